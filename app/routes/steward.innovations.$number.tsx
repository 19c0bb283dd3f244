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
import { Breadcrumbs, Button, ErrorSummary, Form, Notice, Page, PageHeader, TextArea } from "~/components/ui";
import { INNOVATION_LIMITS } from "~/domain/innovation";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { labelSchema } from "~/input/innovation";
import { labelInnovation } from "~/services/innovation-editor.server";
import { findInnovation } from "~/services/innovation-page.server";
import { parseLibraryNumber } from "~/services/library-list.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "innovation.label");
	const { t } = readerOf(request);
	const { number, title, label, withdrawn } = await findInnovation({
		number: parseLibraryNumber(params.number),
	});
	return {
		meta: { title: t("innovations.label.title") },
		number,
		title,
		label,
		withdrawn,
		formKey: newFormKey(),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "innovation.label");
	const number = parseLibraryNumber(params.number);
	return submitForm({
		request,
		schema: labelSchema,
		act: async (input) => {
			await labelInnovation({ viewer, number, input, now: context.now });
			return redirect(readerOf(request).to(`/innovations/${number}`));
		},
	});
}

export default function LabelInnovation() {
	const { number, title, label, withdrawn, formKey } = useLoaderData<typeof loader>();
	const form = useFormState<typeof labelSchema>({ answer: useActionData<typeof action>() });
	const { t, to, format } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to(`/innovations/${number}`), label: format.text(title) }]} />}
					title={t("innovations.label.title")}
					lede={t("innovations.label.lede")}
				/>
			}
		>
			{withdrawn ? (
				<Notice title={t("innovations.withdrawnTitle")} />
			) : (
				<>
					<ErrorSummary errors={form.summary} />
					<Form formKey={formKey}>
						<input type="hidden" name="decision" value={label ? "take" : "give"} />
						<TextArea
							name="why"
							label={t(label ? "innovations.label.takeWhy" : "innovations.label.giveWhy")}
							hint={t("innovations.label.whyHint")}
							limit={INNOVATION_LIMITS.reason}
							defaultValue={form.typed("why")}
							error={form.errorOf("why")}
						/>
						<div>
							<Button variant={label ? "danger" : "primary"}>
								{t(label ? "innovations.label.take" : "innovations.label.give")}
							</Button>
						</div>
					</Form>
				</>
			)}
		</Page>
	);
}
