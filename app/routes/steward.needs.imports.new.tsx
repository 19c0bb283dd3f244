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
import { NeedsTrail } from "~/components/signal/needs-trail";
import {
	Button,
	ErrorSummary,
	FileField,
	Form,
	Notice,
	Page,
	PageHeader,
	RadioGroup,
	TextField,
} from "~/components/ui";
import { SIGNAL_LIMITS, SIGNAL_SOURCES } from "~/domain/signal";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { readTableForm } from "~/http/table-upload.server";
import { tableUploadSchema } from "~/input/signal";
import { createImport, dropTable } from "~/services/signal-uploads.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "needs.manage");
	return { meta: { title: readerOf(request).t("needs.upload.title") }, formKey: newFormKey() };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const { form, table } = await readTableForm({ request, viewer });
	let isKept = false;
	const answer = await submitForm({
		request,
		form,
		schema: tableUploadSchema,
		act: async (input, formRequest) => {
			if (!table) throw new Error("a form with the sum of a table has a table");
			isKept = true;
			const number = await createImport({ viewer, input, table, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/steward/needs/imports/${number}`));
		},
	});
	if (table && !isKept) await dropTable(table);
	return answer;
}

export default function ImportTable() {
	const { formKey } = useLoaderData<typeof loader>();
	const form = useFormState<typeof tableUploadSchema>({
		answer: useActionData<typeof action>(),
		defaults: { source: "1111" },
	});
	const { t, format } = useI18n();
	const size = `${format.number(SIGNAL_LIMITS.file / 1024 / 1024)} MB`;
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<NeedsTrail />}
					title={t("needs.upload.title")}
					lede={t("needs.upload.lede", { size })}
				/>
			}
		>
			<div className="mb-8">
				<Notice title={t("needs.upload.privacyTitle")}>{t("needs.upload.privacy")}</Notice>
			</div>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey} encType="multipart/form-data">
				<RadioGroup
					name="source"
					legend={t("needs.upload.source")}
					options={SIGNAL_SOURCES.map((value) => ({ value, label: t(`needs.source.${value}`) }))}
					defaultValue={form.typed("source")}
					error={form.errorOf("source")}
				/>
				<TextField
					name="sourceName"
					label={t("needs.upload.sourceName")}
					hint={t("needs.upload.sourceNameHint")}
					limit={SIGNAL_LIMITS.sourceName}
					defaultValue={form.typed("sourceName")}
					error={form.errorOf("sourceName")}
				/>
				<FileField
					maxBytes={SIGNAL_LIMITS.file}
					name="file"
					label={t("needs.upload.file")}
					accept=".csv,.tsv,.txt,text/csv"
					error={form.errorOf("file")}
				/>
				<div>
					<Button>{t("needs.upload.send")}</Button>
				</div>
			</Form>
		</Page>
	);
}
