import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { toDomainError } from "~/http/errors.server";
import { columnsOf, nameOf, type OpenRow } from "~/open-data/dataset";
import { pageSchema, rowSchema } from "~/open-data/dataset-schema";
import { ALL_DATASETS, DATASET_IDS, DATASETS, type DatasetId, isDatasetId } from "~/open-data/registry";
import * as anyRoute from "~/routes/api.v1.$dataset._index";
import * as commitmentsRoute from "~/routes/api.v1.commitments._index";
import * as innovationsRoute from "~/routes/api.v1.innovations._index";
import * as lessonsRoute from "~/routes/api.v1.lessons._index";
import * as proposalsRoute from "~/routes/api.v1.proposals._index";
import { explainDatasets, OPEN_SOURCES } from "~/services/open-data-sources.server";
import { content } from "../../seeds/load/content";
import { runDemonstration } from "../../seeds/load/run-demonstration";
import { ask, statusOf } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { expectIndexed } from "../support/plans";

useTestDatabase();

const now = new Date();
type Page = { items: OpenRow[]; next: string | null };

const ROUTES: Partial<Record<string, typeof anyRoute>> = {
	proposals: proposalsRoute,
	commitments: commitmentsRoute,
	innovations: innovationsRoute,
	lessons: lessonsRoute,
};

/** Asks the list of a dataset as the site does. */
function get(id: string, query = "", headers?: Record<string, string>) {
	const { loader } = ROUTES[id] ?? anyRoute;
	return loader(ask({ path: `/api/v1/${id}${query}`, params: { dataset: id }, headers, now }));
}

/** All pages of a list. */
async function pagesOf(id: string, query: string): Promise<Page[]> {
	const pages: Page[] = [];
	for (let search: string | null = query; search !== null; ) {
		const answer: Response = await get(id, search);
		const page = (await answer.json()) as Page;
		expect(answer.headers.get("Link")).toBe(page.next && `<${page.next}>; rel="next"`);
		pages.push(page);
		search = page.next && new URL(page.next, "http://localhost").search;
	}
	return pages;
}

const at = (row: OpenRow, name: string) =>
	name.split(".").reduce<unknown>((part, step) => (part as OpenRow | null)?.[step], row);
const keyOf = (id: DatasetId, row: OpenRow) => JSON.stringify(DATASETS[id].key.map((name) => at(row, name)));

async function allOf(id: DatasetId): Promise<OpenRow[]> {
	const rows: OpenRow[] = [];
	for await (const row of OPEN_SOURCES[id].all({ now })) rows.push(row);
	return rows;
}

beforeAll(async () => {
	await runDemonstration({
		content,
		ifEmpty: true,
		env: { DEMO_PASSWORD: "ruedu-fon-tok-nak-maak" },
		say: () => undefined,
	});
}, 120_000);

describe("the registry", () => {
	it("describes every dataset whole: titles, meanings in both languages, keys and dates that are fields", () => {
		expect(ALL_DATASETS.map(({ id }) => id)).toEqual([...DATASET_IDS]);
		for (const dataset of ALL_DATASETS) {
			const names = dataset.fields.map(nameOf);
			expect(new Set(names).size, dataset.id).toBe(names.length);
			expect(new Set(columnsOf(dataset)).size).toBeLessThanOrEqual(names.length);
			for (const name of [...dataset.key, ...(dataset.since ? [dataset.since] : [])])
				expect(names, dataset.id).toContain(name);
			for (const text of [
				dataset.title,
				dataset.description,
				dataset.row,
				...dataset.fields.map(({ means }) => means),
			]) {
				expect(text.th, dataset.id).toMatch(/[\u0e00-\u0e7f]/);
				expect(text.en, dataset.id).toMatch(/^[\x20-\x7e–’“”]+$/);
			}
		}
		expect(isDatasetId("users")).toBe(false);
		expect(isDatasetId(undefined)).toBe(false);
	});
});

describe.each(DATASET_IDS)("the list of %s", (id) => {
	it("fits its schema, gives every row once in pages of any size, and the same rows as the files", async () => {
		const schema = z.fromJSONSchema(
			pageSchema(rowSchema(DATASETS[id])) as Parameters<typeof z.fromJSONSchema>[0],
		);
		const pages = await pagesOf(id, "?limit=7");
		for (const page of pages) expect(schema.safeParse(page).error?.issues ?? [], id).toEqual([]);
		const rows = pages.flatMap(({ items }) => items);
		expect(rows.length, id).toBeGreaterThan(0);
		const keys = rows.map((row) => keyOf(id, row)).toSorted();
		expect(new Set(keys).size).toBe(keys.length);
		const whole = await allOf(id);
		expect(whole.map((row) => keyOf(id, row)).toSorted()).toEqual(keys);
		const byKey = (list: OpenRow[]) => Object.fromEntries(list.map((row) => [keyOf(id, row), row]));
		expect(byKey(JSON.parse(JSON.stringify(whole)))).toEqual(byKey(rows));
	});

	it("gives what came since a moment, oldest first", async () => {
		const { since } = DATASETS[id];
		if (!since) return expect(await statusOf(get(id, "?since=2026-01-01"))).toBe(400);
		const rows = await allOf(id);
		const dates = rows.map((row) => String(at(row, since))).toSorted();
		const middle = dates[Math.floor(dates.length / 2)] ?? "";
		const asked = (await pagesOf(id, `?limit=5&since=${encodeURIComponent(middle)}`)).flatMap(
			({ items }) => items,
		);
		const got = asked.map((row) => String(at(row, since)));
		expect(got).toEqual(dates.filter((date) => date >= middle));
		expect(new Set(asked.map((row) => keyOf(id, row))).size).toBe(asked.length);
	});

	it("costs no body while nothing has changed", async () => {
		const first = await get(id);
		const etag = first.headers.get("ETag") ?? "";
		expect(first.headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect((await get(id, "", { "If-None-Match": etag })).status).toBe(304);
	});
});

describe("what makes no sense", () => {
	it.each([
		["proposals", "?limit=0", "limit"],
		["events", "?limit=101", "limit"],
		["events", "?limit[$gt]=1", null],
		["commitments", "?limit=x", "limit"],
		["lessons", "?since=yesterday", "since"],
		["events", "?since=2026-13-40", "since"],
		["events", "?after=nothing", "after"],
		["reports", `?after=${"a".repeat(301)}`, "after"],
		["commitments", "?since=2026-01-01&status=live", "status"],
		["proposals", "?since=2026-01-01&stage=ideate", "stage"],
		["users", "", "dataset"],
	])("%s%s names the parameter", async (id, query, field) => {
		const error = toDomainError(await get(id, query).catch((thrown) => thrown));
		if (field === null) return expect(error).toBeNull();
		expect(error?.options.field).toBe(field);
		expect([400, 404]).toContain(error?.status);
	});
});

it("every list of every dataset is served by an index", async () => {
	expectIndexed(await explainDatasets());
});
