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
import { hashPassword } from "./password-hash.server";
import { endTokens, findToken, redeemToken } from "./tokens.server";

const SCOPE = "password-reset";
const MINUTE = 60_000;

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
 * person is told by mail. A password that is refused leaves the link usable.
 * @throws {DomainError} `linkExpired`, `commonPassword` at `password`
 */
export async function resetPassword({
	token,
	input,
	now,
}: {
	token: string | undefined;
	input: ResetInput;
	now: Date;
}): Promise<void> {
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
		await endTokens({ scope: SCOPE, subject, session });
		await queueMail({ ...passwordChanged({ userId: subject, now }), session });
	});
}
