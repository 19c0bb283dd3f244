import type { ReactNode } from "react";

type ResultSectionProps = { id: string; title: string; note?: ReactNode; children: ReactNode };

/** A part of a page about results with its heading and, under it, how to read it. */
export function ResultSection({ id, title, note, children }: ResultSectionProps) {
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{note && <p className="mt-1 max-w-narrow text-ink-soft">{note}</p>}
			<div className="mt-4">{children}</div>
		</section>
	);
}
