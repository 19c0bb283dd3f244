import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSteward } from "~/http/require.server";
import { loadProgress } from "~/services/judging-progress.server";
import { findRound } from "~/services/judging-rounds.server";

/** The name of a round's present figures, for the page that follows them; 304 while they are the same. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const round = await findRound({ number: params.round });
	const { version, done, assigned } = await loadProgress({ round, now: context.now });
	const etag = `"${version}"`;
	const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
	if (request.headers.get("If-None-Match") === etag) return new Response(null, { status: 304, headers });
	return Response.json({ version, done, assigned }, { headers });
}
