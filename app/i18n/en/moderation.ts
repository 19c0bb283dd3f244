import type { SameKeys } from "../same-keys";
import type { moderation as th } from "../th/moderation";

export const moderation: SameKeys<typeof th> = {
	title: "Reported comments and proposals",
	lede: "The longest waiting is at the top. Every decision is recorded, and authors see why a comment or a proposal was hidden.",
	waiting: "{count, plural, =0 {Nothing waits} one {# case waits} other {# cases wait}}",
	empty: "Nothing waits for a decision",
	emptyHint: "When somebody reports a comment or a proposal, it comes here.",
	before: "It answers this comment",
	reported: { comment: "The reported comment", proposal: "The reported proposal" },
	openedAt: "Waiting since {date}",
	reports: "{count, plural, one {Reported by # person} other {Reported by # people}}",
	decision: "Decision",
	keep: "Keep",
	keepHint: { comment: "The comment keeps to the rules", proposal: "The proposal keeps to the rules" },
	hide: "Hide",
	hideHint: {
		comment: "Others see only that it was hidden, and the reason from the list",
		proposal: "It leaves every list. Others see only that it was hidden, when, and the reason from the list",
	},
	cannotHide: "It cannot be hidden: {why}",
	reason: "Reason for hiding",
	reasonHint: "Needed for hiding. Shown to everyone.",
	reasonNone: "Not hidden",
	note: "Words to the author",
	noteHint: "Needed for hiding. Say what breaks the rules.",
	submit: "Record the decision",
	own: {
		comment: "This is your own comment. Another steward has to decide.",
		proposal: "This is your own proposal. Another steward has to decide.",
	},
	decided: "The decision is recorded",
	seeThread: "Open the conversation",
	backToDesk: "Steward's desk",
	showAgain: "Show it again",
	showTitle: { comment: "Show a comment again", proposal: "Show a proposal again" },
	showLede: {
		comment: "The comment goes back to its place, and its author is told, with the reason.",
		proposal:
			"The proposal goes back to the state and the lists in which it was, and its authors are told, with the reason.",
	},
	showWhy: "Reason",
	showWhyHint: "Public on the timeline, and sent to the author. Please put no personal data here.",
	hiddenProposal: "A hidden proposal",
	report: {
		title: { comment: "Report a comment", proposal: "Report this proposal" },
		lede: {
			comment:
				"A steward reads the comment and decides whether it stays. Its author does not learn who reported it.",
			proposal:
				"For proposals that break the rules, such as by insulting people or revealing their data. If you only disagree, write a comment instead. Its authors do not learn who reported it.",
		},
		question: { comment: "What is wrong with this comment?", proposal: "What is wrong with this proposal?" },
		note: "More about it",
		noteHint: "Tell the steward where to look.",
		send: "Send report",
		doneTitle: "We have your report",
		doneText: "A steward will look at it in turn. There is nothing more for you to do.",
		doneBefore: "You have reported this already",
	},
};
