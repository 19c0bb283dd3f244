import { beforeAll, describe, expect, it } from "vitest";
import { FEWEST_DECISIVE } from "~/domain/confirmation";
import type { Viewer } from "~/domain/viewer";
import ProposalPage, { loader as proposalLoader } from "~/routes/proposals.$number._index";
import StagesPage, { loader as stagesLoader } from "~/routes/proposals.$number.stages._index";
import { declineProposal } from "~/services/answers.server";
import { confirmCommitment } from "~/services/confirmations.server";
import { listMyFollows } from "~/services/my-lists.server";
import { archiveProposal } from "~/services/proposal-lifecycle.server";
import { listProposals } from "~/services/proposal-lists.server";
import { mergeProposal } from "~/services/proposal-merge.server";
import { listOwnProposals } from "~/services/proposal-mine.server";
import { refreshProposal } from "~/services/proposal-refresh.server";
import { reportProgress } from "~/services/reports.server";
import { FollowModel } from "../../models/support.server";
import {
	type AgencyPeople,
	after,
	makeApproved,
	makeAwaiting,
	makeStaffedAgency,
	makeSupporters,
	reportInput,
} from "../agencies/world";
import { ask } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { drawPage, wordsOf } from "../support/draw";
import { makeProposal, makeUser } from "../support/factories";

useTestDatabase();
const now = after(20);
let people: AgencyPeople;
let steward: Viewer;
let author: Viewer;
let made: Record<
	"confirmed" | "declined" | "merged" | "archived",
	{ id: string; number: number; slug: string }
>;

beforeAll(async () => {
	people = await makeStaffedAgency();
	steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
	author = (await makeUser()).viewer;
	const publish = () => makeProposal({ authorIds: [author.id], stage: "ideate" });
	const kept = await makeApproved(people);
	const supporters = await makeSupporters(kept.proposal.id, FEWEST_DECISIVE);
	await reportProgress({
		viewer: people.officer,
		number: kept.number,
		input: reportInput({ status: "live", percent: 100, nextReportAt: undefined }),
		now: after(10),
	});
	for (const viewer of supporters)
		await confirmCommitment({ viewer, number: kept.number, input: { answer: "works" }, now: after(12) });
	const declined = await makeAwaiting(people.agencyId);
	await declineProposal({
		viewer: people.officer,
		proposalNumber: declined.number,
		input: { reason: "budget", words: "ยังไม่มีงบประมาณ" },
		now: after(2),
	});
	const [merged, target, archived] = [await publish(), await publish(), await publish()];
	for (const { id } of [merged, target, archived]) await refreshProposal({ proposalId: id, now: after(1) });
	await mergeProposal({
		viewer: steward,
		proposalNumber: merged.number,
		intoNumber: target.number,
		reason: "เรื่องเดียวกัน",
		now: after(3),
	});
	await archiveProposal({
		viewer: steward,
		proposalNumber: archived.number,
		reason: "โจทย์จบแล้ว",
		now: after(3),
	});
	made = { confirmed: kept.proposal, declined, merged, archived };
});

const pageOf = async (number: number, slug: string) => {
	const params = { number: `${number}-${slug}` };
	const data = await proposalLoader(ask({ path: `/proposals/${number}-${slug}`, params, now }));
	return { data, words: wordsOf(await drawPage(ProposalPage, data)) };
};
const stagesOf = async (number: number) => {
	const params = { number: String(number) };
	const data = await stagesLoader(ask({ path: `/proposals/${number}/stages`, params, now }));
	return { data, words: wordsOf(await drawPage(StagesPage, data)) };
};

describe("the end of a path", () => {
	it.each([
		["confirmed", "ครบทั้ง 6 ขั้น และประชาชนยืนยันแล้วว่าใช้ได้จริง"],
		["declined", "หน่วยงานไม่รับที่ขั้นที่ 6 จาก 6"],
		["merged", "รวมกับข้อเสนออื่นที่ขั้นที่ 3 จาก 6"],
		["archived", "เก็บเข้าคลังที่ขั้นที่ 3 จาก 6"],
	] as const)("%s is the same on the page, on the page of stages and in lists", async (outcome, text) => {
		const { number, slug, id } = made[outcome];
		const page = await pageOf(number, slug);
		expect(page.data.proposal).toMatchObject({ outcome, driveMissing: [] });
		expect(page.words).toContain(text);
		expect(page.words).not.toContain("ยุติการพัฒนา");
		const stages = await stagesOf(number);
		expect(stages.data).toMatchObject({ outcome, driveMissing: [] });
		expect(stages.words).toContain(text);
		const row = (await listProposals({ limit: 50 })).items.find((item) => item.number === number);
		expect(row?.outcome).toBe(outcome);
		const follower = (await makeUser()).viewer;
		await FollowModel.create({ proposal: id, user: follower.id, since: now });
		expect((await listMyFollows({ viewer: follower })).items).toMatchObject([{ number, outcome }]);
	});

	it("is known to the authors, and open where it goes on", async () => {
		const { items } = await listOwnProposals({ viewer: author });
		const outcomes = new Map(items.map(({ number, outcome }) => [number, outcome]));
		expect(outcomes.get(made.merged.number)).toBe("merged");
		expect(outcomes.get(made.archived.number)).toBe("archived");
		expect([...outcomes.values()]).toContain("open");
		const rows = (await listProposals({ limit: 50 })).items;
		expect(rows.filter((row) => row.outcome === undefined)).toHaveLength(1);
	});

	it("is not reached at the last stage while something is missing, which is said there", async () => {
		const waiting = await makeAwaiting(people.agencyId);
		const said = [await pageOf(waiting.number, waiting.slug), await stagesOf(waiting.number)];
		for (const { words } of said) {
			expect(words).toContain("ยังไม่มีคำตอบของหน่วยงาน");
			expect(words).toContain("รอประชาชนที่ลองใช้แล้วอย่างน้อย 5 คนยืนยันว่าใช้ได้จริง");
		}
		const { proposal } = await makeApproved(people);
		const { words } = await pageOf(proposal.number, proposal.slug);
		expect(words).toContain("หน่วยงานต้องทำตามคำมั่นให้แล้วเสร็จภายในวันที่ 30 กันยายน 2569");
	});
});
