import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { StagePath } from "~/components/path";
import { StageSection } from "~/components/stage/stage-section";
import { Breadcrumbs, ButtonLink, Notice, OwnWordsNote, Page, PageHeader } from "~/components/ui";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { STAGES } from "~/domain/stage";
import { readerOf } from "~/http/page.server";
import { findPathEnd } from "~/services/proposal-path-end.server";
import { findStagesPage } from "~/services/stages.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const { t, format } = readerOf(request);
	const number = parseProposalNumber(params.number);
	const page = await findStagesPage({ number, viewer: context.viewer });
	const end = await findPathEnd({ number, now: context.now });
	return {
		meta: {
			title: `${t("stages.title")} – ${format.text(page.proposal.title)}`,
			description: t("stages.lede"),
		},
		...page,
		...end,
	};
}

export default function Stages() {
	const { proposal, stages, outcome, driveMissing, rules, keepsGate } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const proposalTo = to(proposalPath(proposal));
	const pageTo = `${proposalTo}/stages`;
	const insights = stages.flatMap(({ artefacts }) => artefacts.filter(({ kind }) => kind === "insight"));
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/proposals"), label: t("common.nav.proposals") },
								{ to: proposalTo, label: format.text(proposal.title) },
							]}
						/>
					}
					kicker={t("stages.ofProposal", { number: proposal.number })}
					title={t("stages.title")}
					lede={t("stages.lede")}
					actions={keepsGate && <ButtonLink to={`${pageTo}/move`}>{t("stages.move")}</ButtonLink>}
				>
					<StagePath
						current={proposal.stage}
						outcome={outcome}
						links={Object.fromEntries(STAGES.map((stage) => [stage, `#${stage}`]))}
					/>
				</PageHeader>
			}
		>
			<div className="flex max-w-narrow flex-col gap-10">
				<OwnWordsNote />
				{proposal.stopped && <Notice tone="warning" title={t("stages.stopped")} />}
				<p className="text-ink-soft">{t(`stages.gateKeeper.${proposal.gateKeeper}`)}</p>
				{stages.map((section) => (
					<StageSection
						key={section.stage}
						section={section}
						position={{ stage: proposal.stage, outcome }}
						rules={rules}
						driveMissing={driveMissing}
						insights={insights}
						pageTo={pageTo}
					/>
				))}
			</div>
		</Page>
	);
}
