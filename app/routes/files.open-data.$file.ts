import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenFile } from "~/http/open-file.server";
import { openPublishedFile } from "~/services/open-data-files.server";

/** The newest nightly file of a dataset, at an address that stays: `proposals.csv.gz`, or unpacked `proposals.csv`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	return answerOpenFile({ request, file: await openPublishedFile({ file: params.file }), isDated: false });
}
