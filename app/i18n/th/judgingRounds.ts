export const judgingRounds = {
	title: "รอบการตัดสิน",
} as const;
