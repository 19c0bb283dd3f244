import mongoose, { type Types } from "mongoose";
import { type DeclaredConflict, findConflict } from "~/domain/judging/conflict";
import { JudgeConflictModel } from "~~/models/judging-panel.server";
import { ProposalModel } from "~~/models/proposal.server";

type Named = Types.ObjectId | string;

/** How a judge and an entry are named together in a set; ids, as hex strings or not. */
export const ruledOutKey = ({ judge, entry }: { judge: Named; entry: Named }) => `${judge} ${entry}`;

/**
 * Judges and entries between which a conflict stands in a round: what is the judge's own, and what was declared, whenever
 * that was.
 * @returns keys by {@link ruledOutKey}
 */
export async function listRuledOut({
	round,
	judges,
	entries,
}: {
	round: Types.ObjectId;
	/** Ids (hex) of the judges and the people behind them. */
	judges: readonly { id: string; user: string }[];
	/** Ids (hex) of the entries and their proposals. */
	entries: readonly { id: string; proposal: string }[];
}): Promise<Set<string>> {
	const [rows, proposals] = await Promise.all([
		JudgeConflictModel.find({ round }).select({ judge: 1, entry: 1, agency: 1, kind: 1 }).lean(),
		ProposalModel.find({ _id: mongoose.trusted({ $in: entries.map(({ proposal }) => proposal) }) })
			.select({ "authors.user": 1, agency: 1 })
			.lean(),
	]);
	const declared = new Map<string, DeclaredConflict[]>();
	for (const { judge, entry, agency, kind } of rows) {
		const list = declared.get(judge.toHexString()) ?? [];
		list.push({ kind, entryId: entry?.toHexString() ?? null, agencyId: agency?.toHexString() ?? null });
		declared.set(judge.toHexString(), list);
	}
	const byProposal = new Map(proposals.map((row) => [row._id.toHexString(), row]));
	const ties = entries.map(({ id, proposal }) => {
		const row = byProposal.get(proposal);
		return {
			id,
			authorIds: row?.authors.map(({ user }) => user.toHexString()) ?? [],
			agencyId: row?.agency?.toHexString() ?? null,
		};
	});
	return new Set(
		judges.flatMap(({ id, user }) =>
			ties
				.filter((entry) => findConflict({ entry, userId: user, declared: declared.get(id) ?? [] }))
				.map((entry) => ruledOutKey({ judge: id, entry: entry.id })),
		),
	);
}
