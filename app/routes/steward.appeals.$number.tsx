import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppealRecord } from "~/components/commitment/appeal-record";
import { WhereItStands } from "~/components/commitment/where-it-stands";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
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
import { APPEAL_ANSWERS, APPEAL_LIMIT } from "~/domain/appeal";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { answerAppealSchema } from "~/input/appeal";
import { answerAppeal } from "~/services/appeals.server";
import { findAppealToAnswer } from "~/services/appeals-desk.server";
import { parseCommitmentNumber } from "~/services/commitments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "appeal.answer");
	const { t } = readerOf(request);
	const number = parseCommitmentNumber(params.number);
	return {
		meta: { title: t("escalation.appeal.title") },
		appeal: await findAppealToAnswer({ number, now: context.now }),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "appeal.answer");
	const number = parseCommitmentNumber(params.number);
	return submitForm({
		request,
		schema: answerAppealSchema,
		act: async (input) => {
			await answerAppeal({ viewer, number, input, now: context.now });
			return redirect(readerOf(request).to(`/commitments/${number}#appeal`));
		},
	});
}

export default function AnswerAppeal() {
	const { appeal } = useLoaderData<typeof loader>();
	const { commitment } = appeal;
	const { t, to, format } = useI18n();
	const form = useFormState<typeof answerAppealSchema>({ answer: useActionData() });
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward/appeals"), label: t("escalation.appeal.desk") }]} />}
					kicker={commitment.agency && format.text(commitment.agency.name)}
					title={commitment.proposal ? format.text(commitment.proposal.title) : t("escalation.appeal.title")}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				<section aria-labelledby="decline">
					<h2 id="decline" className="mb-4">
						{t("escalation.appeal.decline")}
					</h2>
					<WhereItStands commitment={commitment} />
				</section>
				<AppealRecord appeal={appeal} />
				{appeal.state === "open" && (
					<div>
						<ErrorSummary errors={form.summary} />
						<Form>
							<RadioGroup
								name="decision"
								legend={t("escalation.appeal.decision")}
								options={APPEAL_ANSWERS.map((value) => ({
									value,
									label: t(`escalation.appeal.states.${value}`),
								}))}
								defaultValue={form.typed("decision")}
								error={form.errorOf("decision")}
							/>
							<TextArea
								name="words"
								label={t("escalation.appeal.answer")}
								hint={t("escalation.appeal.answerHint")}
								limit={APPEAL_LIMIT}
								defaultValue={form.typed("words")}
								error={form.errorOf("words")}
							/>
							<div>
								<Button>{t("escalation.appeal.sendAnswer")}</Button>
							</div>
						</Form>
					</div>
				)}
			</div>
		</Page>
	);
}
