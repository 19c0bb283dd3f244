import { hash, verify } from "@node-rs/argon2";
import type { Viewer } from "~/domain/viewer";
import { UserModel } from "~~/models/user.server";

/** Argon2id with the OWASP profile: 19 MiB, two passes, one lane. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password with Argon2id; the result is a PHC string. */
export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize("NFKC"), ARGON);
}

let decoy: Promise<string> | undefined;

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
}): Promise<Viewer | null> {
	const user = await UserModel.findOne({ email: email.trim().toLowerCase() }).lean();
	decoy ??= hashPassword("a password that nobody has, to spend the same time");
	const matches = await verify(user?.passwordHash ?? (await decoy), password.normalize("NFKC"));
	return user && matches && user.status === "active" ? toViewer(user) : null;
}

/** The person of a session; null when the account is gone or suspended. */
export async function loadViewer({ id }: { id: string }): Promise<Viewer | null> {
	const user = await UserModel.findOne({ _id: id, status: "active" })
		.select({ displayName: 1, language: 1, thaiDigits: 1, roles: 1 })
		.lean();
	return user ? toViewer(user) : null;
}

function toViewer(user: {
	_id: { toHexString(): string };
	displayName: string;
	language: Viewer["language"];
	thaiDigits: boolean;
	roles: { role: Viewer["roles"][number]["role"]; agency?: unknown; challenge?: unknown }[];
}): Viewer {
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
