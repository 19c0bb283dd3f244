import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the OWASP profile: 19 MiB, two passes, one lane. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password with Argon2id; the result is a PHC string. */
export function hashPassword(password: string): Promise<string> {
	return hash(normalize(password), ARGON);
}

let decoy: Promise<string> | undefined;

/**
 * Checks a password against a kept hash.
 * @param kept the hash, or undefined when there is no such person: then the same time is spent and the answer is false
 */
export async function verifyPassword({
	kept,
	password,
}: {
	kept: string | undefined;
	password: string;
}): Promise<boolean> {
	decoy ??= hashPassword("a password that nobody has, to spend the same time");
	const matches = await verify(kept ?? (await decoy), normalize(password));
	return kept !== undefined && matches;
}

/** Keyboards write the same letters (ำ, accents, full width) in different ways; all of them must sign in. */
function normalize(password: string): string {
	return password.normalize("NFKC");
}
