import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ContestedForm, ContestedPairs } from "~/components/judging/result-contested";
import { ResultNav } from "~/components/judging/result-nav";
import { StewardResultsView } from "~/components/judging/result-steward";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { EmptyState, Notice, Page } from "~/components/ui";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { extraReviewsSchema } from "~/input/judging-result";
import { writeMoment } from "~/input/judging-round";
import { askExtraReviews } from "~/services/judging-extra-reviews.server";
import { loadStewardResults, RESULT_ROWS } from "~/services/judging-results.server";
import { readFrom } from "~/services/judging-results-public.server";
import { findRound, findRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

/** How long more reviews are taken unless the steward says otherwise (milliseconds). */
const EXTRA_TIME = 3 * 86_400_000;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const { t, language } = readerOf(request);
	const [round, page] = await Promise.all([
		findRoundHead({ number: params.round, now }),
		loadStewardResults({ viewer, number: params.round, from: readFrom(request), now }),
	]);
	const asked = Number(new URL(request.url).searchParams.get("asked"));
	return {
		meta: { title: t("judgingResults.title") },
		round,
		...page,
		closes: writeMoment(new Date(now.getTime() + EXTRA_TIME), language),
		formKey: newFormKey(),
		asked: Number.isInteger(asked) && asked > 0 ? asked : null,
		step: RESULT_ROWS,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { number } = await findRound({ number: params.round });
	return submitForm({
		request,
		schema: extraReviewsSchema,
		act: async ({ entries, extra, closes }, formRequest) => {
			const asked = await askExtraReviews({
				viewer,
				number,
				entries,
				extra,
				closesAt: closes,
				formRequest,
				now: context.now,
			});
			return redirect(readerOf(request).to(`/steward/judging/${number}/results?asked=${asked}`));
		},
	});
}

export default function StewardResultsPage() {
	const { round, head, progress, results, closes, formKey, asked, step } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, format } = useI18n();
	const certainty = results?.certainty;
	const contested = certainty?.ok && round.time !== "published" ? certainty.contested : null;
	const mayAsk = round.mode !== "pairs";
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="results"
					title={t("judgingResults.title")}
					lede={t("judgingResults.steward.lede")}
				/>
			}
		>
			<ResultNav number={round.number} current="results" />
			{asked !== null && (
				<div className="mb-8">
					<Notice tone="success" role="status" title={t("judgingResults.steward.asked", { count: asked })} />
				</div>
			)}
			{progress && (
				<EmptyState title={t("judgingResults.steward.whileJudging")}>
					{progress.all === null
						? t("judgingResults.steward.whileComparing", {
								done: progress.done,
								closes: format.dateTime(head.closesAt),
							})
						: t("judgingResults.steward.whileJudgingNote", {
								done: progress.done,
								all: progress.all,
								closes: format.dateTime(head.closesAt),
							})}
				</EmptyState>
			)}
			{!progress && !results && <EmptyState title={t("judgingResults.steward.noEntries")} />}
			{results && (
				<StewardResultsView
					round={head}
					results={results}
					step={step}
					mayAsk={mayAsk}
					contested={
						contested &&
						(mayAsk ? (
							<ContestedForm contested={contested} answer={answer} formKey={formKey} closes={closes} />
						) : (
							<ContestedPairs contested={contested} />
						))
					}
				/>
			)}
		</Page>
	);
}
