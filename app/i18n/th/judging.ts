/** Words of judging that several pages share. */
export const judging = {
	kinds: { screening: "รอบคัดกรอง", shortlist: "รอบคัดเลือก", final: "รอบชิงชนะเลิศ" },
	times: {
		draft: "กำลังเตรียม",
		waiting: "รอเปิดให้ตัดสิน",
		judging: "กำลังตัดสิน",
		closed: "ปิดรับคะแนนแล้ว รอประกาศผล",
		published: "ประกาศผลแล้ว",
	},
	modes: { scores: "ให้คะแนนตามเกณฑ์", pairs: "เปรียบเทียบทีละคู่", rankings: "เรียงลำดับ" },
	methods: {
		raw: "คะแนนเฉลี่ย",
		z: "คะแนนมาตรฐานรายกรรมการ (z)",
		offsets: "คะแนนปรับความเข้มงวดของกรรมการ",
		"bradley-terry": "แบรดลีย์–เทอร์รี",
		copeland: "โคปแลนด์",
		"plackett-luce": "แพลกเกตต์–ลูซ",
	},
	feedback: {
		none: "ไม่ส่ง",
		scores: "คะแนนรายเกณฑ์",
		comments: "ความเห็นของกรรมการ",
		both: "คะแนนรายเกณฑ์และความเห็น",
	},
	entryStates: { in: "อยู่ในการตัดสิน", ineligible: "ไม่ผ่านเงื่อนไข", withdrawn: "ถอนตัว" },
	conflicts: {
		"own-team": "เป็นผู้เสนอหรือคนในทีม",
		agency: "ทำงานหรือเคยทำงานกับหน่วยงานที่เกี่ยวข้อง",
		family: "เป็นญาติหรือคนใกล้ชิดของผู้เสนอ",
		other: "เหตุอื่น",
	},
	entry: "ผลงาน",
	judge: "กรรมการ",
	round: "รอบการตัดสิน",
	weight: "น้ำหนัก",
	rank: "อันดับ",
} as const;
