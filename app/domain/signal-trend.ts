import { bangkokCalendar, DAY_MS, endOfBangkokDay } from "./bangkok-day";

/** Months that are counted; older reports stay in their list. */
export const MONTHS_COUNTED = 24;
/** How many days are held against as many before them. */
export const TREND_DAYS = 30;
/** From so many reports in the last days on something can be rising. */
export const FEWEST_RISING = 10;
/** By how much at least: half as many again. */
const GROWTH = 1.5;
/** Its share of all reports has to grow too, so that a new source alone makes nothing rise. */
const SHARE_GROWTH = 1.25;
/** What chance alone brings is left out: two standard deviations of the difference of two counts. */
const DEVIATIONS = 2;

/** Nobody but stewards sees a number below this one. */
export const FEWEST_SHOWN = 5;
/** The public sees a group from so many reports on. */
export const FEWEST_PUBLIC = 10;

/** Reports in the last days and in as many days before. */
export interface Trend {
	recent: number;
	before: number;
}

/** The days that are compared: they end with the day of the latest report, not with today, since tables come late. */
export function trendPeriods(latest: Date): { from: Date; turn: Date; until: Date } {
	const until = endOfBangkokDay(latest);
	const turn = new Date(until.getTime() - TREND_DAYS * DAY_MS);
	return { from: new Date(turn.getTime() - TREND_DAYS * DAY_MS), turn, until };
}

/**
 * Whether something is rising: enough reports, half as many again as before, more than chance brings, and a larger share of
 * all reports than before.
 */
export function isRising({ own, all }: { own: Trend; all: Trend }): boolean {
	const { recent, before } = own;
	if (recent < FEWEST_RISING || recent < GROWTH * before) return false;
	if (recent - before < DEVIATIONS * Math.sqrt(recent + before)) return false;
	// why: with nothing to compare with, everything would be rising
	if (all.before === 0) return false;
	return recent / all.recent >= SHARE_GROWTH * (before / all.before);
}

/** The month of a moment in Asia/Bangkok: `2026-03`. */
export function monthOf(at: Date): string {
	const { year, month } = bangkokCalendar(at);
	return `${year}-${String(month).padStart(2, "0")}`;
}

/** The last months up to the one of `latest`, oldest first. */
export function lastMonths({ latest, count }: { latest: Date; count: number }): string[] {
	const { year, month } = bangkokCalendar(latest);
	return Array.from({ length: count }, (_, index) => {
		const back = year * 12 + (month - 1) - (count - 1 - index);
		return `${Math.floor(back / 12)}-${String((back % 12) + 1).padStart(2, "0")}`;
	});
}

/** A count as the public sees it: `null` for a number so small that it could point at somebody. */
export function shownCount(count: number): number | null {
	return count > 0 && count < FEWEST_SHOWN ? null : count;
}
