import mongoose, { type ClientSession } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canOpen, type Missing, missingForOpening } from "~/domain/judging/readiness";
import { roundTime } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { withTransaction } from "~~/models/connection.server";
import { AssignmentModel } from "~~/models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { recordEvent } from "./events.server";
import { countEntries } from "./judging-entries-list.server";
import { recordJudging } from "./judging-records.server";
import { findRound, type StoredRound } from "./judging-rounds.server";
import { notifyAll } from "./notifications.server";

/** Entries that are judged and have fewer judges than wanted. */
async function countUnderstaffed(round: StoredRound): Promise<number> {
	const [entries, assigned] = await Promise.all([
		JudgingEntryModel.find({ round: round._id, state: "in" }).select({ reviewsWanted: 1 }).lean(),
		AssignmentModel.aggregate<{ _id: mongoose.Types.ObjectId; count: number }>([
			{ $match: { round: round._id, state: "assigned" } },
			{ $group: { _id: "$entry", count: { $sum: 1 } } },
		]),
	]);
	const counts = new Map(assigned.map(({ _id, count }) => [_id.toHexString(), count]));
	return entries.filter(
		({ _id, reviewsWanted }) =>
			(counts.get(_id.toHexString()) ?? 0) < (reviewsWanted ?? round.reviewsPerEntry),
	).length;
}

/** How far a round's preparation has come, and what keeps it from opening. */
export async function findPreparation({ round, now }: { round: StoredRound; now: Date }) {
	const [entries, judges, understaffed] = await Promise.all([
		countEntries({ round }),
		JudgeModel.countDocuments({ round: round._id, state: "active" }),
		round.mode === "pairs" ? 0 : countUnderstaffed(round),
	]);
	const preparation = { entries: entries.in, unchecked: entries.unchecked, judges, understaffed };
	const missing: Missing[] = missingForOpening({ round, preparation, now });
	return { entries, judges, understaffed, missing };
}

/**
 * Opens a round: from its opening time on, judges can judge. From here on its method is fixed. Doing it twice is the same.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotReady`, `editedMeanwhile` when it changed during the look
 */
export async function openRound({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	if (round.state !== "draft") return;
	const { missing } = await findPreparation({ round, now });
	enforce(canOpen(missing));
	await withTransaction(async (session) => {
		const changed = await JudgingRoundModel.updateOne(
			{ _id: round._id, state: "draft", revision: round.revision },
			{ $set: { state: "open" }, $inc: { revision: 1 } },
			{ session },
		);
		if (changed.matchedCount === 0) {
			const after = await JudgingRoundModel.findById(round._id).select({ state: 1 }).session(session).lean();
			if (after && after.state !== "draft") return;
			throw new DomainError("editedMeanwhile");
		}
		await recordJudging({ round: round._id, type: "round-opened", viewer, at: now, session });
		await recordEvent({
			type: "judging-opened",
			actor: { viewer, role: "steward" },
			subject: { challenge: round.challenge },
			data: { round: round.number, roundTh: round.name.th, roundEn: round.name.en },
			at: now,
			session,
		});
		await tellJudges({ round, occasion: "opened", type: "judging-assigned", now, session });
	});
}

/** Tells everybody who sits on the panel, in the transaction of what is told. */
async function tellJudges({
	round,
	occasion,
	type,
	now,
	data = {},
	session,
}: {
	round: StoredRound;
	occasion: string;
	type: "judging-assigned" | "judging-time-changed" | "judging-closed";
	now: Date;
	data?: Record<string, string | number>;
	session: ClientSession;
}): Promise<void> {
	const judges = await JudgeModel.find({ round: round._id, state: "active" })
		.select({ user: 1 })
		.session(session)
		.lean();
	const notice = {
		type,
		occasion: `round:${round._id.toHexString()}:${occasion}`,
		data: { judgedRound: round.number, roundTh: round.name.th, roundEn: round.name.en, ...data },
		at: now,
	};
	await notifyAll({ notices: judges.map(({ user }) => ({ user, notice })), session });
}

/**
 * Moves the closing time of a round that is open and not yet closed; the judges are told. Doing it twice is the same.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotOpen`, `roundClosed`, `dueInPast`
 */
export async function moveClosing({
	viewer,
	number,
	closesAt,
	why,
	now,
}: {
	viewer: Viewer;
	number: number;
	closesAt: Date;
	why: string;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	const time = roundTime(round, now);
	if (time === "draft") throw new DomainError("roundNotOpen");
	if (time === "closed" || time === "published") throw new DomainError("roundClosed");
	if (closesAt <= now || closesAt <= round.opensAt)
		throw new DomainError("dueInPast", { field: "closes.day" });
	if (closesAt.getTime() === round.closesAt.getTime()) return;
	await withTransaction(async (session) => {
		const changed = await JudgingRoundModel.updateOne(
			// why: the old time again, so that of two who move it at once the later sees what the earlier did
			{ _id: round._id, state: "open", closesAt: round.closesAt, closedAt: null },
			{ $set: { closesAt } },
			{ session },
		);
		if (changed.matchedCount === 0) {
			const after = await JudgingRoundModel.findById(round._id)
				.select({ closesAt: 1, closedAt: 1 })
				.session(session)
				.lean();
			if (!after?.closedAt && after?.closesAt.getTime() === closesAt.getTime()) return;
			throw new DomainError("editedMeanwhile");
		}
		await recordJudging({
			round: round._id,
			type: "closing-time-changed",
			viewer,
			why,
			data: { from: round.closesAt.toISOString(), to: closesAt.toISOString() },
			at: now,
			session,
		});
		await tellJudges({
			round,
			occasion: `closes:${closesAt.toISOString()}`,
			type: "judging-time-changed",
			now,
			data: { closesAt: closesAt.toISOString() },
			session,
		});
	});
}

/**
 * Closes a round that is being judged before its time. Doing it twice is the same.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotOpen`
 */
export async function closeRound({
	viewer,
	number,
	why,
	now,
}: {
	viewer: Viewer;
	number: number;
	why: string;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	const time = roundTime(round, now);
	if (time === "closed" || time === "published") return;
	if (time !== "judging") throw new DomainError("roundNotOpen");
	await withTransaction(async (session) => {
		const changed = await JudgingRoundModel.updateOne(
			{ _id: round._id, state: "open", closedAt: null, closesAt: mongoose.trusted({ $gt: now }) },
			{ $set: { closedAt: now } },
			{ session },
		);
		if (changed.matchedCount === 0) return;
		await recordJudging({ round: round._id, type: "round-closed", viewer, why, at: now, session });
		await tellJudges({ round, occasion: "closed", type: "judging-closed", now, session });
	});
}
