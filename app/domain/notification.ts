/** What people are told of in the site; texts under `notifications.<type>`. */
export const NOTIFICATION_TYPES = [
	"proposal-returned",
	"proposal-published",
	"stage-moved",
	"comment-on-yours",
	"reply-to-yours",
	"comment-hidden",
	"official-answer",
	"agency-accepted",
	"agency-declined",
	"proposal-to-answer",
	"commitment-to-approve",
	"commitment-sent-back",
	"commitment-approved",
	"commitment-live",
	"commitment-reopened",
	"merge-asks-supporters",
] as const;
export type NotificationType = (typeof NOTIFICATION_TYPES)[number];
