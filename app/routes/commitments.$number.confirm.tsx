import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	Button,
	ButtonLink,
	EmptyState,
	ErrorSummary,
	Form,
	Page,
	PageHeader,
	RadioGroup,
	TextArea,
} from "~/components/ui";
import { CONFIRMATION_ANSWERS } from "~/domain/commitment";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { confirmationSchema, NOTE_LIMIT } from "~/input/confirmation";
import { findConfirmForm } from "~/services/commitment-page.server";
import { parseCommitmentNumber } from "~/services/commitments.server";
import { confirmCommitment } from "~/services/confirmations.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const page = await findConfirmForm({
		viewer,
		number: parseCommitmentNumber(params.number),
		now: context.now,
	});
	return { meta: { title: t("commitments.confirm.title") }, ...page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	return submitForm({
		request,
		schema: confirmationSchema,
		act: async (input) => {
			const number = parseCommitmentNumber(params.number);
			await confirmCommitment({ viewer, number, input, now: context.now });
			return redirect(readerOf(request).to(`/commitments/${number}#claim`));
		},
	});
}

const HINTS = {
	works: "commitments.confirm.worksHint",
	"does-not": "commitments.confirm.doesNotHint",
	"not-tried": "commitments.confirm.notTriedHint",
} as const;

export default function ConfirmCommitment() {
	const { commitment, decision, own } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const form = useFormState<typeof confirmationSchema>({
		answer: useActionData(),
		defaults: { answer: own?.answer, note: own?.note },
	});
	const backTo = to(`/commitments/${commitment.number}`);
	const name = commitment.promise
		? format.text(commitment.promise.deliverable)
		: t("commitments.page", { number: format.number(commitment.number) });
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/commitments"), label: t("commitments.title") },
								{ to: backTo, label: name },
							]}
						/>
					}
					kicker={name}
					title={t("commitments.confirm.title")}
					lede={t("commitments.confirm.lede")}
				/>
			}
		>
			{decision.allowed ? (
				<>
					<ErrorSummary errors={form.summary} />
					<Form>
						<RadioGroup
							name="answer"
							legend={t("commitments.confirm.answer")}
							options={CONFIRMATION_ANSWERS.map((answer) => ({
								value: answer,
								label: t(`domain.confirmation.${answer}`),
								hint: t(HINTS[answer]),
							}))}
							defaultValue={form.typed("answer")}
							error={form.errorOf("answer")}
						/>
						<TextArea
							name="note"
							label={t("commitments.confirm.note")}
							hint={t("commitments.confirm.noteHint")}
							limit={NOTE_LIMIT}
							optional
							defaultValue={form.typed("note")}
							error={form.errorOf("note")}
						/>
						<div className="flex flex-wrap gap-3">
							<Button>{t("commitments.confirm.send")}</Button>
							<ButtonLink to={backTo} variant="quiet">
								{t("common.cancel")}
							</ButtonLink>
						</div>
					</Form>
					<p className="mt-8 text-sm text-ink-soft">{t("commitments.confirm.rule")}</p>
				</>
			) : (
				<EmptyState
					title={t("commitments.confirm.refused")}
					action={
						<ButtonLink to={backTo} variant="secondary">
							{t("commitments.confirm.back")}
						</ButtonLink>
					}
				>
					{t(`errors.${decision.reason}`)}
				</EmptyState>
			)}
		</Page>
	);
}
