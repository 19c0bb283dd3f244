import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { RoundHeader } from "~/components/judging/round-nav";
import { RubricPracticeForm } from "~/components/judging/rubric-practice-form";
import { metaOf } from "~/components/page-meta";
import { EmptyState, Notice, Page } from "~/components/ui";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { practiceDefaults, practiceSchema, revisionSchema } from "~/input/judging-rubric";
import { findRound, findRoundHead } from "~/services/judging-rounds.server";
import { findPracticeForm, savePractice } from "~/services/judging-rubric.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { now } = context;
	const [round, form] = await Promise.all([
		findRoundHead({ number: params.round, now }),
		findPracticeForm({ number: params.round, now }),
	]);
	return {
		meta: { title: readerOf(request).t("judgingRounds.practice.title") },
		round,
		form,
		defaults: practiceDefaults(form),
		formKey: newFormKey(),
		saved: new URL(request.url).searchParams.has("saved"),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const { number } = await findRound({ number: params.round });
	const done = () => redirect(readerOf(request).to(`/steward/judging/${number}/practice?saved=1`));
	const form = await readForm(request);
	if (form.get("intent") === "remove")
		return submitForm({
			request,
			form,
			schema: revisionSchema,
			act: async ({ revision }) => {
				await savePractice({ viewer, number, revision, input: null, now });
				return done();
			},
		});
	return submitForm({
		request,
		form,
		schema: practiceSchema,
		act: async (input) => {
			await savePractice({ viewer, number, revision: input.revision, input, now });
			return done();
		},
	});
}

export default function Practice() {
	const { round, form, defaults, formKey, saved } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useI18n();
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="rubric"
					title={t("judgingRounds.practice.title")}
					lede={t("judgingRounds.practice.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{saved && !answer && (
					<Notice tone="success" role="status" title={t("judgingRounds.practice.saved")} />
				)}
				{!form.decision.allowed && (
					<Notice title={t("judgingRounds.form.fixed")}>{t("judgingRounds.form.fixedHint")}</Notice>
				)}
				{form.rubric.criteria.length === 0 ? (
					<EmptyState title={t("judgingRounds.practice.noRubric")} />
				) : (
					<RubricPracticeForm
						key={form.revision}
						rubric={form.rubric}
						defaults={defaults}
						answer={answer}
						formKey={formKey}
						exists={form.practice !== null}
						readOnly={!form.decision.allowed}
					/>
				)}
			</div>
		</Page>
	);
}
