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
import { useFileSize } from "~/components/proposal/proposal-story";
import {
	Breadcrumbs,
	Button,
	ErrorSummary,
	FileField,
	Form,
	Page,
	PageHeader,
	TextField,
} from "~/components/ui";
import { INNOVATION_LIMITS } from "~/domain/innovation";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { attachSchema, detachSchema } from "~/input/proposal";
import { attachDocument, detachDocument } from "~/services/innovation-documents.server";
import { findInnovationForEdit } from "~/services/innovation-form.server";
import { parseLibraryNumber } from "~/services/library-list.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "innovation.manage");
	const { t } = readerOf(request);
	const { number, title, documents } = await findInnovationForEdit({
		viewer,
		number: parseLibraryNumber(params.number),
	});
	return { meta: { title: t("innovations.documents") }, number, title, documents, formKey: newFormKey() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "innovation.manage");
	const number = parseLibraryNumber(params.number);
	const form = await readForm(request);
	const done = () => redirect(readerOf(request).to(`/officer/innovations/${number}/documents`));
	if (form.get("intent") === "remove")
		return submitForm({
			request,
			form,
			schema: detachSchema,
			act: async ({ id }) => {
				await detachDocument({ viewer, number, fileId: id });
				return done();
			},
		});
	return submitForm({
		request,
		form,
		schema: attachSchema,
		act: async ({ file, alt }) => {
			await attachDocument({ viewer, number, file, alt, now: context.now });
			return done();
		},
	});
}

export default function InnovationDocuments() {
	const { number, title, documents, formKey } = useLoaderData<typeof loader>();
	const form = useFormState<typeof attachSchema>({ answer: useActionData<typeof action>() });
	const { t, to, format } = useI18n();
	const size = useFileSize();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[{ to: to(`/officer/innovations/${number}`), label: t("innovations.form.editTitle") }]}
						/>
					}
					kicker={format.text(title)}
					title={t("innovations.documents")}
					lede={t("innovations.form.documentsLede", { limit: INNOVATION_LIMITS.documents })}
				/>
			}
		>
			<ErrorSummary errors={form.summary} />
			{documents.length > 0 && (
				<ul className="mb-8 divide-y divide-line border-y border-line">
					{documents.map((file) => (
						<li key={file.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
							<div className="min-w-0">
								<a href={`/files/${file.id}`} className="wrap-anywhere">
									{file.alt || file.name}
								</a>
								<p className="text-sm text-ink-soft">{size(file.bytes)}</p>
							</div>
							<Form layout="none">
								<input type="hidden" name="id" value={file.id} />
								<Button
									variant="quiet"
									size="sm"
									name="intent"
									value="remove"
									aria-label={t("proposals.files.remove", { name: file.name })}
								>
									{t("common.remove")}
								</Button>
							</Form>
						</li>
					))}
				</ul>
			)}
			{documents.length < INNOVATION_LIMITS.documents && (
				<Form key={documents.length} formKey={formKey} encType="multipart/form-data">
					<FileField
						name="file"
						label={t("proposals.files.file")}
						hint={t("proposals.files.fileHint")}
						error={form.errorOf("file")}
						accept="image/jpeg,image/png,image/webp,application/pdf"
					/>
					<TextField
						name="alt"
						label={t("innovations.form.documentName")}
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
