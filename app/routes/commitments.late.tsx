import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LateStanding } from "~/components/commitment/late-promises";
import { CommitmentStatusTag, OverdueNote } from "~/components/commitment/status";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	ButtonLink,
	EmptyState,
	Item,
	ItemList,
	Page,
	PageHeader,
	Pagination,
	Tag,
} from "~/components/ui";
import { ESCALATION_DAYS } from "~/domain/escalation";
import { readerOf } from "~/http/page.server";
import { listLate } from "~/services/commitments.server";
import { addWhatMoved } from "~/services/late-promises.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const after = new URL(request.url).searchParams.get("after") ?? undefined;
	const { items, next } = await listLate({ now, ...(after ? { after } : {}) });
	return {
		meta: {
			title: t("escalation.late.title"),
			description: t("escalation.late.lede", { days: ESCALATION_DAYS.public }),
		},
		after: after ?? null,
		now,
		next,
		items: await addWhatMoved({ items }),
	};
}

export default function LatePromises() {
	const { items, next, after, now } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const here = to("/commitments/late");
	const nameOf = ({ promise, number }: (typeof items)[number]) =>
		promise ? format.text(promise.deliverable) : t("commitments.page", { number: format.number(number) });
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/commitments"), label: t("commitments.title") }]} />}
					title={t("escalation.late.title")}
					lede={t("escalation.late.lede", { days: ESCALATION_DAYS.public })}
				/>
			}
		>
			{items.length === 0 ? (
				<EmptyState
					title={t("escalation.late.empty")}
					action={
						<ButtonLink to={to("/commitments?status=overdue")} variant="secondary">
							{t("escalation.late.all")}
						</ButtonLink>
					}
				>
					{t("escalation.late.emptyNote")}
				</EmptyState>
			) : (
				<ItemList label={t("escalation.late.title")}>
					{items.map((item) => (
						<Item
							key={item.number}
							level={2}
							to={to(`/commitments/${item.number}`)}
							title={nameOf(item)}
							kicker={item.agency && format.text(item.agency.name)}
							summary={
								item.said ? (
									<>
										{t("escalation.late.said", { date: format.dateShort(item.said.at) })}{" "}
										<span lang="th">{item.said.obstacles ?? item.said.narrative}</span>
									</>
								) : (
									t("escalation.late.silent")
								)
							}
							facts={
								<>
									<CommitmentStatusTag status={item.status} />
									{item.example && <Tag>{t("common.example")}</Tag>}
									<OverdueNote daysLate={item.daysLate} owed={item.owed} />
									{item.ladder && (
										<span className="text-ink-soft">
											{t("escalation.late.since", { date: format.dateShort(item.ladder.since) })}
										</span>
									)}
								</>
							}
							aside={<LateStanding row={item} now={now} />}
						/>
					))}
				</ItemList>
			)}
			<Pagination
				previous={after ? here : undefined}
				next={next ? `${here}?after=${encodeURIComponent(next)}` : undefined}
			/>
		</Page>
	);
}
