import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { toOpenProposalDetail } from "~/open-data/proposal";
import { findProposalForData } from "~/services/proposal-page.server";

/** One public proposal as data. Whoever asks gets what a visitor may read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const proposal = await findProposalForData({ number: requireProposalNumber(params) });
	return answerJson({ request, data: toOpenProposalDetail(proposal) });
}
