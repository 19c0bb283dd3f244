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
import { Button, ButtonLink, ErrorSummary, Form, Notice, Page, PageHeader, TextArea } from "~/components/ui";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { proposalPath } from "~/domain/proposal-path";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { requireViewer } from "~/http/require.server";
import { reasonSchema } from "~/input/proposal";
import { withdrawProposal } from "~/services/proposal-lifecycle.server";
import { findProposalForEdit } from "~/services/proposals.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const { number, slug, text } = await findProposalForEdit({
		viewer,
		proposalNumber: requireProposalNumber(params),
	});
	return { meta: { title: t("proposals.withdrawPage.title") }, number, slug, title: text.title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const proposalNumber = requireProposalNumber(params);
	return submitForm({
		request,
		schema: reasonSchema,
		act: async ({ reason }) => {
			await withdrawProposal({ viewer, proposalNumber, reason, now: context.now });
			return redirect(readerOf(request).to("/me/proposals"));
		},
	});
}

export default function WithdrawProposal() {
	const { t, to } = useI18n();
	const { title, ...proposal } = useLoaderData<typeof loader>();
	const form = useFormState<typeof reasonSchema>({ answer: useActionData<typeof action>() });
	return (
		<Page width="text" header={<PageHeader title={t("proposals.withdrawPage.title")} lede={title} />}>
			<ErrorSummary errors={form.summary} />
			<Form>
				<Notice tone="warning">
					<p>{t("proposals.withdrawPage.warning")}</p>
				</Notice>
				<TextArea
					name="reason"
					label={t("proposals.withdrawPage.reason")}
					limit={PROPOSAL_LIMITS.reason}
					defaultValue={form.typed("reason")}
					error={form.errorOf("reason")}
				/>
				<div className="flex flex-wrap gap-3">
					<Button variant="danger">{t("proposals.withdraw")}</Button>
					<ButtonLink variant="quiet" to={to(proposalPath(proposal))}>
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</Page>
	);
}
