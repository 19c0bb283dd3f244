import type { LoaderFunctionArgs } from "@remix-run/node";
import { siteOrigin } from "~/config/mail.server";
import { answerJson } from "~/http/json-answer.server";
import { writeOpenApi } from "~/open-data/open-api";

/** The description of the interface, as OpenAPI 3.1. */
export function loader({ request }: LoaderFunctionArgs) {
	return answerJson({ request, data: writeOpenApi({ origin: siteOrigin() }) });
}
