import type { IndicatorInput, PromiseInput } from "~/input/commitment";
import { acceptProposal, declineProposal } from "~/services/answers.server";
import { decidePromise } from "~/services/commitment-approvals.server";
import { proposeChange } from "~/services/commitment-promises.server";
import { confirmCommitment } from "~/services/confirmations.server";
import { reportProgress } from "~/services/reports.server";
import { CommitmentModel } from "~~/models/commitment.server";
import type { SeedCommitment, SeedProgressReport } from "../data/types";
import { type Cast, find } from "./cast";
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
		};
		return { answer: { daysAgo, act }, steps: [] };
	}
	const promised: Promised = { cast, agency: answer.agency, commitment: answer.commitment, number: 0 };
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
	};
	return { answer: { daysAgo: answer.daysAgo, act }, steps: planCommitment(promised) };
}

/** A commitment of the content; its number is known once the agency has answered. */
interface Promised {
	cast: Cast;
	agency: string;
	commitment: SeedCommitment;
	number: number;
}

function planCommitment(promised: Promised): Step[] {
	const { approvedDaysAgo, changes, reports, confirmations } = promised.commitment;
	if (approvedDaysAgo === undefined) return [];
	return [
		{ daysAgo: approvedDaysAgo, act: (now) => approve({ promised, now }) },
		...changes.map(({ daysAgo, reason, dueInDays }) => ({
			daysAgo,
			act: (now: Date) => change({ promised, reason, dueInDays, now }),
		})),
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

function toPromise({ promised, dueInDays }: { promised: Promised; dueInDays: number }): PromiseInput {
	const { promise, supporting } = promised.commitment;
	const { deliverable, dueInDays: _, indicators, ...rest } = promise;
	return {
		...rest,
		deliverable: deliverable.th,
		deliverableEn: deliverable.en,
		dueAt: dayFrom({ anchor: promised.cast.anchor, days: dueInDays }),
		indicators: indicators.map((indicator): IndicatorInput => ({ ...indicator })),
		supporting: [...supporting],
	};
}

async function readRevision({ number }: Promised): Promise<number> {
	const row = await CommitmentModel.findOne({ number }).select({ revision: 1 }).lean();
	return row?.revision ?? 0;
}

async function approve({ promised, now }: { promised: Promised; now: Date }): Promise<void> {
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
	promised: Promised;
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
	promised: Promised;
	report: SeedProgressReport;
	now: Date;
}): Promise<void> {
	const { status } = report;
	if (status === "consideration" || status === "declined")
		throw new Error(`A report cannot say that a commitment is in "${status}"`);
	await reportProgress({
		viewer: find(promised.cast.viewers, `officer-${promised.agency}`),
		number: promised.number,
		input: {
			status,
			percent: report.percent,
			narrative: report.narrative,
			values: report.values,
			obstacles: report.obstacles,
			evidenceLink: report.evidenceLink,
			...(report.nextReportInDays === undefined
				? {}
				: { nextReportAt: dayFrom({ anchor: promised.cast.anchor, days: report.nextReportInDays }) }),
		},
		now,
	});
}
