import type { SameKeys } from "../same-keys";
import type { openData as th } from "../th/openData";

export const openData: SameKeys<typeof th> = {
	title: "Open data",
	lede: "All public data of this site may be reused without asking, as long as you say where it is from.",
	setsTitle: "Data sets",
	set: "Data set",
	address: "Address",
	contents: "Contents",
	proposals: "Proposals",
	proposalsText:
		"Published proposals: stage, status, who owes the next step, number of supports and comments.",
	proposal: "One proposal",
	proposalText: "The latest text of a proposal with its target groups, area and agency.",
	results: "Judging results",
	resultsText: "Every round whose result is published",
	result: "One judging result",
	resultText: "Ranking, values, intervals, prizes, and the address of the evidence file with every scorecard",
	commitments: "Commitments",
	commitmentsText:
		"Answers and commitments of agencies: due dates, progress, days late, and what citizens confirm.",
	innovations: "Innovation library",
	innovationsText:
		"Solutions in use: theme, target groups, area, cost class, good-practice label and number of confirmed reuses",
	lessons: "Lessons",
	lessonsText: "Lessons of agencies: success factors, barriers, provinces and fiscal year",
	howTitle: "How to use it",
	how: {
		json: "Every address answers in JSON, 20 items at a time. The field next is the address of the next page, null at the end.",
		filters: "Filters are those of the pages, such as ?stage=ideate or ?status=overdue.",
		dates: "Dates and times are ISO 8601 in UTC, years in the Common Era.",
		etag: "Send If-None-Match with the ETag that you got; if nothing changed the answer is 304.",
		persons: "No personal data: no lists of supporters, and confirmation figures from 5 answers on.",
	},
	licenceTitle: "Licence",
	licence: "CC BY 4.0; name “Ruamkit” with a link. Data with example true is for demonstration and not real.",
};
