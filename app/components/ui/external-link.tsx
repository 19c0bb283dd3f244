import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Icon } from "./icon";

type ExternalLinkProps = { href: string; children: ReactNode };

/** A link that somebody gave to another website: evidence, a prototype, a data set. Lends it no standing with search engines. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
	const { t } = useI18n();
	return (
		<a href={href} rel="noopener noreferrer nofollow ugc" className="[overflow-wrap:anywhere]">
			{children} <Icon name="external" size="sm" />
			<span className="sr-only"> {t("ui.externalLink")}</span>
		</a>
	);
}
