import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { StagePath } from "~/components/path";
import { ArtefactCard } from "~/components/stage/artefact-card";
import { GateNeeds, MissingList } from "~/components/stage/missing-list";
import { MoveForm } from "~/components/stage/move-form";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { moveSchema } from "~/input/artefact";
import { moveStage } from "~/services/stage-moves.server";
import { findMovePage } from "~/services/stages.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const page = await findMovePage({ number: parseProposalNumber(params.number), viewer });
	return { meta: { title: readerOf(request).t("stages.move") }, formKey: newFormKey(), ...page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	return submitForm({
		request,
		schema: moveSchema,
		act: async (input, formRequest) => {
			const { number } = await moveStage({
				viewer,
				proposalNumber: parseProposalNumber(params.number),
				input,
				formRequest,
				now: context.now,
			});
			return redirect(readerOf(request).to(`/proposals/${params.number}/stages#move-${number}`));
		},
	});
}

export default function Move() {
	const { proposal, missing, sentBack, rules, artefacts, insights, decisions, earlier, next, formKey } =
		useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const proposalTo = to(proposalPath(proposal));
	const backTo = `${proposalTo}/stages`;
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: proposalTo, label: format.text(proposal.title) },
								{ to: backTo, label: t("stages.title") },
							]}
						/>
					}
					title={t("stages.moveTitle", { stage: t(`domain.stage.${proposal.stage}`) })}
					lede={t("stages.moveLede")}
				>
					<StagePath current={proposal.stage} outcome={proposal.stopped ? "stopped" : "open"} />
				</PageHeader>
			}
		>
			<section aria-labelledby="gate" className="mb-8 flex flex-col gap-2">
				<h2 id="gate" className="text-xl">
					{t("stages.gate")}
				</h2>
				<GateNeeds stage={proposal.stage} rules={rules} />
				{next && <MissingList missing={missing} sentBack={sentBack} />}
			</section>
			{artefacts.length > 0 && (
				<section aria-labelledby="resting" className="mb-10 flex flex-col gap-4">
					<h2 id="resting" className="text-xl">
						{t("stages.resting")}
					</h2>
					{artefacts.map((artefact) => (
						<ArtefactCard key={artefact.id} artefact={artefact} insights={insights} level={3} />
					))}
				</section>
			)}
			<MoveForm
				answer={answer}
				decisions={decisions}
				earlier={earlier}
				next={next}
				moves={proposal.moves}
				formKey={formKey}
				backTo={backTo}
			/>
		</Page>
	);
}
