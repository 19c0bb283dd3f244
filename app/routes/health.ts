import { json } from "@remix-run/node";
import { pingDatabase } from "~/services/database.server";

/** 200 when the site and its database answer; 503 otherwise. */
export async function loader() {
	await pingDatabase();
	return json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
