import { createHash, randomBytes } from "node:crypto";
import mongoose, { type ClientSession } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { TokenScope } from "~/domain/mail";
import { TokenModel } from "~~/models/token.server";
import type { Id } from "./events.server";

/** Bytes of chance in a token: nobody guesses 2^256. */
const TOKEN_BYTES = 32;
/** A token as it stands in an address: 32 bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** What is kept of a token. The scope is part of the hash, so that a token serves no other. */
function hashOf(scope: TokenScope, token: string): string {
	return createHash("sha256").update(`${scope} ${token}`).digest("hex");
}

/**
 * Makes a one-time link's token. Only its hash is kept.
 * @param minutes how long it serves
 * @returns the token, for the address
 */
export async function issueToken({
	scope,
	subject,
	minutes,
	now,
}: {
	scope: TokenScope;
	subject: Id;
	minutes: number;
	now: Date;
}): Promise<string> {
	const token = randomBytes(TOKEN_BYTES).toString("base64url");
	await TokenModel.create({
		hash: hashOf(scope, token),
		scope,
		subject: String(subject),
		at: now,
		expiresAt: new Date(now.getTime() + minutes * 60_000),
	});
	return token;
}

/**
 * What a link is about, without using it up; for showing its page.
 * @returns the subject, or null for a token that is unknown, expired, used or of another scope
 */
export async function findToken({
	scope,
	token,
	now,
}: {
	scope: TokenScope;
	token: string | undefined;
	now: Date;
}): Promise<{ subject: string } | null> {
	if (!token || !TOKEN.test(token)) return null;
	const row = await TokenModel.findOne({
		hash: hashOf(scope, token),
		usedAt: null,
		expiresAt: mongoose.trusted({ $gt: now }),
	})
		.select({ subject: 1 })
		.lean();
	return row && { subject: row.subject };
}

/**
 * Uses a link up: of two that come at once, one gets through. Within a transaction it stays usable when the rest fails.
 * @returns what the link is about
 * @throws {DomainError} `linkExpired` for a token that is unknown, expired, used or of another scope
 */
export async function redeemToken({
	scope,
	token,
	now,
	session,
}: {
	scope: TokenScope;
	token: string | undefined;
	now: Date;
	session?: ClientSession;
}): Promise<{ subject: string }> {
	const row =
		token && TOKEN.test(token)
			? await TokenModel.findOneAndUpdate(
					{ hash: hashOf(scope, token), usedAt: null, expiresAt: mongoose.trusted({ $gt: now }) },
					{ $set: { usedAt: now } },
					{ session },
				)
					.select({ subject: 1 })
					.lean()
			: null;
	if (!row) throw new DomainError("linkExpired");
	return { subject: row.subject };
}

/**
 * What a link was about that was used a moment ago, so that the same form sent twice can get the same answer.
 * @param minutes how long ago at most
 */
export async function findUsedToken({
	scope,
	token,
	minutes,
	now,
}: {
	scope: TokenScope;
	token: string | undefined;
	minutes: number;
	now: Date;
}): Promise<{ subject: string } | null> {
	if (!token || !TOKEN.test(token)) return null;
	const row = await TokenModel.findOne({
		hash: hashOf(scope, token),
		usedAt: mongoose.trusted({ $gt: new Date(now.getTime() - minutes * 60_000) }),
	})
		.select({ subject: 1 })
		.lean();
	return row && { subject: row.subject };
}

/**
 * Ends every link about something, such as all older links to a new password.
 * @param keepUsed leaves those that are used up already; they end by themselves
 */
export async function endTokens({
	scope,
	subject,
	keepUsed = false,
	session,
}: {
	scope: TokenScope;
	subject: Id;
	keepUsed?: boolean;
	session?: ClientSession;
}): Promise<void> {
	await TokenModel.deleteMany(
		{ scope, subject: String(subject), ...(keepUsed ? { usedAt: null } : {}) },
		{ session },
	);
}
