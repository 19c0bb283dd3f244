import { bangkokCalendar, bangkokDay } from "./bangkok-day";

/** Years between the Buddhist and the Common Era. */
export const BUDDHIST_ERA = 543;

const FIRST_MONTH = 10;

/**
 * Fiscal year of a moment, in the Buddhist Era. It runs from October to September in Asia/Bangkok and is named by the
 * year it ends in: October 2020 to September 2021 is 2564.
 */
export function fiscalYearOf(at: Date): number {
	const { month, year } = bangkokCalendar(at);
	return year + BUDDHIST_ERA + (month >= FIRST_MONTH ? 1 : 0);
}

/**
 * Begin (inclusive) and end (exclusive) of a fiscal year.
 * @param fiscalYear in the Buddhist Era, such as 2564
 * @throws {RangeError} for a year that no calendar has
 */
export function fiscalYearRange(fiscalYear: number): { from: Date; to: Date } {
	const year = fiscalYear - BUDDHIST_ERA;
	const from = bangkokDay({ year: year - 1, month: FIRST_MONTH, day: 1 });
	const to = bangkokDay({ year, month: FIRST_MONTH, day: 1 });
	if (!from || !to) throw new RangeError(`no fiscal year ${fiscalYear}`);
	return { from, to };
}
