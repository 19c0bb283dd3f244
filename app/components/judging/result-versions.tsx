import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ButtonLink, Notice } from "~/components/ui";
import { ResultSection } from "./result-section";

/** Says that a newer version stands, on the page of an earlier one. */
export function OlderVersion({ path, version, newest }: { path: string; version: number; newest: number }) {
	const { t } = useI18n();
	if (version === newest) return null;
	return (
		<Notice
			tone="warning"
			title={t("judgingResults.page.newer", { version: newest })}
			actions={
				<ButtonLink to={path} variant="secondary">
					{t("judgingResults.page.newerLink")}
				</ButtonLink>
			}
		/>
	);
}

type Version = { version: number; publishedAt: Date | string; why: string | null };

/** Every published version with its reason; nothing while there is only one. */
export function VersionList({
	path,
	versions,
	current,
}: {
	path: string;
	versions: readonly Version[];
	current: number;
}) {
	const { t, format } = useI18n();
	if (versions.length < 2) return null;
	return (
		<ResultSection id="versions" title={t("judgingResults.page.versions")}>
			<ul className="max-w-narrow divide-y divide-line border-y border-line">
				{versions.map(({ version, publishedAt, why }) => {
					const line = t("judgingResults.page.versionLine", {
						version,
						date: format.dateTime(publishedAt),
					});
					return (
						<li key={version} className="py-2.5">
							{version === current ? (
								<span className="font-semibold">{line}</span>
							) : (
								<Link to={`${path}?version=${version}`}>{line}</Link>
							)}
							{why && <p className="text-ink-soft">{why}</p>}
						</li>
					);
				})}
			</ul>
		</ResultSection>
	);
}

type BudgetLineProps = {
	number: number;
	budget: { baht: number; voters: number; funded: number };
};

/** The division of a pilot budget in a sentence, and the way to its page. */
export function BudgetLine({ number, budget }: BudgetLineProps) {
	const { t, to, format } = useI18n();
	return (
		<ResultSection id="budget" title={t("judgingResults.page.budget")}>
			<p>
				{t("judgingResults.page.budgetLine", {
					baht: format.baht(budget.baht),
					voters: budget.voters,
					count: budget.funded,
				})}{" "}
				<Link to={to(`/results/${number}/budget`)}>{t("judgingResults.page.budgetLink")}</Link>
			</p>
		</ResultSection>
	);
}
