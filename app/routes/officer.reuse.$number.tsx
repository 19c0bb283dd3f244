import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { EndReuseForm, ReuseMessageForm, ReuseRecordForm } from "~/components/innovation/reuse-forms";
import { ReuseConfirmation, ReuseMessages } from "~/components/innovation/reuse-messages";
import { ReuseRecordFacts } from "~/components/innovation/reuse-record";
import { OwnText } from "~/components/library/own-text";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Details, Notice, Page, PageHeader, Tag } from "~/components/ui";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import {
	confirmReuseSchema,
	endReuseSchema,
	reuseMessageSchema,
	reuseRecordSchema,
} from "~/input/innovation";
import { parseLibraryNumber } from "~/services/library-list.server";
import { sendReuseMessage } from "~/services/reuse.server";
import { confirmReuse, endReuse, findReuseTalk, recordReuse } from "~/services/reuse-records.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t, language } = readerOf(request);
	const talk = await findReuseTalk({ viewer, number: parseLibraryNumber(params.number) });
	const example = exampleDay(context.now, language);
	return { meta: { title: t("innovations.reuse.talk") }, talk, example, keys: [newFormKey(), newFormKey()] };
}

export async function action({ request, context: { viewer: maybe, now }, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context: { viewer: maybe } });
	const number = parseLibraryNumber(params.number);
	const form = await readForm(request);
	const done = () => redirect(readerOf(request).to(`/officer/reuse/${number}`));
	const intent = form.get("intent");
	if (intent === "record")
		return submitForm({
			request,
			form,
			schema: reuseRecordSchema,
			act: (input, formRequest) => recordReuse({ viewer, number, input, formRequest, now }).then(done),
		});
	if (intent === "confirm")
		return submitForm({
			request,
			form,
			schema: confirmReuseSchema,
			act: ({ revision }) => confirmReuse({ viewer, number, revision, now }).then(done),
		});
	if (intent === "end")
		return submitForm({
			request,
			form,
			schema: endReuseSchema,
			act: ({ why }) => endReuse({ viewer, number, why, now }).then(done),
		});
	return submitForm({
		request,
		form,
		schema: reuseMessageSchema,
		act: ({ body }, formRequest) => sendReuseMessage({ viewer, number, body, formRequest, now }).then(done),
	});
}

export default function ReuseTalk() {
	const { talk, example, keys } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const { innovation, owner, adopter, record, state, may } = talk;
	const [messageKey = "", recordKey = ""] = keys;
	const recordForm = (
		<ReuseRecordForm
			answer={answer}
			formKey={recordKey}
			record={record}
			revision={talk.revision}
			example={example}
		/>
	);
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs items={[{ to: to("/officer/innovations"), label: t("innovations.desk.title") }]} />
					}
					kicker={t("innovations.desk.parties", {
						owner: owner ? format.text(owner.name) : "",
						adopter: adopter ? format.text(adopter.name) : "",
					})}
					title={innovation ? format.text(innovation.title) : ""}
					lede={t("innovations.reuse.talkLede")}
					facts={
						<>
							<Tag>{t(`innovations.reuse.state.${state}`)}</Tag>
							{innovation && (
								<Link to={to(`/innovations/${innovation.number}`)}>{t("innovations.reuse.see")}</Link>
							)}
						</>
					}
				/>
			}
		>
			<ReuseMessages messages={talk.messages} />
			{talk.endedWhy && (
				<div className="mt-6">
					<Notice title={t("innovations.reuse.state.ended")}>
						<OwnText>{talk.endedWhy}</OwnText>
					</Notice>
				</div>
			)}
			<div className="mt-8">
				<ReuseMessageForm key={talk.messages.length} answer={answer} formKey={messageKey} />
			</div>
			<section className="mt-12" aria-labelledby="record">
				<h2 id="record" className="mb-3">
					{t("innovations.reuse.recordTitle")}
				</h2>
				<p className="mb-4 text-ink-soft">{t("innovations.reuse.recordNote")}</p>
				{record && <ReuseRecordFacts record={record} />}
				<ReuseConfirmation state={state} confirm={may.confirm} revision={talk.revision} />
				{may.record.allowed && (
					<div className="mt-5">
						{record ? (
							<Details summary={t("innovations.reuse.changeRecord")}>{recordForm}</Details>
						) : (
							recordForm
						)}
					</div>
				)}
			</section>
			{state === "talk" && (
				<div className="mt-8">
					<EndReuseForm answer={answer} formKey={`${messageKey}-end`} />
				</div>
			)}
		</Page>
	);
}
