import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { toOpenEntry, toOpenResult } from "~/open-data/judging";
import { loadOpenResult, readVersion } from "~/services/judging-results-public.server";

/** One published judging result as data, with all its entries. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const { result, rows, supports } = await loadOpenResult({
		number: params.round,
		version: readVersion(request),
	});
	return answerJson({
		request,
		data: {
			...toOpenResult(result),
			entries: rows.map((row) => toOpenEntry(row, supports.get(row.code) ?? 0)),
		},
	});
}
