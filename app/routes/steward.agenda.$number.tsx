import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { AgendaStory } from "~/components/opinion/agenda-story";
import { ResolutionForm } from "~/components/opinion/resolution-form";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Notice, Page, PageHeader, Tag } from "~/components/ui";
import { canRecordResolution } from "~/domain/agenda";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { answerMoreRows, isMoreRows } from "~/http/more-rows.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { resolutionSchema } from "~/input/agenda";
import { listOpenAgencies } from "~/services/agencies.server";
import { findAgendaItem, recordResolution } from "~/services/agenda.server";
import { parseRequestNumber } from "~/services/opinions.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer: maybe, now } }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context: { viewer: maybe } }, "agenda.manage");
	const { format, language } = readerOf(request);
	const [item, agencies] = await Promise.all([
		findAgendaItem({ number: parseRequestNumber(params.number), now }),
		listOpenAgencies(),
	]);
	const asked = { meetingAt: item.meetingAt, resolved: item.resolution !== null };
	return {
		meta: { title: format.text(item.committee) },
		item,
		decision: canRecordResolution(asked, viewer, now),
		agencies: agencies.map(({ id, code, kind, name }) => ({ id, code, kind, name })),
		example: exampleDay(now, language),
		formKey: newFormKey(),
	};
}

/** Rows that a press of the button adds. */
const ROWS_MORE = 3;

export async function action({ request, params, context: { viewer: maybe, now } }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context: { viewer: maybe } }, "agenda.manage");
	const form = await readForm(request);
	if (isMoreRows(form, "more"))
		return json(answerMoreRows({ form, schema: resolutionSchema, name: "followUps", more: ROWS_MORE }));
	const number = parseRequestNumber(params.number);
	return submitForm({
		request,
		form,
		schema: resolutionSchema,
		act: async (input) => {
			await recordResolution({ viewer, number, input, now });
			return redirect(readerOf(request).to(`/steward/agenda/${number}#resolution`));
		},
	});
}

export default function StewardAgendaItem() {
	const { item, decision, agencies, example, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward/agenda"), label: t("agenda.desk.title") }]} />}
					kicker={t("agenda.kicker", { place: item.place })}
					title={format.text(item.committee)}
					lede={t("agenda.itemLine", {
						meeting: item.meeting,
						date: format.date(item.meetingAt),
						place: item.place,
					})}
					facts={item.example && <Tag>{t("common.example")}</Tag>}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				<AgendaStory item={item} />
				{decision.allowed ? (
					<ResolutionForm answer={answer} agencies={agencies} example={example} formKey={formKey} />
				) : (
					!item.resolution && (
						<Notice>
							<p>{t("agenda.record.ahead")}</p>
						</Notice>
					)
				)}
			</div>
		</Page>
	);
}
