import { Types } from "mongoose";
import { reportComment } from "~/services/comment-reports.server";
import { addComment } from "~/services/comments.server";
import { decideCase } from "~/services/moderation.server";
import { reportProposal } from "~/services/proposal-reports.server";
import { ModerationCaseModel } from "~~/models/moderation.server";
import {
	reportedComments,
	reportedProposals,
	type SeedReportedComment,
	type SeedReportedProposal,
} from "../data/moderation";
import { find } from "./cast";
import type { Step } from "./timetable";
import type { Story } from "./writing";

/** The proposal and comments on it that people reported, the reports, and what stewards decided. */
export function planModeration(story: Story): Step[] {
	const isOurs = ({ proposal }: { proposal: string }) => proposal === story.proposal.key;
	return [
		...reportedComments.filter(isOurs).flatMap((reported) => planReported({ story, reported })),
		...reportedProposals.filter(isOurs).flatMap(({ reports }) => planReports({ story, reports })),
	];
}

/** Reports of the proposal itself. */
function planReports({ story, reports }: { story: Story; reports: SeedReportedProposal["reports"] }): Step[] {
	const { cast, proposal } = story;
	return reports.map(({ by, reason, note, daysAgo }) => ({
		daysAgo,
		act: (now) =>
			reportProposal({
				viewer: find(cast.viewers, by),
				proposalNumber: find(cast.proposals, proposal.key),
				input: { reason, ...(note ? { note } : {}) },
				now,
			}),
	}));
}

function planReported({ story, reported }: { story: Story; reported: SeedReportedComment }): Step[] {
	const { cast, proposal } = story;
	const { by, body, daysAgo, reports, decision } = reported;
	let commentId = "";
	const write = async (now: Date) => {
		const { id } = await addComment({
			viewer: find(cast.viewers, by),
			proposalNumber: find(cast.proposals, proposal.key),
			input: { body, stance: "neutral" },
			now,
		});
		commentId = id;
	};
	const decide = async (now: Date) => {
		if (!decision) return;
		const open = await ModerationCaseModel.findOne({
			comment: new Types.ObjectId(commentId),
			state: "open",
		}).lean();
		const { by: steward, daysAgo: _, ...decided } = decision;
		await decideCase({
			viewer: find(cast.viewers, steward),
			input: { case: open?._id.toHexString() ?? "", ...decided },
			now,
		});
	};
	return [
		{ daysAgo, act: write },
		...reports.map(({ by: reporter, reason, note, daysAgo: reportedDaysAgo }) => ({
			daysAgo: reportedDaysAgo,
			act: async (now: Date) => {
				await reportComment({
					viewer: find(cast.viewers, reporter),
					commentId,
					input: { reason, ...(note ? { note } : {}) },
					now,
				});
			},
		})),
		...(decision ? [{ daysAgo: decision.daysAgo, act: decide }] : []),
	];
}
