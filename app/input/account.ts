import { MAIL_STATES } from "~/domain/mail";
import { MAIL_PREFERENCES } from "~/domain/notification";
import { PASSWORD_LENGTH } from "~/domain/password";
import { PROFILE_LIMITS } from "~/domain/profile";
import { ROLES } from "~/domain/viewer";
import { LANGUAGES } from "~/domain/vocabulary";
import { z } from "./messages";

const email = z.string().trim().max(PROFILE_LIMITS.email).pipe(z.email());
const newPassword = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);
const givenPassword = z.string().min(1).max(PASSWORD_LENGTH.max);
/** A name on one line: control characters and line breaks would let it pose as something else. */
const name = (max: number) =>
	z
		.string()
		.trim()
		.max(max)
		.regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u);
const displayName = name(PROFILE_LIMITS.displayName).min(1);
const namePart = name(PROFILE_LIMITS.namePart).optional();
const ticked = z.literal("on").optional();
const id = z.string().regex(/^[0-9a-f]{24}$/);

export const signInSchema = z.object({
	email: z.string().trim().min(1).max(PROFILE_LIMITS.email),
	password: givenPassword,
});
export type SignInInput = z.infer<typeof signInSchema>;

export const signUpSchema = z.object({
	email,
	displayName,
	password: newPassword,
	consent: z.literal("on", { error: "account.consentRequired" }),
});
export type SignUpInput = z.infer<typeof signUpSchema>;

export const resetAskSchema = z.object({ email });
export type ResetAskInput = z.infer<typeof resetAskSchema>;

export const resetSchema = z.object({ password: newPassword });
export type ResetInput = z.infer<typeof resetSchema>;

export const profileSchema = z.object({
	displayName,
	title: namePart,
	given: namePart,
	family: namePart,
	language: z.enum(LANGUAGES),
	province: z.coerce.number().int().min(10).max(99).optional(),
	thaiDigits: ticked,
	mailNotices: z.enum(MAIL_PREFERENCES).optional(),
});
export type ProfileInput = z.infer<typeof profileSchema>;

export const passwordSchema = z.object({ current: givenPassword, password: newPassword });
export type PasswordInput = z.infer<typeof passwordSchema>;

export const sessionSchema = z.object({
	intent: z.enum(["end", "end-others", "end-all"]),
	session: z
		.string()
		.regex(/^[0-9a-f]{32}$/)
		.optional(),
});
export type SessionInput = z.infer<typeof sessionSchema>;

export const preferencesSchema = z.object({ thaiDigits: ticked });

export const deleteAccountSchema = z.object({
	password: givenPassword,
	sure: z.literal("on", { error: "account.deleteSureRequired" }),
});
export type DeleteAccountInput = z.infer<typeof deleteAccountSchema>;

/** What an administrator decides about an account. */
export const personSchema = z.object({
	intent: z.enum(["grant", "remove", "suspend", "restore"]),
	/** For `grant`: the role, and what it is held for. */
	role: z.enum(ROLES).optional(),
	agency: id.optional(),
	challenge: id.optional(),
	/** For `grant` of an agency that has a champion: the one who gives way. */
	replaces: id.optional(),
	/** For `remove`: role and scope, such as `officer:64b…` or `steward:`. */
	grant: z
		.string()
		.regex(/^[a-z]+:(?:[0-9a-f]{24})?$/)
		.optional(),
	why: z.string().trim().min(1).max(500),
});
export type PersonInput = z.infer<typeof personSchema>;

/** Which mails an administrator looks at; what makes no sense is as if it were not there. */
export const mailQuerySchema = z.object({
	state: z.enum(MAIL_STATES).optional().catch(undefined),
	after: z.string().max(200).optional().catch(undefined),
});

/** Which accounts an administrator looks for; what makes no sense is as if it were not there. */
export const peopleQuerySchema = z.object({
	q: z.string().trim().max(254).optional().catch(undefined),
	role: z.enum(ROLES).optional().catch(undefined),
	after: z.string().max(200).optional().catch(undefined),
});
