import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { TrainingForm } from "~/components/training/training-form";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { trainingSchema } from "~/input/training";
import { listOpenAgencies } from "~/services/agencies.server";
import { openTraining } from "~/services/training-editor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "training.manage");
	const { t, language } = readerOf(request);
	const agencies = await listOpenAgencies();
	return {
		meta: { title: t("training.form.newTitle") },
		agencies: agencies.map(({ id, code, kind, name }) => ({ id, code, kind, name })),
		example: exampleDay(context.now, language),
		formKey: newFormKey(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "training.manage");
	return submitForm({
		request,
		schema: trainingSchema,
		act: async (input, formRequest) => {
			const { number } = await openTraining({ viewer, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/training/${number}`));
		},
	});
}

export default function OpenTraining() {
	const form = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward/training"), label: t("training.desk.title") }]} />}
					title={t("training.form.newTitle")}
				/>
			}
		>
			<TrainingForm {...form} answer={answer} cancelTo={to("/steward/training")} />
		</Page>
	);
}
