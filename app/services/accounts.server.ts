import { Types } from "mongoose";
import { foldEmail } from "~/domain/profile";
import type { Viewer } from "~/domain/viewer";
import { UserModel } from "~~/models/user.server";
import { verifyPassword } from "./password-hash.server";
import { shareReads } from "./share-work.server";

export { hashPassword } from "./password-hash.server";

/**
 * What a session keeps of a person: who, and which count of password and role changes held when the password was
 * checked. A session begun under an earlier count is dead, however it came into the store.
 */
export interface SessionPerson {
	/** Hex id. */
	id: string;
	epoch: number;
}

/**
 * Checks an address and password.
 * @returns the person, or null when they do not match or the account is suspended; unknown addresses take as long
 */
export async function checkCredentials({
	email,
	password,
}: {
	email: string;
	password: string;
}): Promise<SessionPerson | null> {
	const user = await UserModel.findOne({ email: foldEmail(email) })
		.select({ passwordHash: 1, status: 1, sessionEpoch: 1 })
		.lean();
	const matches = await verifyPassword({ kept: user?.passwordHash, password });
	if (!user || !matches || user.status !== "active") return null;
	return { id: user._id.toHexString(), epoch: user.sessionEpoch ?? 0 };
}

/** The person of a session; null when the account is gone or suspended, or the session is from before a change. */
export async function loadViewer({ id, epoch }: SessionPerson): Promise<Viewer | null> {
	if (!Types.ObjectId.isValid(id)) return null;
	const user = await readPerson(new Types.ObjectId(id).toHexString());
	return user?.status === "active" && (user.sessionEpoch ?? 0) === epoch ? toViewer(user) : null;
}

/** What a request needs to know of the person who makes it; read for every request, so a rush shares the reading. */
const readPerson = shareReads<string, ViewerRow>({
	read: (ids) =>
		UserModel.collection
			.find<ViewerRow>(
				{ _id: { $in: ids.map((id) => new Types.ObjectId(id)) } },
				{
					projection: { displayName: 1, language: 1, thaiDigits: 1, roles: 1, sessionEpoch: 1, status: 1 },
				},
			)
			.toArray(),
	keyOf: ({ _id }) => _id.toHexString(),
});

interface ViewerRow {
	_id: Types.ObjectId;
	displayName: string;
	language: Viewer["language"];
	thaiDigits: boolean;
	roles: { role: Viewer["roles"][number]["role"]; agency?: unknown; challenge?: unknown }[];
	sessionEpoch?: number;
	status: string;
}

function toViewer(user: ViewerRow): Viewer {
	return {
		id: user._id.toHexString(),
		displayName: user.displayName,
		language: user.language,
		thaiDigits: user.thaiDigits,
		roles: user.roles.map((grant) => ({
			role: grant.role,
			...(grant.agency ? { agencyId: String(grant.agency) } : {}),
			...(grant.challenge ? { challengeId: String(grant.challenge) } : {}),
		})),
	};
}
