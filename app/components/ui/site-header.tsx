import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { useI18n } from "~/components/i18n";
import { BrandMark } from "~/components/path/brand-mark";
import { ButtonLink } from "./button";
import { type HeaderAccount, HeaderAccountLinks } from "./header-account";
import { Icon } from "./icon";
import { MenuLink, type NavLink, usePlace } from "./menu-link";

type SiteHeaderProps = {
	homeTo: string;
	nav: NavLink[];
	/** Address that answers `?q=`, and what was searched for on this page. */
	search: { action: string; value?: string };
	/** This page in the other language; `label` in that language. */
	language: { to: string; label: string; lang: string };
	account: HeaderAccount;
	/** The one thing the site is for: posting an idea. */
	action?: { to: string; label: string };
};

/** Name, search, menu and account on every page. On a phone they fold into a menu that opens without JavaScript. */
export function SiteHeader({ homeTo, nav, search, language, account, action }: SiteHeaderProps) {
	const { t } = useI18n();
	const here = usePlace();
	return (
		<header className="relative border-b border-line bg-page">
			<div className="mx-auto flex max-w-page items-center gap-x-6 px-4 py-3 sm:px-6 lg:px-8">
				<Link to={homeTo} className="mr-auto flex items-center gap-3 text-ink no-underline hover:text-ink">
					<BrandMark className="h-8 w-auto shrink-0 sm:h-9" />
					<span>
						<span className="block text-xl leading-tight font-bold whitespace-nowrap">{t("ui.brand")}</span>
						<span className="hidden text-xs text-ink-soft xl:block">{t("ui.brandTagline")}</span>
					</span>
				</Link>
				<div className="hidden w-72 min-w-0 shrink md:block">
					<SearchForm {...search} />
				</div>
				<div className="hidden shrink-0 items-center gap-5 md:flex">
					<LanguageLink {...language} />
					<HeaderAccountLinks account={account} />
				</div>
				<details key={`menu ${here}`} className="group md:hidden">
					<summary className="flex min-h-11 items-center gap-2 rounded-md border-2 border-brand px-3 font-semibold text-brand group-open:bg-brand group-open:text-on-brand">
						<Icon name="menu" className="group-open:hidden" />
						<Icon name="close" className="hidden group-open:inline-block" />
						{t("ui.menu")}
					</summary>
					<div className="absolute inset-x-0 top-full z-10 flex flex-col gap-5 border-y-2 border-brand bg-page px-4 py-5">
						<SearchForm {...search} />
						<nav aria-label={t("ui.mainNavigation")}>
							<ul className="divide-y divide-line border-y border-line">
								{nav.map((link) => (
									<li key={link.to}>
										<MenuLink {...link} className="flex min-h-12 items-center gap-2" />
									</li>
								))}
							</ul>
						</nav>
						{action && (
							<ButtonLink to={action.to} icon="plus">
								{action.label}
							</ButtonLink>
						)}
						<div className="flex flex-wrap items-center gap-x-6 gap-y-3">
							<HeaderAccountLinks account={account} />
							<LanguageLink {...language} />
						</div>
					</div>
				</details>
			</div>
			<nav
				aria-label={t("ui.mainNavigation")}
				className="mx-auto hidden max-w-page items-center justify-between gap-x-7 px-4 sm:px-6 md:flex lg:px-8"
			>
				<ul className="flex flex-wrap gap-x-7">
					{nav.map((link) => (
						<li key={link.to}>
							<MenuLink {...link} className="nav-link" />
						</li>
					))}
				</ul>
				{action && (
					<Link to={action.to} className="flex min-h-11 items-center gap-1.5 font-semibold whitespace-nowrap">
						<Icon name="plus" />
						{action.label}
					</Link>
				)}
			</nav>
		</header>
	);
}

function SearchForm({ action, value }: SiteHeaderProps["search"]) {
	const { t } = useI18n();
	const id = useId();
	return (
		<Form role="search" aria-label={t("ui.searchLabel")} method="get" action={action} className="flex">
			<label htmlFor={id} className="sr-only">
				{t("ui.searchLabel")}
			</label>
			<input
				id={id}
				type="search"
				name="q"
				defaultValue={value}
				placeholder={t("ui.searchPlaceholder")}
				className="min-h-11 w-full min-w-0 rounded-l-sm border-2 border-r-0 border-line-strong bg-page px-3 placeholder:text-ink-soft focus-visible:relative focus-visible:z-1"
			/>
			<button
				type="submit"
				className="flex min-w-11 items-center justify-center rounded-r-sm border-2 border-brand bg-brand text-on-brand hover:bg-brand-strong"
			>
				<Icon name="search" />
				<span className="sr-only">{t("ui.search")}</span>
			</button>
		</Form>
	);
}

function LanguageLink({ to, label, lang }: SiteHeaderProps["language"]) {
	return (
		<Link to={to} lang={lang} hrefLang={lang} reloadDocument className="flex min-h-11 items-center gap-1.5">
			<Icon name="globe" />
			{label}
		</Link>
	);
}
