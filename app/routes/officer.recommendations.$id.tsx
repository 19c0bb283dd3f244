import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { RecommendationList } from "~/components/lesson/recommendation-list";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	Button,
	ErrorSummary,
	Form,
	Page,
	PageHeader,
	RadioGroup,
	TextArea,
} from "~/components/ui";
import { LESSON_LIMITS, RECOMMENDATION_ANSWERS } from "~/domain/lesson";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { answerRecommendationSchema } from "~/input/lesson";
import { answerRecommendation, findRecommendation } from "~/services/recommendations.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t } = readerOf(request);
	return {
		meta: { title: t("lessons.recommendation.answer") },
		now: context.now,
		formKey: newFormKey(),
		...(await findRecommendation({ viewer, id: params.id })),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	return submitForm({
		request,
		schema: answerRecommendationSchema,
		act: async (input, formRequest) => {
			const { lessonNumber } = await answerRecommendation({
				viewer,
				id: params.id,
				input,
				formRequest,
				now: context.now,
			});
			return redirect(readerOf(request).to(`/lessons/${lessonNumber}#recommendations`));
		},
	});
}

export default function AnswerRecommendation() {
	const { recommendation, lesson, decision, now, formKey } = useLoaderData<typeof loader>();
	const form = useFormState<typeof answerRecommendationSchema>({ answer: useActionData<typeof action>() });
	const { t, to, format } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer/lessons"), label: t("lessons.desk.title") }]} />}
					title={t("lessons.recommendation.answer")}
					lede={<Link to={to(`/lessons/${lesson.number}`)}>{format.text(lesson.title)}</Link>}
				/>
			}
		>
			<RecommendationList recommendations={[recommendation]} now={now} />
			{decision.allowed && (
				<div className="mt-8">
					<ErrorSummary errors={form.summary} />
					<Form formKey={formKey}>
						<RadioGroup
							name="decision"
							legend={t("lessons.recommendation.decision")}
							defaultValue={form.typed("decision")}
							error={form.errorOf("decision")}
							options={RECOMMENDATION_ANSWERS.map((value) => ({
								value,
								label: t(`lessons.answer.${value}`),
							}))}
						/>
						<TextArea
							name="words"
							label={t("lessons.recommendation.words")}
							hint={t("lessons.recommendation.wordsHint")}
							limit={LESSON_LIMITS.short}
							defaultValue={form.typed("words")}
							error={form.errorOf("words")}
						/>
						<div>
							<Button>{t("lessons.recommendation.send")}</Button>
						</div>
					</Form>
				</div>
			)}
		</Page>
	);
}
