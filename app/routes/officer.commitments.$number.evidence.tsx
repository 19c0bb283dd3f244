import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeliverableList } from "~/components/commitment/deliverable-list";
import { EvidenceForm } from "~/components/commitment/evidence-form";
import { WorkHeader } from "~/components/commitment/work-header";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ButtonLink, EmptyState, Page } from "~/components/ui";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { evidenceSchema } from "~/input/commitment-work";
import { findEvidenceDesk, giveEvidence } from "~/services/commitment-evidence.server";
import { parseCommitmentNumber } from "~/services/commitments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const number = parseCommitmentNumber(params.number);
	return {
		meta: { title: readerOf(request).t("promises.evidence.pageTitle") },
		number: number ?? 0,
		formKey: newFormKey(),
		...(await findEvidenceDesk({ viewer, number })),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const number = parseCommitmentNumber(params.number);
	const form = await readForm(request);
	const file = form.get("file");
	return submitForm({
		request,
		form,
		schema: evidenceSchema,
		act: async (input, formRequest) => {
			await giveEvidence({
				viewer,
				number,
				input,
				...(file instanceof File && file.size > 0 ? { file } : {}),
				formRequest,
				now: context.now,
			});
			return redirect(readerOf(request).to(`/officer/commitments/${number}/evidence`));
		},
	});
}

export default function EvidenceOfCommitment() {
	const { number, deliverable, deliverables, given, reports, decision, formKey } =
		useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	return (
		<Page
			width="text"
			header={
				<WorkHeader
					number={number}
					deliverable={deliverable}
					title={t("promises.evidence.pageTitle")}
					lede={t("promises.evidence.lede")}
				/>
			}
		>
			{!decision.allowed && <EmptyState title={t(`errors.${decision.reason}`)} />}
			{decision.allowed && deliverables.length === 0 && (
				<EmptyState
					title={t("promises.evidence.none")}
					action={
						<ButtonLink to={to(`/officer/commitments/${number}/promise`)} variant="secondary">
							{t("commitments.officer.change")}
						</ButtonLink>
					}
				>
					{t("promises.evidence.noneNote")}
				</EmptyState>
			)}
			{decision.allowed && deliverables.length > 0 && (
				<div className="flex flex-col gap-10">
					<section aria-label={t("promises.evidence.given")}>
						<DeliverableList number={number} deliverables={deliverables} evidence={given} />
					</section>
					<section>
						<EvidenceForm
							key={given.length}
							answer={answer}
							formKey={formKey}
							deliverables={deliverables}
							reports={reports}
						/>
					</section>
				</div>
			)}
		</Page>
	);
}
