import mongoose from "mongoose";
import { CommitmentModel } from "~~/models/commitment.server";
import { ProposalModel } from "~~/models/proposal.server";

/** What the home page says of the programme. */
export interface ProgrammeCounts {
	/** Public proposals. */
	proposals: number;
	/** Of these, those that an agency has taken on, in service or not. */
	committed: number;
	live: number;
	/** Promises past a date. */
	late: number;
}

const countFacet = (facet: string) => ProposalModel.countDocuments({ facets: facet });

/** Counts of this very moment, each by an index. Lateness follows from the clock that is passed in. */
export async function countProgramme({ now }: { now: Date }): Promise<ProgrammeCounts> {
	const [proposals, committed, live, late] = await Promise.all([
		countFacet("public"),
		countFacet("progress:committed"),
		countFacet("progress:live"),
		CommitmentModel.countDocuments({ owedAt: mongoose.trusted({ $lte: now }) }),
	]);
	return { proposals, committed: committed + live, live, late };
}
