import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { RoundHeader } from "~/components/judging/round-nav";
import { generationOf } from "~/components/judging/round-rows";
import { RubricForm } from "~/components/judging/rubric-form";
import { RubricStart } from "~/components/judging/rubric-start";
import { RubricView } from "~/components/judging/rubric-view";
import { metaOf } from "~/components/page-meta";
import { Notice, Page, Time } from "~/components/ui";
import { rubricFromTemplate } from "~/domain/judging/rubric-templates";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { answerRows } from "~/http/form-rows.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { readTyped, toUntouchedAnswer } from "~/http/typed-form.server";
import { rubricDefaults, rubricSchema, rubricStartSchema } from "~/input/judging-rubric";
import { findRound, findRoundHead } from "~/services/judging-rounds.server";
import { findRubricForm, saveRubric, toRubric } from "~/services/judging-rubric.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const [round, form] = await Promise.all([
		findRoundHead({ number: params.round, now: context.now }),
		findRubricForm({ number: params.round }),
	]);
	return {
		meta: { title: readerOf(request).t("judgingRounds.nav.rubric") },
		round,
		form,
		defaults: rubricDefaults(form.rubric, form.revision),
		formKey: newFormKey(),
		saved: new URL(request.url).searchParams.has("saved"),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { number } = await findRound({ number: params.round });
	const form = await readForm(request);
	const intent = form.get("intent");
	const rows = answerRows({ form, lists: ["criteria"] });
	if (rows) return rows;
	if (intent === "recount") return json({ ...toUntouchedAnswer(readTyped(form)), generation: newFormKey() });
	if (intent === "template" || intent === "copy")
		return submitForm({
			request,
			form,
			schema: rubricStartSchema,
			act: async ({ template, round }) => {
				const { revision } = await findRubricForm({ number: params.round });
				const rubric = round
					? toRubric(await findRound({ number: round }))
					: rubricFromTemplate(template ?? "innovation-impact");
				const filled = toUntouchedAnswer(rubricDefaults(rubric, revision));
				return json({ ...filled, generation: newFormKey(), begun: true });
			},
		});
	return submitForm({
		request,
		form,
		schema: rubricSchema,
		act: async (input) => {
			await saveRubric({ viewer, number, input, now: context.now });
			return redirect(readerOf(request).to(`/steward/judging/${number}/rubric?saved=1`));
		},
	});
}

export default function RubricPage() {
	const { round, form, defaults, formKey, saved } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	const begun = answer !== undefined && "begun" in answer;
	const practice = to(`/steward/judging/${round.number}/practice`);
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="rubric"
					title={t("judgingRounds.nav.rubric")}
					lede={t("judgingRounds.rubric.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{saved && !answer && <Notice tone="success" role="status" title={t("judgingRounds.rubric.saved")} />}
				{begun && <Notice tone="warning" role="status" title={t("judgingRounds.rubric.begun")} />}
				{form.lockedAt && (
					<Notice title={t("judgingRounds.rubric.locked")}>
						<p>
							{t("judgingRounds.rubric.lockedSince")} <Time at={form.lockedAt} as="dateTime" />
						</p>
					</Notice>
				)}
				<p>
					<Link to={practice}>{t("judgingRounds.practice.link")}</Link>
				</p>
				{form.decision.allowed ? (
					<>
						<RubricStart others={form.others} open={form.rubric.criteria.length === 0 && !answer} />
						<RubricForm
							key={`${form.revision}-${generationOf(answer)}`}
							defaults={defaults}
							answer={answer}
							formKey={formKey}
						/>
					</>
				) : (
					<RubricView rubric={form.rubric} />
				)}
			</div>
		</Page>
	);
}
