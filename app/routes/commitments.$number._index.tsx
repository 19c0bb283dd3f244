import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AppealRecord } from "~/components/commitment/appeal-record";
import { ClaimAndAnswers } from "~/components/commitment/claim-and-answers";
import { CommitmentLibrary } from "~/components/commitment/commitment-library";
import { CommitmentWork } from "~/components/commitment/commitment-work";
import { IndicatorTable } from "~/components/commitment/indicator-table";
import { OfficerActions } from "~/components/commitment/officer-actions";
import { PromiseFacts } from "~/components/commitment/promise-facts";
import { ReportTimeline } from "~/components/commitment/report-timeline";
import { CommitmentStatusTag } from "~/components/commitment/status";
import { SupporterNotes } from "~/components/commitment/supporter-notes";
import { VersionList } from "~/components/commitment/version-list";
import { WhereItStands } from "~/components/commitment/where-it-stands";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Notice, OwnWordsNote, Page, PageHeader, Tag, useOwnLang } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { findAppeal } from "~/services/appeals.server";
import { findCommitmentLibrary } from "~/services/commitment-library.server";
import { findCommitmentPage } from "~/services/commitment-page.server";
import { findCommitmentWork } from "~/services/commitment-work.server";
import { parseCommitmentNumber } from "~/services/commitments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { viewer, now }, params }: LoaderFunctionArgs) {
	const { t, format } = readerOf(request);
	const before = parseCommitmentNumber(new URL(request.url).searchParams.get("before") ?? undefined);
	const asked = parseCommitmentNumber(params.number);
	const page = await findCommitmentPage({ number: asked, viewer, now, ...(before ? { before } : {}) });
	const { promise, proposal, number } = page.commitment;
	const title =
		(promise && format.text(promise.deliverable)) ??
		(proposal && format.text(proposal.title)) ??
		t("commitments.page", { number });
	const [library, work, declined] = await Promise.all([
		findCommitmentLibrary({ number: page.commitment.number, viewer, now }),
		findCommitmentWork({ commitmentId: page.commitment.id, viewer, now }),
		findAppeal({ commitmentId: page.commitment.id, status: page.commitment.status, viewer }),
	]);
	return { meta: { title }, title, before, signedIn: viewer !== null, library, work, ...declined, ...page };
}

export default function Commitment() {
	const data = useLoaderData<typeof loader>();
	const { commitment, promise, work, may } = data;
	const { t, to, format } = useI18n();
	const langOf = useOwnLang();
	const here = to(`/commitments/${commitment.number}`);
	const desk = to(`/officer/commitments/${commitment.number}`);
	const { agency, proposal } = commitment;
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/commitments"), label: t("commitments.title") }]} />}
					kicker={t("commitments.page", { number: format.number(commitment.number) })}
					title={data.title}
					titleLang={langOf(data.title)}
					facts={
						<>
							<CommitmentStatusTag status={commitment.status} />
							{agency && (
								<Link to={to(`/agencies/${agency.code}`)} className="font-semibold">
									{format.text(agency.name)}
								</Link>
							)}
							{commitment.example && <Tag>{t("common.example")}</Tag>}
						</>
					}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<OwnWordsNote />
				<WhereItStands commitment={commitment} />
				<AppealRecord
					appeal={data.appeal}
					{...(data.decision.allowed ? { appealTo: `${here}/appeal` } : {})}
				/>
				<OfficerActions may={may} work={work.may} desk={desk} here={here} />
				{promise && commitment.status !== "declined" && (
					<ClaimAndAnswers commitment={commitment} confirming={data.confirming} signedIn={data.signedIn} />
				)}
				{promise && (
					<section aria-labelledby="promise">
						<h2 id="promise" className="mb-4">
							{t("commitments.promise.title")}
						</h2>
						<PromiseFacts
							promise={promise}
							before={[
								{
									term: t("commitments.promise.proposal"),
									detail: proposal && (
										<Link to={to(proposalPath(proposal))}>{format.text(proposal.title)}</Link>
									),
								},
							]}
						/>
						<div className="mt-8">
							<IndicatorTable indicators={promise.indicators} latest={data.latest} />
						</div>
					</section>
				)}
				{promise && (
					<CommitmentWork number={commitment.number} deliverables={promise.deliverables} work={work} />
				)}
				{!promise && proposal && (
					<p>
						{t("commitments.promise.proposal")}{" "}
						<Link to={to(proposalPath(proposal))}>{format.text(proposal.title)}</Link>
					</p>
				)}
				{commitment.status === "consideration" && <Notice>{t("commitments.promise.notYet")}</Notice>}
				<CommitmentLibrary number={commitment.number} {...data.library} />
				{promise && (
					<section aria-labelledby="reports">
						<h2 id="reports" className="mb-5">
							{t("commitments.report.title")}
						</h2>
						<ReportTimeline
							reports={data.reports}
							olderTo={data.older ? `${here}?before=${data.older}#reports` : undefined}
							newestTo={data.before ? `${here}#reports` : undefined}
						/>
					</section>
				)}
				{data.notes && data.notes.length > 0 && <SupporterNotes notes={data.notes} />}
				{data.versions.length > 0 && (
					<section aria-labelledby="versions">
						<h2 id="versions">{t("commitments.version.title")}</h2>
						<p className="mb-4 text-ink-soft">{t("commitments.version.note")}</p>
						{data.versions.length > 1 && (
							<p className="mb-4">
								<Link to={`${here}/versions`}>{t("promises.compare.link")}</Link>
							</p>
						)}
						<VersionList versions={data.versions} />
					</section>
				)}
			</div>
		</Page>
	);
}
