import { ensureCollections } from "~~/models/collections.server";
import { connectDatabase, disconnectDatabase } from "~~/models/connection.server";
import "~~/models/index.server";

/** Connects the database and makes its collections and indexes. */
export async function connect({ uri }: { uri: string }): Promise<void> {
	await connectDatabase({ uri });
	await ensureCollections();
}

export const disconnect = disconnectDatabase;

/** Starts what runs on a schedule; returns what stops it. */
export async function startJobs(): Promise<() => Promise<void>> {
	return async () => undefined;
}
