import { beforeAll, describe, expect, it } from "vitest";
import { costClassOf } from "~/domain/innovation";
import type { InnovationInput } from "~/input/innovation";
import { innovationSchema } from "~/input/innovation";
import {
	changeInnovation,
	enterInnovation,
	labelInnovation,
	withdrawInnovation,
} from "~/services/innovation-editor.server";
import { findEnterableCommitment } from "~/services/innovation-form.server";
import { findInnovation } from "~/services/innovation-page.server";
import { explainInnovationLists, listInnovations } from "~/services/innovations.server";
import { reportProgress } from "~/services/reports.server";
import { InnovationModel } from "../../models/innovation.server";
import {
	type AgencyPeople,
	after as daysAfter,
	formRequest,
	makeApproved,
	makeStaffedAgency,
	reportInput,
} from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { innovationInput, stagesOf } from "./world";

useTestDatabase();

let people: AgencyPeople;
let foreign: AgencyPeople;

beforeAll(async () => {
	people = await makeStaffedAgency();
	foreign = await makeStaffedAgency();
});

const enter = (over: Partial<InnovationInput> = {}, now = daysAfter(1)) =>
	enterInnovation({ viewer: people.officer, input: innovationInput({ agency: people.code, ...over }), now });

describe("entering a solution", () => {
	it("from a live commitment takes one step: everything it says stands in the form, and it is entered once", async () => {
		const { number } = await makeApproved(people, { budget: 400_000 });
		await expect(findEnterableCommitment({ viewer: people.officer, number })).rejects.toMatchObject({
			code: "notLive",
		});
		await reportProgress({
			viewer: people.officer,
			number,
			input: reportInput({ status: "live", percent: 100, nextReportAt: undefined }),
			now: daysAfter(30),
		});
		const { defaults } = await findEnterableCommitment({ viewer: people.officer, number });
		expect(defaults).toMatchObject({
			commitment: number,
			title: "ระบบนัดหมายออนไลน์",
			cost: "low",
			level: "department",
			contact: "กองดิจิทัล",
			buildingBlocks: ["digital-id"],
			inUseSince: daysAfter(30),
		});
		expect(defaults.results).toContain("เวลารอ: 60 นาที");
		const input = innovationInput({ ...defaults, theme: "health", targetGroups: ["patients"] });
		const both = await Promise.allSettled(
			[1, 2].map(() => enterInnovation({ viewer: people.officer, input, now: daysAfter(31) })),
		);
		expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await InnovationModel.countDocuments({ title: "ระบบนัดหมายออนไลน์" })).toBe(1);
		await expect(findEnterableCommitment({ viewer: people.officer, number })).rejects.toMatchObject({
			code: "alreadyInLibrary",
		});
		await expect(findEnterableCommitment({ viewer: foreign.officer, number })).rejects.toMatchObject({
			code: "notFound",
		});
	});

	it("is for officers of the agency; the same form sent twice makes one", async () => {
		await expect(
			enterInnovation({
				viewer: foreign.officer,
				input: innovationInput({ agency: people.code }),
				now: daysAfter(1),
			}),
		).rejects.toMatchObject({ code: "notYourAgency" });
		const request = formRequest();
		const input = innovationInput({ agency: people.code, title: "ส่งสองครั้ง" });
		const sent = await Promise.all(
			[1, 2].map(() =>
				enterInnovation({ viewer: people.officer, input, formRequest: request, now: daysAfter(1) }),
			),
		);
		expect(sent[0]?.number).toBe(sent[1]?.number);
	});

	it("cost classes follow the steps of procurement, and awards take years of either era", () => {
		expect([undefined, 0, 500_000, 500_001, 5_000_001].map(costClassOf)).toEqual([
			"unknown",
			"own-means",
			"low",
			"middle",
			"high",
		]);
		const { buildingBlocks: _, awards: _a, inUseSince: _s, ...fields } = innovationInput();
		const parsed = innovationSchema.parse({
			...fields,
			awards: [{ name: "รางวัลเลิศรัฐ", giver: "สำนักงาน ก.พ.ร.", year: "๒๕๖๔" }, {}],
		});
		expect(parsed.awards).toEqual([{ name: "รางวัลเลิศรัฐ", giver: "สำนักงาน ก.พ.ร.", year: 2021 }]);
		expect(innovationSchema.safeParse({ ...fields, area: "provinces", provinces: [] }).success).toBe(false);
	});
});

describe("the library", () => {
	beforeAll(async () => {
		for (let index = 0; index < 5; index++)
			await enter(
				{ title: `โดรนสำรวจแหล่งน้ำ ${index}`, theme: "crisis", area: "provinces", provinces: [49] },
				daysAfter(index),
			);
		await enter({ title: "หุ่นยนต์ส่งยาในโรงพยาบาล", theme: "health", area: "provinces", provinces: [44, 46] });
	});

	it("finds Thai words, narrowed by facets, page after page without a gap or a repeat", async () => {
		expect((await listInnovations({ query: { q: "หุ่นยนต์" } })).items).toHaveLength(1);
		expect((await listInnovations({ query: { q: "โดรน", theme: "health" } })).items).toHaveLength(0);
		expect((await listInnovations({ query: { province: "46", theme: "health" } })).items).toHaveLength(1);
		const seen: number[] = [];
		let cursor: string | undefined;
		do {
			const page = await listInnovations({ query: { q: "โดรน", province: "49", after: cursor }, limit: 2 });
			seen.push(...page.items.map(({ number }) => number));
			cursor = page.next ?? undefined;
		} while (cursor);
		expect(seen).toHaveLength(5);
		expect(new Set(seen).size).toBe(5);
		await expect(listInnovations({ query: { after: "9x" } })).rejects.toMatchObject({ code: "badRequest" });
	});

	it("reads every list by an index in order", async () => {
		for (const [name, plan] of Object.entries(await explainInnovationLists())) {
			expect(stagesOf(plan), name).not.toContain("COLLSCAN");
			expect(stagesOf(plan), name).not.toContain("SORT");
		}
	});
});

describe("what is said of a solution", () => {
	it("is changed on the newest copy only, keeps its label, and is gone from lists once withdrawn", async () => {
		const steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
		const { number } = await enter({ title: "คลินิกทางไกล" });
		const input = { decision: "give", why: "ลดเวลารอได้ครึ่งหนึ่ง" } as const;
		await labelInnovation({ viewer: steward, number, input, now: daysAfter(2) });
		await expect(
			labelInnovation({ viewer: steward, number, input, now: daysAfter(2) }),
		).rejects.toMatchObject({
			code: "alreadyDecided",
		});
		await expect(
			labelInnovation({
				viewer: people.officer,
				number,
				input: { decision: "take", why: "x" },
				now: daysAfter(2),
			}),
		).rejects.toMatchObject({ code: "notPermitted" });
		const change = (revision: number) =>
			changeInnovation({
				viewer: people.officer,
				number,
				input: innovationInput({ title: "คลินิกทางไกลริมโขง", revision }),
				now: daysAfter(3),
			});
		await change(0);
		await expect(change(0)).rejects.toMatchObject({ code: "editedMeanwhile" });
		expect((await listInnovations({ query: { q: "ริมโขง", labelled: "1" } })).items).toHaveLength(1);
		expect((await findInnovation({ number })).label).toMatchObject({ why: "ลดเวลารอได้ครึ่งหนึ่ง" });
		await expect(
			withdrawInnovation({ viewer: foreign.officer, number, why: "x", now: daysAfter(4) }),
		).rejects.toMatchObject({ code: "notFound" });
		await withdrawInnovation({ viewer: people.officer, number, why: "เลิกใช้แล้ว", now: daysAfter(4) });
		expect((await listInnovations({ query: { q: "ริมโขง" } })).items).toHaveLength(0);
		expect(await findInnovation({ number })).toMatchObject({ withdrawn: true, withdrawnWhy: "เลิกใช้แล้ว" });
	});
});
