/** Needs that were heard elsewhere: complaints and answers to surveys, read from tables. */

/** Where a table comes from. The shape is guessed from its headings; this says whose figures they are. */
export const SIGNAL_SOURCES = ["1111", "traffy", "survey", "other"] as const;
export type SignalSource = (typeof SIGNAL_SOURCES)[number];

/**
 * uploaded: waits for its columns to be said; waiting: to be read; reading: rows are kept that nobody sees yet; done: seen, all
 * at once; removing and failing: rows are taken away again; removed, failed: nothing of it is left.
 */
export const IMPORT_STATES = [
	"uploaded",
	"waiting",
	"reading",
	"done",
	"removing",
	"removed",
	"failing",
	"failed",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** States whose rows count for nobody. The one switch that shows or hides a table is its state. */
export const HIDDEN_STATES = ["reading", "removing", "failing"] as const satisfies readonly ImportState[];
/** States in which something is still to be done. */
export const BUSY_STATES = [
	"waiting",
	"reading",
	"removing",
	"failing",
] as const satisfies readonly ImportState[];

export const isBusyImport = (state: ImportState) => (BUSY_STATES as readonly string[]).includes(state);

/** How a table may be written. `windows-874` holds TIS-620. */
export const ENCODINGS = ["utf-8", "windows-874"] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const DELIMITERS = ["comma", "semicolon", "tab"] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export const DELIMITER_SIGNS: Readonly<Record<Delimiter, string>> = { comma: ",", semicolon: ";", tab: "\t" };

/** Why a whole table cannot be read. */
export const IMPORT_FAILURES = ["quotes", "tooWide", "nothing", "missing"] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];

export const SIGNAL_LIMITS = {
	/** Largest table, in bytes. */
	file: 100 * 1024 * 1024,
	/** Widest table. */
	columns: 200,
	/** Longest row, in characters. */
	row: 200_000,
	/** Longest text of a need that is kept, in characters. */
	text: 5_000,
	/** Longest name of a service, district or kind. */
	name: 160,
	sourceName: 160,
	/** Longest name of a group. */
	groupName: 120,
	/** Most words of a group, and most that are set aside. */
	groupWords: 24,
	setAside: 400,
	word: 60,
} as const;

/** Rows shown before a table is read. */
export const PREVIEW_ROWS = 10;
/** Rows that could not be read are kept this long for whoever mends them (milliseconds). */
export const REFUSED_KEPT = 30 * 86_400_000;
/** A table that was sent and never read is removed after this time (milliseconds). */
export const UPLOAD_KEPT = 86_400_000;
