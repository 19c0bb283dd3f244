import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ResultNav } from "~/components/judging/result-nav";
import { PublishForm } from "~/components/judging/result-publish-form";
import { PublishReview } from "~/components/judging/result-publish-review";
import { ResultSection } from "~/components/judging/result-section";
import { ResultPages, ResultTable } from "~/components/judging/result-table";
import { useResultText } from "~/components/judging/result-text";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { ButtonLink, EmptyState, Notice, Page } from "~/components/ui";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { publicationSchema } from "~/input/judging-result";
import { draftAnnouncement, loadPublicationPage } from "~/services/judging-publication.server";
import { publishResult } from "~/services/judging-publication-publish.server";
import { RESULT_ROWS } from "~/services/judging-results.server";
import { readFrom } from "~/services/judging-results-public.server";
import { findRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const round = await findRoundHead({ number: params.round, now });
	const isClosed = round.time === "closed" || round.time === "published";
	const page = isClosed
		? await loadPublicationPage({ viewer, number: params.round, from: readFrom(request), now })
		: null;
	return {
		meta: { title: readerOf(request).t("judgingResults.nav.publish") },
		round,
		page,
		announcement: page && (page.latest?.announcement ?? draftAnnouncement(page)),
		formKey: newFormKey(),
		done: new URL(request.url).searchParams.has("done"),
		step: RESULT_ROWS,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	return submitForm({
		request,
		schema: publicationSchema,
		act: async (input, formRequest) => {
			await publishResult({ viewer, number: params.round, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/steward/judging/${params.round}/publish?done=1`));
		},
	});
}

export default function PublishPage() {
	const { round, page, announcement, formKey, done, step } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const text = useResultText();
	const path = to(`/steward/judging/${round.number}/publish`);
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="results"
					title={t("judgingResults.nav.publish")}
					lede={t("judgingResults.publish.lede")}
				/>
			}
		>
			<ResultNav number={round.number} current="publish" />
			{!page && <EmptyState title={t("judgingResults.publish.notYet")} />}
			{page && (
				<div className="flex flex-col gap-10">
					{done && <Notice tone="success" role="status" title={t("judgingResults.publish.done")} />}
					{page.latest && (
						<Notice
							title={t("judgingResults.publish.published", {
								version: page.latest.version,
								date: format.dateTime(page.latest.publishedAt),
							})}
							actions={
								<ButtonLink to={to(`/results/${round.number}`)} variant="secondary">
									{t("judgingResults.publish.toPublic")}
								</ButtonLink>
							}
						>
							{page.latest.same && t("judgingResults.publish.same")}
						</Notice>
					)}
					{page.extendedUntil && (
						<Notice
							tone="warning"
							title={t("judgingResults.publish.stillOpen", { until: format.dateTime(page.extendedUntil) })}
						/>
					)}
					{page.refusal ? (
						<Notice tone="danger" title={t("judgingResults.publish.noRanking")}>
							{text.refusal(page.refusal)}
						</Notice>
					) : (
						<>
							<ResultSection id="ranking" title={t("judgingResults.publish.ranking")}>
								<ResultTable
									caption={t("judgingResults.publish.ranking")}
									rows={page.rows}
									round={page.head}
									withPrizes
								/>
								<ResultPages
									path={path}
									from={page.from}
									shown={page.rows.length}
									all={page.all}
									step={step}
								/>
							</ResultSection>
							<ResultSection id="public" title={t("judgingResults.publish.becomesPublic")}>
								<PublishReview {...page} kind={round.kind} places={page.head.places} />
							</ResultSection>
							<PublishForm
								key={page.latest?.version ?? 0}
								answer={answer}
								formKey={formKey}
								fingerprint={page.fingerprint}
								version={page.latest?.version ?? 0}
								announcement={announcement ?? { th: "", en: "" }}
							/>
						</>
					)}
				</div>
			)}
		</Page>
	);
}
