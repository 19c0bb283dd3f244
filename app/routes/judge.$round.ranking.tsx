import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { PairCriteria } from "~/components/judging/pair-criteria";
import { TimeLeft } from "~/components/judging/queue-facts";
import { RankingForm } from "~/components/judging/ranking-form";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, EmptyState, Notice, Page, PageHeader } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { readRanking } from "~/domain/judging/ballot";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { rankingSchema } from "~/input/judge";
import { findRankingPage, submitRanking } from "~/services/judging-rankings.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const { now } = context;
	return {
		meta: { title: readerOf(request).t("judge.ranking.title") },
		now,
		...(await findRankingPage({ viewer, round: params.round, now })),
		saved: new URL(request.url).searchParams.has("saved"),
		formKey: newFormKey(),
	};
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	return submitForm({
		request,
		schema: rankingSchema,
		act: async ({ places }, formRequest) => {
			const order = readRanking(places);
			if ("twice" in order) throw new DomainError("invalidInput", { field: "places" });
			await submitRanking({
				viewer,
				round: params.round,
				ranked: order.ranked.map(Number),
				formRequest,
				now: context.now,
			});
			return redirect(readerOf(request).to(`/judge/${params.round}/ranking?saved=1`));
		},
	});
}

export default function Ranking() {
	const { t, to, format } = useI18n();
	const { round, criteria, decision, entries, ranked, submittedAt, until, movable, saved, now, formKey } =
		useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/judge"), label: t("judge.title") },
								{ to: to(`/judge/${round.number}`), label: format.text(round.name) },
							]}
						/>
					}
					title={t("judge.ranking.title")}
					lede={t("judge.ranking.lede")}
					facts={<TimeLeft until={until} now={now} closed={!decision.allowed} />}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{submittedAt && (
					<Notice
						tone="success"
						role={saved ? "status" : undefined}
						title={t("judge.ranking.submittedAt", { at: format.dateTime(submittedAt) })}
					>
						{decision.allowed && <p>{t("judge.ranking.mayChange")}</p>}
					</Notice>
				)}
				{movable && (
					<Notice tone="warning" title={t("judge.ranking.more")}>
						<p>{t("judge.ranking.moreNote")}</p>
						<ul className="mt-1 list-disc pl-6">
							{entries
								.filter(({ number }) => movable.includes(number))
								.map(({ number, title }) => (
									<li key={number}>{format.text(title)}</li>
								))}
						</ul>
					</Notice>
				)}
				{!decision.allowed && (
					<Notice>
						<p>{t(`errors.${decision.reason}`)}</p>
					</Notice>
				)}
				<PairCriteria criteria={criteria} />
				{entries.length === 0 ? (
					<EmptyState title={t("judge.queue.emptyTitle")}>{t("judge.queue.empty")}</EmptyState>
				) : (
					<RankingForm
						key={ranked.join()}
						round={round.number}
						entries={entries}
						ranked={ranked}
						open={decision.allowed}
						answer={answer}
						formKey={formKey}
					/>
				)}
			</div>
		</Page>
	);
}
