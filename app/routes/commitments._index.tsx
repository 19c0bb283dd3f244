import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { addressWith } from "~/components/address";
import { useAgencyOptions } from "~/components/agency/agency-options";
import { CommitmentItem } from "~/components/commitment/commitment-item";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import {
	type ActiveFilter,
	ButtonLink,
	EmptyState,
	FilterBar,
	ItemList,
	Page,
	PageHeader,
	Pagination,
	Select,
} from "~/components/ui";
import { feedPath } from "~/domain/feed";
import { readerOf } from "~/http/page.server";
import { COMMITMENT_FILTERS, type CommitmentFilter, commitmentListSchema } from "~/input/commitment";
import { listAgencyOptions } from "~/services/agencies.server";
import { listCommitments } from "~/services/commitments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t, language } = readerOf(request);
	const query = commitmentListSchema.parse(
		Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== "")),
	);
	const [page, agencies] = await Promise.all([listCommitments({ query, now }), listAgencyOptions()]);
	return {
		meta: {
			title: t("commitments.title"),
			description: t("commitments.lede"),
			feed:
				query.status === "overdue"
					? { title: t("openData.feeds.late"), href: feedPath({ feed: "late", language }) }
					: { title: t("openData.feeds.commitments"), href: feedPath({ feed: "commitments", language }) },
		},
		query,
		agencies,
		...page,
	};
}

export default function Commitments() {
	const { query, agencies, items, next } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const options = useAgencyOptions(agencies);
	const listTo = to("/commitments");
	const agency = agencies.find(({ code }) => code === query.agency);
	const labelOf = (status: CommitmentFilter) =>
		status === "overdue" ? t("commitments.list.overdue") : t(`domain.commitmentStatus.${status}`);
	const address = (over: Record<string, string | undefined>) =>
		addressWith(listTo, { ...query, after: undefined, ...over });
	const active: ActiveFilter[] = [
		...(query.status ? [{ label: labelOf(query.status), removeTo: address({ status: undefined }) }] : []),
		...(agency ? [{ label: format.text(agency.name), removeTo: address({ agency: undefined }) }] : []),
	];
	return (
		<Page header={<PageHeader title={t("commitments.title")} lede={t("commitments.lede")} />}>
			<FilterBar action={listTo} clearTo={listTo} active={active}>
				<Select
					name="status"
					label={t("commitments.list.status")}
					placeholder={t("commitments.list.anyStatus")}
					options={COMMITMENT_FILTERS.map((status) => ({ value: status, label: labelOf(status) }))}
					defaultValue={query.status}
					key={`status-${query.status}`}
				/>
				<Select
					name="agency"
					label={t("commitments.list.agency")}
					placeholder={t("commitments.list.anyAgency")}
					options={options}
					defaultValue={query.agency}
					key={`agency-${query.agency}`}
				/>
			</FilterBar>
			<p className="mt-4">
				<Link to={to("/commitments/late")} className="inline-block py-2">
					{t("escalation.late.link")}
				</Link>
			</p>
			<div className="mt-6">
				{items.length === 0 ? (
					<EmptyState
						title={t(query.status === "overdue" ? "commitments.list.emptyLate" : "commitments.list.empty")}
						action={
							<ButtonLink to={listTo} variant="secondary">
								{t("commitments.list.showAll")}
							</ButtonLink>
						}
					>
						{t("commitments.list.emptyNote")}
					</EmptyState>
				) : (
					<ItemList label={t("commitments.list.label")}>
						{items.map((commitment) => (
							<CommitmentItem key={commitment.number} commitment={commitment} level={2} />
						))}
					</ItemList>
				)}
			</div>
			<Pagination
				previous={query.after ? address({}) : undefined}
				next={next ? address({ after: next }) : undefined}
			/>
		</Page>
	);
}
