import mongoose, { type InferSchemaType, type Model, model, type Schema } from "mongoose";

/** Options of every schema: unknown fields are an error, and nothing is added that the schema does not name. */
export const SCHEMA_OPTIONS = {
	strict: "throw",
	versionKey: false,
	minimize: false,
	autoIndex: false,
	autoCreate: false,
} as const;

/** Options of a schema for a part of a document. */
export const PART_OPTIONS = { ...SCHEMA_OPTIONS, _id: false } as const;

/** Mongoose's own types compare every member of the model here, which costs the type check seconds. */
const register: (name: string, schema: Schema, collection: string) => unknown = model;

/**
 * Registers a model once. The development server loads this file again after an edit, and Mongoose refuses a second
 * registration under the same name; the newest schema wins.
 */
export function defineModel<S extends Schema>(
	name: string,
	schema: S,
	collection: string,
): Model<InferSchemaType<S>> {
	// why: mongoose is CommonJS, and Node does not see `models` as one of its named exports
	if (mongoose.models[name]) delete mongoose.models[name];
	return register(name, schema, collection) as Model<InferSchemaType<S>>;
}
