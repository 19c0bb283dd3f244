import mongoose from "mongoose";
import { ALL_YEARS, type Counts } from "~/domain/figures";
import { CommitmentModel } from "~~/models/commitment.server";
import { ProposalModel } from "~~/models/proposal.server";
import { findFigureState, listFigures, pickFigures } from "./figures.server";

/** What the home page says of the programme. */
export interface ProgrammeCounts {
	/** Public proposals. */
	proposals: number;
	/** Of these, those that an agency has taken on, in service or not. */
	committed: number;
	live: number;
	/** Services called live with enough answers of citizens to say, and those that citizens confirm, as last counted. */
	judged: number;
	upheld: number;
	/** Promises past a date. */
	late: number;
	/** True when anything counted is made up for demonstration. */
	example: boolean;
}

const countFacet = (facet: string) => ProposalModel.countDocuments({ facets: facet });

/** All years together as they were last counted; nothing before the first count. */
async function findLastCounts(): Promise<Counts> {
	const state = await findFigureState();
	const place = { dimension: "all", year: ALL_YEARS, key: "all" } as const;
	const rows = state
		? await listFigures({ run: state.run, years: [place.year], dimension: place.dimension, key: place.key })
		: [];
	return pickFigures(rows, place).counts;
}

/** True when the counted figures take in anything made up for demonstration. */
export async function holdsExamples(): Promise<boolean> {
	return (await findLastCounts()).examples > 0;
}

/** Counts of this very moment, each by an index; what citizens say, and whether examples are among it, comes from the counted figures. Lateness follows from the clock that is passed in. */
export async function countProgramme({ now }: { now: Date }): Promise<ProgrammeCounts> {
	const [proposals, committed, live, late, { judged, upheld, examples }] = await Promise.all([
		countFacet("public"),
		countFacet("progress:committed"),
		countFacet("progress:live"),
		CommitmentModel.countDocuments({ owedAt: mongoose.trusted({ $lte: now }) }),
		findLastCounts(),
	]);
	return { proposals, committed: committed + live, live, late, judged, upheld, example: examples > 0 };
}
