import { type Dataset, type FieldSpec, type FieldType, type Step, stepsTo } from "./dataset";

/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type JsonSchema = { [key: string]: unknown };

/** The schema of an object whose fields are all there and no others. */
export interface ObjectSchema extends JsonSchema {
	properties: Record<string, JsonSchema>;
	required: string[];
}

const PLAIN: Record<Exclude<FieldType, "area">, JsonSchema> = {
	text: { type: "string" },
	word: { type: "string" },
	path: { type: "string" },
	integer: { type: "integer" },
	number: { type: "number" },
	boolean: { type: "boolean" },
	moment: { type: "string", format: "date-time" },
	day: { type: "string", format: "date" },
};

function leafSchema(field: FieldSpec): JsonSchema {
	const description = `${field.means.en}${field.unit ? ` (${field.unit.en})` : ""}`;
	if (field.type === "area")
		return {
			anyOf: [{ const: "nationwide" }, { type: "array", items: { type: "integer" } }],
			description,
		};
	return { ...PLAIN[field.type], ...(field.words ? { enum: [...field.words] } : {}), description };
}

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });

/** The schema of one row of a dataset. Every field is always there; what can be missing is null. */
export function rowSchema(dataset: Pick<Dataset, "fields">): ObjectSchema {
	return partSchema(dataset.fields.map((field) => ({ field, steps: stepsTo(field.at) })));
}

type Way = { field: FieldSpec; steps: Step[] };

function partSchema(ways: readonly Way[]): ObjectSchema {
	const names = [...new Set(ways.map(({ steps }) => steps[0]?.name ?? ""))];
	const properties: Record<string, JsonSchema> = {};
	for (const name of names) {
		const here = ways.filter(({ steps }) => steps[0]?.name === name);
		const [first] = here;
		const step = first?.steps[0];
		if (!first || !step) continue;
		const inner =
			first.steps.length === 1
				? leafSchema(first.field)
				: partSchema(here.map(({ field, steps }) => ({ field, steps: steps.slice(1) })));
		const whole = step.list ? { type: "array", items: inner } : inner;
		properties[name] = step.nullable ? orNull(whole) : whole;
	}
	return { type: "object", properties, required: names, additionalProperties: false };
}

/** The schema of a page of a list. */
export function pageSchema(row: JsonSchema): JsonSchema {
	return {
		type: "object",
		properties: {
			items: { type: "array", items: row },
			next: {
				anyOf: [{ type: "string" }, { type: "null" }],
				description:
					"Address of the next page; null on the last. It is also in the header Link, as rel=next.",
			},
		},
		required: ["items", "next"],
		additionalProperties: false,
	};
}
