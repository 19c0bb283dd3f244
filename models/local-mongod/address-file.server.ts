import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a running local database tells other programs on the machine. */
export interface LocalAddress {
	uri: string;
	port: number;
	/** The process id of mongod. */
	mongodPid: number;
	/** The process id of the program that started it and will stop it. */
	ownerPid: number;
	/** ISO 8601. */
	startedAt: string;
}

/** Beside the database's own folder, where nothing but mongod may write. */
function toAddressPath(dataDir: string): string {
	return join(dataDir, "mongo.address.json");
}

/** The address that was written last under this folder, or null. It may belong to a database that has ended. */
export async function readAddress(dataDir: string): Promise<LocalAddress | null> {
	try {
		return JSON.parse(await readFile(toAddressPath(dataDir), "utf8")) as LocalAddress;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

export async function writeAddress({
	dataDir,
	address,
}: {
	dataDir: string;
	address: LocalAddress;
}): Promise<void> {
	const path = toAddressPath(dataDir);
	const draft = `${path}.${process.pid}`;
	await writeFile(draft, `${JSON.stringify(address, null, 2)}\n`, { mode: 0o600 });
	await rename(draft, path);
}

export async function removeAddress(dataDir: string): Promise<void> {
	await rm(toAddressPath(dataDir), { force: true });
}
