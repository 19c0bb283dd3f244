import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Settings } from "../app/config/env.server";
import { StartError } from "./start-error";

const SEED = fileURLToPath(new URL("../seeds/demonstration.ts", import.meta.url));

/**
 * Loads the demonstration data into an empty database, in a process of its own so that the site's memory stays small.
 * @returns the accounts to print, or null when this database is not a demonstration
 */
export async function loadDemonstration({
	settings,
	uri,
	say,
}: {
	settings: Settings;
	uri: string;
	say: (line: string) => void;
}): Promise<string | null> {
	if (settings.DEMO_DATA === "no" || (settings.DEMO_DATA === "auto" && settings.MONGODB_URI)) return null;
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ["--import", "tsx", SEED, "--if-empty"], {
			env: { ...process.env, MONGODB_URI: uri },
			stdio: ["ignore", "pipe", "inherit"],
		});
		let accounts = "";
		child.stdout.on("data", (chunk) => {
			accounts += chunk;
		});
		child.on("error", reject);
		child.on("exit", (code) => {
			if (code === 0) return resolve(accounts.trim() ? accounts : null);
			say(accounts);
			reject(new StartError("The demonstration data could not be loaded; the lines above say why."));
		});
	});
}
