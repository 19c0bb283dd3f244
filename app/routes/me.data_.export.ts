import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/http/require.server";
import { exportOwnData } from "~/services/accounts-own-data.server";

/** A person's own data as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "account.manage");
	const data = await exportOwnData({ viewer, now: context.now });
	return new Response(JSON.stringify(data, null, "\t"), {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": 'attachment; filename="ruamkit-my-data.json"',
		},
	});
}
