import { Types } from "mongoose";
import { beforeAll, expect, test } from "vitest";
import { ALL_YEARS, type FigureRow } from "~/domain/figures";
import type { Viewer } from "~/domain/viewer";
import { startFigures } from "~/jobs/figures.server";
import { loader as fileLoader } from "~/routes/files.figures.$file";
import * as indicatorPage from "~/routes/steward.indicators.$number";
import {
	areFiguresFresh,
	ensureFigures,
	findFigureState,
	listFigures,
	rebuildFigures,
	reconcileFigures,
} from "~/services/figures.server";
import { listIndicators, openIndicator, recordIndicatorValue } from "~/services/indicators.server";
import { countProgramme, holdsExamples } from "~/services/programme.server";
import { loadAgencyFigures, loadDashboard } from "~/services/programme-dashboard.server";
import { CommitmentModel } from "../../models/commitment.server";
import { FigureModel, FigureStateModel, IndicatorModel } from "../../models/figures.server";
import { ProposalModel } from "../../models/proposal.server";
import { type AgencyPeople, after, formRequest, makeApproved, makeStaffedAgency } from "../agencies/world";
import { makeAsked } from "../opinions/world";
import { ask, statusOf } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { expectIndexed } from "../support/plans";

useTestDatabase({ own: true });

/** Promises are approved on 2 March 2569 and due at the end of September; opinions are due on 16 March 2569. */
const NOW = after(30);
let people: AgencyPeople;
let steward: Viewer;

beforeAll(async () => {
	people = await makeStaffedAgency();
	for (let index = 0; index < 3; index++) await makeApproved(people);
	steward = (await makeAsked(2)).steward;
});

test("figures are counted once where that was never done, and are the same as counting by hand", async () => {
	expect(await findFigureState()).toBeNull();
	const state = await ensureFigures({ now: NOW });
	expect(await ensureFigures({ now: after(31) })).toEqual(state);
	const dashboard = await loadDashboard({ year: 2569, now: NOW });
	expect(dashboard.asOf).toEqual(NOW);
	expect(dashboard.counts).toMatchObject({
		published: await ProposalModel.countDocuments({ facets: "public" }),
		committed: 3,
		promised: await CommitmentModel.countDocuments({ status: "accepted" }),
		onTime: 3,
		late: 0,
		opinionsDue: 2,
		opinionsInTime: 0,
	});
	expect(dashboard.before).toBeNull();
	expect(dashboard.range).toMatchObject({ running: true, from: new Date("2025-09-30T17:00:00Z") });
	const history = await loadAgencyFigures({ agencyId: people.agencyId, now: NOW });
	expect(history.years.map(({ year, counts }) => [year, counts.promised])).toEqual([[2569, 3]]);
	expect(history.punctual).toEqual({ kind: "few-promises" });
});

test("promises become late by the clock alone: after the due day a new count says so", async () => {
	await rebuildFigures({ now: after(400) });
	const { counts, range } = await loadDashboard({ year: 2569, now: after(400) });
	expect(counts).toMatchObject({ promised: 3, onTime: 0, late: 3 });
	expect(range?.running).toBe(false);
	await rebuildFigures({ now: NOW });
});

test("reconcile finds a figure that differs from its records and mends it", async () => {
	expect(await reconcileFigures({ now: NOW })).toEqual([]);
	const state = await findFigureState();
	await FigureModel.updateOne(
		{ run: new Types.ObjectId(state?.run), dimension: "all", year: 2569 },
		{ $set: { "counts.promised": 99 } },
	);
	await FigureModel.deleteOne({
		run: new Types.ObjectId(state?.run),
		dimension: "agency",
		year: ALL_YEARS,
		key: people.agencyId,
	});
	expect((await reconcileFigures({ now: NOW })).sort()).toEqual([
		"figures 2569 all all",
		`figures all years agency ${people.agencyId}`,
	]);
	expect((await loadDashboard({ year: 2569, now: NOW })).counts.promised).toBe(3);
	expect(await reconcileFigures({ now: NOW })).toEqual([]);
});

test("figures that only wait for the next count are no fault, and are brought up to date by reconcile", async () => {
	await rebuildFigures({ now: after(0) });
	await makeApproved(people);
	expect(await reconcileFigures({ now: NOW })).toEqual([]);
	expect((await loadDashboard({ year: 2569, now: NOW })).counts.committed).toBe(4);
	await rebuildFigures({ now: NOW });
});

test("of several counts at once one is shown, whole, and what a reader is reading stays", async () => {
	const before = await findFigureState();
	const rows = async (run = "") => (await listFigures({ run })).length;
	const count = await rows(before?.run);
	await rebuildFigures({ now: after(32) });
	expect(await findFigureState()).toMatchObject({ run: before?.run, asOf: after(32) });
	await Promise.all([400, 401, 402, 403].map((days) => rebuildFigures({ now: after(days) })));
	const state = await findFigureState();
	expect(state?.run).not.toBe(before?.run);
	expect(await rows(state?.run)).toBe(count);
	await rebuildFigures({ now: NOW });
	expect((await findFigureState())?.run).not.toBe(state?.run);
	expect(await rows(state?.run)).toBe(count);
	expect(await FigureStateModel.countDocuments()).toBe(1);
});

test("the job counts again when the figures are old, and leaves young ones alone", async () => {
	let now = after(40);
	const errors: unknown[] = [];
	const stop = startFigures({ everyMs: 5, onError: (error) => errors.push(error), clock: () => now });
	await expect.poll(async () => (await findFigureState())?.asOf, { timeout: 20_000 }).toEqual(after(40));
	expect(await areFiguresFresh({ now })).toBe(true);
	now = new Date(now.getTime() + 11 * 60_000);
	await expect.poll(async () => (await findFigureState())?.asOf, { timeout: 20_000 }).toEqual(now);
	await stop();
	expect(errors).toEqual([]);
	await rebuildFigures({ now: NOW });
});

test("figures that were counted before something came to be counted are counted anew", async () => {
	await FigureStateModel.updateOne({}, { $pull: { counts: "takenOn" } });
	expect(await findFigureState()).toBeNull();
	expect(await areFiguresFresh({ now: NOW })).toBe(false);
	const { counts } = await loadDashboard({ year: 2569, now: NOW });
	expect(counts.takenOn).toBe(counts.committed);
	expect(await areFiguresFresh({ now: NOW })).toBe(true);
});

test("figures that take in an example say so, wherever they stand; others do not", async () => {
	const seen = async () => {
		await rebuildFigures({ now: NOW });
		const history = await loadAgencyFigures({ agencyId: people.agencyId, now: NOW });
		return [
			(await countProgramme({ now: NOW })).example,
			await holdsExamples(),
			(await loadDashboard({ year: 2569, now: NOW })).counts.examples > 0,
			history.counts.examples > 0,
		];
	};
	expect(await seen()).toEqual([false, false, false, false]);
	const agency = new Types.ObjectId(people.agencyId);
	await CommitmentModel.updateOne({ agency }, { $set: { example: true } });
	expect(await seen()).toEqual([true, true, true, true]);
	await CommitmentModel.updateMany({ agency }, { $set: { example: false } });
	await rebuildFigures({ now: NOW });
});

test("what the dashboard and an agency's page read is read by an index", async () => {
	const state = await findFigureState();
	const run = new Types.ObjectId(state?.run);
	const explain = (filter: object) => FigureModel.collection.find(filter).explain("queryPlanner");
	expectIndexed({
		years: await explain({ run, year: { $in: [2569, 2568] } }),
		"one thing": await explain({ run, dimension: "agency", key: people.agencyId }),
		"all agencies": await explain({ run, dimension: "agency", year: { $in: [ALL_YEARS] } }),
		indicators: await IndicatorModel.collection.find().sort({ number: 1 }).explain("queryPlanner"),
	});
});

test("each chart's figures come as CSV with its numerator and denominator, and an agency's by year", async () => {
	const get = async (path: string, file: string) => {
		const answer = await fileLoader(ask({ path, params: { file }, now: NOW }));
		expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
		return (await answer.text()).replace("\uFEFF", "").split("\r\n");
	};
	const funnel = await get("/files/figures/funnel.csv?year=2569", "funnel.csv");
	const published = await ProposalModel.countDocuments({ facets: "public" });
	expect(funnel).toContain("fiscal_year,step,proposals,published");
	expect(funnel).toContain(`2569,committed,4,${published}`);
	expect(funnel).toHaveLength(8);
	const outcomes = await get("/files/figures/outcomes.csv?year=2569", "outcomes.csv");
	const parts = outcomes.slice(1, -1).map((line) => line.split(","));
	expect(parts.map(([, outcome]) => outcome)).toEqual(["in_work", "waiting", "taken_on", "refused", "ended"]);
	expect(parts.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(published);
	const own = await get(`/files/figures/agency.csv?agency=${people.code}`, "agency.csv");
	expect(own[1]).toMatch(new RegExp(`^2569,${people.code},`));
	const wrong = (path: string, file: string) =>
		statusOf(fileLoader(ask({ path, params: { file }, now: NOW })));
	expect(await wrong("/files/figures/salaries.csv", "salaries.csv")).toBe(404);
	expect(await wrong("/files/figures/agency.csv?agency=none-such", "agency.csv")).toBe(404);
});

const valueInput = (over: object = {}) => ({
	revision: 0,
	year: 2569,
	value: undefined,
	part: 25,
	of: 39,
	source: "รายงานประจำปี",
	...over,
});

test("a steward opens a series once and adds values with their source; a later value of a year takes the earlier one's place", async () => {
	const open = {
		viewer: steward,
		input: { nameTh: "ก", nameEn: "a", kind: "share" as const, unitTh: "หน่วยงาน", unitEn: "agencies" },
		formRequest: formRequest(),
		now: NOW,
	};
	const [{ number }, again] = await Promise.all([openIndicator(open), openIndicator(open)]);
	expect(again.number).toBe(number);
	const record = (over: object, viewer = steward) =>
		recordIndicatorValue({ viewer, number, input: valueInput(over), now: NOW });
	const both = await Promise.allSettled([record({}), record({ part: 26 })]);
	expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	await record({ revision: 1, part: 30, of: 40 });
	await record({ revision: 2, year: 2568, part: undefined, of: undefined, value: 12.5 });
	const [indicator] = await listIndicators();
	expect(indicator?.values.map(({ year, value, share }) => [year, value, share])).toEqual([
		[2568, 12.5, null],
		[2569, 75, { part: 30, of: 40 }],
	]);
	expect((await IndicatorModel.findOne({ number }).lean())?.values).toHaveLength(3);
	await expect(record({ revision: 3, part: undefined, of: undefined, value: 101 })).rejects.toThrow(
		"invalidInput",
	);
	await expect(record({ revision: 3 }, (await makeUser()).viewer)).rejects.toThrow("notPermitted");
});

test("the form for a value takes years of both calendars and Thai digits, and says what is missing", async () => {
	const [{ number, revision } = { number: 0, revision: 0 }] = await listIndicators();
	const send = (fields: [string, string][]) =>
		indicatorPage.action(
			ask({
				path: `/steward/indicators/${number}`,
				viewer: steward,
				params: { number: String(number) },
				fields,
				now: NOW,
			}),
		);
	const typed: [string, string][] = [
		["revision", String(revision)],
		["year", "2024"],
		["part", "๑๐"],
		["of", "๔๐"],
		["source", "รายงาน"],
	];
	expect(await statusOf(send(typed.filter(([name]) => name !== "source")))).toBe(422);
	expect(await statusOf(send(typed.map(([name, text]) => [name, name === "of" ? "5" : text])))).toBe(422);
	expect(await statusOf(send(typed))).toBe(302);
	const [indicator] = await listIndicators();
	expect(indicator?.values[0]).toMatchObject({ year: 2567, value: 25, share: { part: 10, of: 40 } });
});

test("a row that was never counted shows nothing instead of failing", async () => {
	const dashboard = await loadDashboard({ year: 2600, now: NOW });
	expect(Object.values(dashboard.counts).every((count) => count === 0)).toBe(true);
	const rows: FigureRow[] = await listFigures({ run: new Types.ObjectId().toHexString() });
	expect(rows).toEqual([]);
});
