import { join } from "node:path";
import { MongoBinary } from "mongodb-memory-server-core";
import { LocalMongodError, WAYS_TO_A_DATABASE } from "./errors.server";

/** The build that is fetched where no Python package serves (macOS, Windows, ARM, Linux without pip). */
const OFFICIAL_VERSION = "7.0.24";

/**
 * Fetches an official MongoDB build into the cache folder and gives the path of its mongod.
 * Throws LocalMongodError 'no-mongod' when that cannot be done.
 */
export async function downloadOfficialBuild({
	cacheDir,
	onProgress,
}: {
	cacheDir: string;
	onProgress: (message: string) => void;
}): Promise<string> {
	onProgress(`Fetching MongoDB ${OFFICIAL_VERSION} (once) from fastdl.mongodb.org`);
	try {
		return await MongoBinary.getPath({
			version: OFFICIAL_VERSION,
			downloadDir: join(cacheDir, "official"),
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
		throw new LocalMongodError({
			fault: "no-mongod",
			message:
				"There is no mongod on this machine, Python’s pip is not here to fetch one, " +
				`and MongoDB's own download did not work (${reason}).\n${WAYS_TO_A_DATABASE}`,
			cause: error,
		});
	}
}
