/**
 * The verifier of judging bundles: recomputes a published result from its ballots. Built into `public/verify.mjs`, one file
 * without dependencies, by `npm run verifier`; Node runs it as a command, a page imports `verifyBundle` from it.
 *
 *     node verify.mjs bundle.json [--fingerprint SHA-256]
 */

import { writeMicro } from "../../app/domain/judging/numbers";
import { type BundleCheck, type BundleVerdict, verifyBundle } from "../../app/domain/judging/verify";

export type { BundleVerdict };
export { verifyBundle, writeMicro };

/** What each check is about. The texts stand here, not in the catalogue, because the file has to stand alone. */
const CHECKS: Record<BundleCheck["key"], { th: string; en: string }> = {
	json: { th: "ไฟล์อ่านได้", en: "the file can be read" },
	format: { th: "รูปแบบและรุ่นของไฟล์ถูกต้อง", en: "format and version are known" },
	canonical: { th: "ไฟล์เขียนตามแบบมาตรฐานทุกไบต์", en: "every byte is written in the standard form" },
	records: { th: "ใบคะแนนและกติกาครบถ้วนถูกต้อง", en: "ballots and settings are complete and valid" },
	hashRecords: { th: "ค่าแฮชของใบคะแนนและกติกาตรงกัน", en: "hash of ballots and settings" },
	hashResult: { th: "ค่าแฮชของผลการตัดสินตรงกัน", en: "hash of the result" },
	hashBundle: { th: "ค่าแฮชของทั้งไฟล์ตรงกัน", en: "hash of the whole bundle" },
	labels: { th: "รายชื่อผลงานและเกณฑ์ตรงกับใบคะแนน", en: "entries and criteria match the ballots" },
	ranking: { th: "คำนวณอันดับใหม่แล้วได้ตรงกับที่ประกาศ", en: "recomputed ranking equals the published one" },
	result: { th: "คำนวณผลทุกวิธีใหม่แล้วได้ตรงกับที่ประกาศ", en: "recomputed result equals the published one" },
	explanations: {
		th: "คำอธิบายคะแนนของทุกผลงานบวกได้ตรงกัน",
		en: "recomputed explanations equal the published ones",
	},
};

/** The verdict in lines that a person reads, Thai beside English. */
export function describeVerdict({
	verdict,
	fingerprint,
}: {
	verdict: BundleVerdict;
	/** What the organiser announced, to be compared. */
	fingerprint?: string;
}): string {
	const lines: string[] = [];
	const { about, counts } = verdict;
	if (about && counts) {
		lines.push(
			`${textOf(about.challenge, "th")} · ${textOf(about.round, "th")}`,
			`${textOf(about.challenge, "en")} · ${textOf(about.round, "en")}`,
			`ผลงาน ${counts.entries} กรรมการ ${counts.judges} ใบคะแนน ${counts.ballots} การเลือกทีละคู่ ${counts.choices} การจัดอันดับ ${counts.rankings}`,
			`${counts.entries} entries, ${counts.judges} judges, ${counts.ballots} ballots, ${counts.choices} choices, ${counts.rankings} rankings`,
			"",
		);
	}
	for (const { key, ok, path, expected, found } of verdict.checks) {
		lines.push(`${mark(ok)}  ${CHECKS[key].th} · ${CHECKS[key].en}`);
		if (ok) continue;
		if (path) lines.push(`    ที่ · at        ${path}`);
		if (expected !== undefined) lines.push(`    ควรเป็น · expected ${clean(expected)}`);
		if (found !== undefined) lines.push(`    พบว่า · found    ${clean(found)}`);
	}
	if (fingerprint) {
		lines.push(
			`${mark(isSame(fingerprint, verdict))}  ลายนิ้วมือของไฟล์ตรงกับที่ประกาศ · fingerprint equals the announced one`,
		);
	}
	lines.push("", `ลายนิ้วมือของไฟล์ · fingerprint (SHA-256): ${verdict.fingerprint}`);
	const fine = verdict.ok && (!fingerprint || isSame(fingerprint, verdict));
	if (fine && verdict.winners) {
		lines.push("", "ผู้ได้รับคัดเลือก · winners");
		for (const { rank, code, number, title, value } of verdict.winners) {
			lines.push(
				`  ${rank}. ${clean(code)}  ${writeMicro({ micro: value })}  ${clean(number)}  ${clean(title)}`,
			);
		}
	}
	lines.push(
		"",
		fine
			? "ตรวจสอบแล้ว ผลการตัดสินถูกต้องตามใบคะแนนทุกประการ · verified: the result follows from the ballots"
			: "ตรวจสอบไม่ผ่าน ไฟล์นี้ไม่ตรงกับใบคะแนนหรือถูกแก้ไข · NOT verified: the file was changed or does not follow from its ballots",
	);
	return `${lines.join("\n")}\n`;
}

const mark = (ok: boolean) => (ok ? "ผ่าน PASS" : "ไม่ผ่าน FAIL");
const isSame = (fingerprint: string, verdict: BundleVerdict) =>
	fingerprint.trim().toLowerCase() === verdict.fingerprint;
const textOf = (text: { th?: unknown; en?: unknown } | undefined, language: "th" | "en") =>
	clean(String(text?.[language] ?? ""));
/** Without control characters and marks of direction, with which a forged file could write its own verdict on a terminal. */
const clean = (text: string) => text.replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, "�");

const USAGE = "วิธีใช้ · usage: node verify.mjs bundle.json [--fingerprint SHA-256]\n";

/** Runs as a command when Node starts this very file; does nothing where a page or a test imports it. */
async function runAsCommand(): Promise<void> {
	if (typeof process === "undefined" || !process.versions?.node || !process.argv[1]) return;
	const { realpathSync, readFileSync } = await import("node:fs");
	const { fileURLToPath } = await import("node:url");
	if (!import.meta.url.startsWith("file:")) return;
	if (realpathSync(process.argv[1]) !== realpathSync(fileURLToPath(import.meta.url))) return;
	const words = process.argv.slice(2);
	const option = words.indexOf("--fingerprint");
	const fingerprint = option < 0 ? undefined : words[option + 1];
	const files = words.filter((_, at) => option < 0 || (at !== option && at !== option + 1));
	const file = files[0];
	if (files.length !== 1 || file === undefined || file.startsWith("-") || (option >= 0 && !fingerprint)) {
		process.stderr.write(USAGE);
		process.exitCode = 1;
		return;
	}
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(file);
	} catch (error) {
		process.stderr.write(
			`อ่านไฟล์ไม่ได้ · the file cannot be read: ${error instanceof Error ? error.message : String(error)}\n`,
		);
		process.exitCode = 1;
		return;
	}
	const verdict = verifyBundle(bytes);
	process.stdout.write(describeVerdict({ verdict, fingerprint }));
	process.exitCode = verdict.ok && (!fingerprint || isSame(fingerprint, verdict)) ? 0 : 1;
}

await runAsCommand();
