/** A judge's work in numbers. */
export interface JudgeWork {
	assigned: number;
	done: number;
}

/** When a round began to be judged and when it ends. */
interface JudgingTime {
	opensAt: Date;
	closesAt: Date;
	now: Date;
}

/** How much of the judging time has passed, from 0 to 1. */
export function shareOfTime({ opensAt, closesAt, now }: JudgingTime): number {
	const whole = closesAt.getTime() - opensAt.getTime();
	if (whole <= 0) return now >= closesAt ? 1 : 0;
	return Math.min(1, Math.max(0, (now.getTime() - opensAt.getTime()) / whole));
}

/** A judge may be this many entries behind an even pace before being called behind. */
const PATIENCE = 1;

/** Whether a judge has done less by now than an even pace to the closing would have them do. */
export function isBehind({ work, ...time }: { work: JudgeWork } & JudgingTime): boolean {
	if (work.done >= work.assigned) return false;
	const share = shareOfTime(time);
	return share >= 1 || work.done + PATIENCE < work.assigned * share;
}

/** Hours within which a judge is not reminded again, unless the steward knows and wants it. */
export const REMINDER_PAUSE_HOURS = 12;

/** Seconds within which not even a steward who wants it reminds anew: a button that was pressed twice. */
export const PRESSED_TWICE_SECONDS = 30;

/** Whether a judge was reminded so recently that another reminder would be a nuisance. */
export function wasJustReminded({ remindedAt, now }: { remindedAt?: Date | null; now: Date }): boolean {
	return !!remindedAt && now.getTime() - remindedAt.getTime() < REMINDER_PAUSE_HOURS * 3_600_000;
}
