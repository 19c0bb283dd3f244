import type { LoaderFunctionArgs } from "@remix-run/node";
import { proposalListPath } from "~/domain/proposal-list";
import { answerJson } from "~/http/json-answer.server";
import { readProposalListQuery } from "~/input/proposal-list";
import { toOpenProposal } from "~/open-data/proposal";
import { toListFilter } from "~/services/proposal-choices.server";
import { listProposals } from "~/services/proposal-lists.server";

/** Public proposals as data: the same filters and order as the page, 20 at a time, `next` leads on. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const query = readProposalListQuery(new URL(request.url).searchParams);
	const { items, next } = await listProposals({
		filter: await toListFilter(query),
		sort: query.sort,
		after: query.after,
		now,
	});
	return answerJson({
		request,
		data: {
			items: items.map(toOpenProposal),
			next: next && proposalListPath("/api/v1/proposals", query, { after: next, more: undefined }),
		},
	});
}
