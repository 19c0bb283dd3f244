import type { SameKeys } from "../same-keys";
import type { commitments as th } from "../th/commitments";

export const commitments: SameKeys<typeof th> = {
	lateDelivery: "Delivery is {days, plural, one {# day} other {# days}} late",
	lateReport: "Report is {days, plural, one {# day} other {# days}} late",
	percentDone: "Progress as the agency reports it",
	declineReason: "Reason for declining",
	inWords: "Explanation",
	askAgainWhen: "Ask again when",
	agencySays: "The agency’s answer",
	owner: "Responsible unit",
	dueAt: "Due",
	nextReport: "Next report",
	stalledReason: "Why it has stalled",
	summary: {
		title: "The agency’s answer and commitment",
		waitsForChampion:
			"The agency has taken the proposal on. The promise is waiting for its executive’s approval.",
		open: "See the commitment and all reports",
	},
	confirm: {
		citizensSay: "Supporters say",
		tooFew: "Fewer than 5 people have answered, so no figures are shown yet",
		figures:
			"{works, number} of {tried, number} who tried it say that it works; {notTried, number} have not tried it yet ({total, number} answered in all)",
		verdict: {
			"too-few": "Too few have tried it to say.",
			confirmed: "Citizens confirm that it works.",
			disputed: "Most of those who tried it say that it does not work.",
			mixed: "Opinions are divided.",
		},
	},
};
