import type { Schema, SchemaType } from "mongoose";

/** The part of JSON Schema that MongoDB's validators and Mongoose share. */
export interface JsonSchema {
	bsonType?: string | string[];
	required?: string[];
	properties?: Record<string, JsonSchema>;
	items?: JsonSchema;
	enum?: unknown[];
	minimum?: number;
	maximum?: number;
	maxLength?: number;
	additionalProperties?: boolean | JsonSchema;
}

/** What Mongoose keeps of a path and its typings leave out. */
type PathType = SchemaType & {
	schema?: Schema;
	options: { min?: unknown; max?: unknown; maxlength?: unknown; maxLength?: unknown };
	embeddedSchemaType?: PathType;
};

/**
 * The `$jsonSchema` validator that lets pass whatever Mongoose writes under this schema, and refuses missing
 * fields, other types, values outside a list or limits, and (where the schema is `strict: "throw"`) fields
 * that it does not name. It holds what Mongoose's own validators leave open: updates and bulk writes.
 */
export function toValidator(schema: Schema): JsonSchema {
	const generated = schema.toJSONSchema({ useBsonType: true }) as JsonSchema;
	const validator = { bsonType: "object", ...generated };
	addLimits({ schema, json: validator });
	return validator;
}

/** Adds what Mongoose's generator leaves out to the part of the validator that belongs to this schema. */
function addLimits({ schema, json }: { schema: Schema; json: JsonSchema }): void {
	for (const [path, type] of Object.entries(schema.paths) as [string, PathType][]) {
		const node = findNode({ json, path });
		if (!node) continue;
		addLimitsOfPath({ type, node });
	}
	if (schema.get("strict") === "throw") refuseUnknownFields(json, schema);
}

function addLimitsOfPath({ type, node }: { type: PathType; node: JsonSchema }): void {
	if (type.schema) {
		// why: for a list of parts the rules lie on its items.
		addLimits({ schema: type.schema, json: node.items ?? node });
		return;
	}
	if (type.embeddedSchemaType && node.items) {
		addLimitsOfPath({ type: type.embeddedSchemaType, node: node.items });
		return;
	}
	const minimum = readNumber(type.options.min);
	const maximum = readNumber(type.options.max);
	// why: Mongoose counts UTF-16 units and MongoDB characters, so MongoDB never refuses what Mongoose let pass.
	const maxLength = readNumber(type.options.maxlength ?? type.options.maxLength);
	if (minimum !== null) node.minimum = minimum;
	if (maximum !== null) node.maximum = maximum;
	if (maxLength !== null) node.maxLength = maxLength;
}

/** A limit is written as a number or as [number, message]. */
function readNumber(option: unknown): number | null {
	const value: unknown = Array.isArray(option) ? option[0] : option;
	return typeof value === "number" ? value : null;
}

function findNode({ json, path }: { json: JsonSchema; path: string }): JsonSchema | null {
	let node: JsonSchema | undefined = json;
	for (const part of path.split(".")) node = node?.properties?.[part];
	return node ?? null;
}

/** Closes this object and the plain nested ones in it; parts with a schema of their own decide for themselves. */
function refuseUnknownFields(json: JsonSchema, schema: Schema, prefix = ""): void {
	if (!json.properties) return;
	json.additionalProperties = false;
	for (const [name, child] of Object.entries(json.properties)) {
		const path = prefix + name;
		if (!schema.paths[path]) refuseUnknownFields(child, schema, `${path}.`);
	}
}
