import mongoose from "mongoose";
import { isPublicState } from "~/domain/proposal";
import { ProposalModel } from "~~/models/proposal.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal, withoutTitle } from "./proposal-title.server";

/** What stands behind an entry's code. */
export interface EntryLabel {
	code: string;
	/** Number of the entry within its round. */
	number: number;
	proposal: NamedProposal;
	/** False when the proposal has left public view since; its title stays unless it was hidden, its page does not. */
	isPublic: boolean;
	/** True while stewards hide it: nothing of its text is named, on no certificate either. */
	isHidden: boolean;
	track: string | null;
}

/** Labels of entries by their codes. */
export async function findEntryLabels(
	entries: readonly { code: string; number: number; proposal: string; track: string | null }[],
): Promise<Map<string, EntryLabel>> {
	const rows = await ProposalModel.find({
		_id: mongoose.trusted({ $in: entries.map(({ proposal }) => proposal) }),
	})
		.select({ ...NAMED_FIELDS, state: 1 })
		.lean();
	const proposals = new Map(rows.map((row) => [row._id.toHexString(), row]));
	return new Map(
		entries.flatMap(({ code, number, proposal, track }) => {
			const row = proposals.get(proposal);
			if (!row) return [];
			const label = {
				code,
				number,
				proposal: toNamedProposal(row.state === "hidden" ? withoutTitle(row) : row),
				isPublic: isPublicState(row.state),
				isHidden: row.state === "hidden",
				track,
			};
			return [[code, label] as const];
		}),
	);
}
