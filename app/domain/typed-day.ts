import { bangkokCalendar, bangkokDay } from "./bangkok-day";
import { BUDDHIST_ERA } from "./fiscal-year";
import type { Language } from "./vocabulary";

/** Years from here on are of the Buddhist Era: 2400 is 1857 of the Common Era, and no plan reaches 2400 CE. */
const FIRST_BUDDHIST_YEAR = 2400;
const OLDEST_YEAR = 1900;
const LATEST_YEAR = 2199;

const MONTHS: readonly (readonly string[])[] = [
	["มกราคม", "มค", "january", "jan"],
	["กุมภาพันธ์", "กพ", "february", "feb"],
	["มีนาคม", "มีค", "march", "mar"],
	["เมษายน", "เมย", "april", "apr"],
	["พฤษภาคม", "พค", "may"],
	["มิถุนายน", "มิย", "june", "jun"],
	["กรกฎาคม", "กค", "july", "jul"],
	["สิงหาคม", "สค", "august", "aug"],
	["กันยายน", "กย", "september", "sep"],
	["ตุลาคม", "ตค", "october", "oct"],
	["พฤศจิกายน", "พย", "november", "nov"],
	["ธันวาคม", "ธค", "december", "dec"],
];

function monthOf(text: string): number {
	if (/^\d+$/.test(text)) return Number(text);
	const name = text.replaceAll(".", "").toLowerCase();
	return MONTHS.findIndex((names) => names.includes(name)) + 1;
}

/**
 * Reads a day as people in Thailand type it: 31/12/2570, 31-12-2027, 31 ธ.ค. 2570 or 2027-12-31, with Arabic or Thai
 * digits, in the Buddhist or the Common Era (a year from 2400 on is Buddhist).
 * @returns the begin of that day in Asia/Bangkok, or null for anything else
 */
export function parseThaiDate(text: string): Date | null {
	const plain = text
		.normalize("NFKC")
		.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
		.replace(/พ\.?\s?ศ\.?|ค\.?\s?ศ\.?/g, " ")
		.trim();
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
	const usual = /^(\d{1,2})\s*[\s/.-]\s*(\d{1,2}|[^\d\s/-]+)\s*[\s/.-]\s*(\d{4})$/u.exec(plain);
	const parts = iso ? [iso[3], iso[2], iso[1]] : usual?.slice(1);
	if (!parts) return null;
	const [day, month, typedYear] = [Number(parts[0]), monthOf(parts[1] ?? ""), Number(parts[2])];
	const year = typedYear >= FIRST_BUDDHIST_YEAR ? typedYear - BUDDHIST_ERA : typedYear;
	if (year < OLDEST_YEAR || year > LATEST_YEAR) return null;
	return bangkokDay({ year, month, day });
}

/** Writes a day the way the form takes it back, in the era of the reader's language: 31/12/2570. */
export function writeThaiDate(at: Date | string, language: Language): string {
	const { day, month, year } = bangkokCalendar(new Date(at));
	return `${day}/${month}/${language === "th" ? year + BUDDHIST_ERA : year}`;
}

/** An example of a day for the hint of a field: the end of next month, as the reader would type it. */
export function exampleDay(now: Date, language: Language): string {
	const { month, year } = bangkokCalendar(now);
	const endOfNext = bangkokDay(
		month > 10 ? { year: year + 1, month: month - 10, day: 1 } : { year, month: month + 2, day: 1 },
	);
	return writeThaiDate(new Date((endOfNext ?? now).getTime() - 1), language);
}
