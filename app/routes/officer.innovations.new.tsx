import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { InnovationForm, type InnovationFormDefaults } from "~/components/innovation/innovation-form";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Notice, Page, PageHeader } from "~/components/ui";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { innovationSchema } from "~/input/innovation";
import { enterInnovation } from "~/services/innovation-editor.server";
import { findEnterableCommitment } from "~/services/innovation-form.server";
import { parseLibraryNumber } from "~/services/library-list.server";
import { listOwnAgencies } from "~/services/own-agencies.server";
import { listProvinces } from "~/services/provinces.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "innovation.manage");
	const { t, language } = readerOf(request);
	const number = parseLibraryNumber(new URL(request.url).searchParams.get("commitment") ?? undefined);
	const commitment = number ? await findEnterableCommitment({ viewer, number }) : null;
	const [agencies, provinces] = await Promise.all([listOwnAgencies({ viewer }), listProvinces()]);
	return {
		meta: { title: t("innovations.form.newTitle") },
		fromCommitment: commitment?.number ?? null,
		defaults: (commitment?.defaults ?? {}) as InnovationFormDefaults,
		agencies: commitment ? [commitment.agency] : agencies,
		provinces,
		example: exampleDay(context.now, language),
		formKey: newFormKey(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "innovation.manage");
	return submitForm({
		request,
		schema: innovationSchema,
		act: async (input, formRequest) => {
			const { number } = await enterInnovation({ viewer, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/innovations/${number}`));
		},
	});
}

export default function EnterInnovation() {
	const { fromCommitment, ...form } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs items={[{ to: to("/officer/innovations"), label: t("innovations.desk.title") }]} />
					}
					title={t("innovations.form.newTitle")}
					lede={t("innovations.form.newLede")}
				/>
			}
		>
			{fromCommitment !== null && (
				<div className="mb-8">
					<Notice>{t("innovations.form.prefilled", { number: format.number(fromCommitment) })}</Notice>
				</div>
			)}
			<InnovationForm {...form} answer={answer} cancelTo={to("/officer/innovations")} />
		</Page>
	);
}
