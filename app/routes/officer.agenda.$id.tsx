import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { AgendaStanding, FollowUpList } from "~/components/opinion/agenda-entry";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Button, ErrorSummary, Form, Page, PageHeader, TextArea } from "~/components/ui";
import { AGENDA_LIMITS } from "~/domain/agenda";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { answerFollowUpSchema } from "~/input/agenda";
import { findAgendaItem } from "~/services/agenda.server";
import { answerFollowUp, findOwnFollowUp } from "~/services/agenda-follow-ups.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer: maybe, now } }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context: { viewer: maybe } }, "follow-up.answer");
	const { t } = readerOf(request);
	const { followUp, decision } = await findOwnFollowUp({ viewer, id: params.id, now });
	return {
		meta: { title: t("agenda.answer.title") },
		followUp,
		decision,
		item: await findAgendaItem({ number: followUp.itemNumber, now }),
		formKey: newFormKey(),
	};
}

export async function action({ request, params, context: { viewer: maybe, now } }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context: { viewer: maybe } }, "follow-up.answer");
	return submitForm({
		request,
		schema: answerFollowUpSchema,
		act: async (input, formRequest) => {
			const { itemNumber } = await answerFollowUp({ viewer, id: params.id, input, formRequest, now });
			return redirect(readerOf(request).to(`/agenda/${itemNumber}`));
		},
	});
}

export default function AnswerFollowUp() {
	const { followUp, decision, item, formKey } = useLoaderData<typeof loader>();
	const form = useFormState<typeof answerFollowUpSchema>({ answer: useActionData<typeof action>() });
	const { t, to, format } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer/opinions"), label: t("opinions.desk.title") }]} />}
					title={t("agenda.answer.title")}
					lede={<Link to={to(`/agenda/${item.number}`)}>{format.text(item.committee)}</Link>}
					facts={<AgendaStanding item={item} />}
				/>
			}
		>
			<p lang="th" className="mb-6 whitespace-pre-line">
				{item.resolution?.words}
			</p>
			<FollowUpList followUps={[followUp]} />
			{decision.allowed && (
				<div className="mt-8">
					<ErrorSummary errors={form.summary} />
					<Form formKey={formKey}>
						<TextArea
							name="words"
							label={t("agenda.answer.words")}
							hint={t("agenda.answer.wordsHint")}
							limit={AGENDA_LIMITS.text}
							defaultValue={form.typed("words")}
							error={form.errorOf("words")}
						/>
						<div>
							<Button>{t("agenda.answer.send")}</Button>
						</div>
					</Form>
				</div>
			)}
		</Page>
	);
}
