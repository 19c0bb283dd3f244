import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What the local database tells other programs on the machine, and the next start. */
export interface LocalAddress {
	uri: string;
	port: number;
	/** The process id of mongod; 0 once it has been closed. */
	mongodPid: number;
	/** The process id of the program that started it and will stop it; 0 once it has been closed. */
	ownerPid: number;
	/** ISO 8601. */
	startedAt: string;
}

/** Beside the database's own folder, where nothing but mongod may write. */
function toAddressPath(dataDir: string): string {
	return join(dataDir, "mongo.address.json");
}

/** The address that was written last under this folder, or null. It may belong to a database that has ended; see findRunningMongod. */
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

/** Says that nothing runs any more, and keeps the port: connections that people have saved stay valid. */
export async function closeAddress(dataDir: string): Promise<void> {
	const address = await readAddress(dataDir);
	if (address) await writeAddress({ dataDir, address: { ...address, mongodPid: 0, ownerPid: 0 } });
}
