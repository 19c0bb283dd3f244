import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Button } from "./button";
import { Details } from "./details";
import { Icon } from "./icon";

/** A filter at work, and the address of this list without it. */
export type ActiveFilter = { label: string; removeTo: string };

type FilterBarProps = {
	/** Address of the list; the fields become its query. */
	action: string;
	/** The two to four fields that most readers use. */
	children: ReactNode;
	/** Further fields, folded away until asked for; `to` leads to this list with them where they are long. */
	more?: { summary: string; fields: ReactNode; open?: boolean } | { summary: string; to: string };
	/** Folds all of it away on a phone, so that the list begins on the first screen. */
	fold?: boolean;
	active?: ActiveFilter[];
	/** The list without any filter. */
	clearTo: string;
};

/** Narrows a list. Every choice stands in the address, so that the result can be shared. */
export function FilterBar({ action, children, more, fold, active = [], clearTo }: FilterBarProps) {
	const { t } = useI18n();
	const unfolded = active.length > 0 || (more !== undefined && "fields" in more && more.open);
	const form = (
		<Form
			role="search"
			aria-label={t("ui.filters")}
			method="get"
			action={action}
			className="border-y border-line bg-surface px-4 py-4"
		>
			<div className="grid grid-cols-2 items-end gap-x-4 gap-y-4 *:first:col-span-2 sm:*:first:col-span-1 lg:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">
				{children}
				<div className="col-span-2 sm:col-span-1">
					<Button variant="secondary" icon="search">
						{t("ui.applyFilters")}
					</Button>
				</div>
			</div>
			{more && (
				<div className="mt-2">
					{"to" in more ? (
						<Link to={more.to} className="inline-block py-2">
							{more.summary}
						</Link>
					) : (
						<Details summary={more.summary} open={more.open}>
							<div className="grid gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">{more.fields}</div>
						</Details>
					)}
				</div>
			)}
		</Form>
	);
	return (
		<div>
			{fold ? (
				<details open={unfolded} className="folds-on-phone group/filters">
					<summary className="min-h-11 items-center gap-2 border-y border-line bg-surface px-4 font-semibold max-sm:flex">
						<Icon name="chevron" size="sm" className="-rotate-90 group-open/filters:rotate-0" />
						{t("ui.unfoldFilters")}
					</summary>
					{form}
				</details>
			) : (
				form
			)}
			<ActiveFilters active={active} clearTo={clearTo} />
		</div>
	);
}

/** The filters at work, each with the way to take it off. */
export function ActiveFilters({ active, clearTo }: { active: ActiveFilter[]; clearTo: string }) {
	const { t } = useI18n();
	if (active.length === 0) return null;
	return (
		<div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
			<span className="text-ink-soft">{t("ui.activeFilters")}</span>
			<ul className="flex flex-wrap gap-2">
				{active.map(({ label, removeTo }) => (
					<li key={removeTo}>
						<Link
							to={removeTo}
							aria-label={t("ui.removeFilter", { label })}
							className="inline-flex min-h-9 items-center gap-2 rounded-full border-2 border-brand px-3 font-semibold text-brand no-underline hover:bg-brand-soft"
						>
							{label}
							<Icon name="close" size="sm" />
						</Link>
					</li>
				))}
			</ul>
			<Link to={clearTo} className="py-1.5">
				{t("ui.clearFilters")}
			</Link>
		</div>
	);
}
