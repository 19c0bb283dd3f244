import { describe, expect, it } from "vitest";
import { awardPlaces, tieAtBorder } from "~/domain/judging/award";

const named = (th: string) => ({ th, en: th });
const prizes = [
	{ name: named("ชนะเลิศ"), baht: 100_000 },
	{ name: named("รองอันดับหนึ่ง"), baht: 50_000 },
	{ name: named("รองอันดับสอง"), baht: 25_000 },
	{ name: named("ดิจิทัล"), track: "digital" },
];
const prizesOf = (awards: ReturnType<typeof awardPlaces>) =>
	awards.map(({ code, prizes: own }) => [code, ...own.map(({ name, baht }) => `${name.th} ${baht ?? "-"}`)]);

describe("what follows from an order", () => {
	it("gives each place its prize, and the best of a track the prize of the track", () => {
		const ranking = [
			{ code: "E002", rank: 2, track: "digital" },
			{ code: "E001", rank: 1 },
			{ code: "E003", rank: 3, track: "digital" },
			{ code: "E004", rank: 4 },
		];
		const awards = awardPlaces({ ranking, prizes, places: 3 });
		expect(prizesOf(awards)).toEqual([
			["E001", "ชนะเลิศ 100000"],
			["E002", "รองอันดับหนึ่ง 50000", "ดิจิทัล -"],
			["E003", "รองอันดับสอง 25000"],
			["E004"],
		]);
		expect(awards.map(({ through }) => through)).toEqual([true, true, true, false]);
		expect(tieAtBorder(awards, 3)).toBeNull();
	});

	it("divides the money of all places that a tie takes up", () => {
		const ranking = ["A", "B", "C"].map((code) => ({ code, rank: 1 }));
		const awards = awardPlaces({ ranking, prizes, places: 1 });
		expect(prizesOf(awards)).toEqual([
			["A", "ชนะเลิศ 58333.33"],
			["B", "ชนะเลิศ 58333.33"],
			["C", "ชนะเลิศ 58333.33"],
		]);
		expect(awards.every(({ tied, through }) => tied && through)).toBe(true);
		expect(tieAtBorder(awards, 1)).toEqual({ rank: 1, entries: ["A", "B", "C"] });
	});

	it("lets those who share the last place through together, and gives no prize twice", () => {
		const ranking = [
			{ code: "A", rank: 1 },
			{ code: "B", rank: 2 },
			{ code: "C", rank: 2 },
			{ code: "D", rank: 2 },
		];
		const awards = awardPlaces({ ranking, prizes: prizes.slice(0, 2), places: 2 });
		expect(prizesOf(awards)).toEqual([
			["A", "ชนะเลิศ 100000"],
			["B", "รองอันดับหนึ่ง 16666.66"],
			["C", "รองอันดับหนึ่ง 16666.66"],
			["D", "รองอันดับหนึ่ง 16666.66"],
		]);
		expect(tieAtBorder(awards, 2)).toEqual({ rank: 2, entries: ["B", "C", "D"] });
	});
});
