import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PromiseForm } from "~/components/agency/promise-form";
import { MORE_ROWS, ROWS_MORE } from "~/components/commitment/indicator-rows";
import { promiseDefaults } from "~/components/commitment/promise-fields";
import { askedRows } from "~/components/commitment/typed";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, EmptyState, Notice, Page, PageHeader } from "~/components/ui";
import { canProposeChange, canRewritePromise } from "~/domain/commitment-permissions";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { answerMoreRows, isMoreRows } from "~/http/more-rows.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { changeSchema, rewriteSchema } from "~/input/commitment";
import { listAgencyOptions } from "~/services/agencies.server";
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
		agencies: await listAgencyOptions(),
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
	if (isMoreRows(form, MORE_ROWS))
		return json(
			answerMoreRows({
				form,
				schema: isNew ? rewriteSchema : changeSchema,
				name: "indicators",
				more: ROWS_MORE,
			}),
		);
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
	const { commitment, proposed, promise, isNew, decision, supporting } = data;
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
					rows={askedRows(answer)}
					isNew={isNew}
					defaults={{ ...promiseDefaults(begun, supporting, language), reason: proposed?.reason }}
					revision={data.revision}
					agencies={data.agencies}
					formKey={data.formKey}
					example={data.example}
				/>
			) : (
				<EmptyState title={decision.allowed ? t("errors.wrongStatus") : t(`errors.${decision.reason}`)} />
			)}
		</Page>
	);
}
