import { writeCanonicalJson } from "./canonical-json";
import { findRecordProblems } from "./check-records";
import { type EntryExplanation, explainEntries } from "./explain";
import type { JudgingRecords } from "./records";
import { computeResult, type RoundResult } from "./result";
import { hashText } from "./sha256";

export const BUNDLE_FORMAT = "ruamkit-judging-bundle" as const;
/** Raised when the same records would give other bytes; a verifier refuses versions that it does not know. */
export const BUNDLE_VERSION = 1;

/** A text in both languages. */
export interface BundleText {
	th: string;
	en: string;
}

/** What the bundle is about, for people who open it. */
export interface BundleAbout {
	programme: BundleText;
	challenge: BundleText;
	round: BundleText;
	/** Moment of publication, ISO 8601 in UTC. */
	publishedAt: string;
}

/** One criterion of the rubric as judges saw it. */
export interface BundleCriterion {
	key: string;
	title: BundleText;
	weight: number;
	/** What each score means, as far as the organiser wrote it. */
	words: { score: number; text: BundleText }[];
}

/** Which public proposal stands behind an entry's code. */
export interface BundleEntry {
	code: string;
	number: string;
	title: string;
}

/** The published file: everything that the result follows from, and the result. Judges are codes, nothing else. */
export interface JudgingBundle {
	format: typeof BUNDLE_FORMAT;
	version: number;
	/** All values are whole numbers in units of this. */
	unit: "0.000001";
	about: BundleAbout;
	rubric: BundleCriterion[];
	entries: BundleEntry[];
	records: JudgingRecords;
	result: RoundResult;
	/** One per ranked entry, in the order of the ranking. */
	explanations: EntryExplanation[];
	/** SHA-256 of the canonical JSON of each part; `bundle` is over everything but itself. */
	hashes: { records: string; result: string; bundle: string };
}

/** Records that no result can be computed from. */
export class JudgingRecordsError extends Error {
	override readonly name = "JudgingRecordsError";
}

/**
 * Computes the result and puts it with everything it follows from. The same input gives the same bytes on every machine, in
 * whatever order its lists come. Throws {@link JudgingRecordsError} for records with problems and entries without a label.
 */
export function buildBundle({
	about,
	rubric,
	entries,
	records,
}: {
	about: BundleAbout;
	rubric: readonly BundleCriterion[];
	entries: readonly BundleEntry[];
	records: JudgingRecords;
}): JudgingBundle {
	const problem = findRecordProblems(records)[0];
	if (problem) throw new JudgingRecordsError(`${problem.code} at ${problem.path || "the top"}`);
	const sorted = sortRecords(records);
	const labels = new Map(entries.map((entry) => [entry.code, entry]));
	const parts = {
		format: BUNDLE_FORMAT,
		version: BUNDLE_VERSION,
		unit: "0.000001" as const,
		about,
		rubric: [...rubric],
		entries: sorted.entries.map(({ code }) => {
			const label = labels.get(code);
			if (!label) throw new JudgingRecordsError(`entry ${code} has no label`);
			return label;
		}),
		records: sorted,
		result: computeResult({ records: sorted }),
		explanations: explainEntries({ records: sorted }),
	};
	const hashes = {
		records: hashText(writeCanonicalJson(parts.records)),
		result: hashText(writeCanonicalJson({ result: parts.result, explanations: parts.explanations })),
	};
	const bundle = hashText(writeCanonicalJson({ ...parts, hashes }));
	return { ...parts, hashes: { ...hashes, bundle } };
}

/** The text of the file: canonical JSON and a line end. As UTF-8 these are the bytes that are published and hashed. */
export function writeBundle(bundle: JudgingBundle): string {
	return `${writeCanonicalJson(bundle)}\n`;
}

const compareTexts = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** The same records with every list in one order. The order of criteria, tie rules and within rankings has a meaning and stays. */
export function sortRecords(records: JudgingRecords): JudgingRecords {
	const sort = <Item>(items: readonly Item[]) =>
		items
			.map((item) => ({ item, key: writeCanonicalJson(item) }))
			.sort((left, right) => compareTexts(left.key, right.key))
			.map(({ item }) => item);
	return {
		settings: records.settings,
		entries: sort(records.entries),
		judges: sort(records.judges),
		ballots: sort(records.ballots),
		choices: sort(records.choices),
		rankings: sort(records.rankings),
	};
}
