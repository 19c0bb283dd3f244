export const judgingRounds = {
	title: "Judging rounds",
} as const;
