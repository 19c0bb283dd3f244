import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { PRESSED_TWICE_SECONDS, REMINDER_PAUSE_HOURS } from "~/domain/judging/progress";
import { roundTime } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { ChallengeModel } from "~~/models/challenge.server";
import { withTransaction } from "~~/models/connection.server";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { type JudgeProgress, loadProgress } from "./judging-progress.server";
import { recordJudging } from "./judging-records.server";
import { findRound, type StoredRound } from "./judging-rounds.server";
import { queueMail } from "./mail.server";
import { notifyAll } from "./notifications.server";

/**
 * Reminds judges who still have something to do, by mail and on their page. Whoever was reminded within the last twelve
 * hours is left out; the database holds this, also for two stewards who press at once.
 * @param judge id of one judge; without it all who are behind
 * @param again true reminds even those, because the steward knows and wants it; a button that is pressed twice reminds once
 * @returns how many were reminded, and how many were left out because they had just been
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotOpen`, `roundClosed`
 */
export async function remindJudges({
	viewer,
	number,
	judge,
	again = false,
	now,
}: {
	viewer: Viewer;
	number: number;
	judge?: string;
	again?: boolean;
	now: Date;
}): Promise<{ reminded: number; leftOut: number }> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	const time = roundTime(round, now);
	if (time === "published") throw new DomainError("roundClosed");
	if (time !== "judging" && time !== "closed") throw new DomainError("roundNotOpen");
	const { judges } = await loadProgress({ round, now, fresh: true });
	const due = judges.filter(
		(row) =>
			row.state === "active" &&
			(judge === undefined ? row.behind : row.id === judge) &&
			(round.mode === "pairs" || row.open > 0),
	);
	if (judge !== undefined && !judges.some(({ id }) => id === judge)) throw new DomainError("notFound");
	const challenge = await ChallengeModel.findById(round.challenge).select({ title: 1 }).lean();
	const title = challenge?.title ?? round.name;
	const closesAt = time === "judging" ? round.closesAt : await findExtraClosing({ round, now });
	let reminded = 0;
	for (const row of due)
		if (await remindOne({ viewer, round, title, row, closesAt, again, now })) reminded += 1;
	return { reminded, leftOut: due.length - reminded };
}

/** When the first of the extra reviews that were asked for after the closing is due; the closing itself where none was. */
async function findExtraClosing({ round, now }: { round: StoredRound; now: Date }): Promise<Date> {
	const rows = await JudgingEntryModel.find({
		round: round._id,
		reviewsUntil: mongoose.trusted({ $gt: now }),
	})
		.select({ reviewsUntil: 1 })
		.lean();
	const times = rows.flatMap(({ reviewsUntil }) => (reviewsUntil ? [reviewsUntil.getTime()] : []));
	return times.length > 0 ? new Date(Math.min(...times)) : round.closesAt;
}

async function remindOne({
	viewer,
	round,
	title,
	row,
	closesAt,
	again,
	now,
}: {
	viewer: Viewer;
	round: StoredRound;
	title: { th: string; en: string };
	row: JudgeProgress;
	closesAt: Date;
	again: boolean;
	now: Date;
}): Promise<boolean> {
	const pause = again ? PRESSED_TWICE_SECONDS : REMINDER_PAUSE_HOURS * 3_600;
	const before = new Date(now.getTime() - pause * 1_000);
	const occasion = `judge-reminder:${row.id}:${now.toISOString()}`;
	return withTransaction(async (session) => {
		const claimed = await JudgeModel.updateOne(
			{
				_id: new Types.ObjectId(row.id),
				state: "active",
				$or: [{ remindedAt: null }, { remindedAt: mongoose.trusted({ $lte: before }) }],
			},
			{ $set: { remindedAt: now } },
			{ session },
		);
		if (claimed.matchedCount === 0) return false;
		await queueMail({
			to: { userId: row.userId },
			template: "judge-reminder",
			data: {
				open: row.open,
				challenge: { th: title.th, en: title.en },
				round: { th: round.name.th, en: round.name.en },
				closesAt: closesAt.toISOString(),
			},
			path: `/judge/${round.number}`,
			key: occasion,
			at: now,
			session,
		});
		await recordJudging({
			round: round._id,
			type: "judge-reminded",
			judge: new Types.ObjectId(row.id),
			viewer,
			data: { judge: row.code, open: row.open, again },
			at: now,
			session,
		});
		const data = {
			judgedRound: round.number,
			roundTh: round.name.th,
			roundEn: round.name.en,
			count: row.open,
			closesAt: closesAt.toISOString(),
		};
		const notice = { type: "judging-reminder" as const, occasion, data, at: now };
		await notifyAll({ notices: [{ user: row.userId, notice }], session });
		return true;
	});
}
