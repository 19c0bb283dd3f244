import mongoose, { type ClientSession, Types } from "mongoose";
import type { NotificationType } from "~/domain/notification";
import type { Viewer } from "~/domain/viewer";
import { NotificationModel } from "~~/models/notification.server";
import type { Id } from "./events.server";
import { shareWork } from "./share-work.server";

/** Most unread notices that are counted; a page shows "99+" beyond. */
const COUNT_LIMIT = 100;

/** How many notices the person has not read, at most 100. */
export function countUnread({ viewer }: { viewer: Viewer }): Promise<number> {
	return NotificationModel.countDocuments({ user: viewer.id, readAt: null }).limit(COUNT_LIMIT);
}

/** A notice for some people; telling the same people of the same occasion twice makes one notice. */
export interface NewNotice {
	type: NotificationType;
	/** Names what happened, such as `move:<proposal id>:3`. */
	occasion: string;
	proposal?: Id;
	commitment?: Id;
	data?: Record<string, string | number | boolean | null>;
	at: Date;
}

/** Puts a notice on the pages of these people; people named twice are told once. */
export async function notify({ users, notice }: { users: Iterable<Id>; notice: NewNotice }): Promise<void> {
	await notifyAll({ notices: [...new Set([...users].map(String))].map((user) => ({ user, notice })) });
}

type Upsert = ReturnType<typeof toUpsert>;

function toUpsert({ user, notice }: { user: Id; notice: NewNotice }) {
	return {
		updateOne: {
			filter: { user: new Types.ObjectId(user), occasion: notice.occasion },
			update: {
				$setOnInsert: {
					type: notice.type,
					...(notice.proposal ? { proposal: new Types.ObjectId(notice.proposal) } : {}),
					...(notice.commitment ? { commitment: new Types.ObjectId(notice.commitment) } : {}),
					data: notice.data ?? {},
					at: notice.at,
					// why: the request only leaves a mark; whether and when it is mailed is found out by the mail job
					mail: "due" as const,
				},
			},
			upsert: true,
		},
	};
}

async function writeNotices({
	writes,
	session,
}: {
	writes: Upsert[];
	session?: ClientSession;
}): Promise<void> {
	await NotificationModel.collection.bulkWrite(writes, { ordered: false, session });
}

/**
 * Notices of different requests share a write. Where it is refused each request writes its own: all of them can be written
 * twice and make one notice.
 */
const shareNotices = shareWork<Upsert[], void>(async (lots) => {
	const [only] = lots;
	if (lots.length === 1 && only) return [await writeNotices({ writes: only })];
	try {
		await writeNotices({ writes: lots.flat() });
		return lots.map(() => undefined);
	} catch (error) {
		if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
		return lots.map((writes) => writeNotices({ writes }));
	}
});

/**
 * Puts notices on people's pages, each person's own.
 * @param session within a transaction they are told if and only if the rest happens
 */
export async function notifyAll({
	notices,
	session,
}: {
	notices: readonly { user: Id; notice: NewNotice }[];
	session?: ClientSession;
}): Promise<void> {
	if (notices.length === 0) return;
	const writes = notices.map(toUpsert);
	if (session) await writeNotices({ writes, session });
	else await shareNotices(writes);
}
