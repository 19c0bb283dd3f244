import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOpenFile } from "~/http/open-file.server";
import { openPublishedFile } from "~/services/open-data-files.server";

/** The file of a dataset as one night wrote it, while it is kept. */
export async function loader({ request, params: { night, file } }: LoaderFunctionArgs) {
	return answerOpenFile({ request, file: await openPublishedFile({ file, night }), isDated: true });
}
