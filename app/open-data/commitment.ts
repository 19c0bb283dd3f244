import type { CitizenAnswers } from "~/domain/confirmation";
import { proposalPath } from "~/domain/proposal-path";
import type { Bilingual } from "~/domain/vocabulary";
import {
	type OpenEvidence,
	type OpenMilestone,
	type OpenParty,
	type OpenPromise,
	toOpenPromise,
	toOpenWork,
} from "./commitment-work";
import { toOpenAnswers } from "./confirmation";

/** What leaves beyond the row of the list: the rest of an approved promise, and what carries it. */
export interface CommitmentDetails {
	promise: OpenPromise | null;
	parties: readonly OpenParty[];
	milestones: readonly OpenMilestone[];
	evidence: readonly OpenEvidence[];
}

/** What open data takes of a row of the public list of commitments. */
interface ListedCommitment {
	number: number;
	status: string;
	agency: { code: string; name: Bilingual } | null;
	proposal: { number: number; slug: string } | null;
	promise: { deliverable: { th: string; en: string | null }; ownerUnit: string; dueAt: Date } | null;
	decline: { reason: string; words: string; askAgainWhen: string | null } | null;
	approvedAt: Date | null;
	liveAt: Date | null;
	reopenedAt: Date | null;
	percent: number;
	lastReportAt: Date | null;
	nextReportAt: Date | null;
	reports: number;
	daysLate: number;
	answers: Pick<CitizenAnswers, "live" | "again">;
	confirmed: boolean;
	example: boolean;
	createdAt: Date;
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** The public fields of a commitment; nothing else leaves. Dates are ISO 8601 in UTC, lateness is in whole days. */
export function toOpenCommitment(row: ListedCommitment, details: CommitmentDetails) {
	return {
		number: row.number,
		path: `/commitments/${row.number}`,
		proposal: row.proposal && { number: row.proposal.number, path: proposalPath(row.proposal) },
		agency: row.agency && { code: row.agency.code, name: row.agency.name },
		status: row.status,
		promise: row.promise &&
			details.promise && {
				deliverable: row.promise.deliverable,
				ownerUnit: row.promise.ownerUnit,
				dueAt: row.promise.dueAt.toISOString(),
				...toOpenPromise(details.promise),
			},
		...toOpenWork(details),
		declined: row.decline,
		approvedAt: iso(row.approvedAt),
		liveAt: iso(row.liveAt),
		reopenedAt: iso(row.reopenedAt),
		percent: row.percent,
		reports: row.reports,
		lastReportAt: iso(row.lastReportAt),
		nextReportAt: iso(row.nextReportAt),
		daysLate: row.daysLate,
		...toOpenAnswers(row.answers),
		confirmedByCitizens: row.confirmed,
		answeredAt: row.createdAt.toISOString(),
		example: row.example,
	};
}
