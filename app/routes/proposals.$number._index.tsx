import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { CommentSection } from "~/components/comment/comment-section";
import { CommitmentSummary } from "~/components/commitment/commitment-summary";
import { useI18n } from "~/components/i18n";
import { ProposalStandings } from "~/components/judging/result-standing";
import { ReportLink } from "~/components/moderation/report-link";
import { metaOf } from "~/components/page-meta";
import { StagePath } from "~/components/path";
import { ProposalFacts } from "~/components/proposal/proposal-facts";
import { AuthorActions, NextStep, StateNotice } from "~/components/proposal/proposal-standing";
import { ProposalStory } from "~/components/proposal/proposal-story";
import { StageSummary } from "~/components/stage/stage-summary";
import { SupportPanel } from "~/components/support/support-panel";
import { ProposalTimeline } from "~/components/timeline/proposal-timeline";
import { Breadcrumbs, Notice, Page, PageHeader, Tag } from "~/components/ui";
import { isPublicState } from "~/domain/proposal";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { newFormKey } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { listComments } from "~/services/comment-lists.server";
import { findCommitmentsOfProposal } from "~/services/commitments.server";
import { listStandings } from "~/services/judging-results-standing.server";
import { findProposalForPage } from "~/services/proposal-page.server";
import { toPathEnd } from "~/services/proposal-path-end.server";
import { loadStageSummary } from "~/services/stages.server";
import { loadSupportPanel } from "~/services/supports.server";
import { listTimeline } from "~/services/timeline.server";

/** Events that the page itself shows; the others have a page of their own. */
const EVENTS_SHOWN = 6;
/** Threads that the page itself shows; the others follow on the page of all comments. */
const COMMENTS_SHOWN = 10;

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer, now } }: LoaderFunctionArgs) {
	const { to, format } = readerOf(request);
	const { authorIds: _, ...proposal } = await findProposalForPage({
		number: parseProposalNumber(params.number),
		viewer,
		now,
	});
	const { slug, number, id } = proposal;
	if (params.number !== (slug ? `${number}-${slug}` : String(number)))
		throw redirect(to(proposalPath({ number, slug })) + new URL(request.url).search, 301);
	const isPublic = isPublicState(proposal.state);
	const [support, stage, comments, commitments, timeline, standings] = await Promise.all([
		isPublic ? loadSupportPanel({ proposal: { id }, viewer, now }) : null,
		isPublic ? loadStageSummary({ proposal: { number }, viewer }) : null,
		isPublic ? listComments({ proposalId: id, viewer, limit: COMMENTS_SHOWN }) : null,
		findCommitmentsOfProposal({ proposalId: id, now }),
		listTimeline({ proposalId: id, viewer, limit: EVENTS_SHOWN }),
		isPublic ? listStandings({ proposalId: id }) : null,
	]);
	const { title, titleEn, summary, summaryEn } = proposal.text;
	return {
		meta: {
			title: format.text({ th: title, en: titleEn }),
			description: format.text({ th: summary, en: summaryEn }),
		},
		now,
		proposal: { ...proposal, ...toPathEnd({ proposal, commitments }) },
		support,
		stage,
		comments,
		commitments,
		timeline,
		standings,
		// why: a page that visitors share must not carry a key; they cannot write without signing in anyway
		formKey: viewer ? newFormKey() : "",
	};
}

export default function ProposalRoute() {
	const { t, to, format, language } = useI18n();
	const { proposal, support, stage, comments, commitments, timeline, standings, formKey, now } =
		useLoaderData<typeof loader>();
	const { number, text } = proposal;
	const path = to(proposalPath(proposal));
	const inEnglish = language === "en";
	const kicker = t("proposals.kicker", { number: format.number(number) });
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/proposals"), label: t("proposals.listTitle") }]} />}
					kicker={kicker}
					title={format.text({ th: text.title, en: text.titleEn })}
					titleLang={inEnglish && !text.titleEn ? "th" : undefined}
					lede={
						<span lang={inEnglish && !text.summaryEn ? "th" : undefined}>
							{format.text({ th: text.summary, en: text.summaryEn })}
						</span>
					}
					facts={
						<>
							{proposal.publishedAt && (
								<span className="text-sm text-ink-soft">
									{t("proposals.published", { date: format.date(proposal.publishedAt) })}
								</span>
							)}
							{proposal.example && <Tag>{t("common.exampleNote")}</Tag>}
							{proposal.provenance && <Tag>{t("common.real")}</Tag>}
						</>
					}
					actions={<AuthorActions proposal={proposal} path={path} />}
				>
					{stage && <StagePath current={proposal.stage} outcome={proposal.outcome} />}
				</PageHeader>
			}
			aside={
				<div className="flex flex-col gap-8">
					{support && <SupportPanel {...support} />}
					{!proposal.hidden && <NextStep {...proposal} commitments={commitments} now={now} />}
					{stage && <StageSummary {...stage} driveMissing={proposal.driveMissing} />}
					<ProposalFacts proposal={proposal} />
				</div>
			}
		>
			<div className="flex flex-col gap-10">
				<StateNotice proposal={proposal} />
				{proposal.provenance && <Notice>{format.text(proposal.provenance)}</Notice>}
				<CommitmentSummary commitments={commitments} />
				<ProposalStandings
					standings={standings ?? []}
					feedbackTo={proposal.isAuthor ? `${path}/feedback` : undefined}
				/>
				<ProposalStory proposal={proposal} />
				{proposal.mayReport && <ReportLink to={to(`/proposals/${number}/report`)} />}
				{stage && (
					<p>
						<Link to={`${path}/opinions`}>{t("opinions.seeAll")}</Link>
					</p>
				)}
				<section aria-labelledby="timeline">
					<h2 id="timeline">{t("proposals.section.timeline")}</h2>
					<ProposalTimeline
						proposalNumber={number}
						events={timeline.items}
						moreTo={timeline.next ? `${path}/timeline?after=${timeline.next}` : null}
					/>
				</section>
				{comments && <CommentSection {...comments} formKey={formKey} />}
			</div>
		</Page>
	);
}
