import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type HomeSectionProps = {
	id: string;
	title: string;
	/** Where the whole list is. */
	more?: { to: string; label: string };
	/** Keeps a distance from what stands above. */
	apart?: boolean;
	children: ReactNode;
};

/** A list on the home page with its heading and the way to all of it. */
export function HomeSection({ id, title, more, apart, children }: HomeSectionProps) {
	return (
		<section aria-labelledby={id} className={apart ? "mt-14" : undefined}>
			<div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
				<h2 id={id}>{title}</h2>
				{more && (
					<Link to={more.to} className="whitespace-nowrap">
						{more.label}
					</Link>
				)}
			</div>
			{children}
		</section>
	);
}
