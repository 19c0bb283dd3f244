import mongoose, { Types } from "mongoose";
import { beforeAll, expect, test } from "vitest";
import { type CommitmentFilter, commitmentListSchema } from "~/input/commitment";
import { findAgencyPage, listAgencyTree } from "~/services/agency-figures.server";
import { commitmentQuery, listCommitments } from "~/services/commitments.server";
import { listLateOfAgency } from "~/services/late-promises.server";
import { loadOfficerDesk } from "~/services/officer-desk.server";
import { reportProgress, reportUnchanged } from "~/services/reports.server";
import { CommitmentModel, ConfirmationModel, ProgressReportModel } from "../../models/commitment.server";
import { ProposalModel } from "../../models/proposal.server";
import { useTestDatabase } from "../support/database";
import {
	type AgencyPeople,
	after,
	day,
	makeApproved,
	makeAwaiting,
	makeStaffedAgency,
	reportInput,
} from "./world";

useTestDatabase({ own: true });

let people: AgencyPeople;
let other: AgencyPeople;

beforeAll(async () => {
	people = await makeStaffedAgency();
	other = await makeStaffedAgency();
	for (let index = 0; index < 5; index++) await makeApproved(people);
	await makeApproved(other);
	await makeAwaiting(people.agencyId);
});

/** Stages of the winning plan, outermost first. */
function stagesOf(plan: unknown): string[] {
	if (typeof plan !== "object" || plan === null) return [];
	const node = plan as { stage?: string; inputStage?: unknown; inputStages?: unknown[] };
	return [
		...(node.stage ? [node.stage] : []),
		...stagesOf(node.inputStage),
		...(node.inputStages ?? []).flatMap(stagesOf),
	];
}

async function explain(query: { explain: (verbosity: "queryPlanner") => unknown }): Promise<string[]> {
	const result = (await query.explain("queryPlanner")) as { queryPlanner: { winningPlan: unknown } };
	return stagesOf(result.queryPlanner.winningPlan);
}

const FILTERS: (CommitmentFilter | undefined)[] = [undefined, "live", "overdue"];

test("no list of commitments scans the collection or sorts in memory", async () => {
	const agency = new Types.ObjectId(people.agencyId);
	for (const status of FILTERS)
		for (const agencyIds of [[], [agency]]) {
			const { filter, field, direction } = commitmentQuery({ status, agencyIds, now: after(400) });
			const stages = await explain(
				CommitmentModel.find(filter)
					.sort({ [field]: direction, _id: direction })
					.limit(21),
			);
			const label = `${status ?? "all"} of ${agencyIds.length === 0 ? "everyone" : "one agency"}`;
			expect(stages, label).not.toContain("COLLSCAN");
			expect(stages, label).not.toContain("SORT");
		}
});

test("the queues of the desk, reports and answers are read by an index in order", async () => {
	const { trusted } = mongoose;
	const agency = new Types.ObjectId(people.agencyId);
	const id = new Types.ObjectId();
	const queries = [
		ProposalModel.find({
			agency: trusted({ $in: [agency] }),
			state: "published",
			progress: "awaiting-answer",
		})
			.sort({ waitingSince: 1, _id: 1 })
			.limit(30),
		CommitmentModel.find({ agency: trusted({ $in: [agency] }), status: "consideration" })
			.sort({ createdAt: -1, _id: -1 })
			.limit(30),
		CommitmentModel.find({
			agency: trusted({ $in: [agency] }),
			"proposed.at": trusted({ $exists: true }),
		}).sort({ "proposed.at": 1 }),
		CommitmentModel.find({ agency: trusted({ $in: [agency] }), owedAt: trusted({ $type: "date" }) }).sort({
			owedAt: 1,
			_id: 1,
		}),
		CommitmentModel.find({ proposal: id }).sort({ createdAt: 1 }),
		ProgressReportModel.find({ commitment: id }).sort({ number: -1 }),
		ConfirmationModel.find({ commitment: id, round: 1 }),
		ConfirmationModel.find({ "picture.file": id }),
		CommitmentModel.find({
			proposal: trusted({ $in: [id] }),
			active: true,
			status: trusted({ $in: ["live"] }),
		}),
	];
	for (const [index, query] of queries.entries()) {
		const stages = await explain(query);
		expect(stages, `query ${index}`).not.toContain("COLLSCAN");
		expect(stages, `query ${index}`).not.toContain("SORT");
	}
});

test("the list goes on from page to page without a gap or a repeat, newest first and longest late first", async () => {
	for (const status of ["accepted", "overdue"] as const) {
		const seen: number[] = [];
		let cursor: string | undefined;
		for (let page = 0; page < 10; page++) {
			const { items, next } = await listCommitments({
				query: { status, after: cursor },
				now: after(400),
				limit: 2,
			});
			seen.push(...items.map(({ number }) => number));
			if (!next) break;
			cursor = next;
		}
		expect(seen).toHaveLength(6);
		expect(new Set(seen).size).toBe(6);
	}
});

test("what is late stands in the list of late ones from the moment on which it is late, and not before", async () => {
	const lateAt = async (now: Date) =>
		(await listCommitments({ query: { status: "overdue", agency: other.code }, now })).items.length;
	expect(await lateAt(new Date("2026-09-30T16:59:59.999Z"))).toBe(0);
	expect(await lateAt(new Date("2026-09-30T17:00:00Z"))).toBe(1);
});

test("a query that makes no sense is left out, and a foreign cursor is refused", async () => {
	expect(commitmentListSchema.parse({ status: "nonsense", agency: "../etc", after: "x" })).toEqual({
		after: "x",
	});
	await expect(listCommitments({ query: { after: "x" }, now: after(1) })).rejects.toMatchObject({
		code: "badRequest",
	});
	await expect(listCommitments({ query: { agency: "nobody" }, now: after(1) })).rejects.toMatchObject({
		code: "notFound",
	});
});

test("the page of an agency counts what is on time, with its denominator, and names who waits since when", async () => {
	const { number } = await makeApproved(other);
	await reportProgress({
		viewer: other.officer,
		number,
		input: reportInput({ status: "live", percent: 100, nextReportAt: undefined }),
		now: after(30),
	});
	const page = await findAgencyPage({ code: other.code, now: after(400) });
	expect(page.record).toMatchObject({ promised: 2, onTime: 1, claimed: 1, judged: 0, confirmed: 0 });
	const waiting = await findAgencyPage({ code: people.code, now: after(1) });
	expect(waiting.waiting).toHaveLength(1);
	const tree = await listAgencyTree({ now: after(400) });
	expect(tree.find(({ code }) => code === people.code)).toMatchObject({ commitments: 5, overdue: 5 });
});

test("the desk shows the own agency only", async () => {
	const desk = await loadOfficerDesk({ viewer: people.officer, now: after(1) });
	expect(desk.toAnswer).toHaveLength(1);
	expect(desk.owed).toHaveLength(5);
	expect(desk.owed.every(({ agency }) => agency?.code === people.code)).toBe(true);
	expect((await loadOfficerDesk({ viewer: other.champion, now: after(1) })).toAnswer).toEqual([]);
});

test("the page of an agency and its desk name what is late, longest first, and since when nothing has changed", async () => {
	const own = await makeStaffedAgency();
	const { agencyId, officer } = own;
	const first = await makeApproved(own, { dueAt: day("1/5/2569") });
	const second = await makeApproved(own, { dueAt: day("1/6/2569") });
	const third = await makeApproved(own, { dueAt: day("30/9/2570") });
	const act = { viewer: officer, number: first.number };
	const nextReportAt = day("1/8/2569");
	await reportProgress({ ...act, input: reportInput({ nextReportAt }), now: after(10) });
	for (const days of [70, 90])
		await reportUnchanged({
			...act,
			input: { unchangedWhy: "รอผู้รับจ้าง", unchangedNextReportAt: nextReportAt },
			now: after(days),
		});

	const now = after(100);
	const { items, more } = await listLateOfAgency({ agencyId, now, limit: 1 });
	expect(more).toBe(true);
	expect(items).toMatchObject([
		{ number: first.number, unchangedReports: 2, unchangedSince: after(10), owed: "delivery", nextReportAt },
	]);
	expect((await listLateOfAgency({ agencyId, now: after(20), limit: 1 })).items).toEqual([]);
	const desk = await loadOfficerDesk({ viewer: officer, now });
	expect(desk.late.map((late) => [late.number, late.unchangedSince])).toEqual([
		[first.number, after(10)],
		[second.number, null],
	]);
	expect(desk.owed.map(({ number }) => number)).toEqual([third.number]);
});
