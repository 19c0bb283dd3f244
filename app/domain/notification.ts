import { DAY_MS, startOfBangkokDay } from "./bangkok-day";

/** What people are told of in the site; texts under `notifications.<type>`. */
export const NOTIFICATION_TYPES = [
	"proposal-returned",
	"proposal-published",
	"proposal-ended",
	"supported-ended",
	"invited-to-write",
	"proposal-hidden",
	"proposal-shown",
	"stage-moved",
	"comment-on-yours",
	"reply-to-yours",
	"comment-hidden",
	"comment-shown",
	"official-answer",
	"agency-accepted",
	"agency-declined",
	"proposal-to-answer",
	"commitment-to-approve",
	"commitment-sent-back",
	"commitment-approved",
	"commitment-live",
	"commitment-reopened",
	"commitment-live-again",
	"commitment-due",
	"commitment-late",
	"decline-appealed",
	"appeal-answered",
	"part-asked",
	"part-accepted",
	"part-declined",
	"commitment-message",
	"merge-asks-supporters",
	"opinion-asked",
	"opinion-reminder",
	"opinion-to-sign",
	"opinion-sent-back",
	"opinion-given",
	"follow-up-assigned",
	"follow-up-reminder",
	"follow-up-answered",
	"reuse-asked",
	"reuse-message",
	"reuse-to-confirm",
	"reuse-confirmed",
	"innovation-labelled",
	"recommendation-to-answer",
	"recommendation-reminder",
	"recommendation-answered",
	"training-changed",
	"training-cancelled",
	"judging-assigned",
	"judging-reminder",
	"judging-time-changed",
	"judging-closed",
	"result-published",
] as const;
export type NotificationType = (typeof NOTIFICATION_TYPES)[number];

/** How a person wants to hear of notices by mail. `at-once`: what concerns their own work at once, the rest once a day. */
export const MAIL_PREFERENCES = ["at-once", "daily", "none"] as const;
export type MailPreference = (typeof MAIL_PREFERENCES)[number];

/** What holds for whoever has not chosen. */
export const DEFAULT_MAIL_PREFERENCE: MailPreference = "at-once";

/** Notices that many get or that come often: worth a line in the mail of the day, not a mail of their own. */
const DAILY_TYPES: ReadonlySet<NotificationType> = new Set([
	"stage-moved",
	"comment-on-yours",
	"reply-to-yours",
	"commitment-live",
	"commitment-live-again",
	"merge-asks-supporters",
	"supported-ended",
]);

/** Notices beside which a mail of its own is sent. */
const MAILED_APART: ReadonlySet<NotificationType> = new Set(["judging-reminder"]);

/** When a notice is mailed to a person with this preference. */
export function mailTiming({
	type,
	preference = DEFAULT_MAIL_PREFERENCE,
}: {
	type: NotificationType;
	preference?: MailPreference | null;
}): "at-once" | "daily" | "never" {
	if (preference === "none" || MAILED_APART.has(type)) return "never";
	return preference === "daily" || DAILY_TYPES.has(type) ? "daily" : "at-once";
}

/** Hour of the day in Asia/Bangkok at which the mail of the day goes out. */
const DIGEST_HOUR = 7;

/** The latest moment at or before `now` at which the mail of the day was due. */
export function lastDigestTime(now: Date): Date {
	const hours = DIGEST_HOUR * 3_600_000;
	// why: before seven the last one was yesterday's
	return new Date(startOfBangkokDay(new Date(now.getTime() - hours)).getTime() + hours);
}

/** A notice that nobody has mailed for so long is read in the site by now (milliseconds). */
export const NOTICE_MAIL_USEFUL = 2 * DAY_MS;
