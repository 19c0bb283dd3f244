import type { MetaDescriptor } from "@remix-run/react";

/** Title and description that a loader puts into its data as `meta`; see {@link metaOf}. */
export interface PageMeta {
	title: string;
	description?: string;
}

/** The `meta` of a route from its loader's data: `export const meta = ({ data }) => metaOf(data)`. */
export function metaOf(data: { meta: PageMeta } | undefined | null): MetaDescriptor[] {
	if (!data) return [];
	const { title, description } = data.meta;
	return [
		{ title },
		...(description ? [{ name: "description", content: description }] : []),
		{ property: "og:title", content: title },
		...(description ? [{ property: "og:description", content: description }] : []),
	];
}
