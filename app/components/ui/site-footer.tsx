import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { PathLine } from "~/components/path/path-line";

/** Links under one heading. */
export type FooterGroup = { title: string; links: { to: string; label: string }[] };

type SiteFooterProps = {
	groups: FooterGroup[];
	/** Who runs the site, licence of its contents, notes that belong on every page. */
	note?: ReactNode;
};

/** Closes every page with the path walked to its end. */
export function SiteFooter({ groups, note }: SiteFooterProps) {
	const { t } = useI18n();
	return (
		<footer className="no-print mt-auto bg-deep text-on-deep">
			<div className="mx-auto max-w-page px-4 py-10 sm:px-6 lg:px-8">
				<PathLine className="w-full" />
				<div className="mt-8 grid gap-10 md:grid-cols-[minmax(0,1.2fr)_minmax(0,2fr)]">
					<div>
						<p className="text-xl font-bold">{t("ui.brand")}</p>
						<p className="text-on-deep-soft">{t("ui.brandTagline")}</p>
					</div>
					<nav aria-label={t("ui.footerNavigation")} className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
						{groups.map((group) => (
							<div key={group.title}>
								<h2 className="text-base font-semibold">{group.title}</h2>
								<ul className="mt-1">
									{group.links.map((link) => (
										<li key={link.to}>
											<Link to={link.to} className="inline-block py-1 text-on-deep-soft hover:text-on-deep">
												{link.label}
											</Link>
										</li>
									))}
								</ul>
							</div>
						))}
					</nav>
				</div>
				{note && <div className="mt-10 border-t border-deep-line pt-5 text-sm text-on-deep-soft">{note}</div>}
			</div>
		</footer>
	);
}
