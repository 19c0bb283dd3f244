/** Words of judging that several pages share. */
export const judging = {
	kinds: { screening: "Screening", shortlist: "Shortlist round", final: "Final" },
	times: {
		draft: "Being prepared",
		waiting: "Opens later",
		judging: "Being judged",
		closed: "Closed, result to come",
		published: "Result published",
	},
	modes: { scores: "Scores by rubric", pairs: "One of two", rankings: "Ranking" },
	methods: {
		raw: "Mean score",
		z: "Standard score per judge (z)",
		offsets: "Score adjusted for each judge's strictness",
		"bradley-terry": "Bradley–Terry",
		copeland: "Copeland",
		"plackett-luce": "Plackett–Luce",
	},
	feedback: {
		none: "None",
		scores: "Scores per criterion",
		comments: "The judges' comments",
		both: "Scores per criterion and comments",
	},
	entryStates: { in: "Being judged", ineligible: "Not eligible", withdrawn: "Withdrawn" },
	conflicts: {
		"own-team": "I am an author or in the team",
		agency: "I work or have worked with an agency concerned",
		family: "Family or close to an author",
		other: "Another reason",
	},
	entry: "Entry",
	judge: "Judge",
	round: "Judging round",
	weight: "Weight",
	rank: "Rank",
} as const;
