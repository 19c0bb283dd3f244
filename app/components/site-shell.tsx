import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { mayAnywhere } from "~/domain/permissions";
import type { Role } from "~/domain/viewer";
import { pathIn, plainPath } from "~/i18n/language";
import { useI18n } from "./i18n";
import { type HeaderAccount, SiteFooter, SiteHeader, SkipLink } from "./ui";

/** What the shell knows of the signed-in person. */
export interface ShellViewer {
	displayName: string;
	roles: { role: Role }[];
	/** Notices not read yet. */
	unread: number;
	/** True for whoever sits on a judging panel now. */
	judges: boolean;
}

/** Header, main part and footer of every page. */
export function SiteShell({ viewer, children }: { viewer: ShellViewer | null; children: ReactNode }) {
	const { t, to, language } = useI18n();
	const location = useLocation();
	const here = plainPath(location.pathname);
	const other = language === "th" ? "en" : "th";
	const link = (path: string, label: string) => ({
		to: to(path),
		label,
		current: here === path || here.startsWith(`${path}/`),
	});
	return (
		<>
			<SkipLink />
			<SiteHeader
				homeTo={to("/")}
				nav={[
					link("/challenges", t("common.nav.challenges")),
					link("/proposals", t("common.nav.proposals")),
					link("/commitments", t("common.nav.commitments")),
					link("/agencies", t("common.nav.agencies")),
					link("/programme", t("common.nav.programme")),
				]}
				search={{
					action: to("/search"),
					value: here === "/search" ? (new URLSearchParams(location.search).get("q") ?? "") : undefined,
				}}
				language={{
					to: pathIn(other, here) + location.search,
					label: other === "en" ? "English" : "ภาษาไทย",
					lang: other,
				}}
				account={accountOf(viewer)}
				action={{ to: to("/proposals/new"), label: t("common.nav.propose") }}
			/>
			{children}
			<SiteFooter
				groups={[
					{
						title: t("common.footer.take"),
						links: [
							link("/proposals/new", t("common.nav.propose")),
							link("/challenges", t("common.nav.challenges")),
							link("/proposals", t("common.nav.proposals")),
						],
					},
					{
						title: t("common.footer.follow"),
						links: [
							link("/commitments", t("common.nav.commitments")),
							link("/agencies", t("common.nav.agencies")),
							link("/results", t("judgingResults.title")),
							link("/agenda", t("agenda.title")),
							link("/programme", t("common.nav.programme")),
						],
					},
					{
						title: t("common.footer.learn"),
						links: [
							link("/needs", t("needs.title")),
							link("/innovations", t("innovations.title")),
							link("/lessons", t("lessons.title")),
							link("/playbooks", t("playbooks.title")),
							link("/training", t("training.title")),
						],
					},
					{
						title: t("common.footer.about"),
						links: [
							link("/about", t("common.nav.about")),
							link("/open-data", t("common.nav.openData")),
							link("/privacy", t("privacy.title")),
							link("/preferences", t("common.nav.preferences")),
						],
					},
				]}
				note={<p>{t("common.footer.note")}</p>}
			/>
		</>
	);

	function accountOf(person: ShellViewer | null): HeaderAccount {
		if (!person) return { kind: "guest", signInTo: to("/sign-in"), signUpTo: to("/sign-up") };
		const asViewer = { ...person, id: "", language, thaiDigits: false };
		const desks = [
			{ path: "/officer", label: t("common.nav.officer"), desk: "desk.officer" },
			{ path: "/steward", label: t("common.nav.steward"), desk: "desk.steward" },
			{ path: "/admin", label: t("common.nav.admin"), desk: "desk.administrator" },
		] as const;
		return {
			kind: "member",
			name: person.displayName,
			to: to("/me"),
			waiting: person.unread,
			links: [
				...(person.judges ? [link("/judge", t("common.nav.judge"))] : []),
				...desks
					.filter(({ desk }) => mayAnywhere(asViewer, desk).allowed)
					.map(({ path, label }) => link(path, label)),
			],
			signOutAction: to("/sign-out"),
		};
	}
}
