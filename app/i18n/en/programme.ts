import type { SameKeys } from "../same-keys";
import type { programme as th } from "../th/programme";

export const programme: SameKeys<typeof th> = {
	title: "The programme at a glance",
	lede: "How far citizens' ideas have come, which agency took them on, on time or late, and whether citizens confirm it. Every figure is counted from the records at the moment you open this page.",
	asOf: "As of {date}",
	count: "Number",
	funnelTitle: "From an idea to a kept promise",
	funnelSummary:
		"Of {published, plural, one {# published proposal} other {# published proposals}}, agencies took on {committed, number}; {live, number} are in service and citizens confirm {confirmed, number}.",
	funnel: {
		published: "Published",
		tested: "Reached the test stage",
		asked: "Reached the drive stage",
		committed: "Taken on by an agency",
		live: "In service",
		confirmed: "Confirmed by citizens",
	},
	stagesTitle: "Where proposals stand on the path",
	stagesSummary: "Most proposals are at “{stage}”: {count, number}.",
	stagesNone: "No proposal is published yet",
	punctualTitle: "Promises that agencies still owe",
	punctualSummary:
		"Agencies still owe {owing, plural, one {# promise} other {# promises}}: {onTime, number} on time and {late, number} overdue.",
	allAgencies: "All agencies",
	statusTitle: "Status of commitments",
	statusSummary:
		"There are {total, plural, one {# commitment or answer} other {# commitments and answers}} of agencies.",
	agenciesTitle: "What each agency did with citizens' ideas",
	agenciesNote:
		"A larger number does not make an agency better or worse: one that serves many people gets more proposals. Read each figure beside the agency's total.",
	agency: "Agency",
	waiting: "Awaiting answer",
	onTime: "Under way, on time",
	late: "Under way, overdue",
	live: "In service",
	declined: "Declined",
	confirmedTitle: "What citizens say",
	confirmedText:
		"Agencies call {live, number} live. Enough people answered on {judged, number} of them, and citizens confirm that {confirmed, number} work.",
	seeLate: "See overdue commitments",
	seeAll: "See all commitments",
};
