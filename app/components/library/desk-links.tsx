import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";

/** The ways from the desk of an agency to its library, lessons and playbooks. */
export function OfficerLibraryLinks() {
	const { t, to } = useI18n();
	const links = [
		{ path: "/officer/innovations", title: t("innovations.desk.title"), note: t("innovations.desk.lede") },
		{ path: "/officer/lessons", title: t("lessons.desk.title"), note: t("lessons.desk.lede") },
		{ path: "/officer/playbooks", title: t("playbooks.desk.title"), note: t("playbooks.desk.lede") },
		{ path: "/training", title: t("training.title"), note: t("training.lede") },
	];
	return (
		<ul className="divide-y divide-line border-y border-line">
			{links.map(({ path, title, note }) => (
				<li key={path} className="py-4">
					<h2 className="text-lg">
						<Link to={to(path)}>{title}</Link>
					</h2>
					<p className="text-ink-soft">{note}</p>
				</li>
			))}
		</ul>
	);
}

/** The ways from the steward's desk to what the library asks of a steward; rows of the list there. */
export function StewardLibraryLinks() {
	const { t, to } = useI18n();
	const links = [
		{ path: "/innovations", title: t("innovations.title"), note: t("innovations.label.lede") },
		{ path: "/steward/lessons", title: t("lessons.followUp.title"), note: t("lessons.followUp.lede") },
		{ path: "/steward/indicators", title: t("figures.title"), note: t("figures.lede") },
		{ path: "/steward/training", title: t("training.desk.title"), note: t("training.desk.lede") },
	];
	return (
		<>
			{links.map(({ path, title, note }) => (
				<li key={path} className="py-5">
					<h2 className="text-lg">
						<Link to={to(path)}>{title}</Link>
					</h2>
					<p className="text-ink-soft">{note}</p>
				</li>
			))}
		</>
	);
}
