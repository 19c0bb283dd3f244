import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { makeCertificate, writeCertificateText } from "~/services/judging-certificate.server";
import { loadPublicationPage } from "~/services/judging-publication.server";
import { publishResult } from "~/services/judging-publication-publish.server";
import { loadPublicEntry } from "~/services/judging-results-entry.server";
import { breakLines } from "~/services/pdf-text.server";
import { ProposalModel } from "../../models/proposal.server";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeUser } from "../support/factories";
import { AFTER, judgedRound } from "./judged-round";

useTestDatabase();

let steward: MadeUser;
beforeAll(async () => {
	steward = await makeUser({ roles: [{ role: "steward" }] });
});

async function published(more?: Record<string, unknown>) {
	const made = await judgedRound({ more });
	const number = String(made.round.number);
	const page = await loadPublicationPage({ viewer: steward.viewer, number, from: 0, now: AFTER });
	await publishResult({
		viewer: steward.viewer,
		number,
		input: {
			fingerprint: page.fingerprint,
			version: 0,
			announcementTh: "ก",
			announcementEn: "a",
			confirm: "on",
		},
		now: AFTER,
	});
	return { ...made, number };
}

const asked = { language: "th" as const, thaiDigits: false, origin: "https://example.go.th" };

describe("certificates", () => {
	it("say what was published and nothing before it", async () => {
		const before = await judgedRound();
		await expect(
			writeCertificateText({ ...asked, number: String(before.round.number), entry: "1" }),
		).rejects.toMatchObject({ code: "notFound" });
		const { number } = await published();
		const texts = await Promise.all(
			["1", "2", "3"].map((entry) => writeCertificateText({ ...asked, number, entry })),
		);
		expect(texts.map(({ achievement }) => achievement)).toEqual([
			"ได้รับชนะเลิศ",
			"ได้อันดับที่ 2",
			"ได้เข้าร่วมนำเสนอผลงาน",
		]);
		// the fourth is not in the result
		for (const entry of ["4", "5", "0", "x", undefined])
			await expect(writeCertificateText({ ...asked, number, entry })).rejects.toMatchObject({
				code: "notFound",
			});
	});

	it("are not given out for a proposal that stewards have hidden, and results name it by its number", async () => {
		const { number } = await published();
		const { row } = await loadPublicEntry({ number, entry: "1", viewer: null, now: AFTER });
		const title = row.label.proposal.title.th;
		await ProposalModel.updateOne(
			{ number: row.label.proposal.number },
			{
				$set: {
					state: "hidden",
					facets: [],
					hidden: { from: "published", reason: "insult", note: "คำหยาบ", at: AFTER },
				},
			},
		);
		await expect(writeCertificateText({ ...asked, number, entry: "1" })).rejects.toMatchObject({
			code: "gone",
		});
		const shown = await loadPublicEntry({ number, entry: "1", viewer: null, now: AFTER });
		expect(shown.row.label).toMatchObject({ isPublic: false, isHidden: true });
		expect(JSON.stringify(shown)).not.toContain(title);
	});

	it("say in a screening that an entry was selected", async () => {
		const { number } = await published({ kind: "screening", prizes: [] });
		expect((await writeCertificateText({ ...asked, number, entry: "2" })).achievement).toBe("ผ่านการคัดเลือก");
	});

	it("come in English, and with Thai digits for who likes them", async () => {
		const { number } = await published();
		const english = await writeCertificateText({ ...asked, language: "en", number, entry: "2" });
		expect(english.achievement).toBe("took rank 2");
		expect(english.date).toBe("Given on 12 March 2026");
		const thai = await writeCertificateText({ ...asked, thaiDigits: true, number, entry: "2" });
		expect(thai.date).toBe("ให้ไว้ ณ วันที่ ๑๒ มีนาคม ๒๕๖๙");
		expect(thai.achievement).toBe("ได้อันดับที่ ๒");
	});

	it("are PDF files of one page, the same bytes each time", async () => {
		const { number, entries } = await published();
		await ProposalModel.updateOne(
			{ _id: entries[0]?.proposal.id },
			{ $set: { teamName: "ทีมน้ำใจ 🚀", title: "นัดหมายออนไลน์ ลดคิวที่โรงพยาบาล ".repeat(3) } },
		);
		const [one, two] = await Promise.all([1, 2].map(() => makeCertificate({ ...asked, number, entry: "1" })));
		expect(one?.bytes.subarray(0, 5).toString()).toBe("%PDF-");
		expect(one?.bytes.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
		expect(one?.bytes.equals(two?.bytes as Buffer)).toBe(true);
		expect((await writeCertificateText({ ...asked, number, entry: "1" })).recipient).toBe("ทีมน้ำใจ");
	});

	it("use a font that is installed as a whole file", () => {
		const { resolve } = createRequire(import.meta.url);
		expect(resolve("@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf")).toMatch(/\.ttf$/);
	});
});

describe("breaking lines", () => {
	const measure = (part: string) => [...part].length;
	it("breaks Thai between words and keeps marks with their word", () => {
		const lines = breakLines({ text: "ระบบนัดหมาย “ออนไลน์” สำหรับผู้สูงอายุ", width: 14, measure });
		expect(lines.join("").replaceAll(" ", "")).toBe("ระบบนัดหมาย“ออนไลน์”สำหรับผู้สูงอายุ");
		for (const line of lines) {
			expect(measure(line)).toBeLessThanOrEqual(14);
			expect(line).not.toMatch(/^[\p{M}”]/u);
			expect(line).not.toMatch(/“$/);
		}
	});

	it("never ends a line inside a word that the segmenter cuts, however wide the line", () => {
		const text = "ความเห็นของหน่วยงานต่อการดำเนินการสำหรับผู้สูงอายุและผู้ประกอบการ";
		for (let width = 11; width < 40; width += 1) {
			const lines = breakLines({ text, width, measure });
			expect(lines.join("")).toBe(text);
			for (const word of ["ความเห็น", "หน่วยงาน", "ดำเนินการ", "ผู้สูงอายุ", "ผู้ประกอบการ"]) {
				if (measure(word) <= width)
					expect(
						lines.some((line) => line.includes(word)),
						`${word} at ${width}: ${lines.join("|")}`,
					).toBe(true);
			}
		}
	});

	it("breaks a word that is wider than a line, never inside what is seen as one letter", () => {
		const lines = breakLines({ text: "กี่กี่กี่กี่กี่กี่", width: 7, measure });
		for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
		expect(lines.join("")).toBe("กี่กี่กี่กี่กี่กี่");
	});
});
