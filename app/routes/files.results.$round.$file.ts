import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "~/domain/errors";
import { answerFile } from "~/http/download.server";
import { readerIn } from "~/http/page.server";
import { readPublishedElection } from "~/services/judging-budget-public.server";
import { EXPORT_TYPES, writeTable } from "~/services/judging-exports.server";
import { tabulatePublished } from "~/services/judging-exports-tables.server";
import { readBundleText } from "~/services/judging-publication-bundle.server";
import { findPublished, readVersion } from "~/services/judging-results-public.server";

/** Files of a published result, for everybody: the bundle to the byte, the table, the ballots of a divided budget. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const { round: number, file } = params;
	const version = readVersion(request);
	if (file === "bundle.json") {
		const { round, result } = await findPublished({ number, version });
		return answerFile({
			body: await readBundleText(result),
			name: `ruamkit-round-${round.number}-v${result.version}.json`,
			type: "application/json; charset=utf-8",
			isPublic: true,
			anyOrigin: true,
		});
	}
	if (file === "budget.pb") {
		const election = await readPublishedElection({ number, version });
		return answerFile({ ...election, type: "text/plain; charset=utf-8", isPublic: true, anyOrigin: true });
	}
	const format = file === "results.csv" ? "csv" : file === "results.xlsx" ? "xlsx" : null;
	if (!format) throw new DomainError("notFound");
	const { table, at } = await tabulatePublished({ number, version, ...readerIn(request) });
	return answerFile({
		body: await writeTable({ table, format, at }),
		name: `ruamkit-round-${number}.${format}`,
		type: EXPORT_TYPES[format],
		isPublic: true,
		anyOrigin: true,
	});
}
