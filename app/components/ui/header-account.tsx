import { Form, Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Badge } from "./badge";
import { Icon } from "./icon";
import { MenuLink, type NavLink, usePlace } from "./menu-link";

/** Who looks at the page: nobody yet, or somebody with a page and a way out. */
export type HeaderAccount =
	| { kind: "guest"; signInTo: string; signUpTo?: string }
	| { kind: "member"; name: string; to: string; waiting?: number; links?: NavLink[]; signOutAction: string };

/** The way in for guests; for members their name, their pages and the way out. */
export function HeaderAccountLinks({ account }: { account: HeaderAccount }) {
	const { t } = useI18n();
	const here = usePlace();
	if (account.kind === "guest") {
		return (
			<>
				<Link
					to={account.signInTo}
					className="flex min-h-11 items-center gap-1.5 font-semibold whitespace-nowrap text-brand"
				>
					<Icon name="person" />
					{t("ui.signIn")}
				</Link>
				{account.signUpTo && (
					<Link
						to={account.signUpTo}
						className="flex min-h-11 items-center font-semibold whitespace-nowrap text-brand md:hidden xl:flex"
					>
						{t("ui.signUp")}
					</Link>
				)}
			</>
		);
	}
	return (
		<details key={`account ${here}`} className="group/account relative">
			<summary className="flex min-h-11 items-center gap-1.5 font-semibold text-brand">
				<Icon name="person" />
				<span className="sr-only">{t("ui.account")} </span>
				<span className="max-w-40 truncate">{account.name}</span>
				<Badge count={account.waiting ?? 0} tone="attention" />
				<Icon name="chevron" size="sm" className="group-open/account:rotate-180" />
			</summary>
			<div className="z-10 mt-1 min-w-56 border-2 border-brand bg-page p-2 md:absolute md:right-0">
				<ul>
					<li>
						<MenuLink to={account.to} label={t("ui.account")} className="flex min-h-11 items-center px-3" />
					</li>
					{account.links?.map((link) => (
						<li key={link.to}>
							<MenuLink {...link} className="flex min-h-11 items-center gap-2 px-3" />
						</li>
					))}
				</ul>
				<Form method="post" action={account.signOutAction} className="mt-1 border-t border-line pt-1">
					<button
						type="submit"
						className="min-h-11 w-full px-3 text-left text-link underline underline-offset-4"
					>
						{t("ui.signOut")}
					</button>
				</Form>
			</div>
		</details>
	);
}
