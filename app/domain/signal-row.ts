import { DAY_MS } from "./bangkok-day";
import { BUDDHIST_ERA } from "./fiscal-year";
import { SIGNAL_LIMITS } from "./signal";
import { type ColumnMapping, SIGNAL_FIELDS, type SignalField } from "./signal-columns";
import { maskPersonal } from "./signal-mask";
import { parseThaiDate } from "./typed-day";

/** Why a row is not taken. */
export const ROW_FAULTS = [
	"noText",
	"noDate",
	"badDate",
	"future",
	"badProvince",
	"columns",
	"letters",
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** A need as it is kept: without the names, numbers and addresses of people. */
export interface ReadSignal {
	at: Date;
	text: string;
	/** Number of the case with its holder; tells rows apart and is not kept itself. */
	id: string | null;
	kind: string | null;
	service: string | null;
	province: number | null;
	district: string | null;
	/** True when something personal was taken out of the text. */
	masked: boolean;
}

export type ReadRow = { signal: ReadSignal; faults: [] } | { signal: null; faults: RowFault[] };

/** What all rows of a table are read with. */
export interface RowReading {
	columns: number;
	mapping: ColumnMapping;
	/** The day of rows without one. */
	day: Date | null;
	/** Code of a province by its folded name, see {@link foldProvince}. */
	provinces: ReadonlyMap<string, number>;
	now: Date;
}

/** Reports older than this were typed wrong. */
const OLDEST = Date.UTC(2000, 0, 1);
const MINUTE = 60_000;

/** Other names of Bangkok. */
export const BANGKOK_NAMES = ["กทม", "กรุงเทพ", "กรุงเทพฯ", "กรุงเทพมหานคร", "bangkok", "bangkok metropolis"];

/** A province's name as it is compared: without จังหวัด, marks, spaces and case. */
export function foldProvince(name: string): string {
	return name
		.normalize("NFKC")
		.toLowerCase()
		.replace(/^\s*(?:จังหวัด|จ\.)/u, "")
		.replace(/\s*province$/u, "")
		.replace(/[\s.ฯ-]+/gu, "");
}

const foldDigits = (text: string) =>
	text.normalize("NFKC").replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));

/**
 * Reads when something was reported: a day in either era, with a time or without; a time without a zone is Bangkok's.
 * @returns null for anything else
 */
export function parseReportTime(typed: string): Date | null {
	const text = foldDigits(typed).trim();
	const zoned =
		/^(\d{4})-(\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s?(Z|[+-]\d{2}(?::?\d{2})?)$/i.exec(text);
	if (zoned) {
		const [, typedYear, rest, clock, seconds = ":00", zone = "Z"] = zoned;
		const year = Number(typedYear) >= 2400 ? Number(typedYear) - BUDDHIST_ERA : Number(typedYear);
		const offset = /^z$/i.test(zone) ? "Z" : `${zone.slice(0, 3)}:${zone.replace(":", "").slice(3) || "00"}`;
		const at = new Date(`${year}-${rest}T${clock}${seconds}${offset}`);
		return Number.isNaN(at.getTime()) ? null : at;
	}
	const [, date = text, hours, minutes] =
		/^(.*?\d)[,T\s]\s*(?:เวลา\s*)?(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:น\.?)?$/u.exec(text) ??
		[];
	const day = parseThaiDate(date);
	if (!day) return null;
	if (hours === undefined) return day;
	if (Number(hours) > 23 || Number(minutes) > 59) return null;
	return new Date(day.getTime() + (Number(hours) * 60 + Number(minutes)) * MINUTE);
}

/** Text without signs that cannot be seen or break lists, at most so many characters. */
function clean(text: string, limit: number): string {
	const plain = text
		.replace(/[\p{Cc}\u200b\ufeff]+/gu, " ")
		.replace(/\s{2,}/gu, " ")
		.trim();
	return [...plain].slice(0, limit).join("").trim();
}

/** Reads a row: what is kept of it, or every reason why it is not taken. */
export function readSignalRow(cells: readonly string[], reading: RowReading): ReadRow {
	const { mapping, columns, provinces, day, now } = reading;
	const cell = (field: SignalField) => {
		const column = mapping[field];
		return column === undefined ? "" : (cells[column] ?? "");
	};
	const name = (field: SignalField) => {
		const text = clean(maskPersonal(cell(field)).text, SIGNAL_LIMITS.name);
		return text === "" ? null : text;
	};
	const faults: RowFault[] = [];
	if (cells.length > columns && cells.slice(columns).some((extra) => extra.trim() !== ""))
		faults.push("columns");
	if (SIGNAL_FIELDS.some((field) => cell(field).includes("\ufffd"))) faults.push("letters");
	const whole = clean(
		[cell("more"), cell("text")]
			.map((part) => part.trim())
			.filter(Boolean)
			.join(" – "),
		SIGNAL_LIMITS.text * 2,
	);
	const { text, masked } = maskPersonal(whole);
	if (!/\p{L}/u.test(cell("text") || cell("more"))) faults.push("noText");
	const typedAt = cell("at").trim();
	const at = typedAt === "" ? day : parseReportTime(typedAt);
	if (typedAt === "" && !day) faults.push("noDate");
	else if (!at || at.getTime() < OLDEST) faults.push("badDate");
	else if (at.getTime() > now.getTime() + DAY_MS) faults.push("future");
	const typedProvince = cell("province").trim();
	const province = typedProvince === "" ? null : (provinces.get(foldProvince(typedProvince)) ?? undefined);
	if (province === undefined) faults.push("badProvince");
	if (faults.length > 0 || !at || province === undefined) return { signal: null, faults };
	return {
		signal: {
			at,
			text: [...text].slice(0, SIGNAL_LIMITS.text).join(""),
			id: clean(cell("id"), SIGNAL_LIMITS.name) || null,
			kind: name("kind"),
			service: name("service"),
			province,
			district: name("district"),
			masked,
		},
		faults: [],
	};
}
