/** Orders of a list of proposals, as they stand in the address. */
export const SORT_WORDS = ["newest", "supports", "waiting"] as const;
export type ListSort = (typeof SORT_WORDS)[number];

/** Writes a query back as an address. `changes` replaces words; undefined takes them away. */
export function proposalListPath(
	path: string,
	query: Readonly<Record<string, string | undefined>>,
	changes: Readonly<Record<string, string | undefined>> = {},
): string {
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...query, ...changes }))
		if (value !== undefined) params.set(name, value);
	const text = params.toString();
	return text ? `${path}?${text}` : path;
}
