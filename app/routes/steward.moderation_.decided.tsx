import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { addressWith } from "~/components/address";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	EmptyState,
	Item,
	ItemList,
	OwnWords,
	Page,
	PageHeader,
	Pagination,
	quoteOwn,
	Sentence,
	StatusTag,
	Tabs,
	useOwnLang,
} from "~/components/ui";
import { MODERATION_DECISIONS } from "~/domain/moderation";
import { commentPath, proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { listDecidedCases } from "~/services/moderation-decided.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const query = new URL(request.url).searchParams;
	const decision = MODERATION_DECISIONS.find((one) => one === query.get("decision")) ?? "hide";
	const after = query.get("after");
	return {
		meta: { title: readerOf(request).t("moderation.done.title") },
		decision,
		after,
		cases: await listDecidedCases({ viewer, decision, after }),
	};
}

type Decided = ReturnType<typeof useLoaderData<typeof loader>>["cases"]["items"][number];

export default function DecidedCases() {
	const { cases, decision, after } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	const addressOf = (values: Record<string, string | null>) =>
		addressWith(to("/steward/moderation/decided"), values);
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward/moderation"), label: t("moderation.title") }]} />}
					title={t("moderation.done.title")}
					lede={t("moderation.done.lede")}
				/>
			}
		>
			<Tabs
				label={t("moderation.decision")}
				items={["hide" as const, "keep" as const].map((one) => ({
					to: addressOf({ decision: one }),
					label: t(`moderation.done.tabs.${one}`),
					current: one === decision,
				}))}
			/>
			{cases.items.length === 0 ? (
				<EmptyState title={t(`moderation.done.empty.${decision}`)} />
			) : (
				<ItemList label={t("moderation.done.title")}>
					{cases.items.map((row) => (
						<DecidedCase key={row.id} row={row} />
					))}
				</ItemList>
			)}
			<Pagination
				previous={after ? addressOf({ decision }) : undefined}
				next={cases.next ? addressOf({ decision, after: cases.next }) : undefined}
			/>
		</Page>
	);
}

/** What it was about, how and why it was decided, and the way to show it again. */
function DecidedCase({ row }: { row: Decided }) {
	const { t, to, format } = useI18n();
	const ownLang = useOwnLang();
	const { proposal, comment, by } = row;
	const title = format.text(proposal.title);
	const date = format.dateTime(row.decidedAt);
	const place = comment
		? commentPath({ proposalNumber: proposal.number, threadId: comment.threadId, id: comment.id })
		: proposalPath(proposal);
	const showAt = comment ? `/comments/${comment.id}/show` : `/proposals/${proposal.number}/show`;
	return (
		<Item
			level={2}
			to={to(place)}
			title={title}
			titleLang={ownLang(title)}
			kicker={t(`moderation.done.of.${comment ? "comment" : "proposal"}`)}
			summary={<OwnWords>{comment ? comment.words : format.text(proposal.summary)}</OwnWords>}
			facts={
				<ul className="flex flex-col gap-1 text-ink-soft">
					<li>
						<Sentence>
							{by
								? t("moderation.done.by", { name: quoteOwn(by), date })
								: t("moderation.done.byGone", { date })}
						</Sentence>
					</li>
					{row.reason && (
						<li>{t("moderation.done.reason", { reason: t(`domain.reportReason.${row.reason}`) })}</li>
					)}
					{row.note && (
						<li>
							<Sentence>{t("moderation.done.note", { note: quoteOwn(row.note) })}</Sentence>
						</li>
					)}
				</ul>
			}
			aside={
				<>
					<StatusTag tone={row.hidden ? "warning" : "neutral"}>
						{t(row.hidden ? "moderation.done.stillHidden" : "moderation.done.shown")}
					</StatusTag>
					{row.hidden && row.mayShow && <Link to={to(showAt)}>{t("moderation.showAgain")}</Link>}
				</>
			}
		/>
	);
}
