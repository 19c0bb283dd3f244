import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Badge } from "./badge";

type TabsProps = {
	/** What the tabs divide; names the group for those who listen. */
	label?: string;
	items: { to: string; label: string; current?: boolean; count?: number }[];
};

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, items }: TabsProps) {
	const { t } = useI18n();
	return (
		<nav aria-label={label ?? t("ui.tabs")} className="border-b border-line">
			<ul className="-mb-px flex flex-wrap gap-x-6">
				{items.map((item) => (
					<li key={item.to}>
						<Link
							to={item.to}
							preventScrollReset
							aria-current={item.current ? "page" : undefined}
							className="nav-link text-ink-soft no-underline aria-[current=page]:font-semibold aria-[current=page]:text-ink"
						>
							{item.label}
							{item.count !== undefined && <Badge count={item.count} />}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
