import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Icon } from "./icon";

type PagerLink = { to: string; title: string };
type PagerProps = { previous?: PagerLink; next?: PagerLink };

/** Ways to the neighbours of a page that is one of a sequence, each by its title. */
export function Pager({ previous, next }: PagerProps) {
	const { t } = useI18n();
	if (!previous && !next) return null;
	return (
		<nav aria-label={t("ui.pager")} className="mt-10 grid gap-4 border-t border-line pt-5 sm:grid-cols-2">
			{previous && (
				<Link to={previous.to} rel="prev" className="flex gap-3 py-1">
					<Icon name="back" className="mt-1" />
					<span>
						<span className="block text-sm">{t("ui.previous")}</span>
						<span className="font-semibold">{previous.title}</span>
					</span>
				</Link>
			)}
			{next && (
				<Link to={next.to} rel="next" className="flex gap-3 py-1 sm:col-start-2 sm:justify-end sm:text-right">
					<span>
						<span className="block text-sm">{t("ui.next")}</span>
						<span className="font-semibold">{next.title}</span>
					</span>
					<Icon name="arrow" className="mt-1" />
				</Link>
			)}
		</nav>
	);
}
