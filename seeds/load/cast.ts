import type { Viewer } from "~/domain/viewer";

/** Everyone and everything that stories refer to, by the keys of the content. */
export interface Cast {
	/** What "now" is for the content. */
	anchor: Date;
	viewers: ReadonlyMap<string, Viewer>;
	/** Hex ids by code. */
	agencies: ReadonlyMap<string, string>;
	/** Hex ids by slug. */
	challenges: ReadonlyMap<string, string>;
	/** Numbers by key, filled as proposals are written. */
	proposals: Map<string, number>;
}

/** Looks up what the content names. Throws when there is no such thing, with the name. */
export function find<T>(what: ReadonlyMap<string, T>, key: string): T {
	const found = what.get(key);
	if (found === undefined) throw new Error(`The demonstration data name "${key}", which does not exist`);
	return found;
}
