import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { readAddress } from "./address-file.server";
import { isProcessAlive } from "./process-alive.server";

const PREFIX = "ruamkit-mongo-";

/**
 * Makes a folder for data that are thrown away at the end. What runs that were killed have left beside it, some
 * hundred megabytes each, is removed first.
 */
export async function makeEphemeralFolder({ parent }: { parent: string }): Promise<string> {
	for (const name of await readdir(parent)) {
		if (name.startsWith(PREFIX)) await removeIfAbandoned(join(parent, name));
	}
	return mkdtemp(join(parent, PREFIX));
}

async function removeIfAbandoned(folder: string): Promise<void> {
	// why: another user's folder, or one that is being removed by another start, is none of our business
	const address = await readAddress(folder).catch(() => null);
	if (!address || isProcessAlive(address.ownerPid) || isProcessAlive(address.mongodPid)) return;
	await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
