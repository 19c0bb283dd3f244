import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WhereItStands } from "~/components/commitment/where-it-stands";
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
	TextArea,
} from "~/components/ui";
import { APPEAL_LIMIT } from "~/domain/appeal";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { appealSchema } from "~/input/appeal";
import { appealDecline, findAppeal } from "~/services/appeals.server";
import { findCommitment, parseCommitmentNumber } from "~/services/commitments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const number = parseCommitmentNumber(params.number);
	const commitment = await findCommitment({ number, now: context.now });
	const { id, status } = commitment;
	const { decision } = await findAppeal({ commitmentId: id, status, viewer });
	return {
		meta: { title: t("escalation.appeal.title") },
		commitment,
		decision,
		formKey: newFormKey(),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const number = parseCommitmentNumber(params.number);
	return submitForm({
		request,
		schema: appealSchema,
		act: async (input, formRequest) => {
			await appealDecline({ viewer, number, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/commitments/${number}#appeal`));
		},
	});
}

export default function Appeal() {
	const { commitment, decision, formKey } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const form = useFormState<typeof appealSchema>({ answer: useActionData() });
	const here = to(`/commitments/${commitment.number}`);
	const label = t("commitments.page", { number: format.number(commitment.number) });
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: here, label }]} />}
					kicker={commitment.proposal && format.text(commitment.proposal.title)}
					title={t("escalation.appeal.title")}
					lede={t("escalation.appeal.lede")}
				/>
			}
		>
			{decision.allowed ? (
				<>
					<WhereItStands commitment={commitment} />
					<div className="mt-8">
						<ErrorSummary errors={form.summary} />
						<Form formKey={formKey}>
							<TextArea
								name="words"
								label={t("escalation.appeal.words")}
								hint={t("escalation.appeal.wordsHint")}
								limit={APPEAL_LIMIT}
								defaultValue={form.typed("words")}
								error={form.errorOf("words")}
							/>
							<div>
								<Button>{t("escalation.appeal.send")}</Button>
							</div>
						</Form>
					</div>
				</>
			) : (
				<EmptyState
					title={t("escalation.appeal.refused")}
					action={
						<ButtonLink to={here} variant="secondary">
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
