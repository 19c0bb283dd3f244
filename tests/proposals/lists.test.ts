import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "~/domain/viewer";
import { explainProposalLists, listProposals } from "~/services/proposal-lists.server";
import { explainOwnLists, listOwnProposals } from "~/services/proposal-mine.server";
import { refreshProposal } from "~/services/proposal-refresh.server";
import { explainSearches, listSimilar, searchProposals } from "~/services/search.server";
import { ProposalModel } from "../../models/proposal.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { later, makeDraft, makePublished } from "./support";

useTestDatabase();
let author: Viewer;
const numbers: number[] = [];
const TITLES = [
	"จองคิวโรงพยาบาลจากบ้าน",
	"รับยาทางไปรษณีย์ ลดคิวโรงพยาบาล",
	"แฮกกาธอนเพื่อข้อมูลเปิด",
	"ต่อใบขับขี่ออนไลน์ พ.ศ. ๒๕๖๙",
	"Open data for buses",
];

beforeAll(async () => {
	author = (await makeUser()).viewer;
	const steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
	for (const [index, title] of TITLES.entries())
		numbers.push(
			await makePublished(
				author,
				steward,
				{
					title,
					summary: index === 2 ? "พูดถึงการนัดหมายที่โรงพยาบาลด้วย" : "สรุป",
					body: "เนื้อหา",
					problem: "ปัญหา",
					...(index % 2 ? { nationwide: false, provinces: [50] } : {}),
				},
				later(index),
			),
		);
	await makeDraft(author, { title: "ร่างเรื่องโรงพยาบาล" });
});

/** Every stage of a plan, by name. */
function stagesOf(plan: unknown): string[] {
	if (typeof plan !== "object" || plan === null) return [];
	const own = "stage" in plan ? [String(plan.stage)] : [];
	return [
		...own,
		...Object.values(plan).flatMap((part) => (Array.isArray(part) ? part : [part]).flatMap(stagesOf)),
	];
}

describe("lists", () => {
	it("scan no collection and sort nothing in memory", async () => {
		const plans = {
			...(await explainProposalLists()),
			...(await explainOwnLists()),
			...(await explainSearches()),
		};
		for (const [name, plan] of Object.entries(plans)) {
			const winning = (plan as { queryPlanner: { winningPlan: unknown } }).queryPlanner.winningPlan;
			const stages = stagesOf(winning);
			expect(stages, name).toContain("IXSCAN");
			expect(
				stages.filter((stage) => stage === "COLLSCAN" || stage === "SORT"),
				name,
			).toEqual([]);
		}
	});

	it("lead through all public proposals page by page, each once, newest first", async () => {
		const seen: number[] = [];
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof listProposals>> = await listProposals({ after, limit: 2 });
			seen.push(...page.items.map(({ number }) => number));
			after = page.next;
		} while (after);
		expect(seen).toEqual([...numbers].reverse());
	});

	it("hold every filter at once", async () => {
		const { items } = await listProposals({ filter: { area: 50, group: "patients", stage: "empathize" } });
		expect(items.map(({ number }) => number)).toEqual([numbers[3], numbers[1]]);
		expect((await listProposals({ filter: { stage: "drive" } })).items).toEqual([]);
	});

	it("by the longest wait name only what waits for somebody", async () => {
		const all = async () =>
			(await listProposals({ sort: "waiting" })).items.map(({ number }) => numbers.indexOf(number));
		expect(await all()).toEqual([0, 1, 2, 3, 4]);
		const { _id: proposalId } = await ProposalModel.findOneAndUpdate(
			{ number: numbers[1] },
			{ $set: { stopped: true } },
		).orFail();
		await refreshProposal({ proposalId, now: later(60) });
		expect(await all()).toEqual([0, 2, 3, 4]);
		expect((await listProposals({ sort: "waiting", filter: { area: 50 } })).items).toHaveLength(1);
		expect((await listProposals({})).items).toHaveLength(TITLES.length);
		await ProposalModel.updateOne({ _id: proposalId }, { $set: { stopped: false } });
		await refreshProposal({ proposalId, now: later(1) });
	});

	it("refuse a cursor that no page wrote", async () => {
		await expect(listProposals({ after: "x" })).rejects.toMatchObject({ code: "badRequest" });
	});

	it("show a person all of their own, drafts included", async () => {
		const { items } = await listOwnProposals({ viewer: author });
		expect(items.map(({ state }) => state).sort()).toEqual([
			"draft",
			...Array.from({ length: TITLES.length }, () => "published"),
		]);
	});
});

describe("search", () => {
	const find = async (question: string) =>
		(await searchProposals({ question })).items.map(({ number }) => numbers.indexOf(number));

	it("puts words in a title before words in a text", async () => {
		expect(await find("โรงพยาบาล")).toEqual([1, 0, 2]);
	});

	it("finds all words, in any order and with or without spaces", async () => {
		expect(await find("คิวโรงพยาบาล")).toEqual([1, 0]);
		expect(await find("โรงพยาบาล คิว")).toEqual([1, 0]);
	});

	it("finds a word that the segmenter cuts apart, and not its pieces elsewhere", async () => {
		expect(await find("แฮกกาธอน")).toEqual([2]);
	});

	it("finds part of a word that is cut differently by itself, in titles", async () => {
		expect(await find("กาธอน")).toEqual([2]);
	});

	it("takes Thai digits and Arabic ones, capitals and small letters as the same", async () => {
		expect(await find("2569")).toEqual([3]);
		expect(await find("OPEN DATA")).toEqual([4]);
	});

	it("finds nothing for nothing, operators and what is not public", async () => {
		expect(await find("")).toEqual([]);
		expect(await find("$where {}")).toEqual([]);
		expect(await find("ร่าง")).toEqual([]);
	});

	it("leads through its pages", async () => {
		const first = await searchProposals({ question: "โรงพยาบาล", limit: 1 });
		const second = await searchProposals({ question: "โรงพยาบาล", limit: 1, after: first.next });
		const third = await searchProposals({ question: "โรงพยาบาล", limit: 1, after: second.next });
		const found = [first, second, third].flatMap(({ items }) =>
			items.map(({ number }) => numbers.indexOf(number)),
		);
		expect(found).toEqual([1, 0, 2]);
		expect(third.next).toBeNull();
	});

	it("names proposals whose titles resemble a new one", async () => {
		const similar = await listSimilar({ title: "จองคิวโรงพยาบาลล่วงหน้า" });
		expect(similar[0]?.number).toBe(numbers[0]);
		expect(await listSimilar({ title: "ปลูกต้นไม้ริมทาง" })).toEqual([]);
	});
});
