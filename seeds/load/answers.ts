import type { IndicatorInput, PromiseInput } from "~/input/commitment";
import { acceptProposal, declineProposal } from "~/services/answers.server";
import { decidePromise } from "~/services/commitment-approvals.server";
import { proposeChange } from "~/services/commitment-promises.server";
import { confirmCommitment } from "~/services/confirmations.server";
import { reportProgress, reportUnchanged } from "~/services/reports.server";
import { CommitmentModel } from "~~/models/commitment.server";
import { ProposalModel } from "~~/models/proposal.server";
import { commitmentWork } from "../data/commitment-work";
import type { SeedProgressReport } from "../data/types";
import { find } from "./cast";
import { type Carried, planCommitmentWork } from "./commitment-work";
import { dayFrom, type Step } from "./timetable";
import type { Story } from "./writing";

/** The answer of the agency, which gives the commitment its number, and what came of it. */
export function planAnswer(story: Story): { answer: Step | null; steps: Step[] } {
	const { answer } = story.proposal;
	if (!answer) return { answer: null, steps: [] };
	const { cast, proposal } = story;
	const officer = () => find(cast.viewers, `officer-${answer.agency}`);
	if (answer.decision === "decline") {
		const { reason, words, askAgainWhen, daysAgo } = answer;
		const act = async (now: Date) => {
			await declineProposal({
				viewer: officer(),
				proposalNumber: find(cast.proposals, proposal.key),
				input: { reason, words, askAgainWhen },
				now,
			});
			await markExample(story);
		};
		return { answer: { daysAgo, act }, steps: [] };
	}
	const promised: Carried = {
		cast,
		key: proposal.key,
		agency: answer.agency,
		commitment: answer.commitment,
		number: 0,
	};
	const act = async (now: Date) => {
		const { number } = await acceptProposal({
			viewer: officer(),
			proposalNumber: find(cast.proposals, proposal.key),
			input: {
				words: answer.words,
				...toPromise({ promised, dueInDays: answer.commitment.promise.dueInDays }),
			},
			now,
		});
		promised.number = number;
		await markExample(story);
	};
	return { answer: { daysAgo: answer.daysAgo, act }, steps: planCommitment(promised) };
}

/** What an agency answers to an example is an example too. */
async function markExample({ cast, proposal: { key, example } }: Story): Promise<void> {
	const row = await ProposalModel.findOne({ number: find(cast.proposals, key) })
		.select({ _id: 1 })
		.lean();
	await CommitmentModel.updateMany({ proposal: row?._id }, { $set: { example: example === true } });
}

function planCommitment(promised: Carried): Step[] {
	const { approvedDaysAgo, changes, reports, confirmations } = promised.commitment;
	if (approvedDaysAgo === undefined) return [];
	return [
		{ daysAgo: approvedDaysAgo, act: (now) => approve({ promised, now }) },
		...changes.map(({ daysAgo, reason, dueInDays }) => ({
			daysAgo,
			act: (now: Date) => change({ promised, reason, dueInDays, now }),
		})),
		...planCommitmentWork(promised),
		...reports.map((report) => ({
			daysAgo: report.daysAgo,
			act: (now: Date) => sendReport({ promised, report, now }),
		})),
		...confirmations.map(({ by, answer, note, daysAgo }) => ({
			daysAgo,
			act: async (now: Date) => {
				await confirmCommitment({
					viewer: find(promised.cast.viewers, by),
					number: promised.number,
					input: { answer, note },
					now,
				});
			},
		})),
	];
}

function toPromise({ promised, dueInDays }: { promised: Carried; dueInDays: number }): PromiseInput {
	const {
		deliverable,
		dueInDays: _,
		indicators,
		legalObstacles,
		skills,
		...rest
	} = promised.commitment.promise;
	const work = commitmentWork[promised.key];
	return {
		...rest,
		deliverables: work?.deliverables ?? [],
		obstacles: work?.obstacles ?? (legalObstacles ? [{ rule: legalObstacles, state: "open" }] : []),
		skills: work?.skills ?? [],
		skillsNote: work?.skillsNote ?? skills,
		plans: work?.plans ?? [],
		planNote: work?.planNote,
		portals: work?.portals ?? [],
		deliverable: deliverable.th,
		deliverableEn: deliverable.en,
		dueAt: dayFrom({ anchor: promised.cast.anchor, days: dueInDays }),
		indicators: indicators.map(
			(indicator): IndicatorInput => ({ ...indicator, ...work?.indicators[indicator.name] }),
		),
	};
}

async function readRevision({ number }: Carried): Promise<number> {
	const row = await CommitmentModel.findOne({ number }).select({ revision: 1 }).lean();
	return row?.revision ?? 0;
}

async function approve({ promised, now }: { promised: Carried; now: Date }): Promise<void> {
	await decidePromise({
		viewer: find(promised.cast.viewers, `champion-${promised.agency}`),
		number: promised.number,
		input: { decision: "approve", revision: await readRevision(promised) },
		now,
	});
}

/** The officer hands in the changed promise and the champion approves it an hour later. */
async function change({
	promised,
	reason,
	dueInDays,
	now,
}: {
	promised: Carried;
	reason: string;
	dueInDays: number;
	now: Date;
}): Promise<void> {
	await proposeChange({
		viewer: find(promised.cast.viewers, `officer-${promised.agency}`),
		number: promised.number,
		input: { reason, revision: await readRevision(promised), ...toPromise({ promised, dueInDays }) },
		now: new Date(now.getTime() - 3_600_000),
	});
	await approve({ promised, now });
}

async function sendReport({
	promised,
	report,
	now,
}: {
	promised: Carried;
	report: SeedProgressReport;
	now: Date;
}): Promise<void> {
	const { status } = report;
	if (status === "consideration" || status === "declined")
		throw new Error(`A report cannot say that a commitment is in "${status}"`);
	const act = {
		viewer: find(promised.cast.viewers, `officer-${promised.agency}`),
		number: promised.number,
		now,
	};
	const nextReportAt =
		report.nextReportInDays === undefined
			? undefined
			: dayFrom({ anchor: promised.cast.anchor, days: report.nextReportInDays });
	if (report.unchanged) {
		if (!nextReportAt) throw new Error("A report that nothing has changed says when the next one comes");
		await reportUnchanged({
			...act,
			input: { unchangedWhy: report.narrative, unchangedNextReportAt: nextReportAt },
		});
		return;
	}
	await reportProgress({
		...act,
		input: {
			status,
			percent: report.percent,
			narrative: report.narrative,
			values: report.values,
			obstacles: report.obstacles,
			stallCause: report.stallCause,
			restartWhen: report.restartWhen,
			evidenceLink: report.evidenceLink,
			...(nextReportAt ? { nextReportAt } : {}),
		},
	});
}
