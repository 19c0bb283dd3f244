import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "~/i18n/en";
import { createFormat } from "~/i18n/format";
import { th } from "~/i18n/th";
import { createTranslator } from "~/i18n/translate";
import { answerObservation } from "~/services/opinion-digest.server";
import { writeDigestPdf, writeOpinionLetter, writeRequestLetter } from "~/services/opinion-pdf.server";
import { findOpinions } from "~/services/opinions.server";
import { after } from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { giveOpinion, makeAsked } from "./world";

useTestDatabase();

const readerOf = (language: "th" | "en", thaiDigits: boolean) => ({
	language,
	t: createTranslator(language, language === "en" ? en : th, thaiDigits),
	format: createFormat(language, thaiDigits),
	digits: (text: string) =>
		thaiDigits ? text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))) : text,
});

test("the letter, the reply and the digest are papers in both languages, the same bytes for the same content", async () => {
	const { steward, agencies, number } = await makeAsked(3, {
		question: [
			"ด้วยประชาชนได้เสนอแนวคิดการนัดหมายตรวจสภาพรถล่วงหน้าผ่านระบบร่วมคิด เพื่อลดระยะเวลารอคอยที่สำนักงานขนส่ง ซึ่งมีผู้สนับสนุนจำนวน 1,254 คน และได้ผ่านการทดลองใช้กับผู้รับบริการจริงในพื้นที่ 3 จังหวัดแล้ว",
			"เพื่อให้การพิจารณาข้อเสนอเป็นไปด้วยความรอบคอบ จึงขอความเห็นของหน่วยงานที่เกี่ยวข้องทั้งในด้านกฎหมาย กำลังคน และงบประมาณ",
		].join("\n"),
		reference: "หนังสือสำนักงานตัวอย่าง ที่ นร 1200/98 ลงวันที่ 15 มกราคม 2569",
		urgency: "most-urgent",
	});
	const opinionId = await giveOpinion({ number, people: agencies[0], now: after(3) });
	await giveOpinion({ number, people: agencies[1] as (typeof agencies)[0], now: after(20) });
	await answerObservation({
		viewer: steward,
		number,
		input: {
			intent: "answer",
			opinion: opinionId,
			place: 0,
			decision: "taken",
			words: "จะคงช่องทางโทรศัพท์ 1584 ไว้ และเพิ่มเจ้าหน้าที่ในช่วงเช้า",
		},
		now: after(21),
	});
	const request = await findOpinions({ number, viewer: null, now: after(25) });
	const opinion = request.opinions.find(({ id }) => id === opinionId);
	if (!opinion) throw new Error("no opinion");
	for (const [name, reader] of [
		["th", readerOf("th", false)],
		["th-digits", readerOf("th", true)],
		["en", readerOf("en", false)],
	] as const) {
		const paper = { request, reader, now: after(25) };
		const papers = {
			letter: await writeRequestLetter({ ...paper, opinion }),
			reply: await writeOpinionLetter({ ...paper, opinion }),
			digest: await writeDigestPdf(paper),
		};
		for (const [kind, bytes] of Object.entries(papers)) {
			expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
			if (process.env.PAPERS) writeFileSync(`${process.env.PAPERS}/${kind}-${name}.pdf`, bytes);
		}
		expect((await writeDigestPdf(paper)).equals(papers.digest)).toBe(true);
	}
});
