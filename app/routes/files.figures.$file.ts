import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "~/domain/errors";
import { answerFile } from "~/http/download.server";
import { readProgrammeQuery } from "~/input/programme";
import { writeCsv } from "~/open-data/spreadsheet";
import { findAgencyByCode } from "~/services/agencies.server";
import { FIGURE_FILES, tabulateAgency, tabulateFigures } from "~/services/figures-tables.server";
import { loadAgencyFigures, loadDashboard, yearOfQuery } from "~/services/programme-dashboard.server";

/** The figures behind a chart as CSV: `funnel.csv?year=2569`, and those of an agency: `agency.csv?agency=moph`. */
export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
	const query = readProgrammeQuery(new URL(request.url).searchParams);
	if (params.file === "agency.csv") {
		const agency = await findAgencyByCode({ code: query.agency ?? "" });
		const history = await loadAgencyFigures({ agencyId: agency.id, now });
		return answerTable(`ruamkit-${agency.code}.csv`, tabulateAgency({ code: agency.code, history }));
	}
	const file = FIGURE_FILES.find((name) => params.file === `${name}.csv`);
	if (!file) throw new DomainError("notFound");
	const year = yearOfQuery(query, now);
	const dashboard = await loadDashboard({ year, now });
	return answerTable(`ruamkit-${file}-${year || "all-years"}.csv`, tabulateFigures(file, dashboard));
}

function answerTable(name: string, table: Parameters<typeof writeCsv>[0]): Response {
	return answerFile({
		body: writeCsv(table),
		name,
		type: "text/csv; charset=utf-8",
		isPublic: true,
		anyOrigin: true,
	});
}
