import mongoose from "mongoose";
import { DatabaseUnusableError, requireDb } from "./connection.server";
import { type JsonSchema, toValidator } from "./validators.server";

/** The server's codes for an index that exists with the same name or keys but other options. */
const INDEX_CONFLICTS = new Set([85, 86]);
const NAMESPACE_EXISTS = 48;

/**
 * Makes every registered model's collection with a validator from its schema, brings changed validators up
 * to date and builds missing indexes. Drops nothing. Safe to run from several processes at once.
 * Throws DatabaseUnusableError when an index that exists contradicts a declared one.
 */
export async function ensureCollections({ indexes = true }: { indexes?: boolean } = {}): Promise<void> {
	const db = requireDb();
	const existing = new Map<string, JsonSchema | undefined>();
	for await (const info of db.listCollections({ type: "collection" })) {
		existing.set(info.name, "options" in info ? info.options?.validator?.$jsonSchema : undefined);
	}
	const collectionModels = listCollectionModels();
	await Promise.all(
		collectionModels.map((model) =>
			ensureCollection({
				model,
				exists: existing.has(model.collection.name),
				current: existing.get(model.collection.name),
			}),
		),
	);
	if (indexes) await Promise.all(collectionModels.map((model) => ensureIndexes(model)));
}

/** One model for each collection: the base, where several share one. */
function listCollectionModels(): mongoose.Model<unknown>[] {
	return Object.values(mongoose.models).filter((model) => !model.baseModelName);
}

async function ensureCollection({
	model,
	exists,
	current,
}: {
	model: mongoose.Model<unknown>;
	exists: boolean;
	current: JsonSchema | undefined;
}): Promise<void> {
	const db = requireDb();
	const name = model.collection.name;
	const $jsonSchema = toValidator(model.schema);
	// why: 'moderate' lets a document that is older than a rule be corrected step by step; new ones must be right.
	const rules = {
		validator: { $jsonSchema },
		validationLevel: "moderate",
		validationAction: "error",
	} as const;
	if (!exists) {
		try {
			await db.createCollection(name, rules);
			return;
		} catch (error) {
			if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== NAMESPACE_EXISTS) throw error;
		}
	}
	if (toComparable(current) !== toComparable($jsonSchema)) await db.command({ collMod: name, ...rules });
}

/**
 * Builds the indexes that the model declares and that are missing, all of a collection in one pass over it.
 * Reads and writes go on meanwhile.
 * @param apart builds each by itself, all at once: faster where they hold very many keys and the server has processors to spare
 */
export async function ensureIndexes(
	model: Pick<mongoose.Model<unknown>, "collection"> & { schema: Pick<mongoose.Schema, "indexes"> },
	{ apart = false }: { apart?: boolean } = {},
): Promise<void> {
	const declared = model.schema
		.indexes()
		.map(([key, { background: _, ...options }]) => ({ key, ...options }) as mongoose.mongo.IndexDescription);
	if (declared.length === 0) return;
	const passes = apart ? declared.map((index) => [index]) : [declared];
	try {
		await Promise.all(passes.map((indexes) => model.collection.createIndexes(indexes)));
	} catch (error) {
		if (error instanceof mongoose.mongo.MongoServerError && INDEX_CONFLICTS.has(Number(error.code))) {
			throw new DatabaseUnusableError(
				`The collection ${model.collection.name} has an index that contradicts the one in the code: ${error.message}. ` +
					"A changed index needs a migration that drops the old one (see docs/operations.md).",
				{ cause: error },
			);
		}
		throw error;
	}
}

function toComparable(value: unknown): string {
	return mongoose.mongo.BSON.EJSON.stringify(value ?? null);
}
