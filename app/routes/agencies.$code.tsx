import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AgencyFacts } from "~/components/agency/agency-facts";
import { AgencyRecordFigures } from "~/components/agency/agency-record";
import { ClosedAgency } from "~/components/agency/closed-agency";
import { WaitingList } from "~/components/agency/waiting-list";
import { CommitmentItem } from "~/components/commitment/commitment-item";
import { LatePromises } from "~/components/commitment/late-promises";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { AgencyHistory } from "~/components/programme/agency-history";
import { ExampleFigures } from "~/components/programme/example-figures";
import { Breadcrumbs, ItemList, Page, PageHeader } from "~/components/ui";
import { feedPath } from "~/domain/feed";
import { proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { findAgencyPage } from "~/services/agency-figures.server";
import { listCommitments } from "~/services/commitments.server";
import { listLateOfAgency } from "~/services/late-promises.server";
import { loadAgencyFigures } from "~/services/programme-dashboard.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

/** Commitments shown on the page of an agency; the rest stand in the list. */
const SHOWN = 5;

export async function loader({ request, context: { now }, params }: LoaderFunctionArgs) {
	const { format, language, t } = readerOf(request);
	const code = params.code ?? "";
	const [page, commitments] = await Promise.all([
		findAgencyPage({ code, now }),
		listCommitments({ query: { agency: code }, now, limit: SHOWN }),
	]);
	const { id: agencyId } = page.agency;
	const [history, late] = await Promise.all([
		loadAgencyFigures({ agencyId, now }),
		listLateOfAgency({ agencyId, now, limit: SHOWN }),
	]);
	return {
		meta: {
			title: format.text(page.agency.name),
			feed: {
				title: t("openData.feeds.ofAgency", { agency: format.text(page.agency.name) }),
				href: feedPath({ feed: { agency: page.agency.code }, language }),
			},
		},
		now,
		history,
		late,
		commitments: commitments.items,
		...page,
	};
}

export default function Agency() {
	const { agency, parent, children, record, history, late, waiting, commitments, now } =
		useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/agencies"), label: t("agencies.title") },
								...(parent ? [{ to: to(`/agencies/${parent.code}`), label: format.text(parent.name) }] : []),
							]}
						/>
					}
					kicker={t(`domain.agencyKind.${agency.kind}`)}
					title={format.text(agency.name)}
				/>
			}
			aside={<AgencyFacts agency={agency} parent={parent} below={children} />}
		>
			<div className="flex flex-col gap-12">
				{agency.closedAt && <ClosedAgency closedAt={agency.closedAt} replacedBy={agency.replacedBy} />}
				<ExampleFigures shown={history.counts.examples > 0} />
				<p className="flex flex-wrap gap-x-6 gap-y-1">
					<Link to={to(`/innovations?agency=${agency.code}`)}>{t("innovations.ofAgency")}</Link>
					<Link to={to(`/lessons?agency=${agency.code}`)}>{t("lessons.ofAgency")}</Link>
				</p>
				<section aria-labelledby="record">
					<h2 id="record" className="mb-4">
						{t("agencies.page.record")}
					</h2>
					<AgencyRecordFigures record={record} />
				</section>
				{record.promised > 0 && (
					<section aria-labelledby="late">
						<h2 id="late">{t("agencies.late.title")}</h2>
						{late.items.length === 0 ? (
							<p className="mt-2 text-ink-soft">{t("agencies.late.none")}</p>
						) : (
							<>
								<p className="mt-1 mb-4 max-w-text text-ink-soft">{t("agencies.late.lede")}</p>
								<LatePromises label={t("agencies.late.title")} rows={late.items} now={now} />
							</>
						)}
						{late.more && (
							<p className="mt-4">
								<Link to={to(`/commitments?status=overdue&agency=${agency.code}`)}>
									{t("agencies.page.late")}
								</Link>
							</p>
						)}
					</section>
				)}
				<AgencyHistory code={agency.code} history={history} />
				<section aria-labelledby="waiting">
					<h2 id="waiting" className="mb-4">
						{t("agencies.page.waiting")}
					</h2>
					{waiting.length === 0 ? (
						<p className="text-ink-soft">{t("agencies.page.waitingNone")}</p>
					) : (
						<WaitingList
							label={t("agencies.page.waiting")}
							proposals={waiting}
							now={now}
							toOf={(proposal) => to(proposalPath(proposal))}
						/>
					)}
				</section>
				{commitments.length > 0 && (
					<section aria-labelledby="commitments">
						<h2 id="commitments" className="mb-4">
							{t("commitments.title")}
						</h2>
						<ItemList label={t("commitments.list.label")}>
							{commitments.map((commitment) => (
								<CommitmentItem key={commitment.number} commitment={commitment} agencyHidden />
							))}
						</ItemList>
						<p className="mt-4">
							<Link to={to(`/commitments?agency=${agency.code}`)}>{t("agencies.page.all")}</Link>
						</p>
					</section>
				)}
			</div>
		</Page>
	);
}
