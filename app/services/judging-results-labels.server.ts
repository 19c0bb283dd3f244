import mongoose from "mongoose";
import { ProposalModel } from "~~/models/proposal.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** What stands behind an entry's code. */
export interface EntryLabel {
	code: string;
	/** Number of the entry within its round. */
	number: number;
	proposal: NamedProposal;
	track: string | null;
}

/** Labels of entries by their codes. */
export async function findEntryLabels(
	entries: readonly { code: string; number: number; proposal: string; track: string | null }[],
): Promise<Map<string, EntryLabel>> {
	const rows = await ProposalModel.find({
		_id: mongoose.trusted({ $in: entries.map(({ proposal }) => proposal) }),
	})
		.select(NAMED_FIELDS)
		.lean();
	const proposals = new Map(rows.map((row) => [row._id.toHexString(), toNamedProposal(row)]));
	return new Map(
		entries.flatMap(({ code, number, proposal, track }) => {
			const named = proposals.get(proposal);
			return named ? [[code, { code, number, proposal: named, track }] as const] : [];
		}),
	);
}
