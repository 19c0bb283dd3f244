/** The appeal of the demonstration: against the decline of an example proposal, with the stewards' answer. */
export const APPEAL = {
	/** Key of the proposal. */
	proposal: "land-office-appointment",
	daysAgo: 79,
	words:
		"ข้อเสนอไม่ได้ขอให้เจ้าพนักงานรับรองเอกสารล่วงหน้า ขอเพียงให้ประชาชนรู้ก่อนเดินทางว่าต้องเตรียมเอกสารใดบ้าง และจองเวลาได้ ซึ่งไม่ต้องแก้ไขกฎหมายหรือระเบียบ จึงขอให้พิจารณาเฉพาะสองส่วนนี้อีกครั้ง",
	answeredDaysAgo: 70,
	answer: {
		decision: "asked-again",
		words:
			"เห็นว่าการแจ้งรายการเอกสารและการจองเวลาแยกจากการสอบสวนสิทธิได้ จึงขอให้กรมที่ดินพิจารณาสองส่วนนี้และตอบใหม่ ส่วนการจดทะเบียนข้ามจังหวัดยืนตามคำตอบเดิม",
	},
} as const;
