export const judgingRounds = {
	title: "รอบการตัดสิน",
	nav: {
		label: "หน้าของรอบนี้",
		overview: "ภาพรวม",
		settings: "การตั้งค่า",
		rubric: "เกณฑ์การให้คะแนน",
		entries: "ผลงาน",
		panel: "กรรมการ",
		assignment: "มอบหมายผลงาน",
		progress: "ความคืบหน้า",
		results: "ผลการตัดสิน",
	},
} as const;
