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
import { listOwnAgencies } from "~/services/own-agencies.server";
import { writePlaybook } from "~/services/playbook-writing.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "playbook.manage");
	const { t } = readerOf(request);
	return {
		meta: { title: t("playbooks.form.newTitle") },
		agencies: await listOwnAgencies({ viewer }),
		formKey: newFormKey(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "playbook.manage");
	return submitForm({
		request,
		schema: playbookSchema,
		act: async (input, formRequest) => {
			const { number } = await writePlaybook({ viewer, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/playbooks/${number}`));
		},
	});
}

export default function WritePlaybook() {
	const form = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer/playbooks"), label: t("playbooks.desk.title") }]} />}
					title={t("playbooks.form.newTitle")}
				/>
			}
		>
			<PlaybookForm {...form} answer={answer} cancelTo={to("/officer/playbooks")} />
		</Page>
	);
}
