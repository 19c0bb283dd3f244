export const judgingResults = {
	title: "ผลการตัดสิน",
} as const;
