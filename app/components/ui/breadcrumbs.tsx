import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Icon } from "./icon";

type BreadcrumbsProps = {
	/** The pages above this one, from the front page down. This page itself is not among them: its title says it. */
	items: { to: string; label: string }[];
};

/** Where this page lies in the site. */
export function Breadcrumbs({ items }: BreadcrumbsProps) {
	const { t } = useI18n();
	return (
		<nav aria-label={t("ui.breadcrumbs")}>
			<ol className="flex flex-wrap items-center gap-x-2 text-sm">
				{items.map(({ to, label }, index) => (
					<li key={to} className="flex items-center gap-2">
						{index > 0 && <Icon name="chevron" size="sm" className="-rotate-90 text-ink-soft" />}
						<Link to={to} className="inline-block py-1">
							{label}
						</Link>
					</li>
				))}
			</ol>
		</nav>
	);
}
