import type { Types } from "mongoose";
import type { CommitmentStatus, DeclineReason } from "~/domain/commitment";
import {
	type CitizenAnswers,
	type ConfirmationVerdict,
	isClaimedDone,
	isConfirmed,
	judgeRound,
	type RoundTallies,
	toCitizenAnswers,
} from "~/domain/confirmation";
import { type EscalationStep, type Laddered, ladderStart, nextStep } from "~/domain/escalation";
import { daysLate, isOverdue, owedAt, owedWhat } from "~/domain/overdue";
import type { StallCause } from "~/domain/stalled";
import type { AgencyName } from "./agencies.server";

/** Fields of a commitment that {@link toCommitmentView} reads; nothing private is among them but the promise before its approval. */
export const VIEW_FIELDS = {
	number: 1,
	proposal: 1,
	agency: 1,
	status: 1,
	active: 1,
	decline: 1,
	answer: 1,
	"promise.deliverable": 1,
	"promise.deliverableEn": 1,
	"promise.ownerUnit": 1,
	"promise.dueAt": 1,
	approvedAt: 1,
	liveAt: 1,
	rounds: 1,
	reopenedAt: 1,
	askAgainAt: 1,
	stalledReason: 1,
	stallCause: 1,
	restartWhen: 1,
	unchangedReports: 1,
	ladderFrom: 1,
	ladder: 1,
	percent: 1,
	lastReportAt: 1,
	nextReportAt: 1,
	confirmations: 1,
	confirmationsAgain: 1,
	reports: 1,
	example: 1,
	createdAt: 1,
} as const;

/** A commitment as read with {@link VIEW_FIELDS}. */
export interface CommitmentRow extends RoundTallies {
	_id: Types.ObjectId;
	number: number;
	proposal: Types.ObjectId;
	agency: Types.ObjectId;
	status: CommitmentStatus;
	active: boolean;
	decline?: { reason: DeclineReason; words: string; askAgainWhen?: string | null } | null;
	answer?: string | null;
	promise?: {
		deliverable: string;
		deliverableEn?: string | null;
		ownerUnit: string;
		dueAt: Date;
	} | null;
	approvedAt?: Date | null;
	liveAt?: Date | null;
	rounds: number;
	reopenedAt?: Date | null;
	askAgainAt?: Date | null;
	stalledReason?: string | null;
	stallCause?: StallCause | null;
	restartWhen?: string | null;
	unchangedReports?: number | null;
	ladderFrom?: Date | null;
	ladder?: { from: Date; step: EscalationStep; at: Date } | null;
	percent: number;
	lastReportAt?: Date | null;
	nextReportAt?: Date | null;
	reports: number;
	example: boolean;
	createdAt: Date;
}

/** A commitment as everyone may see it, with what follows from the clock. */
export interface CommitmentView {
	id: string;
	number: number;
	status: CommitmentStatus;
	active: boolean;
	agency: AgencyName | null;
	/** Null until the champion has approved the promise. */
	promise: {
		deliverable: { th: string; en: string | null };
		ownerUnit: string;
		dueAt: Date;
	} | null;
	decline: { reason: DeclineReason; words: string; askAgainWhen: string | null } | null;
	answer: string | null;
	approvedAt: Date | null;
	liveAt: Date | null;
	reopenedAt: Date | null;
	stalledReason: string | null;
	stallCause: StallCause | null;
	/** What has to happen for it to go on. */
	restartWhen: string | null;
	/** Reports in a row, up to the latest, that say that nothing has changed. */
	unchangedReports: number;
	/** How far a late promise has been taken, and the next rung; null when it is not late. */
	ladder: Ladder | null;
	/** 0–100, as last reported. */
	percent: number;
	lastReportAt: Date | null;
	nextReportAt: Date | null;
	reports: number;
	overdue: boolean;
	/** Days late; 0 when not overdue. */
	daysLate: number;
	/** What is owed first. */
	owed: "delivery" | "report" | null;
	/** The agency calls it live or scaled. */
	claimedDone: boolean;
	/** How often the agency has called it live. */
	rounds: number;
	/** What supporters answered in the latest round. */
	answers: CitizenAnswers;
	verdict: ConfirmationVerdict;
	/** The agency says that it works, and citizens confirm it. */
	confirmed: boolean;
	example: boolean;
	createdAt: Date;
}

/** How far a late promise has been taken. */
export interface Ladder {
	/** From when it is late. */
	since: Date;
	/** The highest rung taken; null where the job has not come by yet. */
	step: EscalationStep | null;
	at: Date | null;
	next: { step: EscalationStep; at: Date } | null;
}

function toLadder({ row, owing, now }: { row: CommitmentRow; owing: Laddered; now: Date }): Ladder | null {
	const since = owedAt(owing);
	const start = ladderStart(owing);
	if (!since || !start || since > now) return null;
	const own = row.ladder && row.ladder.from.getTime() === start.getTime() ? row.ladder : null;
	return { since, step: own?.step ?? null, at: own?.at ?? null, next: nextStep(owing, now) };
}

/** Makes the public view of a commitment at a time. */
export function toCommitmentView({
	row,
	agencies,
	now,
}: {
	row: CommitmentRow;
	agencies: ReadonlyMap<string, AgencyName>;
	now: Date;
}): CommitmentView {
	const approved = row.approvedAt && row.promise ? row.promise : null;
	const owing = { status: row.status, dueAt: approved?.dueAt, nextReportAt: row.nextReportAt };
	const verdict = judgeRound(row);
	const claimedDone = isClaimedDone(row.status);
	return {
		id: row._id.toHexString(),
		number: row.number,
		status: row.status,
		active: row.active,
		agency: agencies.get(row.agency.toHexString()) ?? null,
		promise: approved && {
			deliverable: { th: approved.deliverable, en: approved.deliverableEn ?? null },
			ownerUnit: approved.ownerUnit,
			dueAt: approved.dueAt,
		},
		decline:
			row.status === "declined" && row.decline
				? {
						reason: row.decline.reason,
						words: row.decline.words,
						askAgainWhen: row.decline.askAgainWhen ?? null,
					}
				: null,
		answer: row.answer ?? null,
		approvedAt: row.approvedAt ?? null,
		liveAt: row.liveAt ?? null,
		reopenedAt: row.reopenedAt ?? null,
		stalledReason: row.status === "stalled" ? (row.stalledReason ?? null) : null,
		stallCause: row.status === "stalled" ? (row.stallCause ?? null) : null,
		restartWhen: row.status === "stalled" ? (row.restartWhen ?? null) : null,
		unchangedReports: row.unchangedReports ?? 0,
		ladder: toLadder({ row, owing: { ...owing, ladderFrom: row.ladderFrom }, now }),
		percent: row.percent,
		lastReportAt: row.lastReportAt ?? null,
		nextReportAt: row.nextReportAt ?? null,
		reports: row.reports,
		overdue: isOverdue(owing, now),
		daysLate: daysLate(owing, now),
		owed: owedWhat(owing),
		claimedDone,
		rounds: row.rounds,
		answers: toCitizenAnswers({ round: row, status: row.status, askAgainAt: row.askAgainAt }),
		verdict,
		confirmed: isConfirmed({ status: row.status, verdict }),
		example: row.example,
		createdAt: row.createdAt,
	};
}
