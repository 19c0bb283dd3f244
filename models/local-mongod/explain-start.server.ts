import { LocalMongodError } from "./errors.server";
import { makeDiskFullError } from "./free-space.server";

/** What mongod says when its data were written by a MongoDB that is newer or much older. */
const VERSION_SIGNS =
	/Wrong mongod version|UPGRADE PROBLEM|incompatible with this version|featureCompatibilityVersion|unsupported (?:WiredTiger )?(?:file )?version|requires a newer/i;
const DISK_FULL_SIGNS = /No space left on device|errno 28|error:?\s*28\b|disk full/i;
const HELD_SIGNS = /DBPathInUse|Unable to lock the lock file|already (?:running|locked)/i;
const PERMISSION_SIGNS = /Permission denied|Read-only file system|not writable|error:?\s*13\b/i;
const BROKEN_SIGNS =
	/WiredTiger|WT_|corrupt|metadata|Failed to open|checksum|DataModifiedByRepair|UnrecoverableRollbackError/i;

/**
 * Turns what mongod complained about into one message that says what to do. Null when another program
 * holds the data: who that is, the caller finds out.
 */
export function explainFailedStart({
	errors,
	dbPath,
	cause,
}: {
	errors: string[];
	dbPath: string;
	cause: unknown;
}): LocalMongodError | null {
	const causeText = cause instanceof Error ? cause.message : String(cause);
	const all = [...errors, causeText].join("\n");
	if (HELD_SIGNS.test(all)) return null;
	if (DISK_FULL_SIGNS.test(all)) {
		return makeDiskFullError({ folder: dbPath, purpose: "the database cannot open", cause });
	}
	const first = shorten(errors.find((line) => line.trim() !== "") ?? causeText);
	if (VERSION_SIGNS.test(all)) {
		return new LocalMongodError({
			fault: "data-version",
			message:
				`The data in ${dbPath} were written by another version of MongoDB (${first}). ` +
				"Start with the mongod that wrote them (MONGOD=/path/to/mongod), make a back-up (npm run backup -- FILE), " +
				"then start this one with an empty DATA_DIR and restore it (npm run restore -- FILE).",
			cause,
		});
	}
	if (PERMISSION_SIGNS.test(all)) {
		return new LocalMongodError({
			fault: "data-not-writable",
			message:
				`The database may not write to ${dbPath} (${first}). ` +
				"Give the folder to the user who starts Ruamkit, or set DATA_DIR to a folder that this user can write to.",
			cause,
		});
	}
	if (BROKEN_SIGNS.test(all)) {
		return new LocalMongodError({
			fault: "data-broken",
			message:
				`The data in ${dbPath} cannot be opened: ${first}\n` +
				`Keep them and begin again:  mv ${dbPath} ${dbPath}.broken  — then start, and load the last back-up with  npm run restore -- FILE`,
			cause,
		});
	}
	return new LocalMongodError({
		fault: "start-failed",
		message:
			`The local database did not start: ${first}\n` +
			"Start again; if it fails again, DEBUG=MongoMS:* shows everything that mongod says.",
		cause,
	});
}

function shorten(text: string): string {
	return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
