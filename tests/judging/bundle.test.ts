import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { buildBundle, JudgingRecordsError, writeBundle } from "~/domain/judging/bundle";
import { writeCanonicalJson } from "~/domain/judging/canonical-json";
import type { JudgingRecords } from "~/domain/judging/records";
import { hashText } from "~/domain/judging/sha256";
import { verifyBundle } from "~/domain/judging/verify";
import { buildVerifier, VERIFIER_FILE } from "../../server/build-verifier";
import { recordsOfTable } from "./math-records";
import { randomEvent, shuffled } from "./random-event";

const bundleOf = (records: JudgingRecords) =>
	buildBundle({
		about: {
			programme: { th: "ร่วมคิดเพื่อประเทศที่ดีกว่า", en: "My Better Country" },
			challenge: { th: "บริการที่ไม่ต้องเดินทาง", en: "Services without travel" },
			round: { th: "รอบชิงชนะเลิศ", en: "Final" },
			publishedAt: "2026-11-21T03:00:00.000Z",
		},
		rubric: records.settings.criteria.map(({ key, weight }) => ({
			key,
			title: { th: `เกณฑ์ ${key}`, en: key },
			weight,
			words: [{ score: 0, text: { th: "ไม่มี", en: "none" } }],
		})),
		entries: records.entries.map(({ code }) => ({
			code,
			number: `P-${code}`,
			title: `ข้อเสนอ ${code} 🌾`,
		})),
		records,
	});

const TABLE = [
	[9, 2, 5, 8],
	[6, 1, 3, 2],
	[8, 4, 6, 8],
	[7, 1, 2, 6],
	[10, 5, 6, 9],
	[6, 2, 4, 7],
];
const FINAL = recordsOfTable({
	table: TABLE,
	settings: { method: "offsets", lambda: 1, bootstrapRuns: 50, places: 2, tieRules: [{ rule: "median" }] },
});

/** The example that is checked in: every kind of record, a refused method, a tie, records that do not count. */
const EXAMPLE: JudgingRecords = {
	...recordsOfTable({
		table: [...TABLE, [6, 2, 4, 7], [null, 3, 3, null]],
		settings: {
			method: "offsets",
			lambda: 1,
			alpha: 0.1,
			bootstrapRuns: 200,
			places: 3,
			seed: "2569",
			tieRules: [{ rule: "median" }],
		},
	}),
	choices: [
		{ judge: "J0", left: "E0", right: "E4", outcome: "right" },
		{ judge: "J1", left: "E4", right: "E2", outcome: "tie" },
		{ judge: "J1", left: "E5", right: "E2", outcome: "left", ignored: "recused" },
		...[1, 2, 3, 5, 6, 7].map((entry) => ({
			judge: "J2",
			left: "E0",
			right: `E${entry}`,
			outcome: entry % 2 === 0 ? ("right" as const) : ("left" as const),
		})),
	],
	rankings: [
		{ judge: "J0", ranked: ["E4", "E2", "E0"], seen: ["E0", "E1", "E2", "E3", "E4", "E5", "E6", "E7"] },
		{ judge: "J3", ranked: ["E2", "E4"], seen: ["E2", "E4", "E5"] },
	],
};

describe("a bundle", () => {
	it("of any random event verifies, and is the same to the byte in whatever order its records come", () => {
		fc.assert(
			fc.property(
				randomEvent.chain((records) => fc.tuple(fc.constant(records), shuffled(records))),
				([records, mixed]) => {
					const text = writeBundle(bundleOf(records));
					expect(verifyBundle(text)).toMatchObject({ ok: true });
					expect(writeBundle(bundleOf(mixed))).toBe(text);
				},
			),
			{ numRuns: 100 },
		);
	});

	it("does not verify when any byte is changed, added or taken away", () => {
		fc.assert(
			fc.property(
				randomEvent.map((records) => new TextEncoder().encode(writeBundle(bundleOf(records)))),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				fc.integer({ min: 1, max: 255 }),
				fc.constantFrom("change", "add", "remove"),
				(bytes, where, by, how) => {
					const at = Math.floor(where * bytes.length);
					const changed =
						how === "change"
							? bytes.map((byte, place) => (place === at ? byte ^ by : byte))
							: how === "add"
								? Uint8Array.from([...bytes.slice(0, at), by, ...bytes.slice(at)])
								: Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)]);
					expect(verifyBundle(changed).ok).toBe(false);
				},
			),
			{ numRuns: 300 },
		);
	});

	it("does not verify with a byte order mark, or with white space that JSON allows", () => {
		const text = writeBundle(bundleOf(FINAL));
		expect(verifyBundle(new TextEncoder().encode(`\uFEFF${text}`)).ok).toBe(false);
		expect(verifyBundle(` ${text}`).ok).toBe(false);
		expect(verifyBundle(JSON.stringify(JSON.parse(text), null, "\t")).ok).toBe(false);
	});

	it("whose maker swaps two winners and mends every hash is found out by recomputing", () => {
		const { hashes: _, ...parts } = bundleOf(FINAL);
		const ranking = parts.result.ranking.map((row) => ({ ...row }));
		const [first, second] = [ranking[0], ranking[1]];
		if (!first || !second) throw new Error("two entries are ranked");
		[first.entry, second.entry] = [second.entry, first.entry];
		const forged = { ...parts, result: { ...parts.result, ranking } };
		const hashes = {
			records: hashText(writeCanonicalJson(forged.records)),
			result: hashText(writeCanonicalJson({ result: forged.result, explanations: forged.explanations })),
		};
		const bundle = hashText(writeCanonicalJson({ ...forged, hashes }));
		const verdict = verifyBundle(writeBundle({ ...forged, hashes: { ...hashes, bundle } }));
		const failed = verdict.checks.filter(({ ok }) => !ok);
		expect(failed.map(({ key }) => key)).toEqual(["ranking", "result"]);
		expect(failed[0]).toMatchObject({ path: "result.ranking.0.entry", expected: '"E4"', found: '"E2"' });
		expect(verdict.ok).toBe(false);
	});

	it("of other ballots has another fingerprint, which is the SHA-256 of the file", () => {
		const text = writeBundle(bundleOf(FINAL));
		expect(verifyBundle(text).fingerprint).toBe(createHash("sha256").update(text).digest("hex"));
	});

	it("holds codes of judges and nothing else about them", () => {
		expect(bundleOf(FINAL).records.judges).toEqual([
			{ code: "J0" },
			{ code: "J1" },
			{ code: "J2" },
			{ code: "J3" },
		]);
	});

	it("is not made of records with problems", () => {
		const twice = { ...FINAL, ballots: [...FINAL.ballots, FINAL.ballots[0] as (typeof FINAL.ballots)[0]] };
		expect(() => bundleOf(twice)).toThrow(JudgingRecordsError);
	});

	it("from a stranger gets a verdict, never an exception", () => {
		for (const text of [
			"",
			"null",
			"[]",
			'{"format":"ruamkit-judging-bundle","version":1}',
			'{"format":"ruamkit-judging-bundle","version":2}',
			'{"format":"ruamkit-judging-bundle","version":1,"records":{"settings":{}}}',
		]) {
			expect(verifyBundle(text).ok).toBe(false);
		}
		expect(verifyBundle(Uint8Array.from([0xff, 0xfe])).ok).toBe(false);
		fc.assert(
			fc.property(fc.json(), (text) => {
				expect(verifyBundle(text).ok).toBe(false);
			}),
			{ numRuns: 100 },
		);
	});
});

describe("the same bytes on every machine", () => {
	it("come from operations that IEEE 754 and ECMAScript fix: nothing else is called", () => {
		const text = readFileSync(VERIFIER_FILE, "utf8");
		const called = new Set([...text.matchAll(/Math\.(\w+)/g)].map(([, name]) => name));
		expect([...called].sort()).toEqual([
			"LN2",
			"SQRT1_2",
			"SQRT2",
			"abs",
			"ceil",
			"floor",
			"imul",
			"max",
			"min",
			"sqrt",
		]);
		expect(text).not.toMatch(/\*\*[^/]|\bDate\b|\bIntl\b|localeCompare|toFixed|toPrecision|toLocale/);
	});

	it("are those of the published example; another arithmetic needs another BUNDLE_VERSION", () => {
		const file = new URL("../data/judging/final.json", import.meta.url);
		const example = readFileSync(file, "utf8");
		expect(writeBundle(bundleOf(EXAMPLE))).toBe(example);
		expect(verifyBundle(readFileSync(file))).toMatchObject({ ok: true });
	});
});

describe("SHA-256 in plain code", () => {
	it("agrees with Node for any text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
				expect(hashText(text)).toBe(createHash("sha256").update(text).digest("hex"));
			}),
		);
	});
});

describe("public/verify.mjs", () => {
	const folder = mkdtempSync(join(tmpdir(), "ruamkit-verify-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const run = (...words: string[]) =>
		spawnSync(process.execPath, [VERIFIER_FILE, ...words], { cwd: folder, encoding: "utf8" });

	it("is what npm run verifier builds from the sources now, without imports", async () => {
		const built = await buildVerifier();
		expect(readFileSync(VERIFIER_FILE, "utf8")).toBe(built);
		expect(built).not.toMatch(/^import /m);
	});

	it("says yes with exit code 0, no with 1, in Thai and English", () => {
		const text = writeBundle(bundleOf(FINAL));
		writeFileSync(join(folder, "good.json"), text);
		writeFileSync(join(folder, "bad.json"), text.replace('"scores":{"all":9}', '"scores":{"all":8}'));
		const good = run("good.json");
		expect(good.stderr).toBe("");
		expect(good.stdout).toContain("ตรวจสอบแล้ว ผลการตัดสินถูกต้องตามใบคะแนนทุกประการ");
		expect(good.stdout).toContain("verified: the result follows from the ballots");
		expect(good.stdout).toContain("1. E4  7.500000  P-E4  ข้อเสนอ E4");
		expect(good.status).toBe(0);
		const bad = run("bad.json");
		expect(bad.stdout).toContain("ตรวจสอบไม่ผ่าน");
		expect(bad.stdout).toContain("NOT verified");
		expect(bad.stdout).toMatch(/at\s+result\./);
		expect(bad.status).toBe(1);
	});

	it("lets no title of a file write on the terminal what the verifier did not say", () => {
		const trick = "\u001b[2K\u202everified";
		const bundle = buildBundle({
			...bundleOf(FINAL),
			rubric: bundleOf(FINAL).rubric,
			entries: FINAL.entries.map(({ code }) => ({ code, number: "1", title: trick })),
		});
		writeFileSync(join(folder, "escape.json"), writeBundle(bundle));
		const { stdout, status } = run("escape.json");
		expect(status).toBe(0);
		expect(stdout).toContain("�[2K�verified");
		expect(stdout).not.toContain("\u001b");
	});

	it("compares the announced fingerprint when it is given one", () => {
		const text = writeBundle(bundleOf(FINAL));
		writeFileSync(join(folder, "good.json"), text);
		expect(run("good.json", "--fingerprint", hashText(text).toUpperCase()).status).toBe(0);
		expect(run("good.json", "--fingerprint", "0".repeat(64)).status).toBe(1);
	});

	it("says how it is used, and names a file that cannot be read", () => {
		expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining("usage") });
		expect(run("missing.json")).toMatchObject({ status: 1, stderr: expect.stringContaining("missing.json") });
	});

	it("exports the same check for a page", async () => {
		const page = (await import(/* @vite-ignore */ VERIFIER_FILE)) as { verifyBundle: typeof verifyBundle };
		expect(page.verifyBundle(writeBundle(bundleOf(FINAL))).ok).toBe(true);
	});
});
