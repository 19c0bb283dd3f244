import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PromiseForm } from "~/components/agency/promise-form";
import { promiseDefaults } from "~/components/commitment/promise-fields";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, EmptyState, Notice, Page, PageHeader } from "~/components/ui";
import { canProposeChange, canRewritePromise } from "~/domain/commitment-permissions";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { answerRows } from "~/http/form-rows.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { changeSchema, rewriteSchema } from "~/input/commitment";
import { PROMISE_LISTS } from "~/input/promise";
import { proposeChange, rewritePromise } from "~/services/commitment-promises.server";
import { parseCommitmentNumber } from "~/services/commitments.server";
import { findDeskCommitment } from "~/services/officer-desk.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t, language } = readerOf(request);
	const number = parseCommitmentNumber(params.number);
	const desk = await findDeskCommitment({ viewer, number, now: context.now });
	const isNew = desk.commitment.status === "consideration";
	return {
		meta: { title: t(isNew ? "agencies.promise.rewriteTitle" : "agencies.promise.changeTitle") },
		isNew,
		decision: isNew ? canRewritePromise(desk.position, viewer) : canProposeChange(desk.position, viewer),
		example: exampleDay(context.now, language),
		formKey: newFormKey(),
		...desk,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const number = parseCommitmentNumber(params.number);
	const form = await readForm(request);
	const isNew = form.get("mode") === "rewrite";
	const act = { viewer, number, now: context.now };
	const done = () => redirect(readerOf(request).to("/officer"));
	const rows = answerRows({ form, lists: PROMISE_LISTS });
	if (rows) return rows;
	if (isNew)
		return submitForm({
			request,
			form,
			schema: rewriteSchema,
			act: async (input, formRequest) => {
				await rewritePromise({ ...act, input, formRequest });
				return done();
			},
		});
	return submitForm({
		request,
		form,
		schema: changeSchema,
		act: async (input, formRequest) => {
			await proposeChange({ ...act, input, formRequest });
			return done();
		},
	});
}

export default function WritePromise() {
	const data = useLoaderData<typeof loader>();
	const { commitment, proposed, promise, isNew, decision } = data;
	const answer = useActionData<typeof action>();
	const { t, to, format, language } = useI18n();
	const begun = proposed?.promise ?? promise;
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer"), label: t("agencies.desk.title") }]} />}
					kicker={t("commitments.page", { number: format.number(commitment.number) })}
					title={t(isNew ? "agencies.promise.rewriteTitle" : "agencies.promise.changeTitle")}
					lede={isNew ? undefined : t("agencies.promise.changeLede")}
				/>
			}
		>
			{data.sentBackReason && (
				<div className="mb-8">
					<Notice tone="warning" title={t("agencies.promise.sentBack")}>
						<p className="whitespace-pre-line">{data.sentBackReason}</p>
					</Notice>
				</div>
			)}
			{decision.allowed && begun ? (
				<PromiseForm
					answer={answer}
					isNew={isNew}
					defaults={{ ...promiseDefaults(begun, language), reason: proposed?.reason }}
					revision={data.revision}
					formKey={data.formKey}
					example={data.example}
				/>
			) : (
				<EmptyState title={decision.allowed ? t("errors.wrongStatus") : t(`errors.${decision.reason}`)} />
			)}
		</Page>
	);
}
