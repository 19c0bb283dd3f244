import { createHash } from "node:crypto";
import { DomainError } from "~/domain/errors";
import { TOKEN_MINUTES } from "~/domain/mail";
import { foldEmail } from "~/domain/profile";
import type { ResetInput } from "~/input/account";
import { withTransaction } from "~~/models/connection.server";
import { UserModel } from "~~/models/user.server";
import { passwordChanged } from "./accounts-profile.server";
import { endAllSessions } from "./accounts-sessions.server";
import { requireGoodPassword } from "./accounts-sign-up.server";
import { queueMail, queueMailIfAccount } from "./mail.server";
import { hashPassword, verifyPassword } from "./password-hash.server";
import { endTokens, findToken, findUsedToken, redeemToken } from "./tokens.server";

const SCOPE = "password-reset";
const MINUTE = 60_000;
/** How long the same form sent twice gets the same answer, in minutes. */
const SAME_FORM_MINUTES = 2;

/**
 * Sends a link for a new password to an address, if it has an account. Whether it has is looked up later, by the mail job:
 * what happens here, and how long it takes, is the same for every address. At most one mail goes to an address per minute.
 */
export async function askForReset({ email, now }: { email: string; now: Date }): Promise<void> {
	const minutes = TOKEN_MINUTES[SCOPE];
	const name = createHash("sha256").update(foldEmail(email)).digest("hex").slice(0, 32);
	await queueMailIfAccount({
		email,
		template: "password-reset",
		data: { minutes },
		path: "/reset",
		link: { scope: SCOPE, minutes },
		key: `password-reset:${name}:${Math.floor(now.getTime() / MINUTE)}`,
		at: now,
		// why: who gets it much later has long asked again, or given up
		notAfter: new Date(now.getTime() + 4 * minutes * MINUTE),
	});
}

/** Whether a link still opens the form for a new password. */
export async function isResetOpen({
	token,
	now,
}: {
	token: string | undefined;
	now: Date;
}): Promise<boolean> {
	return (await findToken({ scope: SCOPE, token, now })) !== null;
}

/**
 * Gives the person of a link another password. The link and all others like it are used up, all sessions end, and the
 * person is told by mail. A password that is refused leaves the link usable. The same form sent twice is done once.
 * @throws {DomainError} `linkExpired`, `commonPassword` at `password`
 */
export async function resetPassword(asked: Asked): Promise<void> {
	try {
		await setPassword(asked);
	} catch (error) {
		const tooLate = error instanceof DomainError && error.code === "linkExpired";
		if (!tooLate || !(await isSetAlready(asked))) throw error;
	}
}

type Asked = { token: string | undefined; input: ResetInput; now: Date };

async function setPassword({ token, input, now }: Asked): Promise<void> {
	const link = await findToken({ scope: SCOPE, token, now });
	const user =
		link &&
		(await UserModel.findOne({ _id: link.subject, status: "active" })
			.select({ email: 1, displayName: 1, name: 1 })
			.lean());
	if (!user) throw new DomainError("linkExpired");
	requireGoodPassword({ password: input.password, about: [user.email, user.displayName, user.name?.family] });
	const passwordHash = await hashPassword(input.password);
	await withTransaction(async (session) => {
		const { subject } = await redeemToken({ scope: SCOPE, token, now, session });
		await UserModel.updateOne({ _id: subject }, { $set: { passwordHash } }, { session });
		await endAllSessions({ userId: subject, session });
		await endTokens({ scope: SCOPE, subject, keepUsed: true, session });
		await queueMail({ ...passwordChanged({ userId: subject, now }), session });
	});
}

/** Whether this link has just set this very password. */
async function isSetAlready({ token, input, now }: Asked): Promise<boolean> {
	const used = await findUsedToken({ scope: SCOPE, token, minutes: SAME_FORM_MINUTES, now });
	if (!used) return false;
	const user = await UserModel.findOne({ _id: used.subject, status: "active" })
		.select({ passwordHash: 1 })
		.lean();
	return verifyPassword({ kept: user?.passwordHash, password: input.password });
}
