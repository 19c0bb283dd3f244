import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { AskForm } from "~/components/opinion/ask-form";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Notice, Page, PageHeader } from "~/components/ui";
import { exampleDay, writeThaiDate } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { answerMoreRows, isMoreRows } from "~/http/more-rows.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { askOpinionsSchema } from "~/input/opinion";
import { listOpenAgencies } from "~/services/agencies.server";
import { askOpinions, findLastSender } from "~/services/opinion-ask.server";
import { parseRequestNumber } from "~/services/opinions.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "opinion.request");
	const { t, language } = readerOf(request);
	const proposal = parseRequestNumber(new URL(request.url).searchParams.get("proposal") ?? undefined);
	const [agencies, sender] = await Promise.all([listOpenAgencies(), findLastSender()]);
	return {
		meta: { title: t("opinions.ask.title") },
		agencies: agencies.map(({ id, code, kind, name }) => ({ id, code, kind, name })),
		defaults: {
			...sender,
			proposal: proposal ?? undefined,
			letterDate: writeThaiDate(context.now, language),
		},
		example: exampleDay(context.now, language),
		formKey: newFormKey(),
	};
}

/** Rows that a press of the button adds. */
const ROWS_MORE = 3;

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "opinion.request");
	const form = await readForm(request);
	if (isMoreRows(form, "more"))
		return json(answerMoreRows({ form, schema: askOpinionsSchema, name: "agencies", more: ROWS_MORE }));
	return submitForm({
		request,
		form,
		schema: askOpinionsSchema,
		act: async (input, formRequest) => {
			const { number } = await askOpinions({ viewer, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/steward/opinions/${number}`));
		},
	});
}

export default function AskOpinions() {
	const data = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward/opinions"), label: t("opinions.list.title") }]} />}
					title={t("opinions.ask.title")}
					lede={t("opinions.ask.lede")}
				/>
			}
		>
			<div className="mb-7">
				<Notice>
					<p>{t("opinions.ask.publicNote")}</p>
				</Notice>
			</div>
			<AskForm {...data} answer={answer} cancelTo={to("/steward/opinions")} />
		</Page>
	);
}
