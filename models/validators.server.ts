import type { Schema } from "mongoose";

/** The part of JSON Schema that MongoDB's validators and Mongoose share. */
export interface JsonSchema {
	bsonType?: string | string[];
	required?: string[];
	properties?: Record<string, JsonSchema>;
	items?: JsonSchema;
	enum?: unknown[];
	additionalProperties?: boolean | JsonSchema;
}

/** The `$jsonSchema` validator that lets pass exactly what Mongoose writes under this schema. */
export function toValidator(schema: Schema): JsonSchema {
	const generated = schema.toJSONSchema({ useBsonType: true }) as JsonSchema;
	return { bsonType: "object", ...generated };
}
