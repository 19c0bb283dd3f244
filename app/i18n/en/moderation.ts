import type { SameKeys } from "../same-keys";
import type { moderation as th } from "../th/moderation";

export const moderation: SameKeys<typeof th> = {
	title: "Reported comments",
	lede: "The longest waiting is at the top. Every decision is recorded, and an author sees why a comment was hidden.",
	waiting: "{count, plural, =0 {Nothing waits} one {# case waits} other {# cases wait}}",
	empty: "No comment waits for a decision",
	emptyHint: "When somebody reports a comment, it comes here.",
	before: "It answers this comment",
	reported: "The reported comment",
	openedAt: "Waiting since {date}",
	reports: "{count, plural, one {Reported by # person} other {Reported by # people}}",
	decision: "Decision",
	keep: "Keep",
	keepHint: "The comment keeps to the rules",
	hide: "Hide",
	hideHint: "Others see only that it was hidden, and the reason from the list",
	reason: "Reason for hiding",
	reasonHint: "Needed for hiding. Shown to everyone.",
	reasonNone: "Not hidden",
	note: "Words to the author",
	noteHint: "Needed for hiding. Say what breaks the rules.",
	submit: "Record the decision",
	own: "This is your own comment. Another steward has to decide.",
	decided: "The decision is recorded",
	seeThread: "Open the conversation",
	backToDesk: "Steward's desk",
};
