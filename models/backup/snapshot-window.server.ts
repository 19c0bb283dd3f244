import mongoose from "mongoose";
import { requireDb } from "../connection.server";

/** How long the server is asked to keep the moment of a back-up readable (seconds). Its default is five minutes. */
const WINDOW_SECONDS = 6 * 60 * 60;

const PARAMETER = "minSnapshotHistoryWindowInSeconds";

/**
 * Runs `work` with a session whose reads all see one moment. The server is asked to keep that moment for hours
 * meanwhile; where that is not allowed (a hosted cluster) its own window holds.
 */
export async function withLongSnapshot<T>(
	work: (session: mongoose.mongo.ClientSession) => Promise<T>,
): Promise<T> {
	const restoreWindow = await widenWindow();
	const session = mongoose.connection.getClient().startSession({ snapshot: true });
	try {
		return await work(session);
	} finally {
		await session.endSession();
		await restoreWindow();
	}
}

async function widenWindow(): Promise<() => Promise<void>> {
	const admin = requireDb().admin();
	try {
		const reply = await admin.command({ getParameter: 1, [PARAMETER]: 1 });
		const before = Number(reply[PARAMETER]);
		if (before >= WINDOW_SECONDS) return async () => undefined;
		await admin.command({ setParameter: 1, [PARAMETER]: WINDOW_SECONDS });
		return async () => {
			await admin.command({ setParameter: 1, [PARAMETER]: before });
		};
	} catch (error) {
		if (error instanceof mongoose.mongo.MongoServerError) return async () => undefined;
		throw error;
	}
}
