import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { BudgetDivision } from "~/components/judging/budget-division";
import { BudgetPublishForm, CostsForm } from "~/components/judging/budget-forms";
import { ResultNav } from "~/components/judging/result-nav";
import { ResultSection } from "~/components/judging/result-section";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { ButtonLink, EmptyState, Notice, Page } from "~/components/ui";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { budgetPublicationSchema, budgetSchema } from "~/input/judging-result";
import { loadBudgetPage, setPilotCosts } from "~/services/judging-budget.server";
import { publishBudget } from "~/services/judging-budget-publish.server";
import { findRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const { searchParams } = new URL(request.url);
	const text = searchParams.get("baht") ?? "";
	const round = await findRoundHead({ number: params.round, now });
	const isClosed = round.time === "closed" || round.time === "published";
	const baht = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
	return {
		meta: { title: readerOf(request).t("judgingResults.budget.title") },
		round,
		page: isClosed ? await loadBudgetPage({ viewer, number: params.round, baht, now }) : null,
		formKey: newFormKey(),
		done: searchParams.has("done"),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { to } = readerOf(request);
	const number = params.round;
	const path = to(`/steward/judging/${number}/budget`);
	const form = await readForm(request);
	if (form.get("intent") === "publish")
		return submitForm({
			request,
			form,
			schema: budgetPublicationSchema,
			act: async (input, formRequest) => {
				await publishBudget({ viewer, number, baht: input.baht, input, formRequest, now: context.now });
				return redirect(`${path}?baht=${input.baht}&done=1`);
			},
		});
	return submitForm({
		request,
		form,
		schema: budgetSchema,
		act: async ({ baht, costs }) => {
			await setPilotCosts({ viewer, number, costs });
			return redirect(`${path}?baht=${baht}#preview`);
		},
	});
}

export default function BudgetPage() {
	const { round, page, formKey, done } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const titles = Object.fromEntries(page?.entries.map(({ code, title }) => [code, title]) ?? []);
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="results"
					title={t("judgingResults.budget.title")}
					lede={t("judgingResults.budget.lede")}
				/>
			}
		>
			<ResultNav number={round.number} current="budget" />
			{!page && <EmptyState title={t("judgingResults.budget.notYet")} />}
			{page && (
				<div className="flex flex-col gap-12">
					{done && <Notice tone="success" role="status" title={t("judgingResults.budget.done")} />}
					{page.publishedAt && (
						<Notice
							title={t("judgingResults.budget.published", { date: format.dateTime(page.publishedAt) })}
							actions={
								<ButtonLink to={to(`/results/${round.number}/budget`)} variant="secondary">
									{t("judgingResults.publish.toPublic")}
								</ButtonLink>
							}
						/>
					)}
					<p className="max-w-narrow">{t("judgingResults.budget.how")}</p>
					{page.missing && <Notice tone="warning" title={t(`judgingResults.budget.${page.missing}`)} />}
					{page.preview && page.baht !== null && (
						<ResultSection id="preview" title={t("judgingResults.budget.previewTitle")}>
							<BudgetDivision
								division={page.preview}
								baht={page.baht}
								voters={page.preview.voters}
								step={page.preview.step}
								titles={titles}
							/>
							{!page.same && (
								<div className="mt-8">
									<BudgetPublishForm
										answer={answer}
										formKey={formKey}
										fingerprint={page.preview.fingerprint}
										version={page.version}
										baht={page.baht}
									/>
								</div>
							)}
						</ResultSection>
					)}
					<ResultSection
						id="costs"
						title={t("judgingResults.budget.cost")}
						note={t("judgingResults.budget.costHint")}
					>
						<CostsForm answer={answer} baht={page.baht} entries={page.entries} />
					</ResultSection>
				</div>
			)}
		</Page>
	);
}
