import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { DeskCommitments, DeskPart } from "~/components/agency/desk-parts";
import { WaitingList } from "~/components/agency/waiting-list";
import { AskedParts } from "~/components/commitment/asked-parts";
import { LatePromises } from "~/components/commitment/late-promises";
import { useI18n } from "~/components/i18n";
import { OfficerLibraryLinks } from "~/components/library/desk-links";
import { metaOf } from "~/components/page-meta";
import { Page, PageHeader } from "~/components/ui";
import { mayAnywhere } from "~/domain/permissions";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { loadOfficerDesk } from "~/services/officer-desk.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t } = readerOf(request);
	return {
		meta: { title: t("agencies.desk.title") },
		now: context.now,
		isChampion: mayAnywhere(viewer, "commitment.approve").allowed,
		isOfficer: mayAnywhere(viewer, "proposal.answer").allowed,
		...(await loadOfficerDesk({ viewer, now: context.now })),
	};
}

export default function OfficerDesk() {
	const {
		agencies,
		toAnswer,
		partsAsked,
		toApprove,
		sentBack,
		late,
		owed,
		helping,
		now,
		isChampion,
		isOfficer,
	} = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					title={t("agencies.desk.title")}
					lede={t("agencies.desk.lede")}
					facts={agencies.map(({ code, name }) => (
						<span key={code} className="flex flex-wrap gap-x-5 gap-y-1">
							<Link to={to(`/agencies/${code}`)}>
								{t("agencies.desk.agencyPage", { agency: format.text(name) })}
							</Link>
							<Link to={to(`/commitments?agency=${code}`)}>
								{t("agencies.desk.allOf", { agency: format.text(name) })}
							</Link>
						</span>
					))}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				{late.length > 0 && (
					<DeskPart id="late" title={t("agencies.desk.late")} count={late.length}>
						<LatePromises label={t("agencies.desk.late")} rows={late} now={now} mayReport={isOfficer} />
					</DeskPart>
				)}
				<DeskPart
					id="owed"
					title={t("agencies.desk.owed")}
					count={owed.length}
					empty={t("agencies.desk.owedNone")}
				>
					<DeskCommitments
						label={t("agencies.desk.owed")}
						rows={owed}
						end={isOfficer ? "report" : undefined}
					/>
				</DeskPart>
				<p>
					<Link to={to("/officer/opinions")} className="font-semibold">
						{t("opinions.desk.title")}
					</Link>{" "}
					<span className="text-ink-soft">{t("opinions.desk.lede")}</span>
				</p>
				<DeskPart
					id="to-answer"
					title={t("agencies.desk.toAnswer")}
					count={toAnswer.length}
					empty={t("agencies.desk.toAnswerNone")}
				>
					<WaitingList
						label={t("agencies.desk.toAnswer")}
						proposals={toAnswer}
						now={now}
						toOf={({ number }) => to(`/officer/proposals/${number}/answer`)}
					/>
				</DeskPart>
				{partsAsked.length > 0 && (
					<DeskPart id="parts-asked" title={t("promises.part.desk")} count={partsAsked.length}>
						<AskedParts parts={partsAsked} />
					</DeskPart>
				)}
				{sentBack.length > 0 && (
					<DeskPart id="sent-back" title={t("agencies.desk.sentBack")} count={sentBack.length}>
						<DeskCommitments label={t("agencies.desk.sentBack")} rows={sentBack} end="promise" />
					</DeskPart>
				)}
				<DeskPart
					id="to-approve"
					title={t("agencies.desk.toApprove")}
					count={toApprove.length}
					empty={t("agencies.desk.toApproveNone")}
				>
					<DeskCommitments
						label={t("agencies.desk.toApprove")}
						rows={toApprove}
						end={isChampion ? "approve" : "promise"}
					/>
				</DeskPart>
				{helping.length > 0 && (
					<DeskPart id="helping" title={t("promises.part.helping")} count={helping.length}>
						<DeskCommitments label={t("promises.part.helping")} rows={helping} end="part" />
					</DeskPart>
				)}
				<OfficerLibraryLinks />
			</div>
		</Page>
	);
}
