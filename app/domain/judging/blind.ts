/** Stands where a name stood, in texts that a blind judge reads. */
export const HIDDEN_NAME = "█████";

/** Names shorter than this are left alone: they are ordinary words as well. */
const SHORTEST = 3;

/**
 * Takes names out of a text, longest first, so that a judge of a blind round does not learn from the text whose it is.
 * Upper and lower case are the same.
 */
export function hideNames({ text, names }: { text: string; names: readonly string[] }): string {
	const wanted = [...new Set(names.map((name) => name.trim()))]
		.filter((name) => name.length >= SHORTEST)
		.sort((a, b) => b.length - a.length);
	if (wanted.length === 0) return text;
	const pattern = wanted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
	return text.replace(new RegExp(pattern, "giu"), HIDDEN_NAME);
}

/** Takes names out of every text within a value made of plain objects, lists and texts. */
export function hideNamesIn<T>({ value, names }: { value: T; names: readonly string[] }): T {
	if (typeof value === "string") return hideNames({ text: value, names }) as T;
	if (Array.isArray(value)) return value.map((item) => hideNamesIn({ value: item, names })) as T;
	if (value && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype)
		return Object.fromEntries(
			Object.entries(value).map(([key, item]) => [key, hideNamesIn({ value: item, names })]),
		) as T;
	return value;
}
