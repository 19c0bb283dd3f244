import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerFor, ChangePartForm, EndPartForm, NamePartyForm } from "~/components/commitment/part-forms";
import { PartAnswer, PartyName } from "~/components/commitment/parts-matrix";
import { WorkHeader } from "~/components/commitment/work-header";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { DescriptionList, Details, EmptyState, Page } from "~/components/ui";
import { CONTRIBUTIONS } from "~/domain/commitment-parts";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { changePartSchema, endPartSchema, namePartySchema } from "~/input/commitment-work";
import { listOpenAgencies } from "~/services/agencies.server";
import { changePart, endPart, findPartsDesk, nameParty } from "~/services/commitment-parts.server";
import { parseCommitmentNumber } from "~/services/commitments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const number = parseCommitmentNumber(params.number);
	const desk = await findPartsDesk({ viewer, number });
	const options = await listOpenAgencies();
	return {
		meta: { title: readerOf(request).t("promises.parts.title") },
		number: number ?? 0,
		agencies: options.filter(({ id }) => id !== desk.agencyId),
		formKey: newFormKey(),
		...desk,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const number = parseCommitmentNumber(params.number);
	const form = await readForm(request);
	const act = { viewer, number, now: context.now };
	const done = () => redirect(readerOf(request).to(`/officer/commitments/${number}/partners`));
	if (form.get("intent") === "change")
		return submitForm({
			request,
			form,
			schema: changePartSchema,
			act: (input, formRequest) => changePart({ ...act, input, formRequest }).then(done),
		});
	if (form.get("intent") === "end")
		return submitForm({
			request,
			form,
			schema: endPartSchema,
			act: (input, formRequest) => endPart({ ...act, input, formRequest }).then(done),
		});
	return submitForm({
		request,
		form,
		schema: namePartySchema,
		act: (input, formRequest) => nameParty({ ...act, input, formRequest }).then(done),
	});
}

export default function PartnersOfCommitment() {
	const { number, deliverable, parts, agencies, decision, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useI18n();
	return (
		<Page
			width="text"
			header={
				<WorkHeader
					number={number}
					deliverable={deliverable}
					title={t("promises.parts.title")}
					lede={t("promises.parts.lede")}
				/>
			}
		>
			{parts.length === 0 && decision.allowed && (
				<EmptyState title={t("promises.parts.empty")}>{t("promises.parts.emptyNote")}</EmptyState>
			)}
			<ul className="divide-y divide-line border-y border-line">
				{parts.map((part) => {
					const own = (intent: string) => answerFor(answer, intent, "part", part.id);
					const form = { part, formKey: `${formKey}-${part.id.slice(-8)}` };
					return (
						<li key={part.id} className="flex flex-col gap-2 py-5">
							<p className="font-semibold">
								<PartyName part={part} />
							</p>
							<DescriptionList
								items={CONTRIBUTIONS.map((kind) => ({
									term: t(`promises.parts.kind.${kind}`),
									detail: part.owes[kind],
								}))}
							/>
							<PartAnswer part={part} />
							{decision.allowed && (
								<div>
									<Details summary={t("promises.parts.change")} open={own("change") !== undefined}>
										<ChangePartForm {...form} answer={own("change")} formKey={`${form.formKey}-c`} />
									</Details>
									<Details summary={t("promises.parts.end")} open={own("end") !== undefined}>
										<EndPartForm {...form} answer={own("end")} formKey={`${form.formKey}-e`} />
									</Details>
								</div>
							)}
						</li>
					);
				})}
			</ul>
			<section aria-labelledby="add" className="mt-10">
				{decision.allowed ? (
					<>
						<h2 id="add" className="mb-4">
							{t("promises.parts.add")}
						</h2>
						<NamePartyForm
							key={parts.length}
							answer={answerFor(answer, "name")}
							formKey={formKey}
							agencies={agencies}
						/>
					</>
				) : (
					<p className="font-semibold">{t(`errors.${decision.reason}`)}</p>
				)}
			</section>
		</Page>
	);
}
