/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** Bangkok is seven hours ahead of UTC all year round. */
const BANGKOK_OFFSET_MS = 7 * 3_600_000;

/** The moment at which the day of `at` begins in Asia/Bangkok. */
export function startOfBangkokDay(at: Date): Date {
	const local = at.getTime() + BANGKOK_OFFSET_MS;
	return new Date(Math.floor(local / DAY_MS) * DAY_MS - BANGKOK_OFFSET_MS);
}

/** The moment at which the day of `at` is over in Asia/Bangkok: the first of the next day. */
export function endOfBangkokDay(at: Date): Date {
	return new Date(startOfBangkokDay(at).getTime() + DAY_MS);
}

/** Day, month (1–12) and Common Era year of a moment in Asia/Bangkok. */
export function bangkokCalendar(at: Date): { day: number; month: number; year: number } {
	const local = new Date(at.getTime() + BANGKOK_OFFSET_MS);
	return { day: local.getUTCDate(), month: local.getUTCMonth() + 1, year: local.getUTCFullYear() };
}

/**
 * The moment at which a calendar day begins in Asia/Bangkok, or null when there is no such day.
 * @param year Common Era
 * @param month 1–12
 */
export function bangkokDay({ year, month, day }: { year: number; month: number; day: number }): Date | null {
	const utc = new Date(Date.UTC(year, month - 1, day));
	const exists = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
	return exists ? new Date(utc.getTime() - BANGKOK_OFFSET_MS) : null;
}
