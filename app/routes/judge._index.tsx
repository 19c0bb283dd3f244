import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { JudgeProgressBar, RoundFacts, TimeLeft } from "~/components/judging/queue-facts";
import { metaOf } from "~/components/page-meta";
import { EmptyState, Item, ItemList, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { listMyRounds } from "~/services/judging-queue.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const { now } = context;
	return {
		meta: { title: readerOf(request).t("judge.title") },
		now,
		rounds: await listMyRounds({ viewer, now }),
	};
}

export default function MyRounds() {
	const { t, to, format } = useI18n();
	const { rounds, now } = useLoaderData<typeof loader>();
	return (
		<Page header={<PageHeader title={t("judge.title")} lede={t("judge.lede")} />}>
			{rounds.length === 0 ? (
				<EmptyState title={t("judge.rounds.emptyTitle")}>{t("judge.rounds.empty")}</EmptyState>
			) : (
				<ItemList label={t("judge.rounds.label")}>
					{rounds.map(({ round, progress, drafts, open, until }) => (
						<Item
							key={round.number}
							level={2}
							to={to(`/judge/${round.number}`)}
							kicker={round.challenge && format.text(round.challenge)}
							title={format.text(round.name)}
							facts={
								<>
									<RoundFacts round={round} />
									{round.time === "waiting" || round.time === "draft" ? (
										<span>{t("judge.time.opens", { date: format.dateTime(round.opensAt) })}</span>
									) : (
										<TimeLeft until={until} now={now} closed={!open} />
									)}
								</>
							}
							aside={
								<div className="w-full">
									<JudgeProgressBar mode={round.mode} progress={progress} />
									{drafts > 0 && <p className="mt-1">{t("judge.rounds.drafts", { count: drafts })}</p>}
								</div>
							}
						/>
					))}
				</ItemList>
			)}
		</Page>
	);
}
