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
import { AGENDA_LIMITS } from "~/domain/agenda";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { agendaItemSchema } from "~/input/agenda";
import { putOnAgenda } from "~/services/agenda.server";
import { parseRequestNumber } from "~/services/opinions.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "agenda.manage");
	const { t, language } = readerOf(request);
	const proposal = parseRequestNumber(new URL(request.url).searchParams.get("proposal") ?? undefined);
	return {
		meta: { title: t("agenda.form.title") },
		defaults: { proposal: proposal ?? undefined },
		example: exampleDay(context.now, language),
		formKey: newFormKey(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "agenda.manage");
	return submitForm({
		request,
		schema: agendaItemSchema,
		act: async (input, formRequest) => {
			const { number } = await putOnAgenda({ viewer, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/steward/agenda/${number}`));
		},
	});
}

export default function PutOnAgenda() {
	const { defaults, example, formKey } = useLoaderData<typeof loader>();
	const form = useFormState<typeof agendaItemSchema>({ answer: useActionData<typeof action>(), defaults });
	const { t, to } = useI18n();
	type Name = Parameters<typeof form.typed>[0];
	const field = (name: Name) => ({ name, defaultValue: form.typed(name), error: form.errorOf(name) });
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward/agenda"), label: t("agenda.desk.title") }]} />}
					title={t("agenda.form.title")}
					lede={t("agenda.form.lede")}
				/>
			}
		>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<TextField
					{...field("proposal")}
					label={t("agenda.form.proposal")}
					hint={t("agenda.form.proposalHint")}
					width="sm"
					inputMode="numeric"
				/>
				<TextField
					{...field("committee")}
					label={t("agenda.form.committee")}
					hint={t("agenda.form.committeeHint")}
				/>
				<TextField {...field("committeeEn")} label={t("agenda.form.committeeEn")} optional />
				<TextField
					{...field("meeting")}
					label={t("agenda.form.meeting")}
					hint={t("agenda.form.meetingHint")}
					width="sm"
				/>
				<DateField {...field("meetingAt")} label={t("agenda.form.meetingAt")} example={example} />
				<TextField
					{...field("place")}
					label={t("agenda.form.place")}
					hint={t("agenda.form.placeHint")}
					width="sm"
				/>
				<TextArea {...field("note")} label={t("agenda.note")} limit={AGENDA_LIMITS.text} rows={3} optional />
				<div>
					<Button>{t("agenda.form.save")}</Button>
				</div>
			</Form>
		</Page>
	);
}
