import { describe, expect, it } from "vitest";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { STAGES } from "~/domain/stage";
import { TARGET_GROUPS } from "~/domain/vocabulary";
import { agencies } from "~~/seeds/data";
import { generateProposals, SPAN_DAYS } from "~~/seeds/generate/large";
import { changes, fields } from "~~/seeds/generate/phrases";

const agencyCodes = new Set(agencies.map(({ code }) => code));

describe("the large set", () => {
	const sample = [...generateProposals({ size: 5_000, seed: 7 })];

	it("comes out the same for the same seed, whole or in parts", () => {
		const parts = [
			...generateProposals({ size: 1_000, seed: 7 }),
			...generateProposals({ size: 4_000, seed: 7, start: 1_000 }),
		];
		expect(parts).toEqual(sample);
	});

	it("comes out different for another seed", () => {
		const others = [...generateProposals({ size: 100, seed: 8 })];
		expect(others.filter(({ title }, index) => title === sample[index]?.title).length).toBeLessThan(10);
	});

	it("is varied", () => {
		expect(new Set(sample.map(({ title }) => title)).size).toBeGreaterThan(4_500);
		expect(new Set(sample.map(({ body }) => body)).size).toBe(5_000);
		expect(new Set(sample.map(({ stage }) => stage))).toEqual(new Set(STAGES));
		expect(new Set(sample.flatMap(({ targetGroups }) => targetGroups))).toEqual(new Set(TARGET_GROUPS));
		expect(new Set(sample.flatMap(({ provinces }) => provinces)).size).toBe(77);
	});

	it("keeps the limits of real proposals", () => {
		for (const { title, titleEn, summary, summaryEn, body, agency, targetGroups, ageDays } of sample) {
			expect(Math.max(title.length, titleEn.length)).toBeLessThanOrEqual(PROPOSAL_LIMITS.title);
			expect(Math.max(summary.length, summaryEn.length)).toBeLessThanOrEqual(PROPOSAL_LIMITS.summary);
			const bytes = Buffer.byteLength(body);
			expect(bytes).toBeGreaterThanOrEqual(600);
			expect(bytes).toBeLessThanOrEqual(1_550);
			expect(agencyCodes).toContain(agency);
			expect(targetGroups.length).toBeGreaterThan(0);
			expect(ageDays).toBeLessThan(SPAN_DAYS);
		}
	});

	it("says which phrases its texts are made of", () => {
		for (const { title, summary, body, phrases } of sample.slice(0, 500)) {
			expect(title).toBe(`${phrases.title[0]} (${phrases.title[1]}) ${phrases.title[2]}`);
			let left = `${summary} ${body}`;
			const known = [...phrases.title, ...phrases.rest].sort((a, b) => b.length - a.length);
			for (const phrase of known) left = left.replaceAll(phrase, "");
			expect(left).toMatch(/^[\s#:—-]*$/);
		}
	});

	it("names only agencies of the demonstration, and no phrase twice", () => {
		for (const { services } of fields)
			for (const { agency } of services) expect(agencyCodes).toContain(agency);
		const openings = changes.map(({ th }) => th);
		expect(new Set(openings).size).toBe(openings.length);
	});
});
