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

/** Everything that the demonstration shows. */
export interface Content {
	agencies: readonly SeedAgency[];
	challenges: readonly SeedChallenge[];
	people: readonly SeedPerson[];
	proposals: readonly SeedProposal[];
}

export const content: Content = { agencies, challenges, people, proposals };
