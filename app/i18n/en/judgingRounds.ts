import type { Messages } from "../translate";

export const judgingRounds: Messages["judgingRounds"] = {
	title: "Rounds of judging",
	nav: {
		label: "Pages of this round",
		overview: "Overview",
		settings: "Settings",
		rubric: "Rubric",
		entries: "Entries",
		panel: "Judges",
		assignment: "Assignment",
		progress: "Progress",
		results: "Results",
	},
};
