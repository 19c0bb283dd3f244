import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** Rows divided by hairlines: proposals, challenges, commitments, search results. Children are `Item`s. */
export function ItemList({ label, children }: { label?: string; children: ReactNode }) {
	return (
		<ul aria-label={label} className="divide-y divide-line border-y border-line">
			{children}
		</ul>
	);
}

type ItemProps = {
	to: string;
	title: string;
	/** Language of the title where it is not the page's. */
	titleLang?: string;
	/** Small line above the title: number, kind. */
	kicker?: ReactNode;
	/** One or two lines of what it is about. */
	summary?: ReactNode;
	/** Tags and facts that a reader decides by. */
	facts?: ReactNode;
	/** Where it stands: the path, status, who owes the next step. Beside the text, or under it on a phone. */
	aside?: ReactNode;
	/** Level of the title in the page's outline. */
	level?: 2 | 3 | 4;
};

/** One row of an `ItemList`. */
export function Item({ to, title, titleLang, kicker, summary, facts, aside, level = 3 }: ItemProps) {
	const Heading = `h${level}` as const;
	return (
		<li className="@container py-5">
			<div className="grid gap-x-10 gap-y-3 @3xl:grid-cols-[minmax(0,1fr)_17rem]">
				<div className="min-w-0">
					{kicker && <div className="text-sm text-ink-soft">{kicker}</div>}
					<Heading className="text-lg">
						<Link to={to} lang={titleLang} className="decoration-line hover:decoration-current">
							{title}
						</Link>
					</Heading>
					{summary && (
						<p className="mt-0.5 line-clamp-4 max-w-narrow sm:line-clamp-3 text-ink-soft">{summary}</p>
					)}
					{facts && <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">{facts}</div>}
				</div>
				{aside && <div className="flex min-w-0 flex-col items-start gap-1.5 text-sm">{aside}</div>}
			</div>
		</li>
	);
}
