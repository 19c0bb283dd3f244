import type { Bilingual } from "./vocabulary";

/** Every mail that the site writes; texts under `mail.<template>` in the catalogues. */
export const MAIL_TEMPLATES = [
	"password-reset",
	"password-changed",
	"notice",
	"digest",
	"judge-invitation",
	"judge-reminder",
	"round-published",
] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

/**
 * Where a mail stands. `asked`: whether anybody has the address is not looked up yet; `waiting`: to be sent at its time;
 * `sent`: the mail server took it; `given-up`: it never will be sent, and its note says why.
 */
export const MAIL_STATES = ["asked", "waiting", "sent", "given-up"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Why a mail was given up; texts under `mail.outbox.notes.<note>`. */
export const MAIL_NOTES = [
	"refused",
	"too-many-tries",
	"too-late",
	"no-recipient",
	"unwanted",
	"faulty",
] as const;
export type MailNote = (typeof MAIL_NOTES)[number];

/**
 * What a mail says: plain values, and texts in both languages of which the reader's is taken. A time as ISO text
 * (`2026-11-21T03:00:00.000Z`) stands in the mail as date and time. Judges' mails name `round`, `until`, and if known
 * `challenge` and `name`; a reminder also `open`, the number of entries that wait.
 */
export interface MailData {
	[name: string]: string | number | boolean | null | Bilingual | readonly MailData[];
}

/** Most notices that the mail of a day names; it counts the others. */
export const DIGEST_LINES = 30;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long a process that has claimed a mail may take to send it before another may (milliseconds). Longer than all
 * timeouts of a connection to the mail server together, so that two never send at the same time.
 */
export const MAIL_LEASE = 5 * MINUTE;

/** A mail that could not go out within this time says nothing new any more (milliseconds). */
export const MAIL_USEFUL = 7 * DAY;

/** Mails are kept this long for whoever asks what was sent, then removed (milliseconds). */
export const MAIL_KEPT = 90 * DAY;

/** Pauses after a first, second … refusal of the mail server (milliseconds). */
const PAUSES = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR] as const;

/**
 * When a mail that the server did not take is tried again.
 * @param tries how often it has been tried, at least 1
 * @returns null when it is given up
 */
export function nextTry({ tries, now }: { tries: number; now: Date }): Date | null {
	const pause = PAUSES[tries - 1];
	return pause === undefined ? null : new Date(now.getTime() + pause);
}

/**
 * What the refusal of a mail server means: `refused` for good (the address, the content), or to be tried `later`.
 * @param code the server's answer, such as 550; absent when the connection broke
 */
export function readRefusal(code: number | undefined): "refused" | "later" {
	// why: 5xx is for good by RFC 5321, but for 530 to 538, which say that we have to sign in to the server first
	if (code === undefined || code < 500 || (code >= 530 && code < 540)) return "later";
	return "refused";
}

/** What a one-time link is for; a link serves its own scope only. */
export const TOKEN_SCOPES = ["password-reset", "unsubscribe", "judge-invitation"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** How long links of the site's own serve (minutes). */
export const TOKEN_MINUTES = { "password-reset": 30, unsubscribe: 60 * 24 * 60 } as const;
