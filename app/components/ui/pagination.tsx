import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Icon } from "./icon";

type PaginationProps = {
	/** Address of the page before and after this one; left out at either end. */
	previous?: string;
	next?: string;
	/** What this page shows of the whole: "20 จาก 148 รายการ". */
	summary?: string;
};

/** Ways on through a list that is read page by page (by cursor). Nothing when one page holds all. */
export function Pagination({ previous, next, summary }: PaginationProps) {
	const { t } = useI18n();
	if (!previous && !next) return null;
	return (
		<nav aria-label={t("ui.pagination")} className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-2">
			{previous && (
				<Link to={previous} rel="prev" className="inline-flex min-h-11 items-center gap-2 font-semibold">
					<Icon name="back" />
					{t("ui.previousPage")}
				</Link>
			)}
			{next && (
				<Link to={next} rel="next" className="inline-flex min-h-11 items-center gap-2 font-semibold">
					{t("ui.nextPage")}
					<Icon name="arrow" />
				</Link>
			)}
			{summary && <span className="text-sm text-ink-soft">{summary}</span>}
		</nav>
	);
}
