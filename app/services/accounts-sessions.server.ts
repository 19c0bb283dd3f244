import { createHash } from "node:crypto";
import type { ClientSession } from "mongoose";
import mongoose from "mongoose";
import type { Device } from "~/domain/profile";
import { SessionModel } from "~~/models/session.server";
import { UserModel } from "~~/models/user.server";
import { shareReads } from "./share-work.server";

/** Fourteen days without a visit end a session. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** A session as its owner sees it. */
export interface OwnSession extends Device {
	/** Names the session on pages without giving its secret id away. */
	key: string;
	/** When the person signed in. */
	startedAt: string | null;
	/** To within the hour. */
	lastSeen: string;
}

/** Names a session on pages: a hash, since its id is a secret. */
export function sessionKeyOf(sessionId: string): string {
	return createHash("sha256").update(`session ${sessionId}`).digest("hex").slice(0, 32);
}

interface KeptSession {
	device?: Device;
	startedAt?: Date | string;
}

interface SessionRow {
	_id: string;
	expires?: Date;
	lastModified?: Date;
	session: Record<string, unknown>;
}

const readSessionRow = shareReads<string, SessionRow>({
	read: (ids) =>
		SessionModel.db
			.collection<SessionRow>("sessions")
			.find({ _id: { $in: ids } })
			.toArray(),
	keyOf: ({ _id }) => _id,
});

/**
 * What the store of sessions keeps under a session's secret id, as connect-mongo gives it, in an object of the caller's own;
 * read for every request of a signed-in person, so a rush shares the reading.
 * @returns null where there is no session, or one that has ended
 */
export async function readSession({
	id,
	now,
}: {
	id: string;
	now: Date;
}): Promise<Record<string, unknown> | null> {
	const row = await readSessionRow(id);
	if (!row || (row.expires && row.expires <= now)) return null;
	const { lastModified } = row;
	// why: with this moment the store knows when it last prolonged the session
	return { ...structuredClone(row.session), ...(lastModified ? { lastModified } : {}) };
}

/** Running sessions of a person, last seen first. */
export async function listSessions({ userId, now }: { userId: string; now: Date }): Promise<OwnSession[]> {
	const rows = await SessionModel.find({
		"session.passport.user.id": userId,
		expires: mongoose.trusted({ $gt: now }),
	})
		.select({ expires: 1, "session.device": 1, "session.startedAt": 1 })
		.lean();
	return rows
		.map((row) => {
			const { device, startedAt } = row.session as KeptSession;
			return {
				key: sessionKeyOf(row._id),
				browser: device?.browser ?? null,
				system: device?.system ?? null,
				startedAt: startedAt ? new Date(startedAt).toISOString() : null,
				lastSeen: new Date(row.expires.getTime() - SESSION_SECONDS * 1000).toISOString(),
			};
		})
		.sort((a, b) => b.lastSeen.localeCompare(a.lastSeen));
}

/** Ends one session of a person. One that has ended already, and one that is not theirs, is left as it is. */
export async function endSession({ userId, key }: { userId: string; key: string }): Promise<void> {
	const rows = await SessionModel.find({ "session.passport.user.id": userId }).select({ _id: 1 }).lean();
	const found = rows.find((row) => sessionKeyOf(row._id) === key);
	if (!found) return;
	await SessionModel.deleteOne({ _id: found._id, "session.passport.user.id": userId });
}

/**
 * Ends all sessions of a person for good, also one that is being begun at this moment with the password of before.
 * @returns the count under which a session that goes on has to be begun anew
 */
export async function endAllSessions({
	userId,
	session,
}: {
	userId: string;
	session?: ClientSession;
}): Promise<{ epoch: number }> {
	const user = await UserModel.findOneAndUpdate(
		{ _id: userId },
		{ $inc: { sessionEpoch: 1 } },
		{ returnDocument: "after", session },
	)
		.select({ sessionEpoch: 1 })
		.lean();
	await SessionModel.deleteMany({ "session.passport.user.id": userId }, { session });
	return { epoch: user?.sessionEpoch ?? 0 };
}
