import type { Bilingual, Language } from "~/domain/vocabulary";
import { numberLocale } from "./translate";

/** Time zone of every date on a page; the database keeps UTC. */
export const TIME_ZONE = "Asia/Bangkok";

const DAY = 86_400_000;

const made = new Map<string, Format>();

/**
 * The functions that write dates and numbers for one reader. Made once for each kind of reader: the formatters behind
 * them cost more than a page. Thai pages count years in the Buddhist Era, English
 * pages in the Common Era. Dates come as Date or as the ISO text that a loader sends.
 */
export function createFormat(language: Language, thaiDigits = false): Format {
	const id = `${language} ${thaiDigits}`;
	const known = made.get(id) ?? makeFormat(language, thaiDigits);
	made.set(id, known);
	return known;
}

function makeFormat(language: Language, thaiDigits: boolean) {
	const digits = thaiDigits && language === "th" ? "thai" : "latn";
	const dateLocale = language === "th" ? `th-TH-u-ca-buddhist-nu-${digits}` : "en-GB";
	const numbers = numberLocale(language, thaiDigits);
	const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>();
	const once = <T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>(
		id: string,
		make: () => T,
	) => {
		const known = cache.get(id) as T | undefined;
		if (known) return known;
		const made = make();
		cache.set(id, made);
		return made;
	};
	const dates = (id: string, options: Intl.DateTimeFormatOptions) =>
		once(id, () => new Intl.DateTimeFormat(dateLocale, { timeZone: TIME_ZONE, ...options }));
	const clean = (text: string) => text.replace(/พุทธศักราช |พ\.ศ\. | BE$/g, "");

	return {
		/** A whole or decimal number with at most two decimals. */
		number: (value: number) =>
			once("n", () => new Intl.NumberFormat(numbers, { maximumFractionDigits: 2 })).format(value),
		/** A number with exactly so many decimals, for columns of figures; with `signed` also a plus is written. */
		decimal: (value: number, digits: number, { signed = false } = {}) =>
			once(
				`f${digits}${signed}`,
				() =>
					new Intl.NumberFormat(numbers, {
						minimumFractionDigits: digits,
						maximumFractionDigits: digits,
						signDisplay: signed ? "exceptZero" : "negative",
					}),
			).format(value),
		/** A share from 0 to 1 as percent. */
		percent: (share: number) =>
			once("p", () => new Intl.NumberFormat(numbers, { style: "percent", maximumFractionDigits: 1 })).format(
				share,
			),
		/** Baht without satang. */
		baht: (value: number) =>
			once("b", () => new Intl.NumberFormat(numbers, { maximumFractionDigits: 0 })).format(value),
		/** 21 พฤศจิกายน 2569 / 21 November 2026 */
		date: (at: Date | string) =>
			clean(dates("d", { day: "numeric", month: "long", year: "numeric" }).format(new Date(at))),
		/** 21 พ.ย. 2569 / 21 Nov 2026 */
		dateShort: (at: Date | string) =>
			clean(dates("s", { day: "numeric", month: "short", year: "numeric" }).format(new Date(at))),
		/** พฤศจิกายน 2569 / November 2026 */
		month: (at: Date | string) => clean(dates("m", { month: "long", year: "numeric" }).format(new Date(at))),
		/** 21 พ.ย. 2569 14:05 */
		dateTime: (at: Date | string) =>
			clean(
				dates("t", {
					day: "numeric",
					month: "short",
					year: "numeric",
					hour: "2-digit",
					minute: "2-digit",
					hour12: false,
				}).format(new Date(at)),
			),
		/** Whole days between two times in words: "3 วันที่แล้ว", "in 2 days", "today". */
		relative: (at: Date | string, now: Date | string) => {
			const days = Math.round((new Date(at).getTime() - new Date(now).getTime()) / DAY);
			const words = once("r", () => new Intl.RelativeTimeFormat(numbers, { numeric: "auto" }));
			if (Math.abs(days) < 60) return words.format(days, "day");
			if (Math.abs(days) < 700) return words.format(Math.round(days / 30.44), "month");
			return words.format(Math.round(days / 365.25), "year");
		},
		/** The side of a text in this language; Thai where English is missing. */
		text: (both: Bilingual | { th: string; en?: string | null }) =>
			language === "en" && both.en ? both.en : both.th,
	};
}

export type Format = ReturnType<typeof makeFormat>;

/** Names and titles in Thai alphabetical order. */
export const thaiCollator = new Intl.Collator("th");
