import mongoose from "mongoose";
import { isLate, latestReminder, nextReminderAt } from "~/domain/opinion";
import { FollowUpModel } from "~~/models/agenda.server";
import { withTransaction } from "~~/models/connection.server";
import { OpinionModel } from "~~/models/opinion.server";
import { notifyAll } from "./notifications.server";
import { listOpinionPeople } from "./opinion-ask.server";

/** Rows looked at in one run. */
const BATCH = 100;

/**
 * Reminds agencies of opinions that they owe: three days before the due day, when it is over, then every seven days. Killed
 * in between, it does the same again, and the occasion keeps each reminder single.
 * @returns how many opinions were reminded of
 */
export async function remindOfOpinions({ now }: { now: Date }): Promise<number> {
	const due = await OpinionModel.find({ remindAt: mongoose.trusted({ $lte: now }) })
		.sort({ remindAt: 1 })
		.limit(BATCH)
		.select({ agency: 1, dueAt: 1 })
		.lean();
	for (const { _id, agency, dueAt } of due) {
		const people = await listOpinionPeople(agency.toHexString());
		const id = _id.toHexString();
		await withTransaction(async (session) => {
			const open = await OpinionModel.updateOne(
				{ _id, state: mongoose.trusted({ $ne: "signed" }) },
				{ $set: { remindAt: nextReminderAt({ dueAt, now }) } },
				{ session },
			);
			if (open.matchedCount === 0) return;
			await notifyAll({
				notices: people.map((user) => ({
					user,
					notice: {
						type: "opinion-reminder",
						occasion: `opinion-reminder:${id}:${latestReminder({ dueAt, now })}`,
						data: {
							path: `/officer/opinions/${id}`,
							dueAt: dueAt.toISOString(),
							late: isLate({ dueAt, now }),
						},
						at: now,
					},
				})),
				session,
			});
		});
	}
	return due.length;
}

/**
 * Reminds agencies of what a committee gave them to do, at the same distances.
 * @returns how many tasks were reminded of
 */
export async function remindOfFollowUps({ now }: { now: Date }): Promise<number> {
	const due = await FollowUpModel.find({ remindAt: mongoose.trusted({ $lte: now }) })
		.sort({ remindAt: 1 })
		.limit(BATCH)
		.select({ agency: 1, dueAt: 1 })
		.lean();
	for (const { _id, agency, dueAt } of due) {
		const people = await listOpinionPeople(agency.toHexString());
		const id = _id.toHexString();
		await withTransaction(async (session) => {
			const open = await FollowUpModel.updateOne(
				{ _id, open: true },
				{ $set: { remindAt: nextReminderAt({ dueAt, now }) } },
				{ session },
			);
			if (open.matchedCount === 0) return;
			await notifyAll({
				notices: people.map((user) => ({
					user,
					notice: {
						type: "follow-up-reminder",
						occasion: `follow-up-reminder:${id}:${latestReminder({ dueAt, now })}`,
						data: {
							path: `/officer/agenda/${id}`,
							dueAt: dueAt.toISOString(),
							late: isLate({ dueAt, now }),
						},
						at: now,
					},
				})),
				session,
			});
		});
	}
	return due.length;
}
