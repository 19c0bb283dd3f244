import { DomainError } from "~/domain/errors";
import { DEFAULT_MAIL_PREFERENCE, type MailPreference } from "~/domain/notification";
import type { Viewer } from "~/domain/viewer";
import type { Language } from "~/domain/vocabulary";
import type { PasswordInput, ProfileInput } from "~/input/account";
import { UserModel } from "~~/models/user.server";
import { requireGoodPassword } from "./accounts-sign-up.server";
import { type NewMail, queueMail } from "./mail.server";
import { hashPassword, verifyPassword } from "./password-hash.server";

/** A person's own profile, for the person only. */
export interface OwnProfile {
	email: string;
	displayName: string;
	title: string | null;
	given: string | null;
	family: string | null;
	language: Language;
	province: number | null;
	thaiDigits: boolean;
	mailNotices: MailPreference;
}

/**
 * The profile of the one who asks.
 * @throws {DomainError} `notFound` when the account is gone
 */
export async function findOwnProfile({ viewer }: { viewer: Viewer }): Promise<OwnProfile> {
	const user = await UserModel.findOne({ _id: viewer.id })
		.select({ email: 1, displayName: 1, name: 1, language: 1, province: 1, thaiDigits: 1, mailNotices: 1 })
		.lean();
	if (!user) throw new DomainError("notFound");
	return {
		email: user.email,
		displayName: user.displayName,
		title: user.name?.title ?? null,
		given: user.name?.given ?? null,
		family: user.name?.family ?? null,
		language: user.language,
		province: user.province ?? null,
		thaiDigits: user.thaiDigits,
		mailNotices: user.mailNotices ?? DEFAULT_MAIL_PREFERENCE,
	};
}

/** Saves what a person says of themselves; what is left empty is removed. */
export async function saveProfile({ viewer, input }: { viewer: Viewer; input: ProfileInput }): Promise<void> {
	const { title, given, family, province } = input;
	const name = Object.fromEntries(Object.entries({ title, given, family }).filter(([, value]) => value));
	const isNamed = Object.keys(name).length > 0;
	await UserModel.updateOne(
		{ _id: viewer.id },
		{
			$set: {
				displayName: input.displayName,
				language: input.language,
				thaiDigits: input.thaiDigits === "on",
				...(input.mailNotices ? { mailNotices: input.mailNotices } : {}),
				...(isNamed ? { name } : {}),
				...(province === undefined ? {} : { province }),
			},
			$unset: { ...(isNamed ? {} : { name: 1 }), ...(province === undefined ? { province: 1 } : {}) },
		},
	);
}

/** Keeps the choice of digits of a signed-in person. */
export async function saveThaiDigits({
	viewer,
	thaiDigits,
}: {
	viewer: Viewer;
	thaiDigits: boolean;
}): Promise<void> {
	await UserModel.updateOne({ _id: viewer.id }, { $set: { thaiDigits } });
}

/**
 * Makes sure that it is the person who asks.
 * @throws {DomainError} `wrongPassword` at `field`
 */
export async function requireOwnPassword({
	viewer,
	password,
	field,
}: {
	viewer: Viewer;
	password: string;
	field: string;
}): Promise<{ email: string; displayName: string; family: string | null }> {
	const user = await UserModel.findOne({ _id: viewer.id })
		.select({ email: 1, passwordHash: 1, displayName: 1, name: 1 })
		.lean();
	const matches = await verifyPassword({ kept: user?.passwordHash, password });
	if (!user || !matches) throw new DomainError("wrongPassword", { field });
	return { email: user.email, displayName: user.displayName, family: user.name?.family ?? null };
}

/**
 * Gives a person another password. The caller ends the person's sessions.
 * @throws {DomainError} `wrongPassword` at `current`, `commonPassword` at `password`
 */
export async function changePassword({
	viewer,
	input,
	now,
}: {
	viewer: Viewer;
	input: PasswordInput;
	now: Date;
}): Promise<void> {
	const person = await requireOwnPassword({ viewer, password: input.current, field: "current" });
	requireGoodPassword({
		password: input.password,
		about: [person.email, person.displayName, person.family],
	});
	await UserModel.updateOne(
		{ _id: viewer.id },
		{ $set: { passwordHash: await hashPassword(input.password) } },
	);
	await queueMail(passwordChanged({ userId: viewer.id, now }));
}

/** The mail that tells a person of a new password, in case it was somebody else. */
export function passwordChanged({ userId, now }: { userId: string; now: Date }): NewMail {
	return {
		to: { userId },
		template: "password-changed",
		data: { at: now.toISOString() },
		path: "/reset",
		key: `password-changed:${userId}:${now.getTime()}`,
		at: now,
	};
}
