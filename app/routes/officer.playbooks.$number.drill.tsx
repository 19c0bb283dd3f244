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
	DateField,
	ErrorSummary,
	Form,
	Page,
	PageHeader,
	TextArea,
	TextField,
} from "~/components/ui";
import { PLAYBOOK_LIMITS } from "~/domain/playbook";
import { writeThaiDate } from "~/domain/typed-day";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { drillSchema } from "~/input/playbook";
import { parseLibraryNumber } from "~/services/library-list.server";
import { findPlaybookForEdit, logDrill } from "~/services/playbook-writing.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "playbook.manage");
	const { t, language } = readerOf(request);
	const { number, title } = await findPlaybookForEdit({ viewer, number: parseLibraryNumber(params.number) });
	return {
		meta: { title: t("playbooks.logDrill") },
		number,
		title,
		example: writeThaiDate(context.now, language),
		formKey: newFormKey(),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "playbook.manage");
	const number = parseLibraryNumber(params.number);
	return submitForm({
		request,
		schema: drillSchema,
		act: async (input, formRequest) => {
			await logDrill({ viewer, number, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/playbooks/${number}`));
		},
	});
}

export default function LogDrill() {
	const { number, title, example, formKey } = useLoaderData<typeof loader>();
	const form = useFormState<typeof drillSchema>({ answer: useActionData<typeof action>() });
	const { t, to, format } = useI18n();
	const area = (name: "scenario" | "worked" | "improve") => (
		<TextArea
			name={name}
			label={t(`playbooks.drillForm.${name}`)}
			rows={3}
			limit={PLAYBOOK_LIMITS.text}
			defaultValue={form.typed(name)}
			error={form.errorOf(name)}
		/>
	);
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to(`/playbooks/${number}`), label: format.text(title) }]} />}
					title={t("playbooks.logDrill")}
				/>
			}
		>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<DateField
					name="heldAt"
					label={t("playbooks.drillForm.heldAt")}
					example={example}
					defaultValue={form.typed("heldAt")}
					error={form.errorOf("heldAt")}
				/>
				{area("scenario")}
				<TextField
					name="people"
					label={t("playbooks.drillForm.people")}
					inputMode="numeric"
					width="sm"
					defaultValue={form.typed("people")}
					error={form.errorOf("people")}
				/>
				{area("worked")}
				{area("improve")}
				<div>
					<Button>{t("playbooks.drillForm.save")}</Button>
				</div>
			</Form>
		</Page>
	);
}
