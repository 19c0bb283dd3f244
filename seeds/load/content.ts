import { agencies } from "../data/agencies";
import { challenges } from "../data/challenges";
import { citizens, people } from "../data/people";
import { afterCovidProposals } from "../data/proposals/after-covid";
import { crisisProposals } from "../data/proposals/crisis";
import { hospitalProposals } from "../data/proposals/hospitals";
import { licenceProposals } from "../data/proposals/licences";
import { olderPeopleProposals } from "../data/proposals/older-people";
import { openDataProposals } from "../data/proposals/open-data";
import { safeTransportProposals } from "../data/proposals/safe-transport";
import type { SeedAgency, SeedChallenge, SeedPerson, SeedProposal } from "../data/types";

/** Everything that the demonstration shows. */
export interface Content {
	agencies: readonly SeedAgency[];
	challenges: readonly SeedChallenge[];
	people: readonly SeedPerson[];
	/** Those of the people who support proposals. */
	citizens: readonly SeedPerson[];
	proposals: readonly SeedProposal[];
}

export const content: Content = {
	agencies,
	challenges,
	people,
	citizens,
	proposals: [
		...afterCovidProposals,
		...safeTransportProposals,
		...hospitalProposals,
		...licenceProposals,
		...openDataProposals,
		...crisisProposals,
		...olderPeopleProposals,
	],
};
