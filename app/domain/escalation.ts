import { DAY_MS, endOfBangkokDay } from "./bangkok-day";
import { type Owing, owedAt, owedWhat } from "./overdue";

/** The rungs on which a late promise is taken further; the last is the public list. */
export const ESCALATION_STEPS = ["officer", "champion", "steward", "public"] as const;
export type EscalationStep = (typeof ESCALATION_STEPS)[number];

/** Days after the day on which it was owed at which each rung is reached. */
export const ESCALATION_DAYS: Readonly<Record<EscalationStep, number>> = {
	officer: 0,
	champion: 7,
	steward: 14,
	public: 30,
};

/** Days before something is owed on which officers are reminded. */
export const REMIND_DAYS_BEFORE = 7;

/** What of a commitment decides where on the ladder it stands. */
export interface Laddered extends Owing {
	/** A real report after the due day puts the ladder off until the day of the next one; see {@link ladderAfterReport}. */
	ladderFrom?: Date | null;
}

/** The moment from which the rungs are counted: when it became late, or later where a report has put it off. */
export function ladderStart(commitment: Laddered): Date | null {
	const owed = owedAt(commitment);
	if (!owed) return null;
	const { ladderFrom } = commitment;
	return ladderFrom && ladderFrom > owed ? ladderFrom : owed;
}

/** Every rung that has been reached by now, lowest first; none while there is time. */
export function stepsReached(commitment: Laddered, now: Date): EscalationStep[] {
	const start = ladderStart(commitment);
	if (!start) return [];
	return ESCALATION_STEPS.filter((step) => start.getTime() + ESCALATION_DAYS[step] * DAY_MS <= now.getTime());
}

/** When the next rung is reached; null on the last one and while nothing is owed. */
export function nextStep(commitment: Laddered, now: Date): { step: EscalationStep; at: Date } | null {
	const start = ladderStart(commitment);
	if (!start) return null;
	for (const step of ESCALATION_STEPS) {
		const at = new Date(start.getTime() + ESCALATION_DAYS[step] * DAY_MS);
		if (at > now) return { step, at };
	}
	return null;
}

/** True in the days before something is owed, when officers are reminded. */
export function isReminderDue(commitment: Laddered, now: Date): boolean {
	const start = ladderStart(commitment);
	return start !== null && start > now && start.getTime() - REMIND_DAYS_BEFORE * DAY_MS <= now.getTime();
}

/**
 * What a report does to the ladder of a delivery that is already late. A real report puts it off until the end of the day of
 * the next report, and the rungs begin anew; one that says that nothing has changed leaves it as it stands.
 * @returns the moment to keep as `ladderFrom`; null for none
 */
export function ladderAfterReport({
	after,
	unchanged,
	before,
	now,
}: {
	/** The commitment as the report leaves it. */
	after: Owing;
	unchanged: boolean;
	/** What was kept before. */
	before?: Date | null;
	now: Date;
}): Date | null {
	const owed = owedAt(after);
	if (!owed || owed > now || owedWhat(after) !== "delivery") return null;
	if (unchanged) return before ?? null;
	return after.nextReportAt ? endOfBangkokDay(after.nextReportAt) : null;
}
