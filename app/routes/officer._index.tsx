import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { WaitingList } from "~/components/agency/waiting-list";
import { AskedParts } from "~/components/commitment/asked-parts";
import { CommitmentItem, type ListedCommitment } from "~/components/commitment/commitment-item";
import { useI18n } from "~/components/i18n";
import { OfficerLibraryLinks } from "~/components/library/desk-links";
import { metaOf } from "~/components/page-meta";
import { Badge, ItemList, Page, PageHeader } from "~/components/ui";
import { hasRole } from "~/domain/viewer";
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
		isChampion: hasRole(viewer, "champion"),
		...(await loadOfficerDesk({ viewer, now: context.now })),
	};
}

export default function OfficerDesk() {
	const { agencies, toAnswer, partsAsked, toApprove, sentBack, owed, helping, now, isChampion } =
		useLoaderData<typeof loader>();
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
				<p>
					<Link to={to("/officer/opinions")} className="font-semibold">
						{t("opinions.desk.title")}
					</Link>{" "}
					<span className="text-ink-soft">{t("opinions.desk.lede")}</span>
				</p>
				<Part
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
				</Part>
				{partsAsked.length > 0 && (
					<Part id="parts-asked" title={t("promises.part.desk")} count={partsAsked.length}>
						<AskedParts parts={partsAsked} />
					</Part>
				)}
				{sentBack.length > 0 && (
					<Part id="sent-back" title={t("agencies.desk.sentBack")} count={sentBack.length}>
						<Commitments label={t("agencies.desk.sentBack")} rows={sentBack} end="promise" />
					</Part>
				)}
				<Part
					id="to-approve"
					title={t("agencies.desk.toApprove")}
					count={toApprove.length}
					empty={t("agencies.desk.toApproveNone")}
				>
					<Commitments
						label={t("agencies.desk.toApprove")}
						rows={toApprove}
						end={isChampion ? "approve" : "promise"}
					/>
				</Part>
				<Part
					id="owed"
					title={t("agencies.desk.owed")}
					count={owed.length}
					empty={t("agencies.desk.owedNone")}
				>
					<Commitments label={t("agencies.desk.owed")} rows={owed} end="report" />
				</Part>
				{helping.length > 0 && (
					<Part id="helping" title={t("promises.part.helping")} count={helping.length}>
						<Commitments label={t("promises.part.helping")} rows={helping} end="part" />
					</Part>
				)}
				<OfficerLibraryLinks />
			</div>
		</Page>
	);
}

type PartProps = { id: string; title: string; count: number; empty?: string; children: ReactNode };

function Part({ id, title, count, empty, children }: PartProps) {
	return (
		<section aria-labelledby={id}>
			<h2 id={id} className="mb-3 flex items-center gap-3">
				{title} <Badge count={count} tone="attention" />
			</h2>
			{count === 0 ? <p className="text-ink-soft">{empty}</p> : children}
		</section>
	);
}

type CommitmentsProps = {
	label: string;
	rows: readonly ListedCommitment[];
	/** The page of the desk that each row leads to. */
	end: "promise" | "approve" | "report" | "part";
};

function Commitments({ label, rows, end }: CommitmentsProps) {
	const { to } = useI18n();
	return (
		<ItemList label={label}>
			{rows.map((commitment) => (
				<CommitmentItem
					key={commitment.number}
					commitment={commitment}
					to={to(`/officer/commitments/${commitment.number}/${end}`)}
				/>
			))}
		</ItemList>
	);
}
