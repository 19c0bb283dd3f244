import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { writeDcat } from "~/open-data/dcat";
import { findCatalogueFacts } from "~/services/open-data-catalogue.server";

/** All datasets as a DCAT-AP catalogue. */
export async function loader({ request }: LoaderFunctionArgs) {
	return answerJson({ request, data: writeDcat(await findCatalogueFacts()), type: "application/ld+json" });
}
