import { useI18n } from "~/components/i18n";
import { ButtonLink } from "~/components/ui";
import { ResultSection } from "./result-section";

type CheckYourselfProps = { number: number; version: number; hash: string };

/** The evidence file, how to check it, and the tables for further use. */
export function CheckYourself({ number, version, hash }: CheckYourselfProps) {
	const { t, to } = useI18n();
	const files = `/files/results/${number}`;
	const query = `?version=${version}`;
	const links = [
		{ href: `${files}/bundle.json${query}`, label: t("judgingResults.page.download") },
		{ href: `${files}/results.csv${query}`, label: t("judgingResults.page.csv") },
		{ href: `${files}/results.xlsx${query}`, label: t("judgingResults.page.xlsx") },
		{ href: `/api/v1/results/${number}${query}`, label: t("judgingResults.page.data") },
	];
	return (
		<ResultSection
			id="check"
			title={t("judgingResults.page.check")}
			note={t("judgingResults.page.checkNote")}
		>
			<p>
				<ButtonLink to={to(`/verify?round=${number}&version=${version}`)} variant="secondary" icon="check">
					{t("judgingResults.page.checkButton")}
				</ButtonLink>
			</p>
			<ul className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
				{links.map(({ href, label }) => (
					<li key={href}>
						<a href={href} className="inline-block py-1">
							{label}
						</a>
					</li>
				))}
			</ul>
			<p className="mt-2 text-sm text-ink-soft">
				{t("judgingResults.page.hash")}: <code className="break-all">{hash}</code>
			</p>
		</ResultSection>
	);
}
