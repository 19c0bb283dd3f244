import type { mongo } from "mongoose";

type Filter = mongo.Filter<mongo.BSON.Document>;

/** Who may read each field of a collection. Names of paths are separated by spaces. */
export interface FieldMarks {
	/** Free words that anyone may read once the document is public. */
	words?: string;
	/** Texts by which the site names things, which anyone may read: codes, parts of addresses, links, words of a search. */
	values?: string;
	/** What is no text and anyone may read: choices from lists, figures, days, references. */
	figures?: string;
	/** What is no text and not for everybody, and who may read it. No canary fits there; the pages of its words are looked at. */
	aside?: [paths: string, why: string];
	/** Not for everybody, and why: the canary is written into each of them. */
	private?: Record<string, string>;
	/** Not for everybody either, but the site runs by it: left as it is, and looked for instead. */
	inner?: Record<string, string>;
	/** Documents that are not public: in these the words (all, or those of `paths`) are private too. */
	closed?: { where: Filter | (() => Promise<Filter>); paths?: RegExp; why: string }[];
}

/** In every document of the collection. */
export const EVERY: Filter = {};
