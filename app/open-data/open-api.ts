import type { Dataset } from "./dataset";
import { type JsonSchema, pageSchema, rowSchema } from "./dataset-schema";
import { proposalDetailSchema, resultDetailSchema } from "./open-api-details";
import { ALL_DATASETS, LICENCE, LIST_LIMITS } from "./registry";

/** An operation as OpenAPI 3.1 writes it. */
type Operation = Record<string, unknown>;

const problem = (description: string) => ({
	description,
	content: { "application/json": { schema: { $ref: "#/components/schemas/problem" } } },
});

const answersWith = (schema: string): Operation => ({
	"200": {
		description: "The data",
		headers: {
			ETag: { description: "Names the content; send it back in If-None-Match", schema: { type: "string" } },
			Link: { description: "rel=next: the next page, where there is one", schema: { type: "string" } },
		},
		content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
	},
	"304": { description: "Nothing has changed since the answer that If-None-Match names" },
	"404": problem("There is no such thing; `field` names the parameter that does not lead anywhere"),
	"503": problem("The database is away; try again after as many seconds as Retry-After says"),
});

const IF_NONE_MATCH = {
	name: "If-None-Match",
	in: "header",
	required: false,
	description: "ETag of an earlier answer",
	schema: { type: "string" },
};

function listOperation(dataset: Dataset): Operation {
	const parameters: Operation[] = [
		{
			name: "limit",
			in: "query",
			required: false,
			description:
				"Most rows of a page. Of the dataset indicators: of how many commitments; of programme: of how many indicators.",
			schema: { type: "integer", minimum: 1, maximum: LIST_LIMITS.most, default: LIST_LIMITS.usual },
		},
		{
			name: "after",
			in: "query",
			required: false,
			description: "Place after which the page begins, as `next` of the page before gives it",
			schema: { type: "string", maxLength: 300 },
		},
	];
	if (dataset.since)
		parameters.push({
			name: "since",
			in: "query",
			required: false,
			description: `Only rows whose ${dataset.since} is this day (in Asia/Bangkok) or moment, or later; the oldest first. Not together with filters.`,
			schema: {
				anyOf: [
					{ type: "string", format: "date" },
					{ type: "string", format: "date-time" },
				],
			},
		});
	for (const { name, words, means } of dataset.filters)
		parameters.push({
			name,
			in: "query",
			required: false,
			description: means.en,
			schema: words ? { type: "string", enum: [...words] } : { type: "string" },
		});
	return {
		operationId: `list-${dataset.id}`,
		summary: dataset.title.en,
		description: `${dataset.description.en}\n\n${dataset.title.th}: ${dataset.description.th}`,
		tags: ["datasets"],
		parameters: [...parameters, IF_NONE_MATCH],
		responses: {
			...answersWith(`${dataset.id}-page`),
			"400": problem("A parameter makes no sense; `field` names it"),
		},
	};
}

const NUMBER = (name: string) => ({
	name,
	in: "path",
	required: true,
	schema: { type: "integer", minimum: 1 },
});

const document = (id: string, summary: string, type: string) => ({
	get: {
		operationId: id,
		summary,
		tags: ["catalogues"],
		responses: { "200": { description: summary, content: { [type]: { schema: { type: "object" } } } } },
	},
});

/**
 * The description of the interface, as OpenAPI 3.1.
 * @param origin of the site, such as `https://ruamkit.example.go.th`
 */
export function writeOpenApi({ origin }: { origin: string }): Record<string, unknown> {
	const schemas: Record<string, JsonSchema> = {
		problem: {
			type: "object",
			properties: {
				code: { type: "string", description: "What went wrong, in one word" },
				field: { type: "string", description: "The parameter that it is about, where it is one" },
				params: {
					type: "object",
					description:
						"Of something that is gone: `at`, since when, and of a proposal that stewards have hidden `reason`, for which kind of reason",
				},
			},
			required: ["code"],
		},
		proposal: proposalDetailSchema(),
		result: resultDetailSchema(),
	};
	const paths: Record<string, unknown> = {};
	for (const dataset of ALL_DATASETS) {
		schemas[`${dataset.id}-row`] = { title: dataset.row.en, ...rowSchema(dataset) };
		schemas[`${dataset.id}-page`] = pageSchema({ $ref: `#/components/schemas/${dataset.id}-row` });
		paths[`/api/v1/${dataset.id}`] = { get: listOperation(dataset) };
	}
	paths["/api/v1/proposals/{number}"] = {
		get: {
			operationId: "get-proposal",
			summary: "One proposal with its text",
			tags: ["datasets"],
			parameters: [NUMBER("number"), IF_NONE_MATCH],
			responses: {
				...answersWith("proposal"),
				"410": problem("It was public and is not any more; `params` say since when and why"),
			},
		},
	};
	paths["/api/v1/results/{round}"] = {
		get: {
			operationId: "get-result",
			summary: "One judging result with its entries",
			tags: ["datasets"],
			parameters: [
				NUMBER("round"),
				{
					name: "version",
					in: "query",
					required: false,
					description: "An earlier version of the result",
					schema: { type: "integer", minimum: 1 },
				},
				IF_NONE_MATCH,
			],
			responses: answersWith("result"),
		},
	};
	paths["/api/v1/catalog.jsonld"] = document(
		"get-dcat",
		"The datasets as a DCAT-AP catalogue",
		"application/ld+json",
	);
	paths["/api/v1/data-go-th.json"] = document(
		"get-data-go-th",
		"The datasets in the fields of data.go.th",
		"application/json",
	);
	paths["/api/v1/openapi.json"] = document("get-openapi", "This description", "application/json");
	return {
		openapi: "3.1.0",
		info: {
			title: "Ruamkit open data",
			version: "1",
			description:
				"Public data of the co-design programme. No key is needed. Lists are read page by page; whole datasets come faster as nightly files. No personal data is published.",
			license: { name: LICENCE.title.en, identifier: LICENCE.id },
		},
		servers: [{ url: origin }],
		tags: [
			{ name: "datasets", description: "Rows as they are now" },
			{ name: "catalogues", description: "What there is" },
		],
		paths,
		components: { schemas },
	};
}
