import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { RateLimiterMongo, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "~/domain/errors";
import { RateLimitModel } from "~~/models/rate-limit.server";

/** Attempts (`points`) within a time (`duration`, seconds). Generous to a school or an office behind one address. */
const LIMITS = {
	/** Sign-in attempts for one account from one address; a guesser's way, so the tightest. */
	signInHere: { points: 10, duration: 15 * 60 },
	/** Sign-in attempts for one account from everywhere. */
	signInAccount: { points: 100, duration: 60 * 60 },
	/** Sign-in attempts from one address. */
	signInAddress: { points: 100, duration: 15 * 60 },
	/** Accounts opened from one address. */
	signUpAddress: { points: 30, duration: 60 * 60 },
	/** Asking for a new password for one account from one address. */
	resetHere: { points: 5, duration: 15 * 60 },
	/** Asking for a new password for one account from everywhere. */
	resetAccount: { points: 20, duration: 60 * 60 },
	/** Asking for new passwords from one address. */
	resetAddress: { points: 50, duration: 60 * 60 },
	/** Forms sent by one person. */
	writePerson: { points: 120, duration: 60 },
	/** Forms sent from one address without signing in. */
	writeAddress: { points: 300, duration: 60 },
} as const;

type LimitName = keyof typeof LIMITS;

/** Counts attempts and says when there were too many. */
export interface RateLimits {
	/**
	 * Counts a sign-in attempt before its password is checked, so that parallel guesses count too.
	 * @throws {DomainError} `tooManyRequests` with `params.seconds` until it may be tried again
	 */
	countSignIn(attempt: { email: string; address: string }): Promise<void>;
	/** Forgets the failed attempts of an account after the right password. */
	forgiveSignIn(attempt: { email: string; address: string }): Promise<void>;
	/** Counts an account opened. Throws as {@link countSignIn}. */
	countSignUp(attempt: { address: string }): Promise<void>;
	/** Counts a new password asked for, alike for addresses with and without an account. Throws as {@link countSignIn}. */
	countReset(attempt: { email: string; address: string }): Promise<void>;
	/** Counts a form sent. Throws as {@link countSignIn}. */
	countWrite(attempt: { userId: string | null; address: string }): Promise<void>;
}

const NO_LIMITS: RateLimits = {
	countSignIn: async () => undefined,
	forgiveSignIn: async () => undefined,
	countSignUp: async () => undefined,
	countReset: async () => undefined,
	countWrite: async () => undefined,
};

/** Limits that all processes count together, in the database; `off` counts nothing. Call it once the database is connected. */
export function createRateLimits({ mode }: { mode: "on" | "off" }): RateLimits {
	if (mode === "off") return NO_LIMITS;
	const storeClient = {
		// why: a counter lost in a failover harms nobody, and waiting for the journal would slow every form
		collection: (name: string) => RateLimitModel.db.collection(name, { writeConcern: { w: 1 } }),
	};
	const limiters = Object.fromEntries(
		Object.entries(LIMITS).map(([name, limit]) => [
			name,
			new RateLimiterMongo({
				...limit,
				storeClient,
				keyPrefix: name,
				tableName: RateLimitModel.collection.name,
				disableIndexesCreation: true,
				// why: who is over the limit is refused from memory, so that a flood does not reach the database
				inMemoryBlockOnConsumed: limit.points + 1,
			}),
		]),
	) as Record<LimitName, RateLimiterMongo>;

	const keysOfSignIn = (attempt: { email: string; address: string }) =>
		[
			["signInAddress", addressKey(attempt.address)],
			["signInHere", `${hashKey(attempt.email)} ${addressKey(attempt.address)}`],
			["signInAccount", hashKey(attempt.email)],
		] as const;

	return {
		countSignIn: async (attempt) => {
			for (const [name, key] of keysOfSignIn(attempt)) await count(limiters[name], key);
		},
		forgiveSignIn: async (attempt) => {
			for (const [name, key] of keysOfSignIn(attempt))
				if (name !== "signInAddress") await limiters[name].delete(key);
		},
		countSignUp: ({ address }) => count(limiters.signUpAddress, addressKey(address)),
		countReset: async ({ email, address }) => {
			await count(limiters.resetAddress, addressKey(address));
			await count(limiters.resetHere, `${hashKey(email)} ${addressKey(address)}`);
			await count(limiters.resetAccount, hashKey(email));
		},
		countWrite: ({ userId, address }) =>
			userId ? count(limiters.writePerson, userId) : count(limiters.writeAddress, addressKey(address)),
	};
}

async function count(limiter: RateLimiterMongo, key: string): Promise<void> {
	try {
		await limiter.consume(key);
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		throw new DomainError("tooManyRequests", {
			params: { seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) },
		});
	}
}

/** E-mail addresses are personal data: the counter keeps a hash. */
function hashKey(email: string): string {
	return createHash("sha256").update(email).digest("base64url").slice(0, 22);
}

/** One subscriber holds a whole /64 of IPv6 addresses, so those count as one. */
export function addressKey(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
	if (!isIPv6(plain)) return plain;
	const [head = "", tail] = plain.split("::");
	const left = head ? head.split(":") : [];
	const right = tail ? tail.split(":") : [];
	const full =
		tail === undefined
			? left
			: [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
	return `${full.slice(0, 4).join(":")}::/64`;
}
