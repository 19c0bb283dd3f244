import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ShowAgainForm } from "~/components/moderation/show-again-form";
import { metaOf } from "~/components/page-meta";
import { HiddenNotice } from "~/components/proposal/hidden-notice";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { requirePermission } from "~/http/require.server";
import { showAgainSchema } from "~/input/moderation";
import { findRestorableProposal, showProposalAgain } from "~/services/proposal-hiding.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "content.moderate");
	const { t, to } = readerOf(request);
	const { proposal, hidden } = await findRestorableProposal({
		viewer,
		proposalNumber: requireProposalNumber(params),
	});
	if (!hidden) throw redirect(to(proposalPath(proposal)));
	return { meta: { title: t("moderation.showTitle.proposal") }, proposal, hidden };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "content.moderate");
	const proposalNumber = requireProposalNumber(params);
	return submitForm({
		request,
		schema: showAgainSchema,
		act: async (input) => {
			await showProposalAgain({ viewer, proposalNumber, input, now: context.now });
			return redirect(readerOf(request).to(proposalPath({ number: proposalNumber })));
		},
	});
}

export default function ShowProposalAgain() {
	const { proposal, hidden } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs items={[{ to: to(proposalPath(proposal)), label: format.text(proposal.title) }]} />
					}
					title={t("moderation.showTitle.proposal")}
					lede={t("moderation.showLede.proposal")}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				<HiddenNotice hidden={hidden} />
				<ShowAgainForm answer={useActionData()} />
			</div>
		</Page>
	);
}
