import { addComment } from "~/services/comments.server";
import { followProposal } from "~/services/follows.server";
import { archiveProposal, returnProposal, withdrawProposal } from "~/services/proposal-lifecycle.server";
import { mergeProposal } from "~/services/proposal-merge.server";
import { supportProposal } from "~/services/supports.server";
import { listSupporters, type SeedComment, type SeedProposal } from "../data";
import { find } from "./cast";
import type { Step } from "./timetable";
import type { Story } from "./writing";

/** Most support comes soon after publication: the higher, the sooner. */
const EARLINESS = 1.7;

/** Who supports a proposal and when; every second supporter follows it too. */
export function planSupports(story: Story): Step[] {
	const { proposal, cast } = story;
	const supporters = listSupporters(proposal);
	const last = lastSupportDay(story);
	const lastOfConfirmers = Math.max(last, firstLiveDay(story) ?? 0);
	const confirmers = new Set(listConfirmers(proposal));
	return supporters.flatMap((key, index) => {
		const end = confirmers.has(key) ? lastOfConfirmers : last;
		const share = ((index + 0.5) / supporters.length) ** EARLINESS;
		const daysAgo = Math.max(end, Math.floor(proposal.ageDays - share * (proposal.ageDays - end)));
		const act = async (now: Date) => {
			const viewer = find(cast.viewers, key);
			const proposalNumber = find(cast.proposals, proposal.key);
			await supportProposal({ viewer, proposalNumber, now });
			if (index % 2 === 0) await followProposal({ viewer, proposalNumber, now });
		};
		return [{ daysAgo, act }];
	});
}

/** The last day, in days before the anchor, on which the proposal still takes supports. */
function lastSupportDay({ proposal, challenge }: Story): number {
	const results = challenge?.phases.find(({ phase }) => phase === "results");
	const lastMove = proposal.moves[proposal.moves.length - 1];
	return Math.max(
		0,
		results ? 1 - results.fromDay : 0,
		lastMove?.decision === "stop" ? lastMove.daysAgo : 0,
		proposal.stateReason?.daysAgo ?? 0,
	);
}

function firstLiveDay({ proposal: { answer } }: Story): number | undefined {
	return answer?.decision === "accept"
		? answer.commitment.reports.find(({ status }) => status === "live")?.daysAgo
		: undefined;
}

/** Keys of the people who say whether the service works. */
function listConfirmers({ answer }: SeedProposal): string[] {
	return answer?.decision === "accept" ? answer.commitment.confirmations.map(({ by }) => by) : [];
}

/** Comments and their replies. */
export function planComments(story: Story): Step[] {
	return story.proposal.comments.flatMap((comment) => planComment({ story, comment, parents: new Map() }));
}

/** `parents`: ids of the comments that were written, so that replies find theirs. */
function planComment({
	story,
	comment,
	parent,
	parents,
}: {
	story: Story;
	comment: SeedComment;
	parent?: SeedComment;
	parents: Map<SeedComment, string>;
}): Step[] {
	const { proposal, cast } = story;
	const act = async (now: Date) => {
		const { id } = await addComment({
			viewer: find(cast.viewers, comment.by),
			proposalNumber: find(cast.proposals, proposal.key),
			input: {
				body: comment.body,
				stance: comment.stance,
				...(parent ? { parent: find(new Map([["parent", parents.get(parent)]]), "parent") } : {}),
				...(comment.agency ? { agency: find(cast.agencies, comment.agency) } : {}),
			},
			now,
		});
		parents.set(comment, id);
	};
	return [
		{ daysAgo: comment.daysAgo, act },
		...comment.replies.flatMap((reply) => planComment({ story, comment: reply, parent: comment, parents })),
	];
}

/** How a proposal left the path, if it did. */
export function planEnd(story: Story): Step[] {
	const { proposal, cast, steward } = story;
	const { state, stateReason } = proposal;
	if (!stateReason) return [];
	const asked = (now: Date) => ({
		viewer: find(cast.viewers, stateReason.by),
		proposalNumber: find(cast.proposals, proposal.key),
		reason: stateReason.words,
		now,
	});
	const acts: Partial<Record<typeof state, Step["act"]>> = {
		returned: (now) => returnProposal(asked(now)),
		withdrawn: (now) => withdrawProposal(asked(now)),
		archived: (now) => archiveProposal(asked(now)),
		merged: (now) =>
			mergeProposal({
				...asked(now),
				viewer: find(cast.viewers, stateReason.by.startsWith("steward") ? stateReason.by : steward),
				intoNumber: find(cast.proposals, proposal.mergedInto ?? ""),
			}),
	};
	const act = acts[state];
	if (!act) throw new Error(`${proposal.key} is ${state} and has a reason for another state`);
	return [{ daysAgo: stateReason.daysAgo, act }];
}
