import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
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
	StatusTag,
	Tag,
} from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { decideDigest, listRequests } from "~/services/opinions.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { viewer: maybe, now } }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context: { viewer: maybe } }, "opinion.request");
	const { t } = readerOf(request);
	const { items, next } = await listRequests({ after: new URL(request.url).searchParams.get("after"), now });
	return {
		meta: { title: t("opinions.list.title") },
		next,
		requests: items.map((row) => ({
			number: row.number,
			subject: row.subject,
			urgency: row.urgency,
			dueAt: row.dueAt,
			example: row.example,
			proposal: row.proposal,
			asked: row.opinions.length,
			answered: row.opinions.filter(({ answeredAt }) => answeredAt !== null).length,
			late: row.opinions.filter(({ answeredAt, late }) => answeredAt === null && late).length,
			observationsOpen: row.opinions.flatMap(({ observations }) =>
				observations.filter(({ answer }) => answer === null),
			).length,
			digest: row.digest
				? ("digested" as const)
				: decideDigest({ request: row, viewer, now }).allowed
					? ("toDigest" as const)
					: ("waiting" as const),
		})),
	};
}

export default function OpinionRequests() {
	const { requests, next } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("opinions.list.title")}
					lede={t("opinions.list.lede")}
					actions={
						<ButtonLink to={to("/steward/opinions/new")} icon="plus">
							{t("opinions.ask.title")}
						</ButtonLink>
					}
				/>
			}
		>
			{requests.length === 0 ? (
				<EmptyState title={t("opinions.list.none")} />
			) : (
				<ItemList label={t("opinions.list.title")}>
					{requests.map((row) => (
						<Item
							key={row.number}
							level={2}
							to={to(`/steward/opinions/${row.number}`)}
							title={row.subject}
							titleLang="th"
							kicker={t("opinions.request.kicker", { number: row.number })}
							summary={row.proposal && format.text(row.proposal.title)}
							facts={
								<>
									{row.urgency !== "normal" && (
										<Tag tone="warning">{t(`opinions.urgency.${row.urgency}`)}</Tag>
									)}
									<span>{t("opinions.dueAt", { date: format.date(row.dueAt) })}</span>
									{row.example && <Tag>{t("common.example")}</Tag>}
								</>
							}
							aside={
								<>
									<StatusTag tone={row.digest === "digested" ? "success" : "neutral"}>
										{t(`opinions.list.${row.digest}`)}
									</StatusTag>
									<span>{t("opinions.answeredOf", { answered: row.answered, asked: row.asked })}</span>
									{row.late > 0 && (
										<StatusTag tone="danger">{t("opinions.list.late", { count: row.late })}</StatusTag>
									)}
									{row.observationsOpen > 0 && (
										<span>{t("opinions.list.observationsOpen", { count: row.observationsOpen })}</span>
									)}
								</>
							}
						/>
					))}
				</ItemList>
			)}
			<Pagination next={next ? to(`/steward/opinions?after=${next}`) : undefined} />
		</Page>
	);
}
