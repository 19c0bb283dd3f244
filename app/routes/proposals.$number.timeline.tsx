import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ProposalTimeline } from "~/components/timeline/proposal-timeline";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { findTimelinePage } from "~/services/timeline.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { viewer }, params }: LoaderFunctionArgs) {
	const number = parseProposalNumber(params.number);
	if (number === null) throw new DomainError("notFound");
	const { t, format } = readerOf(request);
	const page = await findTimelinePage({
		number,
		viewer,
		after: new URL(request.url).searchParams.get("after"),
	});
	return {
		meta: {
			title: t("events.ofProposal", { title: format.text(page.proposal.title) }),
			description: t("events.lede"),
		},
		...page,
	};
}

export default function TimelinePage() {
	const { proposal, events } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const backTo = to(proposalPath(proposal));
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/proposals"), label: t("common.nav.proposals") },
								{ to: backTo, label: format.text(proposal.title) },
							]}
						/>
					}
					title={t("events.timeline")}
					lede={t("events.lede")}
				/>
			}
		>
			<ProposalTimeline
				proposalNumber={proposal.number}
				events={events.items}
				moreTo={events.next && to(`/proposals/${proposal.number}/timeline?after=${events.next}`)}
			/>
		</Page>
	);
}
