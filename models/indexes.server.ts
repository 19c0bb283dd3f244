import mongoose from "mongoose";
import { DatabaseUnusableError } from "./connection.server";

/** The server's codes for an index that exists with the same name or keys but other options. */
const INDEX_CONFLICTS = new Set([85, 86]);

/** A model as far as its indexes go. */
type Indexed = Pick<mongoose.Model<unknown>, "collection"> & { schema: Pick<mongoose.Schema, "indexes"> };

/** Indexes that a collection still lacks. */
export interface MissingIndexes {
	collection: Indexed["collection"];
	indexes: mongoose.mongo.IndexDescription[];
}

const declaredIndexes = ({ schema }: Indexed) =>
	schema
		.indexes()
		.map(([key, { background: _, ...options }]) => ({ key, ...options }) as mongoose.mongo.IndexDescription);

/**
 * Builds the indexes that the model declares and that are missing, all of a collection in one pass over it.
 * Reads and writes go on meanwhile.
 * @param apart builds each by itself, all at once: faster where they hold very many keys and the server has processors to spare
 */
export async function ensureIndexes(
	model: Indexed,
	{ apart = false }: { apart?: boolean } = {},
): Promise<undefined> {
	const { collection } = model;
	const declared = declaredIndexes(model);
	const passes = apart ? declared.map((index) => [index]) : [declared];
	await Promise.all(passes.map((indexes) => create({ collection, indexes })));
}

/**
 * Builds at once what a collection must not be without: every index of a small one, the unique ones of a large one.
 * @param largeFrom so many documents make a collection large
 * @returns what a large collection still lacks; nothing when it lacks nothing
 */
export async function ensurePressingIndexes({
	model,
	largeFrom,
}: {
	model: Indexed;
	largeFrom: number;
}): Promise<MissingIndexes | undefined> {
	const { collection } = model;
	if ((await collection.estimatedDocumentCount()) < largeFrom) return ensureIndexes(model);
	const present = new Set((await collection.indexes()).map(({ key }) => JSON.stringify(key)));
	const declared = declaredIndexes(model);
	const canWait = (index: mongoose.mongo.IndexDescription) =>
		!index.unique && !present.has(JSON.stringify(index.key));
	await create({ collection, indexes: declared.filter((index) => !canWait(index)) });
	const indexes = declared.filter(canWait);
	return indexes.length > 0 ? { collection, indexes } : undefined;
}

/**
 * Builds indexes of large collections while the site runs, one collection after the other; lists that need them are slow until
 * then. Broken off, it is done again from the next start on.
 */
export async function buildMissingIndexes({
	missing,
	onProgress,
}: {
	missing: readonly MissingIndexes[];
	onProgress: (message: string) => void;
}): Promise<void> {
	for (const { collection, indexes } of missing) {
		onProgress(
			`Building ${indexes.length} new indexes of ${collection.name} while the site runs; some lists are slow until then`,
		);
		await create({ collection, indexes });
		onProgress(`The new indexes of ${collection.name} are there`);
	}
}

async function create({ collection, indexes }: MissingIndexes): Promise<void> {
	if (indexes.length === 0) return;
	try {
		// why: a member that is down must not hold up the start of a site that a majority can serve
		await collection.createIndexes(indexes, { commitQuorum: "majority" });
	} catch (error) {
		if (error instanceof mongoose.mongo.MongoServerError && INDEX_CONFLICTS.has(Number(error.code))) {
			throw new DatabaseUnusableError(
				`The collection ${collection.name} has an index that contradicts the one in the code: ${error.message}. ` +
					"A changed index needs a migration that drops the old one (see docs/operations.md).",
				{ cause: error },
			);
		}
		throw error;
	}
}
