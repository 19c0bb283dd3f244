import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ResultSection } from "~/components/judging/result-section";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, EmptyState, Page, PageHeader, Table } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { requireViewer } from "~/http/require.server";
import { listFeedback } from "~/services/judging-feedback.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const feedback = await listFeedback({ viewer, proposalNumber: requireProposalNumber(params) });
	return { meta: { title: readerOf(request).t("judgingResults.feedback.title") }, ...feedback };
}

export default function ProposalFeedback() {
	const { proposal, rounds } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={
						<Breadcrumbs items={[{ to: to(proposalPath(proposal)), label: format.text(proposal.title) }]} />
					}
					title={t("judgingResults.feedback.title")}
					lede={t("judgingResults.feedback.lede")}
				/>
			}
		>
			{rounds.length === 0 ? (
				<EmptyState title={t("judgingResults.feedback.empty")}>
					{t("judgingResults.feedback.emptyHint")}
				</EmptyState>
			) : (
				<div className="flex flex-col gap-12">
					{rounds.map(({ round, entry, criteria, comments, feedback, reviews, scale }) => (
						<ResultSection
							key={round.number}
							id={`round-${round.number}`}
							title={format.text(round.name)}
							note={
								<>
									{t("judgingResults.feedback.reviews", { count: reviews })}{" "}
									<Link to={to(`/results/${round.number}/entries/${entry}`)}>
										{t("judgingResults.feedback.toResult")}
									</Link>
								</>
							}
						>
							{criteria.length > 0 && (
								<Table
									caption={t("judgingResults.feedback.scores")}
									rows={criteria}
									rowKey={({ key }) => key}
									columns={[
										{
											key: "criterion",
											header: t("judgingResults.entry.criterion"),
											cell: ({ name }) => format.text(name),
											rowHeader: true,
										},
										{
											key: "mean",
											header: `${t("judgingResults.feedback.mean")} (${t("judgingResults.feedback.of", { max: scale.max })})`,
											cell: ({ mean }) => format.decimal(mean, 2),
											numeric: true,
										},
										{
											key: "all",
											header: t("judgingResults.feedback.all"),
											cell: ({ scores }) => scores.map((score) => format.number(score)).join(" · "),
										},
									]}
								/>
							)}
							{feedback !== "scores" && (
								<div className="mt-6">
									<h3 className="text-lg">{t("judgingResults.feedback.comments")}</h3>
									{comments.length === 0 ? (
										<p className="text-ink-soft">{t("judgingResults.feedback.noComments")}</p>
									) : (
										<ul className="mt-2 divide-y divide-line border-y border-line">
											{comments.map(({ key, text }) => (
												<li key={key} className="py-3 whitespace-pre-line">
													{text}
												</li>
											))}
										</ul>
									)}
								</div>
							)}
						</ResultSection>
					))}
				</div>
			)}
		</Page>
	);
}
