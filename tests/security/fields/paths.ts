import mongoose, { type Model, type Schema, type SchemaType } from "mongoose";
import { COMMITMENTS } from "./commitments";
import { JUDGING } from "./judging";
import type { FieldMarks } from "./marks";
import { PEOPLE } from "./people";
import { PROPOSALS } from "./proposals";

/** The marks of every collection, by the name of its model. */
export const MARKS: Record<string, FieldMarks> = { ...PEOPLE, ...PROPOSALS, ...COMMITMENTS, ...JUDGING };

/** Every model of the site: one for each collection. */
export const listModels = (): Model<unknown>[] =>
	Object.values(mongoose.models).filter((model) => !model.baseModelName);

/** What a path holds; `words` are a text in two languages or a list of texts. The id of a person is never for others, whatever the path is called. */
export type PathKind = "text" | "words" | "choice" | "person" | "other";

/** Marked by what they are, in every collection: the key of a form, the id of a document and of a file. */
const EVERYWHERE = /^_id$|(?:^|\.)request$|(?:^|\.)file$/;

/** The leaves of a schema. A text in two languages and the key of a form are one leaf. */
export function listPaths(schema: Schema, prefix = ""): { path: string; kind: PathKind }[] {
	return Object.entries(schema.paths).flatMap(([name, type]) => {
		const path = prefix + name;
		const inner = (type as SchemaType & { schema?: Schema }).schema;
		if (!inner) return EVERYWHERE.test(path) && !isText(type) ? [] : [{ path, kind: kindOf(type) }];
		const keys = Object.keys(inner.paths).toSorted().join();
		if (keys === "hash,key") return EVERYWHERE.test(path) ? [] : [{ path, kind: "other" }];
		if (keys === "en,th") return [{ path, kind: "words" }];
		return listPaths(inner, `${path}.`);
	});
}

const leafOf = (type: SchemaType): SchemaType =>
	(type as SchemaType & { embeddedSchemaType?: SchemaType }).embeddedSchemaType ?? type;

const isText = (type: SchemaType) => leafOf(type).instance === "String";

function kindOf(type: SchemaType): PathKind {
	const leaf = leafOf(type);
	if (leaf.options.ref === "User") return "person";
	if (leaf.instance !== "String") return "other";
	if (leaf.options.enum) return "choice";
	return leaf === type ? "text" : "words";
}

const names = (text: string | undefined) => (text ?? "").split(/\s+/).filter(Boolean);

/** Every path that these marks name. */
export function namedIn({ words, values, figures, aside, private: hidden, inner }: FieldMarks): string[] {
	const texts = [words, values, figures, aside?.[0]].flatMap(names);
	return [...texts, ...Object.keys(hidden ?? {}), ...Object.keys(inner ?? {})];
}

/** The paths whose words a person wrote: public ones and private ones. */
export const wordsOf = (marks: FieldMarks) => names(marks.words);

/** Changes every text at a path of a document as it is stored; true when there was one. */
export function changeTexts(row: unknown, path: string, change: (old: string) => string): boolean {
	if (Array.isArray(row)) return row.map((one) => changeTexts(one, path, change)).some(Boolean);
	if (!isPlain(row)) return false;
	const [step = "", ...rest] = path.split(".");
	if (rest.length > 0) return changeTexts(row[step], rest.join("."), change);
	let found = false;
	row[step] = changeDeep(row[step], (old) => {
		found = true;
		return change(old);
	});
	return found;
}

function changeDeep(value: unknown, change: (old: string) => string): unknown {
	if (typeof value === "string") return change(value);
	if (Array.isArray(value)) return value.map((one) => changeDeep(one, change));
	if (!isPlain(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changeDeep(one, change)]));
}

/** Puts a text where a document could have one at a path and has none. */
export function addText(row: unknown, path: string, make: () => string): void {
	if (Array.isArray(row)) {
		for (const one of row) addText(one, path, make);
		return;
	}
	if (!isPlain(row)) return;
	const [step = "", ...rest] = path.split(".");
	if (rest.length > 0) addText(row[step], rest.join("."), make);
	else row[step] ??= make();
}

/** Every text at a path of a document as it is stored. */
export function textsAt(row: unknown, path: string): string[] {
	const found: string[] = [];
	changeTexts(row, path, (text) => {
		found.push(text);
		return text;
	});
	return found;
}

function isPlain(value: unknown): value is Record<string, unknown> {
	return value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;
}
