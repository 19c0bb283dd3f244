import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ArtefactForm } from "~/components/stage/artefact-form";
import { Breadcrumbs, ButtonLink, EmptyState, Page, PageHeader } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { ARTEFACT_KINDS, ARTEFACT_STAGE, type ArtefactKind } from "~/domain/stage";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { type ArtefactInput, artefactSchemas } from "~/input/artefact";
import { addArtefact } from "~/services/artefacts.server";
import { findArtefactForm } from "~/services/stages.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

function kindOf(param: string | undefined): ArtefactKind {
	const kind = ARTEFACT_KINDS.find((known) => known === param);
	if (!kind) throw new DomainError("notFound");
	return kind;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const kind = kindOf(params.kind);
	const page = await findArtefactForm({
		number: parseProposalNumber(params.number),
		viewer,
		kind,
		from: new URL(request.url).searchParams.get("from"),
	});
	return {
		meta: { title: t(page.earlier ? `stages.change.${kind}` : `stages.add.${kind}`) },
		kind,
		formKey: newFormKey(),
		...page,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const kind = kindOf(params.kind);
	return submitForm({
		request,
		schema: artefactSchemas[kind],
		act: async (content, formRequest) => {
			const id = await addArtefact({
				viewer,
				proposalNumber: parseProposalNumber(params.number),
				input: { kind, content } as ArtefactInput,
				formRequest,
				now: context.now,
			});
			return redirect(readerOf(request).to(`/proposals/${params.number}/stages#artefact-${id}`));
		},
	});
}

export default function NewArtefact() {
	const { kind, proposal, earlier, insights, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const proposalTo = to(proposalPath(proposal));
	const backTo = `${proposalTo}/stages`;
	const nothingToCite = kind === "statement" && insights.length === 0;
	return (
		<Page
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
					kicker={t(`domain.stage.${ARTEFACT_STAGE[kind]}`)}
					title={t(earlier ? `stages.change.${kind}` : `stages.add.${kind}`)}
					lede={earlier ? t("stages.changeNote") : t(`stages.purpose.${ARTEFACT_STAGE[kind]}`)}
				/>
			}
		>
			{nothingToCite ? (
				<EmptyState
					title={t("stages.noInsights")}
					action={<ButtonLink to={`${backTo}/new/insight`}>{t("stages.add.insight")}</ButtonLink>}
				>
					{t("stages.noInsightsNote")}
				</EmptyState>
			) : (
				<ArtefactForm
					kind={kind}
					answer={answer}
					earlier={earlier}
					insights={insights}
					formKey={formKey}
					backTo={backTo}
				/>
			)}
		</Page>
	);
}
