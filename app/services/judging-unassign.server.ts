import type { ClientSession, Types } from "mongoose";
import type { Viewer } from "~/domain/viewer";
import { AssignmentModel } from "~~/models/judging-ballot.server";
import { recordAllJudging } from "./judging-records.server";
import { listStanding } from "./judging-standing.server";

/**
 * Takes away what is not finished of one judge's or one entry's assignments, within a transaction. What has a standing
 * ballot stays, and so does what has a ballot on its way: a revision that was given out and has not arrived yet.
 * @returns the assignments that were taken away
 */
export async function releaseAssignments({
	filter,
	round,
	viewer,
	now,
	session,
}: {
	filter: { judge: Types.ObjectId } | { entry: Types.ObjectId };
	round: Types.ObjectId;
	viewer: Pick<Viewer, "id"> | null;
	now: Date;
	session: ClientSession;
}): Promise<Types.ObjectId[]> {
	const open = await AssignmentModel.find({ round, ...filter, state: "assigned" })
		.session(session)
		.lean();
	const newest = await listStanding({ assignments: open.map(({ _id }) => _id), session });
	const removed: typeof open = [];
	for (const row of open) {
		const ballot = newest.get(row._id.toHexString());
		if ((ballot && !ballot.withdrawn) || row.revisions > (ballot?.revision ?? 0)) continue;
		const taken = await AssignmentModel.updateOne(
			{ _id: row._id, state: "assigned", revisions: row.revisions },
			{ $set: { state: "removed", changedAt: now } },
			{ session },
		);
		if (taken.modifiedCount > 0) removed.push(row);
	}
	await recordAllJudging({
		records: removed.map(({ judge, entry }) => ({
			round,
			type: "unassigned" as const,
			judge,
			entry,
			viewer,
			at: now,
		})),
		session,
	});
	return removed.map(({ _id }) => _id);
}
