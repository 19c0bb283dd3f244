import type { SameKeys } from "../same-keys";
import type { search as th } from "../th/search";

export const search: SameKeys<typeof th> = {
	title: "Search",
	titleOf: "Results for “{question}”",
	label: "What to look for",
	go: "Search",
	proposals: "Proposals",
	challenges: "Challenges",
	agencies: "Agencies",
	emptyTitle: "Nothing found for “{question}”",
	emptyText: "Try a shorter word, or another one of like meaning.",
	startTitle: "What would you like to know about?",
	startText: "Type a service, a problem, an agency or a province, such as hospital queue.",
	browse: "See all proposals",
};
