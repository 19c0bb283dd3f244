import type { mongo } from "mongoose";
import { changeTexts, listModels, listPaths, MARKS, textsAt, wordsOf } from "./paths";

/** Stands before everything that is in a private field; nothing that leaves may hold it. */
export const CANARY = "canary7f3a9";

/** What is shorter than this may be anywhere by chance. */
const SECRET_LENGTH = 16;

type Row = mongo.BSON.Document;

/**
 * Writes the canary, past the validators, into every private field of every document, and into every word of documents that
 * are not public.
 * @param but the account that looks: what is its own it may see
 * @returns what no document held, so that the canary could not be written there
 */
export async function writeCanaries({ but }: { but: string }): Promise<string[]> {
	const empty: string[] = [];
	// why: what is not public is asked for in all collections before any of them changes
	const closed = new Map<string, { ids: Set<string>; paths: string[] }[]>();
	for (const model of listModels()) {
		const marks = MARKS[model.modelName] ?? {};
		const lots = [];
		for (const { where, paths, why } of marks.closed ?? []) {
			const filter = typeof where === "function" ? await where() : where;
			const rows = await model.collection.find(filter, { projection: { _id: 1 } }).toArray();
			if (rows.length === 0) empty.push(`${model.modelName}: none that is not public (${why})`);
			lots.push({
				ids: new Set(rows.map(({ _id }) => String(_id))),
				paths: wordsOf(marks).filter((path) => paths?.test(path) ?? true),
			});
		}
		closed.set(model.modelName, lots);
	}
	for (const model of listModels()) {
		const name = model.modelName;
		const hidden = Object.keys(MARKS[name]?.private ?? {});
		const lots = closed.get(name) ?? [];
		if (hidden.length === 0 && lots.length === 0) continue;
		const rows = (await model.collection.find({}).toArray()).filter(({ _id }) => String(_id) !== but);
		for (const path of hidden) if (!sing(rows, path)) empty.push(`${name}.${path}`);
		for (const { ids, paths } of lots)
			for (const row of rows) if (ids.has(String(row._id))) for (const path of paths) mark(row, path);
		await replaceAll(model.collection, rows);
	}
	return empty;
}

const mark = (row: Row, path: string) =>
	changeTexts(row, path, (old) => (old.startsWith(CANARY) ? old : CANARY + old));

/** Writes the canary at a private path; a plain one that no document has is added to all of them. */
function sing(rows: Row[], path: string): boolean {
	if (rows.map((row) => mark(row, path)).some(Boolean)) return true;
	if (path.includes(".")) return false;
	for (const row of rows) row[path] = CANARY;
	return rows.length > 0;
}

/** Puts documents back as they are now, whatever their validator says. */
export async function replaceAll(
	collection: { bulkWrite: mongo.Collection["bulkWrite"] },
	rows: readonly Row[],
): Promise<void> {
	if (rows.length === 0) return;
	await collection.bulkWrite(
		rows.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row } })),
		{ ordered: false, bypassDocumentValidation: true },
	);
}

/** What nobody but the machine may know, as it is stored: hashes, keys of forms, sessions, and the ids of people. */
export async function listSecrets({ but }: { but: string }): Promise<Set<string>> {
	const found: string[] = [];
	for (const model of listModels()) {
		const name = model.modelName;
		const unknown = Object.entries(MARKS[name]?.inner ?? {}).filter(([, why]) => why.startsWith("nobody"));
		const paths = [...unknown.map(([path]) => path), "request.key", "request.hash"];
		const isKept = listPaths(model.schema).length > 0;
		for (const row of isKept ? await model.collection.find({}).toArray() : []) {
			for (const path of paths) found.push(...textsAt(row, path));
			if (name === "User") found.push(String(row._id));
		}
	}
	const parts = found.flatMap((text) => text.split(/[^\w-]+/)).filter((part) => part.length >= SECRET_LENGTH);
	return new Set(parts.filter((part) => part !== but));
}

/** What an answer holds that it should not. */
export function leaksIn(body: string, secrets: ReadonlySet<string>): string[] {
	const found = new Set<string>();
	if (body.includes("$argon2")) found.add("$argon2");
	for (const { index } of body.matchAll(new RegExp(CANARY, "g")))
		found.add(body.slice(Math.max(0, index - 60), index + 60));
	for (const [token] of body.matchAll(/[\w-]{16,}/g)) if (secrets.has(token)) found.add(token);
	return [...found];
}
