import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ExplanationPairs } from "~/components/judging/explanation-pairs";
import { ExplanationScores } from "~/components/judging/explanation-scores";
import { ResultSection } from "~/components/judging/result-section";
import { useResultText } from "~/components/judging/result-text";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Notice, Page, PageHeader, Tag } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { loadPublicEntry } from "~/services/judging-results-entry.server";
import { readVersion } from "~/services/judging-results-public.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer, now } }: LoaderFunctionArgs) {
	const { t, format } = readerOf(request);
	const version = readVersion(request);
	const page = await loadPublicEntry({
		number: params.round,
		entry: params.entry,
		version,
		viewer,
		now,
	});
	const title = format.text(page.row.label.proposal.title);
	return { meta: { title: `${t("judgingResults.entry.title")}: ${title}` }, ...page, asked: version ?? null };
}

export default function EntryResult() {
	const { head, row, ranked, explanation, moreOpponents, titles, hasFeedback, asked } =
		useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const text = useResultText();
	const { label, certainty, prizes } = row;
	const { proposal, number } = label;
	const path = to(`/results/${head.number}`);
	const query = asked === null ? "" : `?version=${asked}`;
	const note = text.tieNote(row, head);
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/results"), label: t("judgingResults.title") },
								{ to: path + query, label: format.text(head.name) },
							]}
						/>
					}
					kicker={t("judgingResults.entry.title")}
					title={format.text(proposal.title)}
					facts={
						<>
							<span className="font-semibold">
								{t("judgingResults.entry.rankLine", { rank: text.rank(row), all: ranked })}
							</span>
							{prizes.map(({ name }) => (
								<Tag key={name.th} tone="gold">
									{format.text(name)}
								</Tag>
							))}
							{head.example && <Tag>{t("common.example")}</Tag>}
							{label.isPublic && (
								<Link to={to(proposalPath(proposal))}>{t("judgingResults.entry.toProposal")}</Link>
							)}
							{!label.isHidden && (
								<a href={`/files/results/${head.number}/certificates/${number}${certificateQuery(to)}`}>
									{t("judgingResults.page.certificate")}
								</a>
							)}
						</>
					}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				{hasFeedback && (
					<Notice
						title={t("judgingResults.entry.feedback")}
						actions={
							<Link to={to(`/proposals/${proposal.number}/feedback`)}>
								{t("judgingResults.feedback.title")}
							</Link>
						}
					/>
				)}
				{note && <p className="max-w-narrow">{note}</p>}
				{explanation?.kind === "scores" && (
					<ExplanationScores explanation={explanation} criteria={head.criteria} />
				)}
				{explanation?.kind === "pairs" && (
					<ExplanationPairs explanation={explanation} titles={titles} more={moreOpponents} />
				)}
				{certainty && (
					<ResultSection id="certain" title={t("judgingResults.entry.certainTitle")}>
						<p className="max-w-narrow">
							{t("judgingResults.entry.certain", {
								low: text.figure(certainty.low),
								high: text.figure(certainty.high),
								first: text.chance(certainty.first),
								inPlaces: text.chance(certainty.inPlaces),
								places: head.places,
							})}
						</p>
					</ResultSection>
				)}
			</div>
		</Page>
	);
}

/** The certificate comes in the language of the page that leads to it. */
function certificateQuery(to: (path: string) => string): string {
	return to("/") === "/" ? "" : "?lang=en";
}
