import type { ReactNode } from "react";

/** One fact and what it is called. Facts without a detail are left out. */
export type Description = { term: string; detail: ReactNode };

/** Facts about one thing, term beside detail (above it on a phone). */
export function DescriptionList({ items }: { items: Description[] }) {
	return (
		<dl className="divide-y divide-line border-y border-line">
			{items
				.filter(({ detail }) => detail !== null && detail !== undefined && detail !== "" && detail !== false)
				.map(({ term, detail }) => (
					<div key={term} className="grid gap-x-6 py-2.5 sm:grid-cols-[minmax(8rem,1fr)_minmax(0,2.2fr)]">
						<dt className="text-ink-soft">{term}</dt>
						<dd className="min-w-0">{detail}</dd>
					</div>
				))}
		</dl>
	);
}
