import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "~/domain/errors";
import { answerFile } from "~/http/download.server";
import { readerIn } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { EXPORT_TYPES, writeTable } from "~/services/judging-exports.server";
import { tabulateBallots, tabulateClosed } from "~/services/judging-exports-tables.server";

/** Files of a closed round for its stewards: the results before they are published, and every scorecard. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const known = /^(results|ballots)\.(csv|xlsx)$/.exec(params.file ?? "");
	if (!known) throw new DomainError("notFound");
	const asked = { viewer, number: params.round, now, ...readerIn(request) };
	const table = known[1] === "results" ? await tabulateClosed(asked) : await tabulateBallots(asked);
	const format = known[2] === "csv" ? "csv" : "xlsx";
	return answerFile({
		body: await writeTable({ table, format, at: now }),
		name: `ruamkit-round-${params.round}-${known[1]}.${format}`,
		type: EXPORT_TYPES[format],
		isPublic: false,
	});
}
