export const judge = {
	title: "Judging",
} as const;
