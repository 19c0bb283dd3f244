export const judge = {
	title: "งานกรรมการตัดสิน",
} as const;
