import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { AgendaEntry } from "~/components/opinion/agenda-entry";
import { RequestSection } from "~/components/opinion/request-section";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, EmptyState, Page, PageHeader } from "~/components/ui";
import { can } from "~/domain/permissions";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { listAgendaOfProposal } from "~/services/agenda.server";
import { listOpinionsOfProposal } from "~/services/opinions.server";
import { findProposalForPage } from "~/services/proposal-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer, now } }: LoaderFunctionArgs) {
	const { t, format } = readerOf(request);
	const { id, number, slug, text, state } = await findProposalForPage({
		number: parseProposalNumber(params.number),
		viewer,
		now,
	});
	const title = { th: text.title, en: text.titleEn };
	const [requests, agenda] = await Promise.all([
		listOpinionsOfProposal({ proposalId: id, now }),
		listAgendaOfProposal({ proposalId: id, now }),
	]);
	return {
		meta: {
			title: t("opinions.ofProposal", { title: format.text(title) }),
			description: t("opinions.lede"),
		},
		proposal: { number, slug, title },
		requests,
		agenda,
		mayAsk: state === "published" && can(viewer, "opinion.request").allowed,
	};
}

export default function OpinionsOfProposal() {
	const { proposal, requests, agenda, mayAsk } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/proposals"), label: t("proposals.listTitle") },
								{ to: to(proposalPath(proposal)), label: format.text(proposal.title) },
							]}
						/>
					}
					title={t("opinions.title")}
					lede={t("opinions.lede")}
					actions={
						mayAsk && (
							<>
								<ButtonLink to={to(`/steward/opinions/new?proposal=${proposal.number}`)} variant="secondary">
									{t("opinions.ask.title")}
								</ButtonLink>
								<ButtonLink to={to(`/steward/agenda/new?proposal=${proposal.number}`)} variant="secondary">
									{t("agenda.form.title")}
								</ButtonLink>
							</>
						)
					}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				{requests.length === 0 ? (
					<EmptyState title={t("opinions.none")}>{t("opinions.noneNote")}</EmptyState>
				) : (
					requests.map((request) => <RequestSection key={request.number} request={request} />)
				)}
				{agenda.length > 0 && (
					<section aria-labelledby="agenda">
						<h2 id="agenda" className="mb-3">
							{t("agenda.title")}
						</h2>
						<ul className="divide-y divide-line border-y border-line">
							{agenda.map((item) => (
								<AgendaEntry key={item.number} item={item} to={to(`/agenda/${item.number}`)} level={3} />
							))}
						</ul>
					</section>
				)}
			</div>
		</Page>
	);
}
