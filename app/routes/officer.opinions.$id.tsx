import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { DraftForm } from "~/components/opinion/draft-form";
import { OpinionDetail } from "~/components/opinion/opinion-detail";
import { RequestLetter } from "~/components/opinion/request-letter";
import { SignForm } from "~/components/opinion/sign-form";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Details, Notice, Page, PageHeader } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { writeThaiDate } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { answerMoreRows, isMoreRows } from "~/http/more-rows.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { draftOpinionSchema, sendBackOpinionSchema, signOpinionSchema } from "~/input/opinion";
import { findOwnOpinion } from "~/services/opinion-desk.server";
import { draftOpinion, sendBackOpinion, signOpinion } from "~/services/opinion-writing.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer: maybe, now } }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context: { viewer: maybe } }, "opinion.draft");
	const { t, language } = readerOf(request);
	const done = new URL(request.url).searchParams.get("done");
	return {
		meta: { title: t("opinions.draft.title") },
		...(await findOwnOpinion({ viewer, id: params.id, now })),
		done: (["saved", "handedIn", "done"] as const).find((key) => key === done) ?? null,
		today: writeThaiDate(now, language),
		formKey: newFormKey(),
	};
}

/** Rows that a press of the button adds. */
const ROWS_MORE = 3;

export async function action({ request, params, context: { viewer: maybe, now } }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context: { viewer: maybe } }, "opinion.draft");
	const form = await readForm(request);
	const { id } = params;
	const back = (done: string) => redirect(readerOf(request).to(`/officer/opinions/${id}?done=${done}`));
	if (isMoreRows(form, "more"))
		return json(answerMoreRows({ form, schema: draftOpinionSchema, name: "items", more: ROWS_MORE }));
	if (form.get("intent") === "sign")
		return submitForm({
			request,
			form,
			schema: signOpinionSchema,
			act: async (input) => {
				await signOpinion({ viewer, id, input, now });
				return back("done");
			},
		});
	if (form.get("intent") === "send-back")
		return submitForm({
			request,
			form,
			schema: sendBackOpinionSchema,
			act: async (input) => {
				await sendBackOpinion({ viewer, id, input, now });
				return back("saved");
			},
		});
	return submitForm({
		request,
		form,
		schema: draftOpinionSchema,
		act: async (input) => {
			await draftOpinion({ viewer, id, input, now });
			return back(input.intent === "hand-in" ? "handedIn" : "saved");
		},
	});
}

export default function GiveOpinion() {
	const { letter, view, agency, part, state, sentBackWhy, draft, mayDraft, maySign, done, today, formKey } =
		useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const form = <DraftForm key={draft.revision} answer={answer} draft={draft} formKey={formKey} />;
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer/opinions"), label: t("opinions.desk.title") }]} />}
					kicker={agency && t("opinions.draft.kicker", { agency: format.text(agency.name) })}
					title={letter.subject}
					titleLang="th"
					lede={
						letter.proposal && (
							<Link to={to(proposalPath(letter.proposal))}>{format.text(letter.proposal.title)}</Link>
						)
					}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{done && <Notice tone="success" role="status" title={t(`opinions.draft.${done}`)} />}
				{sentBackWhy && (
					<Notice tone="warning" title={t("opinions.draft.sentBack")}>
						<p lang="th">{sentBackWhy}</p>
					</Notice>
				)}
				<p>
					<strong>{t("opinions.part")}</strong> <span lang="th">{part}</span>
				</p>
				<RequestLetter letter={letter} />
				{state === "signed" && view && <OpinionDetail opinion={view} level={2} />}
				{state === "to-sign" && (
					<>
						<SignForm
							draft={draft}
							maySign={maySign.allowed}
							answer={answer}
							today={today}
							formKey={formKey}
						/>
						{mayDraft.allowed && <Details summary={t("opinions.draft.edit")}>{form}</Details>}
					</>
				)}
				{(state === "asked" || state === "draft") && mayDraft.allowed && (
					<>
						<Notice>
							<p>{t("opinions.draft.privateNote")}</p>
						</Notice>
						{form}
					</>
				)}
			</div>
		</Page>
	);
}
