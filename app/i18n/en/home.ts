import type { SameKeys } from "../same-keys";
import type { home as th } from "../th/home";

export const home: SameKeys<typeof th> = {
	title: "Ruamkit: from a citizen's idea to a promise that government keeps",
	headline: "Where does a public service fail you? Let us think it better, together",
	lede: "Post an idea, work it out step by step with the people who need the service, until an agency takes it on as a public commitment and citizens confirm that it was kept.",
	propose: "Propose your idea",
	browse: "See all proposals",
	pathTitle: "How an idea travels",
	pathText:
		"Every proposal follows the same path of six stages. Anyone can see how far it is, whom it waits for and since when.",
	figures:
		"{proposals, plural, one {# proposal} other {# proposals}}: agencies took on {committed, number}, {live, number} are in service",
	figuresLate: "and {late, plural, one {# commitment is} other {# commitments are}} overdue.",
	figuresMore: "See all figures",
	challengesTitle: "Open challenges",
	challengesAll: "See all challenges",
	challengesNone: "No challenge is open now, but an idea needs no challenge: propose it any time.",
	newTitle: "Latest proposals",
	waitingTitle: "Waiting longest for an answer",
	promisesTitle: "Overdue commitments",
	promisesNone: "No commitment is overdue now",
	promisesAll: "See all commitments",
};
