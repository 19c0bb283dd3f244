import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { BudgetDivision } from "~/components/judging/budget-division";
import { ResultSection } from "~/components/judging/result-section";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Page, PageHeader, Tag } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { loadPublicBudget } from "~/services/judging-budget-public.server";
import { readVersion } from "~/services/judging-results-public.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { t, format } = readerOf(request);
	const page = await loadPublicBudget({ number: params.round, version: readVersion(request) });
	return {
		meta: { title: `${t("judgingResults.page.budget")}: ${format.text(page.round.name)}` },
		...page,
	};
}

export default function PublicBudget() {
	const page = useLoaderData<typeof loader>();
	const { round, challenge, division, titles, baht, voters, step, hash, version, why } = page;
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/results"), label: t("judgingResults.title") },
								...(page.published
									? [{ to: to(`/results/${round.number}`), label: format.text(round.name) }]
									: []),
							]}
						/>
					}
					kicker={format.text(round.name)}
					title={t("judgingResults.page.budget")}
					lede={t("judgingResults.budget.lede")}
					facts={
						<>
							<span>{t("judgingResults.budget.published", { date: format.dateTime(page.publishedAt) })}</span>
							{version > 1 && <span>{t("judgingResults.page.version", { version })}</span>}
							{challenge && (
								<Link to={to(`/challenges/${challenge.slug}`)}>{format.text(challenge.title)}</Link>
							)}
							{round.example && <Tag>{t("common.example")}</Tag>}
						</>
					}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				{why && (
					<p className="max-w-narrow border-l-4 border-warning pl-4">
						<span className="font-semibold">{t("judgingResults.page.corrected")}: </span>
						{why}
					</p>
				)}
				<p className="max-w-narrow">
					{t("judgingResults.budget.how")}{" "}
					{t("judgingResults.budget.votersAt", { date: format.dateTime(page.votersAt) })}
				</p>
				<BudgetDivision division={division} baht={baht} voters={voters} step={step} titles={titles} />
				<ResultSection
					id="check"
					title={t("judgingResults.page.check")}
					note={t("judgingResults.budget.fileNote")}
				>
					<a
						href={`/files/results/${round.number}/budget.pb?version=${version}`}
						className="inline-block py-1"
					>
						{t("judgingResults.budget.file")}
					</a>
					<p className="mt-2 text-sm text-ink-soft">
						{t("judgingResults.page.hash")}: <code className="break-all">{hash}</code>
					</p>
				</ResultSection>
			</div>
		</Page>
	);
}
