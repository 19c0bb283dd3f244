import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { toOpenProposalDetail } from "~/open-data/proposal";
import { findProposalForPage } from "~/services/proposal-page.server";

/** One public proposal as data. Whoever asks gets what a visitor may read. */
export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
	const proposal = await findProposalForPage({ number: requireProposalNumber(params), viewer: null, now });
	return answerJson({ request, data: toOpenProposalDetail(proposal) });
}
