import { Types } from "mongoose";
import { CommitmentModel } from "~~/models/commitment.server";
import { findAgencyNames } from "./agencies.server";
import {
	type CommitmentRow,
	type CommitmentView,
	toCommitmentView,
	VIEW_FIELDS,
} from "./commitment-rows.server";
import type { Id } from "./events.server";

/** All answers that a proposal has had, oldest first; the page of the proposal shows them. */
export async function findCommitmentsOfProposal({
	proposalId,
	now,
}: {
	proposalId: Id;
	now: Date;
}): Promise<CommitmentView[]> {
	const rows = await CommitmentModel.find({ proposal: new Types.ObjectId(proposalId) })
		.sort({ createdAt: 1 })
		.select(VIEW_FIELDS)
		.lean<CommitmentRow[]>();
	const agencies = await findAgencyNames(rows.map((row) => row.agency));
	return rows.map((row) => toCommitmentView({ row, agencies, now }));
}
