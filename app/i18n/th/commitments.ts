export const commitments = {
	lateDelivery: "เกินกำหนดส่งมอบ {days, number} วัน",
	lateReport: "เกินกำหนดรายงาน {days, number} วัน",
	percentDone: "ความก้าวหน้าตามที่หน่วยงานรายงาน",
	declineReason: "เหตุผลที่ไม่รับ",
	inWords: "คำอธิบาย",
	askAgainWhen: "ขอให้พิจารณาใหม่ได้เมื่อ",
	agencySays: "คำตอบของหน่วยงาน",
	owner: "ผู้รับผิดชอบ",
	dueAt: "กำหนดแล้วเสร็จ",
	nextReport: "รายงานครั้งต่อไป",
	stalledReason: "เหตุที่หยุดชะงัก",
	summary: {
		title: "คำตอบและคำมั่นของหน่วยงาน",
		waitsForChampion: "หน่วยงานรับข้อเสนอแล้ว รายละเอียดของคำมั่นอยู่ระหว่างรอผู้บริหารอนุมัติ",
		open: "ดูคำมั่นและรายงานทั้งหมด",
	},
	confirm: {
		citizensSay: "ผู้สนับสนุนบอกว่า",
		tooFew: "ยังมีผู้ตอบไม่ถึง 5 คน จึงยังไม่แสดงตัวเลข",
		figures:
			"{works, number} จาก {tried, number} คนที่ลองแล้วบอกว่าใช้ได้จริง และอีก {notTried, number} คนยังไม่ได้ลอง (ผู้ตอบทั้งหมด {total, number} คน)",
		verdict: {
			"too-few": "ผู้ที่ลองใช้แล้วยังมีน้อยเกินจะสรุป",
			confirmed: "ประชาชนยืนยันว่าใช้ได้จริง",
			disputed: "ประชาชนส่วนใหญ่บอกว่ายังใช้ไม่ได้",
			mixed: "ความเห็นยังก้ำกึ่ง",
		},
	},
} as const;
