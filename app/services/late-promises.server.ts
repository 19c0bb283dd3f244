import { Types } from "mongoose";
import { CommitmentModel, ProgressReportModel } from "~~/models/commitment.server";
import { type CommitmentRow, VIEW_FIELDS } from "./commitment-rows.server";
import { type CommitmentItem, commitmentQuery, toItems } from "./commitments.server";

/** A late promise, with since when nothing about it has changed. */
export type LatePromise<Row extends CommitmentItem = CommitmentItem> = Row & {
	/** The last report that said something new, or the approval where there is none; null unless the latest say that nothing has changed. */
	unchangedSince: Date | null;
};

/** The late promises of an agency, late longest first; `more` when there are others. */
export async function listLateOfAgency({
	agencyId,
	now,
	limit,
}: {
	agencyId: string;
	now: Date;
	limit: number;
}): Promise<{ items: LatePromise[]; more: boolean }> {
	const { filter } = commitmentQuery({
		status: "overdue",
		agencyIds: [new Types.ObjectId(agencyId)],
		now,
	});
	const rows = await CommitmentModel.find(filter)
		.sort({ owedAt: 1, _id: 1 })
		.limit(limit + 1)
		.select(VIEW_FIELDS)
		.lean<CommitmentRow[]>();
	const items = await toItems({ rows: rows.slice(0, limit), now });
	return { items: await addWhatMoved({ items }), more: rows.length > limit };
}

/** Adds to late promises since when nothing has changed. */
export async function addWhatMoved<Row extends CommitmentItem>({
	items,
}: {
	items: readonly Row[];
}): Promise<LatePromise<Row>[]> {
	const lastNew = items
		.filter(({ unchangedReports }) => unchangedReports > 0)
		.map(({ id, reports, unchangedReports }) => ({
			commitment: new Types.ObjectId(id),
			number: reports - unchangedReports,
		}));
	const found =
		lastNew.length === 0
			? []
			: await ProgressReportModel.find({ $or: lastNew }).select({ commitment: 1, at: 1 }).lean();
	const saidAt = new Map(found.map(({ commitment, at }) => [commitment.toHexString(), at]));
	return items.map((item) => ({
		...item,
		unchangedSince: item.unchangedReports > 0 ? (saidAt.get(item.id) ?? item.approvedAt) : null,
	}));
}
