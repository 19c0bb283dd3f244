import type { MetaDescriptor } from "@remix-run/react";

/** Title and description that a loader puts into its data as `meta`; see {@link metaOf}. */
export interface PageMeta {
	title: string;
	description?: string;
	/** A feed that tells of what is new on the page. */
	feed?: { title: string; href: string };
}

/** The `meta` of a route from its loader's data: `export const meta = ({ data }) => metaOf(data)`. */
export function metaOf(data: { meta: PageMeta } | undefined | null): MetaDescriptor[] {
	if (!data) return [];
	const { title, description, feed } = data.meta;
	return [
		{ title },
		...(description ? [{ name: "description", content: description }] : []),
		...(feed
			? [{ tagName: "link", rel: "alternate", type: "application/atom+xml", ...feed } as MetaDescriptor]
			: []),
		{ property: "og:title", content: title },
		...(description ? [{ property: "og:description", content: description }] : []),
	];
}
