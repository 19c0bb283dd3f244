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
import { AttachedFiles } from "~/components/proposal/attached-files";
import {
	Button,
	ButtonLink,
	ErrorSummary,
	FileField,
	Form,
	Notice,
	Page,
	PageHeader,
	TextField,
} from "~/components/ui";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { proposalPath } from "~/domain/proposal-path";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { requireViewer } from "~/http/require.server";
import { attachSchema, detachSchema } from "~/input/proposal";
import { findProposalForPage } from "~/services/proposal-page.server";
import { attachFile, detachFile } from "~/services/proposal-versions.server";
import { findProposalForEdit } from "~/services/proposals.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const { number, slug, state } = await findProposalForEdit({
		viewer,
		proposalNumber: requireProposalNumber(params),
	});
	const { attachments } = await findProposalForPage({ number, viewer });
	return {
		meta: { title: t("proposals.files.title") },
		number,
		slug,
		isPublic: state === "published",
		attachments,
		formKey: newFormKey(),
	};
}

export async function action({ request, params, context: { now, viewer: maybe } }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context: { viewer: maybe } });
	const proposalNumber = requireProposalNumber(params);
	const form = await readForm(request);
	const done = () =>
		redirect(readerOf(request).to(`${proposalPath({ number: proposalNumber })}/attachments`));
	if (form.get("intent") === "remove")
		return submitForm({
			request,
			form,
			schema: detachSchema,
			act: async ({ id }, formRequest) => {
				await detachFile({ viewer, proposalNumber, fileId: id, formRequest, now });
				return done();
			},
		});
	return submitForm({
		request,
		form,
		schema: attachSchema,
		act: async ({ file, alt }, formRequest) => {
			await attachFile({ viewer, proposalNumber, file, alt, formRequest, now });
			return done();
		},
	});
}

export default function ProposalAttachments() {
	const { t, to } = useI18n();
	const { attachments, isPublic, formKey, ...proposal } = useLoaderData<typeof loader>();
	const form = useFormState<typeof attachSchema>({ answer: useActionData<typeof action>() });
	const limit = PROPOSAL_LIMITS.attachments;
	return (
		<Page
			width="text"
			header={
				<PageHeader
					title={t("proposals.files.title")}
					lede={t("proposals.files.lede", { limit })}
					actions={
						<ButtonLink variant="quiet" icon="back" to={`${to(proposalPath(proposal))}/edit`}>
							{t("proposals.files.back")}
						</ButtonLink>
					}
				/>
			}
		>
			<ErrorSummary errors={form.summary} />
			{isPublic && (
				<Notice>
					<p>{t("proposals.files.publicNote")}</p>
				</Notice>
			)}
			<AttachedFiles attachments={attachments} formKey={formKey} />
			{attachments.length < limit && (
				<Form key={attachments.length} formKey={formKey} encType="multipart/form-data" className="mt-8">
					<FileField
						name="file"
						label={t("proposals.files.file")}
						hint={t("proposals.files.fileHint")}
						error={form.errorOf("file")}
						accept="image/jpeg,image/png,image/webp,application/pdf"
					/>
					<TextField
						name="alt"
						label={t("proposals.files.alt")}
						hint={t("proposals.files.altHint")}
						optional
						defaultValue={form.typed("alt")}
						error={form.errorOf("alt")}
					/>
					<div>
						<Button>{t("proposals.files.attach")}</Button>
					</div>
				</Form>
			)}
		</Page>
	);
}
