import {
	agencies,
	challenges,
	people,
	proposals,
	type SeedAgency,
	type SeedChallenge,
	type SeedPerson,
	type SeedProposal,
} from "../data";
import { indicators, type SeedIndicator } from "../data/indicators";
import { rounds, type SeedRound } from "../data/judging";
import { library, type SeedLibrary } from "../data/library";
import { needs, type SeedNeed } from "../data/needs";
import { opinions, type SeedOpinions } from "../data/opinions";

/** Everything that the demonstration shows. */
export interface Content {
	agencies: readonly SeedAgency[];
	challenges: readonly SeedChallenge[];
	people: readonly SeedPerson[];
	proposals: readonly SeedProposal[];
	/** Hackathons that are or were judged. */
	rounds: readonly SeedRound[];
	/** Solutions, lessons, playbooks and training; tests of small content go without. */
	library?: SeedLibrary;
	/** Opinions of agencies and agendas of committees. */
	opinions?: SeedOpinions;
	/** Complaints and answers to surveys. */
	needs?: readonly SeedNeed[];
	/** Indicators of the programme as time series. */
	indicators?: readonly SeedIndicator[];
}

export const content: Content = {
	agencies,
	challenges,
	people,
	proposals,
	rounds,
	library,
	opinions,
	indicators,
	needs,
};
