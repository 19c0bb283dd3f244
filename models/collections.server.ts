import mongoose from "mongoose";
import { requireDb } from "./connection.server";
import { ensureIndexes, ensurePressingIndexes, type MissingIndexes } from "./indexes.server";
import { type JsonSchema, toValidator } from "./validators.server";

const NAMESPACE_EXISTS = 48;

/**
 * Makes every registered model's collection with a validator from its schema, brings changed validators up
 * to date and builds missing indexes. Drops nothing. Safe to run from several processes at once.
 * Throws DatabaseUnusableError when an index that exists contradicts a declared one.
 * @param largeFrom collections that hold so many documents get only the indexes that guard something; without it all are built
 * @returns the indexes that are left, for {@link buildMissingIndexes}
 */
export async function ensureCollections({
	indexes = true,
	largeFrom,
}: {
	indexes?: boolean;
	largeFrom?: number;
} = {}): Promise<MissingIndexes[]> {
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
	if (!indexes) return [];
	const left = await Promise.all(
		collectionModels.map((model) =>
			largeFrom === undefined ? ensureIndexes(model) : ensurePressingIndexes({ model, largeFrom }),
		),
	);
	return left.filter((missing) => missing !== undefined);
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

function toComparable(value: unknown): string {
	return mongoose.mongo.BSON.EJSON.stringify(value ?? null);
}
