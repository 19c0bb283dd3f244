import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ProposalFacts } from "~/components/proposal/proposal-facts";
import { ProposalStory } from "~/components/proposal/proposal-story";
import { ReviewForms } from "~/components/steward/review-forms";
import { Breadcrumbs, ButtonLink, Notice, Page, PageHeader, Tag } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { REVIEW_INTENTS, reviewSchema } from "~/input/steward";
import { listOpenAgencies } from "~/services/agencies.server";
import { findProposalForReview, reviewProposal } from "~/services/proposal-review.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const number = parseProposalNumber(params.number);
	const done = new URL(request.url).searchParams.get("done");
	const proposal = await findProposalForReview({ number, viewer, now: context.now });
	const agencies = await listOpenAgencies({ keep: [proposal.agencyId] });
	return {
		meta: { title: proposal.text.title || readerOf(request).t("steward.review.untitled") },
		proposal,
		agencies,
		done: REVIEW_INTENTS.find((intent) => intent === done) ?? null,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const proposalNumber = parseProposalNumber(params.number);
	if (proposalNumber === null) throw new DomainError("notFound");
	return submitForm({
		request,
		schema: reviewSchema,
		act: async (decision) => {
			await reviewProposal({ viewer, proposalNumber, decision, now: context.now });
			const { to } = readerOf(request);
			return redirect(to(`/steward/review/${proposalNumber}?done=${decision.intent}`));
		},
	});
}

export default function ReviewOne() {
	const { proposal, agencies, done } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const { number, slug, state, text } = proposal;
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/steward"), label: t("steward.title") },
								{ to: to("/steward/review"), label: t("steward.review.title") },
							]}
						/>
					}
					kicker={t("steward.review.kicker", { number })}
					title={format.text({ th: text.title, en: text.titleEn }) || t("steward.review.untitled")}
					lede={format.text({ th: text.summary, en: text.summaryEn })}
					facts={<Tag>{t(`domain.state.${state}`)}</Tag>}
					actions={
						state !== "submitted" && (
							<ButtonLink to={to(proposalPath({ number, slug }))} variant="secondary">
								{t("steward.review.openPage")}
							</ButtonLink>
						)
					}
				/>
			}
			aside={<ProposalFacts proposal={proposal} />}
		>
			<div className="flex flex-col gap-10">
				{done && <Notice tone="success" role="status" title={t(`steward.review.done.${done}`)} />}
				<ProposalStory proposal={proposal} />
				{proposal.isAuthor ? (
					<Notice title={t("steward.review.own")} />
				) : (
					(state === "submitted" || state === "published") && (
						<ReviewForms proposal={proposal} agencies={agencies} answer={answer} />
					)
				)}
			</div>
		</Page>
	);
}
