import type { ReactNode } from "react";
import { type Description, DescriptionList } from "./description-list";

type SummaryCardProps = {
	title: string;
	/** The language of the title where it is not the page's. */
	titleLang?: string;
	/** Links that belong to this card: change, remove. */
	actions?: ReactNode;
	items?: Description[];
	children?: ReactNode;
	/** Level of its title in the page's outline. */
	level?: 2 | 3 | 4;
	id?: string;
};

/** One thing of several alike, with its facts and what can be done about it. */
export function SummaryCard({ title, titleLang, actions, items, children, level = 3, id }: SummaryCardProps) {
	const Heading = `h${level}` as const;
	return (
		<section id={id} className="border border-line">
			<div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line bg-surface px-4 py-2.5">
				<Heading lang={titleLang} className="text-lg">
					{title}
				</Heading>
				{actions && <div className="flex flex-wrap gap-x-5 gap-y-1">{actions}</div>}
			</div>
			<div className="px-4 py-4">
				{items && (
					<div className="-my-4 *:border-y-0">
						<DescriptionList items={items} />
					</div>
				)}
				{children}
			</div>
		</section>
	);
}
