import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { writeDataGoTh } from "~/open-data/data-go-th";
import { findCatalogueFacts } from "~/services/open-data-catalogue.server";

/** All datasets in the fields of the government data catalogue. */
export async function loader({ request }: LoaderFunctionArgs) {
	return answerJson({ request, data: writeDataGoTh(await findCatalogueFacts()) });
}
