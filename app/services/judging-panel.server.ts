import mongoose, { type ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { type JudgeState, judgeCode, ROUND_LIMITS } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { JudgeModel } from "~~/models/judging-panel.server";
import { UserModel } from "~~/models/user.server";
import type { Id } from "./events.server";
import { recordJudging } from "./judging-records.server";
import { findRound } from "./judging-rounds.server";
import { releaseAssignments } from "./judging-unassign.server";
import { isDuplicateKey } from "./once.server";

/**
 * Gives a person a seat in a round's panel, within the transaction in which the invitation is used up. Whoever sat there
 * before and left gets the same seat and pseudonym again.
 * @returns the judge's id and code
 * @throws {DomainError} `alreadyJudge` when the person sits there now, `invalidInput` when the panel is full
 */
export async function seatJudge({
	round,
	viewer,
	limit,
	tracks,
	agency,
	now,
	session,
}: {
	round: Types.ObjectId;
	viewer: Pick<Viewer, "id">;
	limit?: number | null;
	tracks: readonly string[];
	/** The agency that the judge works for. */
	agency?: Id | null;
	now: Date;
	session: ClientSession;
}): Promise<{ id: Types.ObjectId; code: string }> {
	const user = new Types.ObjectId(viewer.id);
	const seat = {
		state: "active" as const,
		tracks: [...tracks],
		...(limit == null ? {} : { limit }),
		...(agency ? { agency: new Types.ObjectId(agency) } : {}),
	};
	const earlier = await JudgeModel.findOne({ round, user }).session(session).lean();
	if (earlier?.state === "active") throw new DomainError("alreadyJudge");
	if (earlier) {
		const again = await JudgeModel.updateOne(
			{ _id: earlier._id, state: "left" },
			{ $set: { ...seat, joinedAt: now }, $unset: { leftAt: 1 } },
			{ session },
		);
		if (again.modifiedCount === 0) throw new DomainError("alreadyJudge");
		await recordJudging({
			round,
			type: "judge-joined",
			judge: earlier._id,
			viewer,
			data: { judge: earlier.code, again: true },
			at: now,
			session,
		});
		return { id: earlier._id, code: earlier.code };
	}
	const nth = await takeNumbers(`judges:${round.toHexString()}`, 1, session);
	if (nth > ROUND_LIMITS.judges) throw new DomainError("invalidInput");
	const row = { _id: new Types.ObjectId(), round, user, code: judgeCode(nth), ...seat, joinedAt: now };
	try {
		await JudgeModel.create([row], { session });
	} catch (error) {
		throw isDuplicateKey(error, "user") ? new DomainError("alreadyJudge") : error;
	}
	await recordJudging({
		round,
		type: "judge-joined",
		judge: row._id,
		viewer,
		data: { judge: row.code },
		at: now,
		session,
	});
	return { id: row._id, code: row.code };
}

/**
 * Changes how many entries a judge takes and of which tracks; assignments that stand stay.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundClosed` after publication, `invalidInput`
 */
export async function changeJudge({
	viewer,
	number,
	judgeId,
	input,
	now,
}: {
	viewer: Viewer;
	number: number;
	judgeId: string;
	input: { limit?: number; tracks: string[]; agency?: string };
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	if (round.state === "published") throw new DomainError("roundClosed");
	if (input.tracks.some((key) => !round.tracks.some((track) => track.key === key)))
		throw new DomainError("invalidInput", { field: "tracks" });
	const set = { tracks: input.tracks, ...(input.limit === undefined ? {} : { limit: input.limit }) };
	const agency = input.agency ? { agency: new Types.ObjectId(input.agency) } : {};
	const changed = await JudgeModel.findOneAndUpdate(
		{ _id: new Types.ObjectId(judgeId), round: round._id },
		{
			$set: { ...set, ...agency },
			$unset: {
				...(input.limit === undefined ? { limit: 1 } : {}),
				...(input.agency ? {} : { agency: 1 }),
			},
		},
	).lean();
	if (!changed) throw new DomainError("notFound");
	await recordJudging({
		round: round._id,
		type: "round-changed",
		judge: changed._id,
		viewer,
		data: { part: "panel", judge: changed.code, limit: input.limit ?? null, tracks: input.tracks.join(" ") },
		at: now,
	});
}

/**
 * Notes that a judge has left. What is finished stays and counts; what is not is taken away, for others to judge.
 * Doing it twice is the same.
 * @returns how many assignments were taken away
 * @throws {DomainError} `notPermitted`, `notFound`, `roundClosed` after publication
 */
export async function markJudgeLeft({
	viewer,
	number,
	judgeId,
	why,
	now,
}: {
	viewer: Viewer;
	number: number;
	judgeId: string;
	why?: string;
	now: Date;
}): Promise<number> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	if (round.state === "published") throw new DomainError("roundClosed");
	const judge = new Types.ObjectId(judgeId);
	return withTransaction(async (session) => {
		const left = await JudgeModel.findOneAndUpdate(
			{ _id: judge, round: round._id, state: "active" },
			{ $set: { state: "left", leftAt: now } },
			{ session },
		).lean();
		if (!left) {
			if (await JudgeModel.exists({ _id: judge, round: round._id }).session(session)) return 0;
			throw new DomainError("notFound");
		}
		const removed = await releaseAssignments({
			filter: { judge },
			round: round._id,
			viewer,
			now,
			session,
		});
		await recordJudging({
			round: round._id,
			type: "judge-left",
			judge,
			viewer,
			...(why ? { why } : {}),
			data: { judge: left.code, removed: removed.length },
			at: now,
			session,
		});
		return removed.length;
	});
}

/**
 * Gives a judge who left the seat back; entries come with the next assignment. Doing it twice is the same.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundClosed` after publication
 */
export async function bringJudgeBack({
	viewer,
	number,
	judgeId,
	now,
}: {
	viewer: Viewer;
	number: number;
	judgeId: string;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	if (round.state === "published") throw new DomainError("roundClosed");
	const mine = { _id: new Types.ObjectId(judgeId), round: round._id };
	await withTransaction(async (session) => {
		const back = await JudgeModel.findOneAndUpdate(
			{ ...mine, state: "left" },
			{ $set: { state: "active", joinedAt: now }, $unset: { leftAt: 1 } },
			{ session },
		).lean();
		if (!back) {
			if (await JudgeModel.exists(mine).session(session)) return;
			throw new DomainError("notFound");
		}
		await recordJudging({
			round: round._id,
			type: "judge-joined",
			judge: back._id,
			viewer,
			data: { judge: back.code, again: true },
			at: now,
			session,
		});
	});
}

/** A judge with the person's name. */
export interface NamedJudge {
	id: string;
	userId: string;
	code: string;
	name: string;
	state: JudgeState;
	limit: number | null;
	tracks: string[];
	agency: string | null;
	remindedAt: Date | null;
	practisedAt: Date | null;
}

function queryPanel({ round }: { round: Types.ObjectId }) {
	return JudgeModel.find({ round }).sort({ code: 1 });
}

/** The panel of a round in the order of its pseudonyms, those who left included. For stewards only. */
export async function listJudges({ round }: { round: Types.ObjectId }): Promise<NamedJudge[]> {
	const rows = await queryPanel({ round }).lean();
	const people = await UserModel.find({ _id: mongoose.trusted({ $in: rows.map(({ user }) => user) }) })
		.select({ displayName: 1 })
		.lean();
	const names = new Map(people.map(({ _id, displayName }) => [_id.toHexString(), displayName]));
	return rows.map((row) => ({
		id: row._id.toHexString(),
		userId: row.user.toHexString(),
		code: row.code,
		name: names.get(row.user.toHexString()) ?? "",
		state: row.state,
		limit: row.limit ?? null,
		tracks: row.tracks,
		agency: row.agency?.toHexString() ?? null,
		remindedAt: row.remindedAt ?? null,
		practisedAt: row.practisedAt ?? null,
	}));
}

/**
 * One judge of a round. For stewards only.
 * @throws {DomainError} `notFound`
 */
export async function findJudge({
	round,
	judgeId,
}: {
	round: Types.ObjectId;
	judgeId: string | undefined;
}): Promise<NamedJudge> {
	const found = (await listJudges({ round })).find(({ id }) => id === judgeId);
	if (!found) throw new DomainError("notFound");
	return found;
}

/** Plan of the list, for the test of indexes. */
export async function explainPanel(): Promise<Record<string, unknown>> {
	return { panel: await queryPanel({ round: new Types.ObjectId() }).explain("queryPlanner") };
}
