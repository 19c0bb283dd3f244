/** Rows of the table that is measured. */
export const NEEDS_ROWS = 100_000;

const HEADINGS =
	"ticket_id,type,organization,comment,coords,photo,photo_after,address,subdistrict,district,province,timestamp,state,star,count_reopen,last_activity";
const WHAT = [
	"ไฟถนนดับมืดมากหลายต้น",
	"น้ำท่วมขังระบายไม่ทัน",
	"ฟุตบาทชำรุดเดินลำบาก",
	"ขยะตกค้างส่งกลิ่นเหม็น",
	"รอคิวโรงพยาบาลนานมาก",
	"รถเมล์มาช้าและไม่จอดป้าย",
	"สายไฟห้อยต่ำอันตราย",
	"เสียงดังรบกวนตอนกลางคืน",
	"จองคิวต่อใบขับขี่ไม่ได้",
	"สุนัขจรจัดไล่กัดคน",
];
const WHERE = ["หน้าโรงเรียน", "ในซอย", "ใกล้ตลาด", "ริมคลอง", "ปากทางเข้าหมู่บ้าน", "หน้าสำนักงานเขต", "สะพานลอย"];
const END = ["ขอให้แก้ไขโดยเร็ว", "แจ้งมาหลายครั้งแล้ว โทร 0812345678", "เด็กและผู้สูงอายุเดือดร้อน", "เป็นมาสองเดือนแล้ว"];

/** The table in pieces of 500 rows, in the shape of Traffy Fondue's open data. Always the same. */
export async function* makeNeedsTable(): AsyncGenerator<Buffer> {
	let lines: string[] = [HEADINGS];
	for (let n = 0; n < NEEDS_ROWS; n += 1) {
		const at = new Date(Date.UTC(2026, 2, 1) - ((n * 7_919) % (400 * 1_440)) * 60_000).toISOString();
		const text = `${WHAT[n % WHAT.length]} ${WHERE[(n * 3) % WHERE.length]} ${n % 997} ${END[n % END.length]}`;
		lines.push(
			`2026-${n},{ถนน},หน่วยงานที่ ${n % 40},"${text}","100.5,13.7",https://example.org/${n}.jpg,,"1/2 ถนนตัวอย่าง",แขวง,เขต ${n % 50},${n % 3 === 0 ? "เชียงใหม่" : "กรุงเทพมหานคร"},${at},รอรับเรื่อง,,0,${at}`,
		);
		if (lines.length < 500) continue;
		yield Buffer.from(`${lines.join("\n")}\n`, "utf8");
		lines = [];
	}
	yield Buffer.from(`${lines.join("\n")}\n`, "utf8");
}
