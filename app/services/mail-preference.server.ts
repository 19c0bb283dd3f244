import { withTransaction } from "~~/models/connection.server";
import { UserModel } from "~~/models/user.server";
import { findToken, redeemToken } from "./tokens.server";

const SCOPE = "unsubscribe";

/** Whether the link at the end of a mail still ends notices by mail. */
export async function isUnsubscribeOpen({
	token,
	now,
}: {
	token: string | undefined;
	now: Date;
}): Promise<boolean> {
	return (await findToken({ scope: SCOPE, token, now })) !== null;
}

/**
 * Ends notices by mail for the person of a link, who need not sign in: it can do nothing else, and only once.
 * @throws {DomainError} `linkExpired`
 */
export async function endNoticeMails({
	token,
	now,
}: {
	token: string | undefined;
	now: Date;
}): Promise<void> {
	await withTransaction(async (session) => {
		const { subject } = await redeemToken({ scope: SCOPE, token, now, session });
		await UserModel.updateOne({ _id: subject }, { $set: { mailNotices: "none" } }, { session });
	});
}
