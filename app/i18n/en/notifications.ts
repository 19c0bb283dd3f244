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
	"merge-asks-supporters":
		"A proposal that you support was merged into another. You can choose whether to support that one",
	"judging-assigned": "There are entries for you to judge in “{round}”",
	"judging-reminder":
		"{count, plural, one {# entry still waits} other {# entries still wait}} for your scores in “{round}”; it closes {closesAt}",
	"judging-time-changed": "“{round}” now closes {closesAt}",
	"judging-closed": "“{round}” has closed",
	"result-published":
		"{rank, select, none {The result of “{round}”, which you judged, is published} other {The result of “{round}” is published: your proposal {rank, select, unranked {has no rank} other {took rank {rank}}}}}",
};
