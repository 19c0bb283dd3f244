import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { MethodTable } from "~/components/judging/method-table";
import { Certainty } from "~/components/judging/result-certainty";
import { IntervalChart } from "~/components/judging/result-chart";
import { CheckYourself } from "~/components/judging/result-check";
import { PeoplesChoice } from "~/components/judging/result-choice";
import { HowJudged } from "~/components/judging/result-how";
import { ResultSection } from "~/components/judging/result-section";
import { ResultPages, ResultTable } from "~/components/judging/result-table";
import { BudgetLine, OlderVersion, VersionList } from "~/components/judging/result-versions";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Details, Page, PageHeader, Tag } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { RESULT_ROWS } from "~/services/judging-results.server";
import { loadPublicResult, readFrom, readVersion } from "~/services/judging-results-public.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
	const { t, format } = readerOf(request);
	const version = readVersion(request);
	const page = await loadPublicResult({
		number: params.round,
		version,
		from: readFrom(request),
		now,
	});
	const name = format.text(page.head.name);
	return {
		meta: {
			title: `${t("judgingResults.title")}: ${name}`,
			description: format.text(page.result.announcement).slice(0, 200),
		},
		...page,
		asked: version ?? null,
		step: RESULT_ROWS,
	};
}

export default function Result() {
	const page = useLoaderData<typeof loader>();
	const { head, challenge, result, rows, versions, certainty, asked } = page;
	const { t, to, format } = useI18n();
	const path = to(`/results/${head.number}`);
	const name = format.text(head.name);
	const kind = t(`judging.kinds.${head.kind}`);
	// why: the line above the heading says nothing that the heading and the way back say already
	const named = name.toLowerCase().includes(kind.toLowerCase());
	const query = asked === null ? "" : `?version=${asked}`;
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/results"), label: t("judgingResults.title") }]} />}
					kicker={named ? undefined : t("judgingResults.page.kicker", { round: kind })}
					title={name}
					lede={
						challenge && <Link to={to(`/challenges/${challenge.slug}`)}>{format.text(challenge.title)}</Link>
					}
					facts={
						<>
							<span>
								{t("judgingResults.page.publishedAt", { date: format.dateTime(result.publishedAt) })}
							</span>
							{versions.length > 1 && (
								<span>{t("judgingResults.page.version", { version: result.version })}</span>
							)}
							{head.example && <Tag>{t("common.example")}</Tag>}
						</>
					}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<OlderVersion path={path} version={result.version} newest={versions[0]?.version ?? result.version} />
				<p className="max-w-narrow text-lg whitespace-pre-line">{format.text(result.announcement)}</p>
				{result.why && (
					<p className="max-w-narrow border-l-4 border-warning pl-4">
						<span className="font-semibold">{t("judgingResults.page.corrected")}: </span>
						{result.why}
					</p>
				)}
				<ResultSection
					id="ranking"
					title={t("judgingResults.page.ranking")}
					note={t("judgingResults.page.rankingNote")}
				>
					<ResultTable
						caption={t("judgingResults.page.ranking")}
						rows={rows}
						round={head}
						explainTo={(entry) => `${path}/entries/${entry}${query}`}
						withPrizes
					/>
					<ResultPages
						path={path}
						from={page.from}
						shown={rows.length}
						all={page.all}
						step={page.step}
						keep={asked === null ? {} : { version: String(asked) }}
					/>
				</ResultSection>
				<ResultSection id="certain" title={t("judgingResults.page.certain")}>
					<Certainty certainty={certainty} titles={page.titles} />
					{certainty?.ok && (
						<div className="mt-8">
							<IntervalChart rows={rows} />
						</div>
					)}
				</ResultSection>
				<PeoplesChoice choice={page.choice} />
				{page.budget && <BudgetLine number={head.number} budget={page.budget} />}
				<HowJudged round={head} judges={page.judges} entries={page.all} panel={page.panel} blind={page.blind}>
					<Details summary={t("judgingResults.methods.title")}>
						<p className="mb-3 text-ink-soft">{t("judgingResults.methods.note")}</p>
						<MethodTable rows={rows} methods={page.methods} official={head.method} />
					</Details>
				</HowJudged>
				<CheckYourself number={head.number} version={result.version} hash={result.hash} />
				<VersionList path={path} versions={versions} current={result.version} />
			</div>
		</Page>
	);
}
