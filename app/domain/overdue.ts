import { DAY_MS, endOfBangkokDay } from "./bangkok-day";
import { type CommitmentStatus, OWING_STATUSES } from "./commitment";

/** What of a commitment says when something is owed. */
export interface Owing {
	status: CommitmentStatus;
	/** Day on which the deliverable is due. */
	dueAt?: Date | null;
	/** Day on which the next report is due. */
	nextReportAt?: Date | null;
}

/** How far off the day of the next report is that a report form proposes (milliseconds): 30 days. */
export const REPORT_EVERY = 30 * DAY_MS;

/** True while the agency still owes something. */
export function isOwing(status: CommitmentStatus): boolean {
	return (OWING_STATUSES as readonly CommitmentStatus[]).includes(status);
}

/**
 * The moment from which a commitment is late: the end, in Asia/Bangkok, of the earlier of the day on which it is due and
 * the day of the next report. Null while nothing is owed. It is cached as `owedAt`, so that `owedAt <= now` finds
 * everything overdue.
 */
export function owedAt({ status, dueAt, nextReportAt }: Owing): Date | null {
	if (!isOwing(status)) return null;
	const days = [dueAt, nextReportAt].filter((day): day is Date => day instanceof Date);
	if (days.length === 0) return null;
	return endOfBangkokDay(new Date(Math.min(...days.map((day) => day.getTime()))));
}

/** True once the day on which something was owed is over. */
export function isOverdue(commitment: Owing, now: Date): boolean {
	const at = owedAt(commitment);
	return at !== null && at <= now;
}

/** Which of the two dates is the one owed first; null while nothing is owed. */
export function owedWhat(commitment: Owing): "delivery" | "report" | null {
	const at = owedAt(commitment);
	if (!at) return null;
	return commitment.dueAt && endOfBangkokDay(commitment.dueAt).getTime() === at.getTime()
		? "delivery"
		: "report";
}

/** Days late, 1 on the first day after the day on which it was owed; 0 when not overdue. */
export function daysLate(commitment: Owing, now: Date): number {
	const at = owedAt(commitment);
	return at === null || at > now ? 0 : Math.floor((now.getTime() - at.getTime()) / DAY_MS) + 1;
}

/**
 * How an approved commitment stands against its due day: late when it is overdue, or went live after that day.
 * A promise that is not due yet and has its reports in counts as on time.
 */
export function punctuality(commitment: Owing & { liveAt?: Date | null }, now: Date): "on-time" | "late" {
	if (isOverdue(commitment, now)) return "late";
	const { liveAt, dueAt, status } = commitment;
	const late = !isOwing(status) && liveAt && dueAt && liveAt >= endOfBangkokDay(dueAt);
	return late ? "late" : "on-time";
}
