import { describe, expect, it } from "vitest";
import { indexTerms, planSearch, squeezeText, titleTerms } from "~/domain/search";
import { generateProposals } from "~~/seeds/generate/large";

const titles = [...generateProposals({ size: 300, seed: 3 })].map(
	({ title, titleEn }) => `${title}\n${titleEn}`,
);

/** Letters with which no part of a word that somebody asks for begins. */
const NEVER_FIRST = /^[ะ-ฺๅ็-๎aeiou]/;

describe("terms of search", () => {
	it("lead from any part of a title to it, whatever it begins with and however it is cut", () => {
		for (const [index, title] of titles.entries()) {
			const letters = squeezeText(title);
			const kept = new Set(titleTerms(title));
			for (let from = index % 5; from + 6 <= letters.length; from += 5) {
				const part = letters.slice(from, from + 6 + (index % 4));
				if (NEVER_FIRST.test(part)) continue;
				const asked = planSearch(part)?.letters ?? [];
				expect(asked.length, part).toBeGreaterThan(0);
				expect(
					asked.filter((term) => !kept.has(term)),
					`${part} in ${title}`,
				).toEqual([]);
			}
		}
	});

	it("ask for a word that was cut apart by its pairs, which its texts have and texts with the pieces alone have not", () => {
		const asked = planSearch("แฮกกาธอน")?.exact ?? [];
		const has = (text: string) => asked.every((term) => indexTerms(text).includes(term));
		expect(asked.length).toBeGreaterThan(0);
		expect(has("แฮกกาธอนเพื่อข้อมูลเปิด")).toBe(true);
		expect(has("แฮ กกาธอน")).toBe(false);
	});

	it("ask for every telling word beside a pair", () => {
		const asked = planSearch("AI ช่วยคนพิการ")?.exact ?? [];
		expect(asked).toEqual(expect.arrayContaining(["ai", "พิการ", "คนพิการ"]));
	});

	it("are the same for a name with its number, however the two are written", () => {
		for (const form of ["PM2.5", "pm 2.5", "PM-2.5", "ฝุ่น PM ๒.๕"]) {
			const kept = new Set(titleTerms(`ลด${form}ในเมือง`));
			for (const question of ["PM2.5", "PM 2.5", "pm๒.๕"])
				expect(
					planSearch(question)?.exact.filter((term) => !kept.has(term)),
					`${question} in ${form}`,
				).toEqual([]);
		}
		expect(planSearch("A4")?.exact).toEqual(["a4"]);
	});

	it("are kept as pairs only where a piece is too short to be asked for by itself", () => {
		expect(indexTerms("โรงพยาบาลใกล้บ้าน")).not.toContain("ใกล้บ้าน");
		expect(indexTerms("คนพิการ")).toContain("คนพิการ");
	});
});
