import { expect, test } from "vitest";
import { shorten } from "~/domain/shorten";

test("a summary is cut after a whole word, never inside of one", () => {
	const text = "ผู้สูงอายุที่อยู่คนเดียวกดปุ่มเดียวแล้วมีคนมาหา ลูกหลานเห็นว่าวันนี้เปิดตู้เย็นแล้ว";
	const words = [...new Intl.Segmenter("th", { granularity: "word" }).segment(text)];
	for (let most = 1; most < text.length; most++) {
		const cut = shorten(text, most);
		expect(cut.endsWith("…")).toBe(true);
		expect(cut.length).toBeLessThanOrEqual(most + 1);
		const kept = cut.slice(0, -1);
		expect(words.some(({ index }) => text.slice(0, index).trimEnd() === kept)).toBe(true);
	}
});

test("a text that is short enough stays as it is", () => {
	expect(shorten("ลูกหลาน", 7)).toBe("ลูกหลาน");
	expect(shorten("How long a summary may be", 12)).toBe("How long a…");
});
