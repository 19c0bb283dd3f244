import {
	BUNDLE_FORMAT,
	BUNDLE_VERSION,
	type BundleAbout,
	type JudgingBundle,
	sortRecords,
	writeBundle,
} from "./bundle";
import { findDifference, writeCanonicalJson } from "./canonical-json";
import { findRecordProblems } from "./check-records";
import { explainEntries } from "./explain";
import type { JudgingRecords } from "./records";
import { computeResult } from "./result";
import { hashText } from "./sha256";

/** What a verifier looks at, in this order. A check that cannot be made because an earlier one failed is left out. */
export const BUNDLE_CHECKS = [
	"json",
	"format",
	"canonical",
	"records",
	"hashRecords",
	"hashResult",
	"hashBundle",
	"labels",
	"ranking",
	"result",
	"explanations",
] as const;

export interface BundleCheck {
	key: (typeof BUNDLE_CHECKS)[number];
	ok: boolean;
	/** What should stand there and what does, where they differ; `path` says where (`result.ranking.0.value`). */
	expected?: string;
	found?: string;
	path?: string;
}

export interface BundleVerdict {
	/** Whether every check was made and held. */
	ok: boolean;
	checks: BundleCheck[];
	/**
	 * SHA-256 of the file's bytes, to be compared with what the organiser announced: a forger can make a consistent bundle of
	 * other ballots, but not one with this fingerprint.
	 */
	fingerprint: string;
	about?: BundleAbout;
	/** The winners as recomputed, in the order of the ranking, with the number and title of their proposals. */
	winners?: { rank: number; code: string; number: string; title: string; value: number }[];
	counts?: { entries: number; judges: number; ballots: number; choices: number; rankings: number };
}

/** The text of a file, or null when its bytes are not UTF-8. A byte order mark counts as a byte like any other. */
function readText(file: string | Uint8Array): string | null {
	if (typeof file === "string") return file;
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
	} catch {
		return null;
	}
}

/**
 * Recomputes everything in a published bundle from its records and compares it byte for byte. Never throws: whatever the file
 * holds, the answer is a verdict. Takes some seconds for a thousand entries.
 */
export function verifyBundle(file: string | Uint8Array): BundleVerdict {
	const text = readText(file);
	const verdict: BundleVerdict = { ok: false, checks: [], fingerprint: text === null ? "" : hashText(text) };
	try {
		const complete = text !== null && check({ text, verdict });
		verdict.ok = complete && verdict.checks.every(({ ok }) => ok);
		if (text === null) verdict.checks.push({ key: "json", ok: false, found: "not UTF-8" });
	} catch (error) {
		// why: a forged file can break any assumption; its reader gets a verdict, not a stack
		verdict.ok = false;
		verdict.checks.push({ key: "result", ok: false, found: error instanceof Error ? error.message : "" });
	}
	return verdict;
}

/** Fills the verdict; false when it had to stop early. */
function check({ text, verdict }: { text: string; verdict: BundleVerdict }): boolean {
	const { checks } = verdict;
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		checks.push({ key: "json", ok: false });
		return false;
	}
	checks.push({ key: "json", ok: true });
	const head = (typeof parsed === "object" && parsed !== null ? parsed : {}) as Record<string, unknown>;
	const name = `${String(head.format)} ${String(head.version)}`;
	const wanted = `${BUNDLE_FORMAT} ${BUNDLE_VERSION}`;
	checks.push({ key: "format", ...compare(wanted, name) });
	if (name !== wanted) return false;

	const bundle = parsed as JudgingBundle;
	checks.push({ key: "canonical", ok: writeBundle(bundle) === text });
	const problem = findRecordProblems(head.records)[0];
	checks.push({
		key: "records",
		ok: problem === undefined,
		...(problem ? { path: `records.${problem.path}`, found: problem.code } : {}),
	});
	if (problem) return false;

	checkHashes({ bundle, checks });
	checkLabels({ bundle, checks });
	recompute({ bundle, verdict });
	return true;
}

function checkHashes({ bundle, checks }: { bundle: JudgingBundle; checks: BundleCheck[] }): void {
	const { hashes, ...parts } = bundle;
	const { bundle: whole, ...others } = hashes ?? { records: "", result: "", bundle: "" };
	const { result, explanations } = parts;
	const expected = {
		hashRecords: [hashText(writeCanonicalJson(parts.records)), others.records],
		hashResult: [hashText(writeCanonicalJson({ result, explanations })), others.result],
		hashBundle: [hashText(writeCanonicalJson({ ...parts, hashes: others })), whole],
	} as const;
	for (const key of ["hashRecords", "hashResult", "hashBundle"] as const) {
		checks.push({ key, ...compare(expected[key][0], String(expected[key][1])) });
	}
}

/** Every entry has a label, every criterion a title, and the lists are in the published order. */
function checkLabels({ bundle, checks }: { bundle: JudgingBundle; checks: BundleCheck[] }): void {
	const codes = (items: unknown, key: string) =>
		Array.isArray(items) ? items.map((item) => String((item as Record<string, unknown>)?.[key])) : [];
	const { records } = bundle;
	const difference =
		findDifference({ expected: sortRecords(records), found: records, path: "records" }) ??
		findDifference({
			expected: codes(records.entries, "code"),
			found: codes(bundle.entries, "code"),
			path: "entries",
		}) ??
		findDifference({
			expected: records.settings.criteria.map(({ key, weight }) => `${key} ${weight}`),
			found: Array.isArray(bundle.rubric) ? bundle.rubric.map(({ key, weight }) => `${key} ${weight}`) : [],
			path: "rubric",
		});
	checks.push({ key: "labels", ok: difference === null, ...difference });
}

function recompute({ bundle, verdict }: { bundle: JudgingBundle; verdict: BundleVerdict }): void {
	const records: JudgingRecords = bundle.records;
	const result = computeResult({ records });
	const pairs = [
		["ranking", result.ranking, bundle.result?.ranking],
		["result", result, bundle.result],
		["explanations", explainEntries({ records }), bundle.explanations],
	] as const;
	for (const [key, expected, found] of pairs) {
		const path = key === "ranking" ? "result.ranking" : key;
		const difference = findDifference({ expected, found, path });
		verdict.checks.push({ key, ok: difference === null, ...difference });
	}
	const labels = new Map(
		(Array.isArray(bundle.entries) ? bundle.entries : []).map((entry) => [entry.code, entry]),
	);
	verdict.about = bundle.about;
	verdict.counts = {
		entries: records.entries.length,
		judges: records.judges.length,
		ballots: records.ballots.filter(({ ignored }) => !ignored).length,
		choices: records.choices.filter(({ ignored }) => !ignored).length,
		rankings: records.rankings.filter(({ ignored }) => !ignored).length,
	};
	verdict.winners = result.ranking
		.filter(({ entry }) => result.winners.includes(entry))
		.map(({ entry, rank, value }) => ({
			rank,
			code: entry,
			number: String(labels.get(entry)?.number ?? ""),
			title: String(labels.get(entry)?.title ?? ""),
			value,
		}));
}

const compare = (expected: string, found: string) =>
	expected === found ? { ok: true } : { ok: false, expected, found: found.slice(0, 120) };
