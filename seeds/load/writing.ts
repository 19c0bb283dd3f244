import { Types } from "mongoose";
import type { ProposalText } from "~/domain/proposal-text";
import { recordEvent } from "~/services/events.server";
import { publishProposal } from "~/services/proposal-lifecycle.server";
import { createDraft, saveProposal } from "~/services/proposals.server";
import { ProposalModel } from "~~/models/proposal.server";
import { findDates, type SeedChallenge, type SeedProposal } from "../data";
import { type Cast, find } from "./cast";
import type { Step } from "./timetable";

/** What writing a proposal needs to know. */
export interface Story {
	proposal: SeedProposal;
	challenge: SeedChallenge | undefined;
	cast: Cast;
	/** Key of the steward who looks after it. */
	steward: string;
}

/** A proposal's first step, which gives it its number, and those up to its publication. */
export function planWriting(story: Story): { begin: Step; steps: Step[] } {
	const { proposal } = story;
	const { createdDaysAgo, submittedDaysAgo, publishedDaysAgo } = findDates(proposal);
	const day = (daysAgo: number) => clamp({ story, daysAgo: Math.ceil(daysAgo) });
	const steps: Step[] = [
		{
			daysAgo: day(submittedDaysAgo ?? createdDaysAgo),
			act: (now) => save({ story, kind: submittedDaysAgo === undefined ? "save" : "submit", now }),
		},
	];
	if (publishedDaysAgo !== undefined)
		steps.push({ daysAgo: publishedDaysAgo, act: (now) => publish({ story, now }) });
	return { begin: { daysAgo: day(createdDaysAgo), act: (now) => begin({ story, now }) }, steps };
}

/** Moves a day into the time in which the challenge takes ideas. */
function clamp({ story, daysAgo }: { story: Story; daysAgo: number }): number {
	const submission = story.challenge?.phases.find(({ phase }) => phase === "submission");
	if (!submission) return daysAgo;
	return Math.max(Math.min(daysAgo, -submission.fromDay), -submission.toDay);
}

function leadOf({ proposal, cast }: Story) {
	return find(cast.viewers, proposal.authors[0] ?? "");
}

async function begin({ story, now }: { story: Story; now: Date }): Promise<void> {
	const { proposal, cast } = story;
	const { number } = await createDraft({
		viewer: leadOf(story),
		input: { title: proposal.title.th, challenge: proposal.challenge },
		formRequest: undefined,
		now,
	});
	cast.proposals.set(proposal.key, number);
	const coauthors = proposal.authors.slice(1).map((key) => find(cast.viewers, key));
	await ProposalModel.updateOne(
		{ number },
		{
			$set: {
				example: proposal.example === true,
				// why: readers must see at once what of a real proposal is fact and what illustration
				...(proposal.real ? { provenance: proposal.note } : {}),
			},
			$push: {
				authors: { $each: coauthors.map(({ id }) => ({ user: new Types.ObjectId(id), lead: false })) },
			},
		},
	);
	const row = await ProposalModel.findOne({ number }).select({ _id: 1 }).lean();
	for (const viewer of coauthors)
		await recordEvent({
			type: "coauthor-added",
			actor: { viewer, role: "author" },
			subject: { proposal: row?._id },
			visibility: "authors",
			at: now,
		});
}

async function save({
	story,
	kind,
	now,
}: {
	story: Story;
	kind: "save" | "submit";
	now: Date;
}): Promise<void> {
	const { proposal, cast } = story;
	await saveProposal({
		viewer: leadOf(story),
		proposalNumber: find(cast.proposals, proposal.key),
		kind,
		change: {
			text: toText(proposal),
			agencyId: find(cast.agencies, proposal.agency),
			challengeId: proposal.challenge && find(cast.challenges, proposal.challenge),
			revision: 0,
		},
		now,
	});
}

async function publish({ story, now }: { story: Story; now: Date }): Promise<void> {
	await publishProposal({
		viewer: find(story.cast.viewers, story.steward),
		proposalNumber: find(story.cast.proposals, story.proposal.key),
		now,
	});
}

function toText(proposal: SeedProposal): ProposalText {
	const { area } = proposal;
	return {
		title: proposal.title.th,
		titleEn: proposal.title.en,
		summary: proposal.summary.th,
		summaryEn: proposal.summary.en,
		body: proposal.body,
		service: proposal.service,
		problem: proposal.problem,
		targetGroups: proposal.targetGroups,
		nationwide: area === "nationwide",
		provinces: area === "nationwide" ? [] : [...area],
		channels: proposal.channels,
		changeKinds: proposal.changeKinds,
		impacts: proposal.impacts,
		teamName: proposal.teamName ?? "",
	};
}
