import mongoose, { type Types } from "mongoose";
import { ProposalModel } from "~~/models/proposal.server";
import { NAMED_FIELDS } from "./proposal-title.server";

/** Proposals as a steward reads them who decides on them or on comments under them, by id (hex). */
export async function findModeratedProposals(ids: readonly Types.ObjectId[]) {
	const rows = await ProposalModel.find({ _id: mongoose.trusted({ $in: [...ids] }) })
		.select({ ...NAMED_FIELDS, summary: 1, summaryEn: 1, state: 1, "authors.user": 1, agency: 1 })
		.lean();
	return new Map(rows.map((row) => [row._id.toHexString(), row]));
}
