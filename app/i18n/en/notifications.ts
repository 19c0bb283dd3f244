import type { SameKeys } from "../same-keys";
import type { notifications as th } from "../th/notifications";

export const notifications: SameKeys<typeof th> = {
	title: "Notices",
	lede: "What happened to your proposals, your comments and your work.",
	unread: "New",
	unreadCount: "{count, number} unread",
	markAllRead: "Mark all as read",
	empty: "No notices yet",
	emptyHint: "When you propose, follow or comment, you hear here what becomes of it.",
	emptyAction: "See all proposals",
	stewardSays: "The steward writes: {note}",
	"proposal-returned": "Your proposal was returned for changes",
	"proposal-published": "Your proposal is published",
	"proposal-ended":
		"{step, select, merged {Your proposal was merged into another one} other {Your proposal was archived: it stays readable, and takes no more support}}",
	"supported-ended":
		"{step, select, withdrawn {A proposal that you support or follow was withdrawn by its authors} other {A proposal that you support or follow was archived}}",
	"invited-to-write": "You are asked to join as an author of a proposal",
	"proposal-hidden": "Your proposal was hidden{reason, select, none {} other {: {reason}}}",
	"proposal-shown": "Your proposal that was hidden is shown again",
	"stage-moved":
		"{decision, select, advance {The proposal moved on to “{to}”} sendBack {The proposal was sent back to “{to}”} stop {Work on the proposal was stopped at “{from}”} resume {Work on the proposal was taken up again at “{to}”} other {The proposal changed its stage}}",
	"comment-on-yours": "New comment on your proposal",
	"reply-to-yours": "Somebody replied to your comment",
	"comment-hidden": "Your comment was hidden{reason, select, none {} other {: {reason}}}",
	"comment-shown": "Your comment that was hidden is shown again",
	"official-answer": "{agency, select, none {An agency} other {{agency}}} answered the proposal officially",
	"agency-accepted": "The agency takes the proposal on",
	"agency-declined": "The agency declined the proposal",
	"proposal-to-answer": "A proposal waits for your agency's answer",
	"commitment-to-approve": "A commitment waits for your approval",
	"commitment-sent-back": "A commitment was sent back for changes",
	"commitment-approved": "A commitment was approved and is public",
	"commitment-live": "The agency says that it is in use. You can say whether it works",
	"commitment-reopened": "A commitment was reopened, as supporters say that it does not work yet",
	"commitment-live-again": "Four weeks on: does it still work for you?",
	"commitment-due":
		"A report or delivery is due on {dueAt}{subject, select, none {} other {: “{subject}”}}. Report now, or with one button if nothing has changed",
	"commitment-late":
		"A commitment is {count, plural, one {# day} other {# days}} late{subject, select, none {} other {: “{subject}”}}{step, select, champion {. The agency’s executive has been told} steward {. The stewards have been told} public {. It is on the list of late commitments} other {. Please report soon}}",
	"decline-appealed": "Authors appeal against a decline; the stewards decide",
	"appeal-answered":
		"{step, select, upheld {The stewards let the agency’s answer stand} other {The stewards ask the agency to answer the proposal again}}",
	"part-asked":
		"{agency, select, none {An agency} other {{agency}}} asks your agency to take part{subject, select, none {} other { in “{subject}”}}",
	"part-accepted":
		"{agency, select, none {An agency} other {{agency}}} takes part{subject, select, none {} other { in “{subject}”}}",
	"part-declined":
		"{agency, select, none {An agency} other {{agency}}} does not take part{subject, select, none {} other { in “{subject}”}}",
	"commitment-message":
		"A new message {agency, select, none {from a steward} other {from {agency}}} about the commitment{subject, select, none {} other { “{subject}”}}",
	"merge-asks-supporters":
		"A proposal that you support was merged into another. You can choose whether to support that one",
	"opinion-asked": "Your agency is asked for its opinion{dueAt, select, none {} other { by {dueAt}}}",
	"opinion-reminder":
		"{late, select, yes {Your agency’s opinion is overdue} other {Your agency’s opinion is due soon}} (due {dueAt})",
	"opinion-to-sign": "A draft opinion waits for your signature",
	"opinion-sent-back": "A draft opinion was sent back to be changed",
	"opinion-given":
		"{agency, select, none {An agency} other {{agency}}} gave its opinion{late, select, yes { (late)} other {}}",
	"follow-up-assigned":
		"A committee assigned work to your agency{dueAt, select, none {} other {: report by {dueAt}}}",
	"follow-up-reminder":
		"{late, select, yes {Your agency’s report on a committee’s resolution is overdue} other {Your agency’s report on a committee’s resolution is due soon}} (due {dueAt})",
	"follow-up-answered":
		"{agency, select, none {An agency} other {{agency}}} reported on what a committee assigned to it",
	"reuse-asked":
		"{agency, select, none {An agency} other {{agency}}} wants to use your solution{subject, select, none {} other { “{subject}”}}",
	"reuse-message":
		"There is a new message about reusing a solution{subject, select, none {} other { “{subject}”}}",
	"reuse-to-confirm":
		"A record of a reuse waits for your agency to confirm it{subject, select, none {} other { “{subject}”}}",
	"reuse-confirmed":
		"Both agencies have confirmed what came of a reuse{subject, select, none {} other { “{subject}”}}",
	"innovation-labelled":
		"A solution of your agency is now labelled as good practice{subject, select, none {} other { “{subject}”}}",
	"recommendation-to-answer":
		"A lesson has a recommendation for your agency{subject, select, none {} other { “{subject}”}}",
	"recommendation-reminder":
		"A recommendation to your agency is still without an answer{subject, select, none {} other { “{subject}”}}",
	"recommendation-answered":
		"{agency, select, none {The agency} other {{agency}}} has answered a recommendation of a lesson{subject, select, none {} other { “{subject}”}}",
	"training-changed":
		"A training session that you signed up for has changed{subject, select, none {} other { “{subject}”}}",
	"training-cancelled":
		"A training session that you signed up for has been cancelled{subject, select, none {} other { “{subject}”}}",
	"judging-assigned": "There are entries for you to judge in “{round}”",
	"judging-reminder":
		"{count, plural, one {# entry still waits} other {# entries still wait}} for your scores in “{round}”; it closes {closesAt}",
	"judging-time-changed": "“{round}” now closes {closesAt}",
	"judging-closed": "“{round}” has closed",
	"result-published":
		"{rank, select, none {The result of “{round}”, which you judged, is published} other {The result of “{round}” is published: your proposal {rank, select, unranked {has no rank} other {took rank {rank}}}}}",
};
