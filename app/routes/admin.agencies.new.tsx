import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AgencyForm } from "~/components/admin/agency-form";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ErrorSummary, Page, PageHeader } from "~/components/ui";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { newAgencySchema } from "~/input/agency";
import { listOpenAgencies } from "~/services/agencies.server";
import { createAgency } from "~/services/agency-editor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "agency.manage");
	const agencies = await listOpenAgencies();
	return {
		meta: { title: readerOf(request).t("admin.agencies.newTitle") },
		agencies: agencies.map(({ id, code, kind, name }) => ({ id, code, kind, name })),
		formKey: newFormKey(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "agency.manage");
	return submitForm({
		request,
		schema: newAgencySchema,
		act: async (input, formRequest) => {
			const code = await createAgency({ viewer, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/admin/agencies/${code}?done=created`));
		},
	});
}

export default function NewAgency() {
	const { agencies, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	const form = useFormState<typeof newAgencySchema>({ answer });
	const backTo = to("/admin/agencies");
	return (
		<Page
			width="text"
			header={
				<PageHeader
					title={t("admin.agencies.newTitle")}
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/admin"), label: t("admin.title") },
								{ to: backTo, label: t("admin.agencies.title") },
							]}
						/>
					}
				/>
			}
		>
			<ErrorSummary errors={form.summary} />
			<AgencyForm answer={answer} agencies={agencies} formKey={formKey} backTo={backTo} />
		</Page>
	);
}
