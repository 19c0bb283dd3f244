import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { PlaybookForm } from "~/components/playbook/playbook-form";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { playbookSchema } from "~/input/playbook";
import { parseLibraryNumber } from "~/services/library-list.server";
import { changePlaybook, findPlaybookForEdit } from "~/services/playbook-writing.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "playbook.manage");
	const { t } = readerOf(request);
	const number = parseLibraryNumber(params.number);
	return {
		meta: { title: t("playbooks.form.editTitle") },
		...(await findPlaybookForEdit({ viewer, number })),
		formKey: newFormKey(),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "playbook.manage");
	const number = parseLibraryNumber(params.number);
	return submitForm({
		request,
		schema: playbookSchema,
		act: async (input) => {
			await changePlaybook({ viewer, number, input, now: context.now });
			return redirect(readerOf(request).to(`/playbooks/${number}`));
		},
	});
}

export default function EditPlaybook() {
	const { number, title, defaults, revision, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const page = to(`/playbooks/${number}`);
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: page, label: format.text(title) }]} />}
					title={t("playbooks.form.editTitle")}
					lede={t("playbooks.form.editLede")}
				/>
			}
		>
			<PlaybookForm
				answer={answer}
				defaults={defaults}
				revision={revision}
				formKey={formKey}
				cancelTo={page}
			/>
		</Page>
	);
}
