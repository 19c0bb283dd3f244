import ExcelJS from "exceljs";
import { Types } from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { createFormat } from "~/i18n/format";
import { th } from "~/i18n/th";
import { createTranslator } from "~/i18n/translate";
import { loadAudit } from "~/services/judging-audit.server";
import { explainApprovals } from "~/services/judging-budget.server";
import { declareConflict } from "~/services/judging-conflicts.server";
import { writeTable } from "~/services/judging-exports.server";
import { tabulateBallots, tabulatePublished } from "~/services/judging-exports-tables.server";
import { gatherRound } from "~/services/judging-gather.server";
import { rankBySupport } from "~/services/judging-people-choice.server";
import { loadPublicationPage } from "~/services/judging-publication.server";
import { publishResult } from "~/services/judging-publication-publish.server";
import { loadStewardResults } from "~/services/judging-results.server";
import { loadPublicEntry } from "~/services/judging-results-entry.server";
import { explainResultLists, listPublished } from "~/services/judging-results-list.server";
import { loadPublicResult } from "~/services/judging-results-public.server";
import { explainStandings, listStandings } from "~/services/judging-results-standing.server";
import { findRound } from "~/services/judging-rounds.server";
import { AssignmentModel, ChoiceModel, RankingModel } from "../../models/judging-ballot.server";
import { JudgingEntryModel } from "../../models/judging-panel.server";
import { ProposalModel } from "../../models/proposal.server";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeAgency, makeUser } from "../support/factories";
import { makeBallot, makeEntry, makeJudge, makeRound } from "../support/judging-factories";
import { AFTER, judgedRound } from "./judged-round";

useTestDatabase();

let steward: MadeUser;
beforeAll(async () => {
	steward = await makeUser({ roles: [{ role: "steward" }] });
});

const WHILE = new Date("2026-03-05T03:00:00Z");
const reader = { t: createTranslator("th", th), format: createFormat("th") };
const gather = async (number: number) => gatherRound({ round: await findRound({ number }) });
const look = (number: number, now = AFTER) =>
	loadStewardResults({ viewer: steward.viewer, number: String(number), from: 0, now });

async function publish(number: number, why?: string) {
	const page = await loadPublicationPage({
		viewer: steward.viewer,
		number: String(number),
		from: 0,
		now: AFTER,
	});
	return publishResult({
		viewer: steward.viewer,
		number,
		input: {
			fingerprint: page.fingerprint,
			version: page.latest?.version ?? 0,
			announcementTh: "ก",
			announcementEn: "a",
			confirm: "on",
			why,
		},
		now: AFTER,
	});
}

describe("what a result is gathered from", () => {
	it("counts the newest ballot of each judge; revisions, undos, recusals and entries that left stay, marked", async () => {
		const made = await judgedRound();
		const [first, second, third, fourth, fifth, , seventh] = made.assignments as [string, ...string[]];
		await makeBallot({ assignmentId: first, scores: { impact: 1, feasibility: 1 } });
		await makeBallot({ assignmentId: second as string, scores: { impact: 2, feasibility: 2 } });
		await makeBallot({ assignmentId: second as string, withdrawn: true });
		await AssignmentModel.updateOne({ _id: third }, { $set: { state: "recused" } });
		await JudgingEntryModel.updateOne({ _id: made.entries[1]?.id }, { $set: { state: "withdrawn" } });
		const { records } = await gather(made.round.number);
		const of = (entry: string, judge: string) =>
			records.ballots
				.filter((ballot) => ballot.entry === entry && ballot.judge === judge)
				.map(({ scores, ignored }) => [scores.impact, ignored ?? "counts"]);
		expect(of("E001", "J01")).toEqual([
			[5, "superseded"],
			[1, "counts"],
		]);
		expect(of("E001", "J02")).toEqual([
			[4, "superseded"],
			[2, "undone"],
		]);
		expect(of("E001", "J03")).toEqual([[5, "recused"]]);
		expect(of("E002", "J01")).toEqual([[4, "withdrawn"]]);
		expect(of("E003", "J01")).toEqual([[2, "counts"]]);
		expect(records.entries.map(({ code }) => code)).toEqual(["E001", "E003"]);
		expect([fourth, fifth, seventh].every(Boolean)).toBe(true);
	});

	it("takes choices but for skips and undone ones, and of rankings each judge's newest", async () => {
		const round = await makeRound({ mode: "pairs" });
		const [judge, other] = [await makeJudge({ roundId: round.id }), await makeJudge({ roundId: round.id })];
		const [one, two] = [await makeEntry({ roundId: round.id }), await makeEntry({ roundId: round.id })];
		const turn = (at: number, fields: Record<string, unknown>) =>
			ChoiceModel.create({
				round: round.id,
				judge: judge.id,
				turn: at,
				left: one.id,
				right: two.id,
				at: WHILE,
				...fields,
			});
		await turn(1, { outcome: "left" });
		await turn(2, { undoes: 1 });
		await turn(3, { outcome: "skip" });
		await turn(4, { outcome: "right" });
		for (const [revision, ranked] of [
			[1, [one.id, two.id]],
			[2, [two.id]],
		] as const)
			await RankingModel.create({
				round: round.id,
				judge: other.id,
				revision,
				ranked: ranked.map((id) => new Types.ObjectId(id)),
				seen: [one.id],
				at: WHILE,
			});
		const { records } = await gather(round.number);
		expect(records.choices).toEqual([
			{ judge: "J01", left: "E001", right: "E002", outcome: "left", ignored: "undone" },
			{ judge: "J01", left: "E001", right: "E002", outcome: "right" },
		]);
		expect(records.rankings).toEqual([
			{ judge: "J02", ranked: ["E001", "E002"], seen: ["E001", "E002"], ignored: "superseded" },
			{ judge: "J02", ranked: ["E002"], seen: ["E001", "E002"] },
		]);
	});
});

describe("choices and orders of a judge who declares a conflict afterwards", () => {
	it("do not count where the entry is in them: a choice is marked, an order goes on without it", async () => {
		const round = await makeRound({ mode: "pairs" });
		const judge = await makeJudge({ roundId: round.id });
		const one = await makeEntry({ roundId: round.id });
		const two = await makeEntry({ roundId: round.id });
		const three = await makeEntry({ roundId: round.id });
		const named = { round: round.id, judge: judge.id, at: WHILE };
		for (const [turn, left, right] of [
			[1, one, two],
			[2, two, three],
		] as const)
			await ChoiceModel.create({ ...named, turn, left: left.id, right: right.id, outcome: "left" });
		const ids = [three, one, two].map(({ id }) => new Types.ObjectId(id));
		await RankingModel.create({ ...named, revision: 1, ranked: ids, seen: [] });
		await declareConflict({
			viewer: judge.user.viewer,
			round: round.number,
			input: { kind: "family", entry: one.number },
			now: WHILE,
		});
		const { records } = await gather(round.number);
		expect(records.choices.map(({ left, ignored }) => [left, ignored])).toEqual([
			[one.code, "recused"],
			[two.code, undefined],
		]);
		expect(records.rankings.map(({ ranked, seen }) => [ranked, seen])).toEqual([
			[
				[three.code, two.code],
				[two.code, three.code],
			],
		]);
	});
});

describe("the steward's page of results", () => {
	it("shows only how far judging is until it has closed", async () => {
		const made = await judgedRound();
		const page = await look(made.round.number, WHILE);
		expect(page.results).toBeNull();
		expect(page.progress).toEqual({ done: 9, all: 9 });
		await expect(
			loadStewardResults({
				viewer: (await makeUser()).viewer,
				number: String(made.round.number),
				from: 0,
				now: AFTER,
			}),
		).rejects.toMatchObject({ code: "notPermitted" });
	});

	it("shows afterwards every method, refusals with their reason, certainty and who would flip", async () => {
		const made = await judgedRound();
		const { results } = await look(made.round.number);
		expect(results?.rows.map(({ code, rank }) => [code, rank])).toEqual([
			["E001", 1],
			["E002", 2],
			["E003", 3],
		]);
		expect(results?.methods.map(({ method, refusal }) => [method, refusal?.code ?? "ok"])).toEqual([
			["raw", "ok"],
			["z", "ok"],
			["offsets", "ok"],
			["bradley-terry", "ok"],
			["copeland", "ok"],
			["plackett-luce", "ok"],
		]);
		expect(results?.rows[0]?.certainty?.first).toBeGreaterThan(500_000);
		expect(results?.certainty?.ok).toBe(true);
		const thin = await judgedRound({ minBallots: 5 });
		const refused = await look(thin.round.number);
		expect(refused.results?.refusal?.code).toBe("tooFewScores");
		expect(refused.results?.rows.every(({ rank }) => rank === null)).toBe(true);
	});

	it("audits the panel: the strict judge, agreement, entries of a judge's own agency", async () => {
		const agency = await makeAgency();
		const made = await judgedRound();
		await ProposalModel.updateOne({ _id: made.entries[2]?.proposal.id }, { $set: { agency: agency.id } });
		const { audit } = await loadAudit({
			viewer: steward.viewer,
			number: String(made.round.number),
			now: AFTER,
		});
		const offsets = new Map(audit?.judges.map(({ judge, offset }) => [judge, offset ?? 0]));
		expect(offsets.get("J02")).toBeLessThan(offsets.get("J01") as number);
		expect(audit?.agreement?.complete).toBe(true);
		expect(audit?.home).toBeNull();
	});
});

describe("a published result", () => {
	it("stands in the list and on its page, earlier versions too, and is not there before", async () => {
		const made = await judgedRound();
		const number = String(made.round.number);
		await expect(loadPublicResult({ number, from: 0, now: AFTER })).rejects.toMatchObject({
			code: "notFound",
		});
		await publish(made.round.number);
		const { items } = await listPublished();
		expect(items.find((row) => row.number === made.round.number)).toMatchObject({ version: 1, entries: 3 });
		const standings = await listStandings({ proposalId: made.entries[1]?.proposal.id as string });
		expect(standings.map(({ rank, entry, tied }) => [rank, entry, tied])).toEqual([[2, 2, false]]);
		await makeBallot({
			assignmentId: made.assignments[6] as string,
			scores: { impact: 5, feasibility: 5 },
		});
		await publish(made.round.number, "นับใหม่");
		const newest = await loadPublicResult({ number, from: 0, now: AFTER });
		expect(newest.result).toMatchObject({ version: 2, why: "นับใหม่" });
		const first = await loadPublicResult({ number, version: 1, from: 0, now: AFTER });
		expect(first.result.version).toBe(1);
		expect(first.versions.map(({ version }) => version)).toEqual([2, 1]);
		expect(first.rows[2]?.value).not.toBe(newest.rows.find(({ code }) => code === "E003")?.value);
		await expect(loadPublicResult({ number, version: 3, from: 0, now: AFTER })).rejects.toMatchObject({
			code: "notFound",
		});
	});

	it("explains each rank in figures that add up exactly as shown", async () => {
		const made = await judgedRound();
		await publish(made.round.number);
		for (const entry of ["1", "2", "3"]) {
			const page = await loadPublicEntry({
				number: String(made.round.number),
				entry,
				viewer: null,
				now: AFTER,
			});
			const { explanation } = page;
			if (explanation?.kind !== "scores") throw new Error("not explained");
			const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
			expect(sum(explanation.criteria.map(({ contribution }) => contribution))).toBe(explanation.raw);
			expect(explanation.raw + explanation.adjustment).toBe(explanation.total);
			const { judges } = explanation;
			expect(sum(judges.map(({ adjusted }) => adjusted))).toBe(explanation.total * judges.length);
			for (const { raw, adjustment, adjusted } of judges) expect(raw + adjustment).toBe(adjusted);
			expect(page.hasFeedback).toBe(false);
		}
		const author = made.authors[0] as MadeUser;
		const own = await loadPublicEntry({
			number: String(made.round.number),
			entry: "1",
			viewer: author.viewer,
			now: AFTER,
		});
		expect(own.hasFeedback).toBe(true);
		await expect(
			loadPublicEntry({ number: String(made.round.number), entry: "4", viewer: null, now: AFTER }),
		).rejects.toMatchObject({ code: "notFound" });
	});

	it("comes as tables in which no cell begins a formula", async () => {
		const made = await judgedRound({ comment: "=cmd" });
		await ProposalModel.updateOne({ _id: made.entries[0]?.proposal.id }, { $set: { title: "=1+1" } });
		await publish(made.round.number);
		const { table, at } = await tabulatePublished({ number: String(made.round.number), ...reader });
		const csv = (await writeTable({ table, format: "csv", at })).toString("utf8");
		expect(csv.split("\r\n")[1]).toContain(",'=1+1,");
		const book = new ExcelJS.Workbook();
		await book.xlsx.load((await writeTable({ table, format: "xlsx", at })) as never);
		const sheet = book.worksheets[0];
		expect(sheet?.getRow(2).getCell(5).value).toBe("'=1+1");
		expect(sheet?.getRow(2).getCell(1).value).toBe(1);
		const ballots = await tabulateBallots({
			viewer: steward.viewer,
			number: String(made.round.number),
			now: AFTER,
			...reader,
		});
		const all = (await writeTable({ table: ballots, format: "csv", at })).toString("utf8");
		expect(all).toContain(",'=cmd 1,");
		for (const judge of made.judges) expect(all).not.toContain(judge.user.viewer.displayName);
	});
});

describe("the people's choice", () => {
	it("orders by support; equal support shares a place", () => {
		const ranked = rankBySupport([
			{ code: "B", supports: 2 },
			{ code: "A", supports: 2 },
			{ code: "C", supports: 5 },
			{ code: "D", supports: 0 },
		]);
		expect(ranked.map(({ code, place, tied }) => [code, place, tied])).toEqual([
			["C", 1, false],
			["A", 2, true],
			["B", 2, true],
			["D", 4, false],
		]);
	});
});

describe("lists of results", () => {
	it("are read by an index, in its order", async () => {
		const plans = {
			...(await explainResultLists()),
			...(await explainApprovals()),
			...(await explainStandings()),
		};
		for (const [name, plan] of Object.entries(plans)) {
			const text = JSON.stringify(plan);
			expect(text, name).toContain("IXSCAN");
			expect(text, name).not.toContain('"stage":"COLLSCAN"');
			expect(text, name).not.toContain('"stage":"SORT"');
		}
	});
});
