import { challenges } from "./challenges";
import { citizens } from "./people";
import { afterCovidProposals } from "./proposals/after-covid";
import { crisisProposals } from "./proposals/crisis";
import { hospitalProposals } from "./proposals/hospitals";
import { licenceProposals } from "./proposals/licences";
import { olderPeopleProposals } from "./proposals/older-people";
import { openDataProposals } from "./proposals/open-data";
import { safeTransportProposals } from "./proposals/safe-transport";
import type { SeedProposal } from "./types";

export { agencies } from "./agencies";
export { challenges } from "./challenges";
export { citizens, people } from "./people";
export { provinces } from "./provinces";
export type * from "./types";

/** All proposals, the oldest first. One that another is merged into always stands before it. */
export const proposals: readonly SeedProposal[] = [
	...afterCovidProposals,
	...safeTransportProposals,
	...hospitalProposals,
	...licenceProposals,
	...crisisProposals,
	...openDataProposals,
	...olderPeopleProposals,
].sort((a, b) => b.ageDays - a.ageDays);

/** When a proposal was begun, sent in and published, in days before the anchor; may be fractions of a day. */
export interface SeedDates {
	createdDaysAgo: number;
	submittedDaysAgo?: number;
	publishedDaysAgo?: number;
}

/** Works out the dates of a proposal from its age and state: half a day passes between each of the steps. */
export function findDates({ ageDays, state }: Pick<SeedProposal, "ageDays" | "state">): SeedDates {
	if (state === "draft") return { createdDaysAgo: ageDays };
	if (state === "submitted" || state === "returned")
		return { createdDaysAgo: ageDays + 0.5, submittedDaysAgo: ageDays };
	return { createdDaysAgo: ageDays + 1, submittedDaysAgo: ageDays + 0.5, publishedDaysAgo: ageDays };
}

const supportersByProposal = assignSupporters();

/**
 * The demonstration citizens who support a proposal: never its authors, those who answer whether it works among them,
 * and nobody more often in a challenge than its votes allow.
 *
 * @returns keys of people, as many as `supports` says
 */
export function listSupporters({ key }: Pick<SeedProposal, "key">): readonly string[] {
	return supportersByProposal.get(key) ?? [];
}

function assignSupporters(): Map<string, string[]> {
	const votesLeft = new Map<string, number>();
	const chosen = new Map<string, string[]>();
	for (const [index, proposal] of proposals.entries()) {
		const { key, authors, supports } = proposal;
		const challenge = challenges.find(({ slug }) => slug === proposal.challenge);
		const votesOf = (person: string) =>
			challenge
				? (votesLeft.get(`${challenge.slug}/${person}`) ?? challenge.rules.votesPerPerson)
				: Number.MAX_SAFE_INTEGER;
		const confirmers =
			proposal.answer?.decision === "accept"
				? proposal.answer.commitment.confirmations.map(({ by }) => by)
				: [];
		// why: those with most votes left come first, so that the votes of a challenge reach for all of its proposals
		const others = citizens
			.map((person, position) => ({ key: person.key, order: (position + index * 5) % citizens.length }))
			.sort((a, b) => votesOf(b.key) - votesOf(a.key) || a.order - b.order)
			.map((person) => person.key);
		const able = [...new Set([...confirmers, ...others])].filter(
			(person) => !authors.includes(person) && votesOf(person) > 0,
		);
		const supporters = able.slice(0, supports);
		if (challenge)
			for (const person of supporters) votesLeft.set(`${challenge.slug}/${person}`, votesOf(person) - 1);
		chosen.set(key, supporters);
	}
	return chosen;
}
