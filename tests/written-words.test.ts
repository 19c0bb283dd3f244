import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { normalizeText } from "~/domain/search";
import { th } from "~/i18n/th";
import { createTranslator, type MessageKey, type Translate } from "~/i18n/translate";
import { COMPOUNDS, keepWords, toThaiDigits, WORD_JOINER, writeThaiDigits } from "~/i18n/written";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): [string, string][] {
	return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
		typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
	);
}

/** Some value for whatever a text asks for. */
function valuesFor(text: string): Record<string, string | number> {
	const values: Record<string, string | number> = {};
	const walk = (elements: ReturnType<typeof parse>) => {
		for (const element of elements) {
			if (element.type === TYPE.number || element.type === TYPE.plural) values[element.value] = 3;
			else if (element.type === TYPE.argument || element.type === TYPE.select) values[element.value] ??= "ค่า";
			if ("options" in element) for (const option of Object.values(element.options)) walk(option.value);
		}
	};
	walk(parse(text, { ignoreTag: true }));
	return values;
}

/** Every text of the site as a translator writes it. */
function writeAll(t: Translate): { key: string; text: string }[] {
	return [...flatten(th as unknown as Tree)].map(([key, text]) => ({
		key,
		text: t(key as MessageKey, valuesFor(text)),
	}));
}

const FIXED =
	/CC BY 4\.0|[A-Za-z-]+-?\d[\w.)-]*|ISO 8601|OpenAPI 3\.1|Node\.js 20|ICC\(\d\)|7K3M-9QXD-2ABC|1111|304/g;

describe("Thai digits", () => {
	it("are written in every sentence of the site, not only in figures that are put in", () => {
		const t = createTranslator("th", th, true);
		const halves = writeAll(t).filter(({ text }) => /[0-9]/.test(text.replace(FIXED, "")));
		expect(halves).toEqual([]);
	});

	it("leave names and codes alone, and what a value holds", () => {
		expect(writeThaiDigits("อย่างน้อย 5 คน ไฟล์ UTF-8 สัญญาอนุญาต CC BY 4.0 ศูนย์ 1111")).toBe(
			"อย่างน้อย ๕ คน ไฟล์ UTF-8 สัญญาอนุญาต CC BY 4.0 ศูนย์ 1111",
		);
		expect(toThaiDigits("7K3M")).toBe("๗K๓M");
		const t = createTranslator("th", th, true);
		expect(t("commitments.page", { number: "7K3M" })).toContain("7K3M");
		expect(createTranslator("th", th)("commitments.confirm.rule")).toContain("อย่างน้อย 5 คน");
	});
});

describe("words that belong together", () => {
	it("are held together on a page, and only there", () => {
		const onPage = createTranslator("th", th, false, true);
		const word = `หน่วย${WORD_JOINER}งาน`;
		expect(onPage("commitments.list.agency")).toBe(word);
		expect(createTranslator("th", th)("commitments.list.agency")).toBe("หน่วยงาน");
		// also in the words of a text that takes values, and in those of its choices
		expect(onPage("programme.agenciesShown", { shown: 3, all: 4 })).toContain(`4 ${word}`);
		expect(onPage("programme.promisesSummary", { of: 0, part: 0, percent: "0", late: 0 })).not.toContain("{");
	});

	it("are found and read as before", () => {
		const sentence = "ข้อเสนอแนะของหน่วยงานต่อผลงาน";
		const kept = keepWords(sentence);
		expect(kept).not.toBe(sentence);
		expect(kept.replaceAll(WORD_JOINER, "")).toBe(sentence);
		expect(kept).toContain(["ข้อ", "เสนอ", "แนะ"].join(WORD_JOINER));
		expect(normalizeText(kept)).toBe(normalizeText(sentence));
		expect(keepWords(kept)).toBe(kept);
	});

	it("are those that a dictionary cuts: none is joined for nothing", () => {
		const cutter = new Intl.Segmenter("th", { granularity: "word" });
		for (const compound of COMPOUNDS) {
			const pieces = [...cutter.segment(compound.replaceAll("-", ""))].map(({ segment }) => segment);
			expect(pieces.join("-")).toBe(compound);
		}
	});
});
