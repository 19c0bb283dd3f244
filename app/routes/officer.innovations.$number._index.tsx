import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { InnovationForm, type InnovationFormDefaults } from "~/components/innovation/innovation-form";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	Button,
	ButtonLink,
	Details,
	Form,
	Notice,
	Page,
	PageHeader,
	TextArea,
} from "~/components/ui";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { innovationSchema, withdrawInnovationSchema } from "~/input/innovation";
import { changeInnovation, withdrawInnovation } from "~/services/innovation-editor.server";
import { findInnovationForEdit } from "~/services/innovation-form.server";
import { parseLibraryNumber } from "~/services/library-list.server";
import { listProvinces } from "~/services/provinces.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "innovation.manage");
	const { t, language } = readerOf(request);
	const { defaults, documents, ...innovation } = await findInnovationForEdit({
		viewer,
		number: parseLibraryNumber(params.number),
	});
	return {
		meta: { title: t("innovations.form.editTitle") },
		innovation,
		documents: documents.length,
		defaults: defaults as InnovationFormDefaults,
		provinces: await listProvinces(),
		example: exampleDay(context.now, language),
		formKey: newFormKey(),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "innovation.manage");
	const number = parseLibraryNumber(params.number);
	const form = await readForm(request);
	const done = () => redirect(readerOf(request).to(`/innovations/${number}`));
	if (form.get("intent") === "withdraw")
		return submitForm({
			request,
			form,
			schema: withdrawInnovationSchema,
			act: async ({ why }) => {
				await withdrawInnovation({ viewer, number, why, now: context.now });
				return done();
			},
		});
	return submitForm({
		request,
		form,
		schema: innovationSchema,
		act: async (input) => {
			await changeInnovation({ viewer, number, input, now: context.now });
			return done();
		},
	});
}

export default function EditInnovation() {
	const { innovation, documents, ...rest } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const withdrawing = useFormState<typeof withdrawInnovationSchema>({ answer });
	const page = to(`/innovations/${innovation.number}`);
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs items={[{ to: to("/officer/innovations"), label: t("innovations.desk.title") }]} />
					}
					kicker={format.text(innovation.title)}
					title={t("innovations.form.editTitle")}
					actions={
						!innovation.withdrawn && (
							<ButtonLink to={to(`/officer/innovations/${innovation.number}/documents`)} variant="secondary">
								{t("innovations.documentCount", { count: documents })}
							</ButtonLink>
						)
					}
				/>
			}
		>
			{innovation.withdrawn ? (
				<Notice title={t("innovations.withdrawnTitle")} />
			) : (
				<>
					<InnovationForm {...rest} answer={answer} revision={innovation.revision} cancelTo={page} />
					<div className="mt-12">
						<Details summary={t("innovations.withdraw")} open={Boolean(withdrawing.errorOf("why"))}>
							<Form>
								<TextArea
									name="why"
									label={t("innovations.withdrawWhy")}
									hint={t("innovations.withdrawHint")}
									rows={3}
									defaultValue={withdrawing.typed("why")}
									error={withdrawing.errorOf("why")}
								/>
								<div>
									<Button variant="danger" name="intent" value="withdraw">
										{t("innovations.withdraw")}
									</Button>
								</div>
							</Form>
						</Details>
					</div>
				</>
			)}
		</Page>
	);
}
