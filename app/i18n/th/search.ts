export const search = {
	title: "ค้นหา",
	titleOf: "ผลการค้นหา “{question}”",
	label: "คำที่ต้องการค้นหา",
	go: "ค้นหา",
	proposals: "ข้อเสนอ",
	challenges: "โจทย์",
	agencies: "หน่วยงาน",
	emptyTitle: "ไม่พบ “{question}”",
	emptyText: "ลองใช้คำที่สั้นลงหรือคำอื่นที่ความหมายใกล้เคียงกัน",
	startTitle: "อยากรู้เรื่องอะไร",
	startText: "พิมพ์ชื่อบริการ ปัญหา หน่วยงาน หรือจังหวัด เช่น คิวโรงพยาบาล",
	browse: "ดูข้อเสนอทั้งหมด",
} as const;
