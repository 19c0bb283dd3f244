import mongoose from "mongoose";
import { ALL_YEARS } from "~/domain/figures";
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
}

const countFacet = (facet: string) => ProposalModel.countDocuments({ facets: facet });

async function countConfirmed(): Promise<Pick<ProgrammeCounts, "judged" | "upheld">> {
	const state = await findFigureState();
	const place = { dimension: "all", year: ALL_YEARS, key: "all" } as const;
	const rows = state
		? await listFigures({ run: state.run, years: [place.year], dimension: place.dimension, key: place.key })
		: [];
	const { judged, upheld } = pickFigures(rows, place).counts;
	return { judged, upheld };
}

/** Counts of this very moment, each by an index; what citizens say comes from the counted figures. Lateness follows from the clock that is passed in. */
export async function countProgramme({ now }: { now: Date }): Promise<ProgrammeCounts> {
	const [proposals, committed, live, late, said] = await Promise.all([
		countFacet("public"),
		countFacet("progress:committed"),
		countFacet("progress:live"),
		CommitmentModel.countDocuments({ owedAt: mongoose.trusted({ $lte: now }) }),
		countConfirmed(),
	]);
	return { proposals, committed: committed + live, live, late, ...said };
}
