import { COMMON_PASSWORDS } from "~/domain/common-passwords";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { checkPassword } from "~/domain/password";
import { foldEmail, PRIVACY_NOTICE_DATE } from "~/domain/profile";
import type { Language } from "~/domain/vocabulary";
import type { SignUpInput } from "~/input/account";
import { UserModel } from "~~/models/user.server";
import { isDuplicateKey } from "./once.server";
import { hashPassword } from "./password-hash.server";

/**
 * Opens an account. For an address that has one nothing happens and the caller learns nothing: answer and time are the
 * same, so that nobody can find out who has an account.
 *
 * @param language the language of the page that the person signed up on
 * @throws {DomainError} `commonPassword` at the field `password`
 */
export async function signUp({
	input,
	language,
	now,
}: {
	input: SignUpInput;
	language: Language;
	now: Date;
}): Promise<void> {
	requireGoodPassword({ password: input.password, about: [input.email, input.displayName] });
	const passwordHash = await hashPassword(input.password);
	try {
		await UserModel.create({
			email: foldEmail(input.email),
			passwordHash,
			displayName: input.displayName,
			language,
			consentedAt: now,
			consentNotice: PRIVACY_NOTICE_DATE,
			createdAt: now,
		});
	} catch (error) {
		if (!isDuplicateKey(error, "email")) throw error;
	}
}

/**
 * Refuses a password that is easy to guess.
 * @throws {DomainError} `commonPassword` at the field `password`
 */
export function requireGoodPassword({
	password,
	about,
}: {
	password: string;
	about: readonly (string | null | undefined)[];
}): void {
	try {
		enforce(checkPassword({ password, about, common: COMMON_PASSWORDS }));
	} catch (error) {
		if (error instanceof DomainError) throw new DomainError(error.code, { field: "password" });
		throw error;
	}
}
