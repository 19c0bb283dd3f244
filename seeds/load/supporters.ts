import type { SeedChallenge, SeedPerson, SeedProposal } from "../data/types";
import { fractionOf } from "./timetable";

/**
 * Who supports which proposal: those who later answer whether it works, then other citizens, each within the votes that
 * the challenge gives, until there are as many as the content says or nobody has a vote left.
 *
 * @returns keys of people by key of the proposal
 */
export function assignSupporters({
	proposals,
	challenges,
	citizens,
}: {
	proposals: readonly SeedProposal[];
	challenges: readonly SeedChallenge[];
	citizens: readonly SeedPerson[];
}): Map<string, string[]> {
	const votesOf = new Map(challenges.map(({ slug, rules }) => [slug, rules.votesPerPerson]));
	const given = new Map<string, number>();
	const confirmersFirst = [...proposals].sort((a, b) => listConfirmers(b).length - listConfirmers(a).length);
	return new Map(
		confirmersFirst.map((proposal) => {
			const voteKey = (key: string) => `${proposal.challenge}/${key}`;
			const votes = proposal.challenge ? (votesOf.get(proposal.challenge) ?? 0) : Number.POSITIVE_INFINITY;
			const others = citizens
				.map(({ key }) => key)
				.filter((key) => !proposal.authors.includes(key))
				.sort(
					(a, b) =>
						(given.get(voteKey(a)) ?? 0) - (given.get(voteKey(b)) ?? 0) ||
						fractionOf(`${proposal.key}${a}`) - fractionOf(`${proposal.key}${b}`),
				);
			const supporters = [...new Set([...listConfirmers(proposal), ...others])]
				.filter((key) => (given.get(voteKey(key)) ?? 0) < votes)
				.slice(0, proposal.supports);
			if (proposal.challenge)
				for (const key of supporters) given.set(voteKey(key), (given.get(voteKey(key)) ?? 0) + 1);
			return [proposal.key, supporters];
		}),
	);
}

/** Keys of the people who say whether the service works. */
export function listConfirmers({ answer }: SeedProposal): string[] {
	return answer?.decision === "accept" ? answer.commitment.confirmations.map(({ by }) => by) : [];
}
