import { bangkokCalendar, DAY_MS, startOfBangkokDay } from "./bangkok-day";

/** Hour of the day in Asia/Bangkok from which the files of a night are written. */
export const NIGHTLY_HOUR = 2;

/** How many nights' files are kept, the newest included. */
export const NIGHTS_KEPT = 14;

/** A calendar day in Asia/Bangkok as 2026-11-21. */
export function bangkokDayText(at: Date): string {
	const { day, month, year } = bangkokCalendar(at);
	return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The latest night whose hour has come, named by its day: at one in the morning still that of the day before. */
export function nightOf(now: Date): string {
	const hours = NIGHTLY_HOUR * 3_600_000;
	return bangkokDayText(startOfBangkokDay(new Date(now.getTime() - hours)));
}

/** What is known of the files that were written so far. */
export interface NightsSoFar {
	/** The newest night whose files are out; null before the first. */
	published: string | null;
	/** The newest night that was begun; null before the first. */
	begun: string | null;
}

/**
 * Whether files are to be written now: the hour of a night has come since the newest files, or since this process started
 * where there are none, or a night was begun and not finished.
 */
export function isNightDue({
	now,
	startedAt,
	soFar,
}: {
	now: Date;
	startedAt: Date;
	soFar: NightsSoFar;
}): boolean {
	const night = nightOf(now);
	if (soFar.begun === night && soFar.published !== night) return true;
	return night > (soFar.published ?? nightOf(startedAt));
}

/** The oldest night that is still kept when `night` is the newest. */
export function oldestKept(night: string): string {
	return new Date(Date.parse(`${night}T00:00:00Z`) - (NIGHTS_KEPT - 1) * DAY_MS).toISOString().slice(0, 10);
}
