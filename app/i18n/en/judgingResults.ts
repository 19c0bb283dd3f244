export const judgingResults = {
	title: "Results of judging",
} as const;
