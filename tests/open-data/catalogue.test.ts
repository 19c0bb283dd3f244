import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { EXAMPLE_FIELD } from "~/open-data/dataset";
import { rowSchema } from "~/open-data/dataset-schema";
import { createCsvWriter } from "~/open-data/dataset-table";
import { writeOpenApi } from "~/open-data/open-api";
import { ALL_DATASETS, DATASET_IDS } from "~/open-data/registry";
import * as dcatRoute from "~/routes/api.v1.catalog[.]jsonld";
import * as gdRoute from "~/routes/api.v1.data-go-th[.]json";
import * as openApiRoute from "~/routes/api.v1.openapi[.]json";
import * as proposalRoute from "~/routes/api.v1.proposals.$number";
import * as resultRoute from "~/routes/api.v1.results.$round";
import { writeNight } from "~/services/open-data-nightly.server";
import { judgedRound, publishJudged } from "../judging/judged-round";
import { ask } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeProposal, makeUser } from "../support/factories";

useTestDatabase();

const now = new Date("2026-11-20T19:30:00Z");
type Json = Record<string, unknown>;
const read = async (answer: Promise<Response> | Response) => (await (await answer).json()) as Json;

let proposal: number;
let round: number;

beforeAll(async () => {
	const agency = await makeAgency();
	proposal = (await makeProposal({ agencyId: agency.id })).number;
	const judged = await judgedRound();
	round = judged.round.number;
	await publishJudged({
		number: round,
		viewer: (await makeUser({ roles: [{ role: "steward" }] })).viewer,
	});
	await writeNight({ now });
});

/** Every address `$ref` of a document, to see that it leads somewhere. */
function refsOf(value: unknown): string[] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) =>
		key === "$ref" && typeof part === "string" ? [part] : refsOf(part),
	);
}

describe("the description of the interface", () => {
	const document = writeOpenApi({ origin: "https://ruamkit.example.go.th" });
	const paths = document.paths as Record<string, { get: { operationId: string; responses: Json } }>;
	const { schemas } = document.components as { schemas: Record<string, Json> };

	it("names every route of the interface, and no other", () => {
		const files = readdirSync(new URL("../../app/routes", import.meta.url));
		const routes = files
			.filter((name) => name.startsWith("api.v1."))
			.map((name) =>
				name
					.replace(/\.ts$/, "")
					.replace("._index", "")
					.replaceAll("[.]", "\u0000")
					.replaceAll(".", "/")
					.replaceAll("\u0000", ".")
					.replace(/\$(\w+)/g, "{$1}"),
			)
			.flatMap((path) =>
				path === "api/v1/{dataset}" ? DATASET_IDS.map((id) => `/api/v1/${id}`) : [`/${path}`],
			);
		expect(Object.keys(paths).toSorted()).toEqual([...new Set(routes)].toSorted());
	});

	it("is OpenAPI 3.1 whose references lead somewhere and whose operations have names of their own", async () => {
		expect(document.openapi).toMatch(/^3\.1\./);
		for (const ref of refsOf(document))
			expect(schemas, ref).toHaveProperty(ref.replace("#/components/schemas/", ""));
		const names = Object.values(paths).map(({ get }) => get.operationId);
		expect(new Set(names).size).toBe(names.length);
		const served = await read(openApiRoute.loader(ask({ path: "/api/v1/openapi.json", now })));
		expect(served.paths).toEqual(JSON.parse(JSON.stringify(document.paths)));
	});

	it("has what OpenAPI 3.1 asks of every part: parameters of the path are declared, answers described", () => {
		const parameter = z.object({
			name: z.string().min(1),
			in: z.enum(["query", "header", "path"]),
			required: z.boolean(),
			schema: z.record(z.string(), z.unknown()),
		});
		const operation = z.object({
			operationId: z.string().regex(/^[a-z-]+$/),
			summary: z.string().min(1),
			tags: z.array(z.enum(["datasets", "catalogues"])).min(1),
			parameters: z.array(parameter).optional(),
			responses: z
				.record(z.string().regex(/^[1-5]\d\d$/), z.object({ description: z.string().min(1) }))
				.refine((responses) => "200" in responses),
		});
		const whole = z.object({
			info: z.object({
				title: z.string().min(1),
				version: z.string().min(1),
				license: z.object({ name: z.string().min(1), identifier: z.string().min(1) }),
			}),
			servers: z.array(z.object({ url: z.url() })).min(1),
			paths: z.record(z.string().startsWith("/"), z.object({ get: operation })),
		});
		const read = whole.parse(document);
		for (const [path, { get }] of Object.entries(read.paths)) {
			const declared = (get.parameters ?? []).filter((one) => one.in === "path");
			expect(declared.map(({ name, required }) => `{${name}} ${required}`)).toEqual(
				[...path.matchAll(/\{\w+\}/g)].map(([name]) => `${name} true`),
			);
		}
	});

	it.each([
		["proposal", () => proposalRoute.loader(ask({ path: "/", params: { number: String(proposal) }, now }))],
		["result", () => resultRoute.loader(ask({ path: "/", params: { round: String(round) }, now }))],
	])("fits what one %s really answers", async (name, load) => {
		const schema = z.fromJSONSchema(schemas[name] as Parameters<typeof z.fromJSONSchema>[0]);
		expect(schema.safeParse(await read(load())).error?.issues ?? []).toEqual([]);
	});

	it("would not fit an answer with a field more, less or of another type", () => {
		const schema = z.fromJSONSchema(
			rowSchema({
				fields: [EXAMPLE_FIELD, { at: "agency?.code", type: "text", means: { th: "ก", en: "a" } }],
			}) as Parameters<typeof z.fromJSONSchema>[0],
		);
		const fits = (value: unknown) => schema.safeParse(value).success;
		expect(fits({ example: true, agency: null })).toBe(true);
		expect(fits({ example: true, agency: { code: "x" } })).toBe(true);
		expect(fits({ example: true, agency: null, email: "x" })).toBe(false);
		expect(fits({ agency: null })).toBe(false);
		expect(fits({ example: "yes", agency: null })).toBe(false);
		expect(fits({ example: true, agency: { code: null } })).toBe(false);
	});
});

describe("catalogues", () => {
	it("DCAT-AP: every dataset with what it must have, files with size and hash, all by lasting addresses", async () => {
		const catalogue = await read(dcatRoute.loader(ask({ path: "/api/v1/catalog.jsonld", now })));
		expect(catalogue["@type"]).toBe("dcat:Catalog");
		for (const must of ["dct:title", "dct:description", "dct:publisher"])
			expect(catalogue).toHaveProperty([must]);
		const datasets = catalogue["dcat:dataset"] as Json[];
		expect(datasets.map((one) => one["dct:identifier"])).toEqual(
			ALL_DATASETS.map(({ id }) => expect.stringMatching(new RegExp(`^https?://[^/]+/open-data/${id}$`))),
		);
		for (const dataset of datasets) {
			for (const must of [
				"dct:title",
				"dct:description",
				"dct:license",
				"dct:accrualPeriodicity",
				"dcat:keyword",
			])
				expect(dataset, String(dataset["@id"])).toHaveProperty([must]);
			const [api, ...files] = dataset["dcat:distribution"] as Json[];
			expect(api).toHaveProperty(["dcat:accessURL"]);
			expect(files).toHaveLength(2);
			for (const file of files) {
				expect(file).toHaveProperty(["dcat:accessURL"]);
				expect(file).toMatchObject({
					"dcat:downloadURL": {
						"@id": expect.stringMatching(/\/files\/open-data\/[a-z]+\.(csv|ndjson)\.gz$/),
					},
					"dcat:byteSize": { "@value": expect.stringMatching(/^[1-9]\d*$/) },
					"spdx:checksum": { "spdx:checksumValue": { "@value": expect.stringMatching(/^[0-9a-f]{64}$/) } },
				});
			}
		}
		const used = [...JSON.stringify(catalogue).matchAll(/"(\w+):(?!\/\/)\w+":/g)].map(([, prefix]) => prefix);
		for (const prefix of new Set(used)) expect(catalogue["@context"]).toHaveProperty([prefix ?? ""]);
	});

	it("data.go.th: every dataset with the fourteen fields that the government's catalogue asks for", async () => {
		const { result } = (await read(gdRoute.loader(ask({ path: "/api/v1/data-go-th.json", now })))) as {
			result: Json[];
		};
		expect(result).toHaveLength(ALL_DATASETS.length);
		for (const row of result) {
			for (const must of [
				...["title", "notes", "tags", "organization", "maintainer", "data_type", "objective"],
				...[
					"update_frequency_unit",
					"geo_coverage",
					"data_source",
					"data_format",
					"data_category",
					"license_id",
				],
			])
				expect(row[must], must).toBeTruthy();
			expect(row.data_category).toBe("ข้อมูลสาธารณะ");
			expect(row.resources).toHaveLength(3);
		}
	});
});

describe("tables", () => {
	it("put lists and what is missing into cells that say so, and no cell begins a formula", () => {
		const writer = createCsvWriter({
			fields: ["title.th", "tags[]", "agency?.code", "items[].text", "items[].at", "count", "yes"].map(
				(at) => ({
					at,
					type: "text",
					means: { th: "ก", en: "a" },
				}),
			),
		});
		expect(writer.head()).toBe("title_th,tags,agency_code,items,count,yes\r\n");
		expect(
			writer.line({
				title: { th: '=1+1, "x"' },
				tags: ["@a", "b"],
				agency: null,
				items: [{ text: "ก", at: null }],
				count: -5,
				yes: true,
			}),
		).toBe(`"'=1+1, ""x""",'@a; b,,"[{""text"":""ก"",""at"":null}]",-5,true\r\n`);
	});
});
