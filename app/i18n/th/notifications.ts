/** What people are told of; the proposal's title stands beside it. */
export const notifications = {
	title: "การแจ้งเตือน",
	lede: "เรื่องที่เกิดขึ้นกับข้อเสนอ ความคิดเห็น และงานของท่าน",
	unread: "ใหม่",
	unreadCount: "ยังไม่ได้อ่าน {count, number} รายการ",
	markAllRead: "ทำเครื่องหมายว่าอ่านแล้วทั้งหมด",
	empty: "ยังไม่มีการแจ้งเตือน",
	emptyHint: "เมื่อท่านเสนอ ติดตาม หรือร่วมแสดงความคิดเห็น เราจะแจ้งความคืบหน้าที่นี่",
	emptyAction: "ดูข้อเสนอทั้งหมด",
	stewardSays: "คำชี้แจงจากผู้ดูแล: {note}",
	"proposal-returned": "ข้อเสนอของท่านถูกส่งกลับให้แก้ไข",
	"proposal-published": "ข้อเสนอของท่านเผยแพร่แล้ว",
	"proposal-ended":
		"ข้อเสนอของท่าน{step, select, merged {ถูกรวมเข้ากับข้อเสนออื่น} other {ถูกเก็บเข้าคลัง ยังอ่านได้แต่ไม่รับการสนับสนุนเพิ่ม}}",
	"supported-ended":
		"ข้อเสนอที่ท่านสนับสนุนหรือติดตาม{step, select, withdrawn { ผู้เสนอได้ถอนแล้ว} other {ถูกเก็บเข้าคลังแล้ว}}",
	"invited-to-write": "มีผู้ชวนท่านร่วมเป็นผู้เสนอ",
	"proposal-hidden": "ข้อเสนอของท่านถูกซ่อน{reason, select, none {} other { เพราะ{reason}}}",
	"proposal-shown": "ข้อเสนอของท่านที่เคยถูกซ่อนกลับมาแสดงแล้ว",
	"stage-moved":
		"ข้อเสนอ{decision, select, advance {เข้าสู่ขั้น “{to}”} sendBack {ถูกส่งกลับไปขั้น “{to}”} stop {ยุติการพัฒนาที่ขั้น “{from}”} resume {เริ่มทำต่อที่ขั้น “{to}”} other {เปลี่ยนขั้น}}",
	"comment-on-yours": "มีความคิดเห็นใหม่ต่อข้อเสนอของท่าน",
	"reply-to-yours": "มีผู้ตอบความคิดเห็นของท่าน",
	"comment-hidden": "ความคิดเห็นของท่านถูกซ่อน{reason, select, none {} other { เพราะ{reason}}}",
	"comment-shown": "ความคิดเห็นของท่านที่เคยถูกซ่อนกลับมาแสดงแล้ว",
	"official-answer": "{agency, select, none {หน่วยงานตอบ} other {{agency} ตอบ}}ข้อเสนออย่างเป็นทางการ",
	"agency-accepted": "หน่วยงานรับข้อเสนอไปดำเนินการ",
	"agency-declined": "หน่วยงานไม่รับข้อเสนอ",
	"proposal-to-answer": "มีข้อเสนอรอหน่วยงานของท่านตอบ",
	"commitment-to-approve": "มีคำมั่นรอท่านอนุมัติ",
	"commitment-sent-back": "คำมั่นถูกส่งกลับให้แก้ไข",
	"commitment-approved": "คำมั่นได้รับอนุมัติและเปิดเผยแล้ว",
	"commitment-live": "หน่วยงานแจ้งว่าใช้งานจริงแล้ว ท่านช่วยยืนยันได้ว่าใช้ได้จริงหรือไม่",
	"commitment-reopened": "คำมั่นถูกเปิดขึ้นใหม่ เพราะผู้สนับสนุนแจ้งว่ายังใช้ไม่ได้",
	"commitment-live-again": "ผ่านไปสี่สัปดาห์หลังเปิดใช้งาน ท่านช่วยบอกอีกครั้งว่ายังใช้ได้จริงหรือไม่",
	"commitment-due":
		"คำมั่น{subject, select, none {} other { “{subject}”}} ครบกำหนดรายงานหรือส่งมอบ {dueAt} รายงานได้ทันที หรือกดปุ่มเดียวหากไม่มีอะไรเปลี่ยน",
	"commitment-late":
		"คำมั่น{subject, select, none {} other { “{subject}”}} เลยกำหนด {count, plural, other {# วัน}}{step, select, champion { และแจ้งผู้บริหารของหน่วยงานแล้ว} steward { และแจ้งผู้ดูแลโครงการแล้ว} public { และขึ้นบัญชีคำมั่นที่ล่าช้าแล้ว} other { ขอให้รายงานโดยเร็ว}}",
	"decline-appealed": "ผู้เสนออุทธรณ์การไม่รับข้อเสนอ รอผู้ดูแลโครงการพิจารณา",
	"appeal-answered":
		"ผลการพิจารณาคำอุทธรณ์: ผู้ดูแลโครงการ{step, select, upheld {ยืนตามคำตอบของหน่วยงาน} other {ขอให้หน่วยงานพิจารณาข้อเสนอและตอบใหม่}}",
	"part-asked":
		"{agency, select, none {มีหน่วยงาน} other {{agency} }}ขอให้หน่วยงานของท่านร่วมดำเนินการ{subject, select, none {} other { “{subject}”}}",
	"part-accepted":
		"{agency, select, none {หน่วยงาน} other {{agency} }}รับร่วมดำเนินการแล้ว{subject, select, none {} other { “{subject}”}}",
	"part-declined":
		"{agency, select, none {หน่วยงาน} other {{agency} }}ไม่รับร่วมดำเนินการ{subject, select, none {} other { “{subject}”}}",
	"commitment-message":
		"มีข้อความใหม่{agency, select, none {จากผู้ดูแลโครงการ} other {จาก{agency}}} เรื่องคำมั่น{subject, select, none {} other { “{subject}”}}",
	"merge-asks-supporters": "ข้อเสนอที่ท่านสนับสนุนถูกรวมเข้ากับข้อเสนออื่น ท่านเลือกได้ว่าจะสนับสนุนต่อหรือไม่",
	"opinion-asked": "มีหนังสือขอความเห็นถึงหน่วยงานของท่าน{dueAt, select, none {} other { ขอให้ตอบภายใน {dueAt}}}",
	"opinion-reminder":
		"{late, select, yes {พ้นกำหนดให้ความเห็นแล้ว หน่วยงานของท่านยังไม่ได้ตอบ} other {ใกล้ครบกำหนดให้ความเห็น}} (กำหนด {dueAt})",
	"opinion-to-sign": "มีร่างความเห็นรอท่านลงนาม",
	"opinion-sent-back": "ร่างความเห็นถูกส่งกลับให้แก้ไข",
	"opinion-given":
		"{agency, select, none {หน่วยงาน} other {{agency} }}ให้ความเห็นแล้ว{late, select, yes { (ล่าช้ากว่ากำหนด)} other {}}",
	"follow-up-assigned":
		"ที่ประชุมมอบหมายงานให้หน่วยงานของท่าน{dueAt, select, none {} other { ขอให้รายงานผลภายใน {dueAt}}}",
	"follow-up-reminder":
		"{late, select, yes {พ้นกำหนดรายงานผลตามมติที่ประชุมแล้ว หน่วยงานของท่านยังไม่ได้รายงาน} other {ใกล้ครบกำหนดรายงานผลตามมติที่ประชุม}} (กำหนด {dueAt})",
	"follow-up-answered": "{agency, select, none {หน่วยงาน} other {{agency} }}รายงานผลตามมติที่ประชุมแล้ว",
	"reuse-asked":
		"{agency, select, none {มีหน่วยงาน} other {{agency} }}อยากนำนวัตกรรมของท่านไปใช้{subject, select, none {} other { “{subject}”}}",
	"reuse-message": "มีข้อความใหม่เรื่องการนำนวัตกรรมไปใช้ต่อ{subject, select, none {} other { “{subject}”}}",
	"reuse-to-confirm":
		"มีบันทึกผลการนำนวัตกรรมไปใช้ต่อรอหน่วยงานของท่านยืนยัน{subject, select, none {} other { “{subject}”}}",
	"reuse-confirmed": "สองหน่วยงานยืนยันผลการนำนวัตกรรมไปใช้ต่อแล้ว{subject, select, none {} other { “{subject}”}}",
	"innovation-labelled":
		"นวัตกรรมของหน่วยงานท่านได้รับการรับรองเป็นแนวปฏิบัติที่ดี{subject, select, none {} other { “{subject}”}}",
	"recommendation-to-answer":
		"มีข้อเสนอแนะจากบทเรียนถึงหน่วยงานของท่าน{subject, select, none {} other { “{subject}”}}",
	"recommendation-reminder":
		"ข้อเสนอแนะถึงหน่วยงานของท่านยังไม่มีคำตอบ{subject, select, none {} other { “{subject}”}}",
	"recommendation-answered":
		"{agency, select, none {หน่วยงาน} other {{agency} }}ตอบข้อเสนอแนะจากบทเรียนแล้ว{subject, select, none {} other { “{subject}”}}",
	"training-changed": "การอบรมที่ท่านสมัครมีการเปลี่ยนแปลง{subject, select, none {} other { “{subject}”}}",
	"training-cancelled": "การอบรมที่ท่านสมัครถูกยกเลิก{subject, select, none {} other { “{subject}”}}",
	"judging-assigned": "มีผลงานให้ท่านตัดสินในรอบ “{round}”",
	"judging-reminder":
		"{count, plural, other {ท่านยังมีผลงาน # ชิ้นรอการให้คะแนน}}ในรอบ “{round}” ปิดรับคะแนน {closesAt}",
	"judging-time-changed": "รอบ “{round}” เปลี่ยนเวลาปิดรับคะแนนเป็น {closesAt}",
	"judging-closed": "รอบ “{round}” ปิดรับคะแนนแล้ว",
	"result-published":
		"{rank, select, none {ประกาศผล “{round}” ที่ท่านร่วมตัดสินแล้ว} other {ประกาศผล “{round}” แล้ว ข้อเสนอของท่าน{rank, select, unranked {ไม่มีอันดับ} other {ได้อันดับที่ {rank}}}}}",
} as const;
