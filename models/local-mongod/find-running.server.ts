import mongoose from "mongoose";
import { type LocalAddress, readAddress } from "./address-file.server";
import { isProcessAlive } from "./process-alive.server";

/**
 * The local database that runs on the data under this folder, or null. It is asked for its process id, because
 * after a crash the port that the address file names may have become another database's, and a restore into
 * that one would be a disaster.
 */
export async function findRunningMongod({ dataDir }: { dataDir: string }): Promise<LocalAddress | null> {
	const address = await readAddress(dataDir);
	if (!address || !isProcessAlive(address.mongodPid)) return null;
	const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${address.port}/`, {
		directConnection: true,
		serverSelectionTimeoutMS: 2_000,
	});
	try {
		const status = await client.db("admin").command({ serverStatus: 1 });
		return Number(status.pid) === address.mongodPid ? address : null;
	} catch {
		return null;
	} finally {
		await client.close();
	}
}
