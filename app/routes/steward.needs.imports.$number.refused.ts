import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFile } from "~/http/download.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { writeCsv } from "~/open-data/spreadsheet";
import { parseLibraryNumber } from "~/services/library-list.server";
import { listRefused } from "~/services/signal-imports.server";

/** The rows of a table that could not be read, and why, in the reader's language. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const { t } = readerOf(request);
	const number = parseLibraryNumber(params.number);
	const { headings, rows } = await listRefused({ viewer, number });
	return answerFile({
		body: writeCsv([
			[t("needs.refusedHeadings.row"), t("needs.refusedHeadings.why"), ...headings],
			...rows.map(({ row, faults, cells }) => [
				row,
				faults.map((fault) => t(`needs.why.${fault}`)).join("; "),
				...cells,
			]),
		]),
		name: `needs-${number}-refused.csv`,
		type: "text/csv; charset=utf-8",
		isPublic: false,
	});
}
