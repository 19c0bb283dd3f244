import { readFileSync } from "node:fs";
import mongoose from "mongoose";
import { beforeEach, describe, expect, it } from "vitest";
import { MASK } from "~/domain/signal-mask";
import { listRefused } from "~/services/signal-imports.server";
import { previewTable, removeImport, saveMapping, startImport } from "~/services/signal-mapping.server";
import { workOnNeeds } from "~/services/signal-work.server";
import { SignalImportModel, SignalModel, SignalRefusedModel } from "../../models/signal.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import {
	importOf,
	importTable,
	makeNeedsWorld,
	manyRows,
	NOW,
	queueTable,
	reshape,
	sendTable,
	TRAFFY,
	traffyRow,
} from "./world";

useTestDatabase();
let viewer: Awaited<ReturnType<typeof makeNeedsWorld>>["viewer"];
beforeEach(async () => {
	await emptyTestDatabase();
	({ viewer } = await makeNeedsWorld());
});

const table = (rows: string[], headings = TRAFFY) => `${[headings, ...rows].join("\r\n")}\r\n`;
const files = () => mongoose.connection.collection("files.chunks").countDocuments();

describe("a table of needs", () => {
	it("is read column by column, without what says who somebody is", async () => {
		const row = await importTable({
			viewer,
			content: table([
				traffyRow({ id: "T-1", text: "ไฟถนนดับ โทร 081-234-5678 นายสมชาย ใจดี", type: "{ถนน,แสงสว่าง}" }),
			]),
		});
		expect(row).toMatchObject({ state: "done", rows: 1, taken: 1, known: 0, refused: 0, masked: 1 });
		const [signal] = await SignalModel.find().lean();
		expect(signal).toMatchObject({
			text: `ไฟถนนดับ โทร ${MASK} ${MASK}`,
			service: "กรมทางหลวง",
			province: 10,
			district: "บางนา",
			at: new Date("2026-03-01T04:00:00Z"),
		});
		const everything = JSON.stringify(await SignalModel.find().lean());
		for (const personal of ["081", "สมชาย", "สุขุมวิท", "100.5", "a.jpg", "T-1"])
			expect(everything).not.toContain(personal);
		// the table as sent is gone
		expect(row.file).toBeUndefined();
		expect(await files()).toBe(0);
	});

	it("is read in the shape of the 1111 centre's list, with dates of the Buddhist Era", async () => {
		const row = await importTable({
			viewer,
			source: "1111",
			sourceName: "ศูนย์รับเรื่องราวร้องทุกข์ของรัฐบาล 1111",
			content: table(
				["1;OPM-1;12 ก.พ. 2569;น้ำประปา;น้ำไม่ไหลสามวันแล้ว;การประปาส่วนภูมิภาค;จังหวัดเชียงใหม่;สมหญิง;0812345678"],
				"ลำดับ;เลขที่เรื่อง;วันที่รับเรื่อง;ประเภทเรื่อง;รายละเอียดเรื่องร้องทุกข์;หน่วยงานที่รับผิดชอบ;จังหวัด;ชื่อผู้ร้อง;โทรศัพท์",
			),
		});
		expect(row).toMatchObject({ state: "done", taken: 1, delimiter: "semicolon" });
		expect(await SignalModel.findOne().lean()).toMatchObject({
			at: new Date("2026-02-11T17:00:00Z"),
			kind: "น้ำประปา",
			province: 50,
			text: "น้ำไม่ไหลสามวันแล้ว",
		});
	});

	it("is read in TIS-620 and with tabs, with quoted breaks of lines", async () => {
		const thai = (text: string) =>
			Buffer.from(
				[...text].map((sign) =>
					sign.charCodeAt(0) >= 0xe00 ? sign.charCodeAt(0) - 0xe00 + 0xa0 : sign.charCodeAt(0),
				),
			);
		const content = thai('วันที่\tความคิดเห็น\n๑/๓/๒๕๖๙\t"รอนาน\nมากที่สำนักงานเขต"\n');
		const row = await importTable({ viewer, source: "survey", sourceName: "แบบสำรวจ", content });
		expect(row).toMatchObject({ encoding: "windows-874", delimiter: "tab", taken: 1 });
		expect((await SignalModel.findOne().lean())?.text).toBe("รอนาน มากที่สำนักงานเขต");
	});

	it("says of every row that is not taken why, in the columns that were read", async () => {
		const row = await importTable({
			viewer,
			content: table([
				traffyRow({ id: "T-1", text: "ถนนเป็นหลุม" }),
				traffyRow({ id: "T-2", text: "" }),
				traffyRow({ id: "T-3", text: '=HYPERLINK("x") โทร 0812345678', at: "31/2/2569" }),
				traffyRow({ id: "T-4", text: "อนาคต", at: "2027-01-01" }),
				traffyRow({ id: "T-5", text: "ที่ไหน", province: "แอตแลนติส" }),
				`${traffyRow({ id: "T-6", text: "ยาวไป" })},เกิน`,
			]),
		});
		expect(row).toMatchObject({ state: "done", taken: 1, refused: 5 });
		const { headings, rows } = await listRefused({ viewer, number: row.number });
		expect(headings[0]).toBe("comment");
		expect(rows.map(({ row: at, faults }) => [at, ...faults])).toEqual([
			[2, "noText"],
			[3, "badDate"],
			[4, "future"],
			[5, "badProvince"],
			[6, "columns"],
		]);
		expect(rows[1]?.cells[0]).toBe(`=HYPERLINK("x") โทร ${MASK}`);
	});

	it("changes nothing when it comes twice, under another name, in part, or with more rows", async () => {
		const rows = manyRows({ each: 4 });
		await importTable({ viewer, content: table(rows) });
		const before = await SignalModel.find().sort({ key: 1 }).select({ import: 0, _id: 0 }).lean();
		expect(await importTable({ viewer, content: table(rows), sourceName: "อีกชื่อ" })).toMatchObject({
			taken: 0,
			known: 12,
		});
		const overlap = [...rows.slice(6), traffyRow({ id: "new", text: "เรื่องใหม่จริง ๆ" }), rows[7] ?? ""];
		expect(await importTable({ viewer, content: table(overlap) })).toMatchObject({ taken: 1, known: 7 });
		expect(await SignalModel.countDocuments()).toBe(before.length + 1);
	});

	it("without case numbers tells equal answers apart by how often they come, and knows them again", async () => {
		const content = "วันที่,ความเห็น\n1/3/2569,ดี\n1/3/2569,ดี\n2/3/2569,ดี\n";
		const survey = { viewer, source: "survey" as const, sourceName: "แบบสำรวจความพึงพอใจ" };
		expect(await importTable({ ...survey, content })).toMatchObject({ taken: 3 });
		expect(await importTable({ ...survey, sourceName: "ชื่อใหม่", content })).toMatchObject({
			taken: 0,
			known: 3,
		});
		expect(await importTable({ ...survey, content: `${content}2/3/2569,ดี\n` })).toMatchObject({
			taken: 1,
			known: 3,
		});
		expect(await SignalModel.countDocuments()).toBe(4);
	});

	it("that cannot be read leaves nothing behind", async () => {
		const rows = Array.from({ length: 1_200 }, (_, n) => traffyRow({ id: `T-${n}`, text: `ถนนพัง ${n}` }));
		const row = await importTable({ viewer, content: `${table(rows)}x,"never closed` });
		expect(row).toMatchObject({ state: "failed", failure: "quotes" });
		expect(await SignalModel.countDocuments()).toBe(0);
		expect(await SignalRefusedModel.countDocuments()).toBe(0);
		expect(await files()).toBe(0);
		expect(await importTable({ viewer, content: `${TRAFFY}\n` })).toMatchObject({
			state: "failed",
			failure: "nothing",
		});
	});

	it("is refused at once when it is no table, too large or sent by somebody else", async () => {
		await expect(sendTable({ viewer, content: Buffer.from([80, 75, 3, 4, 0, 0]) })).rejects.toMatchObject({
			code: "notATable",
		});
		await expect(sendTable({ viewer, content: "" })).rejects.toMatchObject({ code: "notATable" });
		const { viewer: other } = await makeUser();
		await expect(sendTable({ viewer: other, content: TRAFFY })).rejects.toMatchObject({
			code: "notPermitted",
		});
		expect(await files()).toBe(0);
	});

	it("shows its first rows as they would be read, and columns of people cannot be chosen", async () => {
		const number = await sendTable({
			viewer,
			source: "other",
			sourceName: "สมุดเยี่ยม",
			content: "เมื่อ,ว่าอย่างไร,โทรศัพท์\n1/3/2569,น้ำไม่ไหล,0812345678\nเมื่อวาน,ไฟดับ,0\n",
		});
		expect((await previewTable({ viewer, number, now: NOW })).faults).toEqual([
			{ field: "text", fault: "required" },
			{ field: "at", fault: "required" },
		]);
		await expect(startImport({ viewer, number })).rejects.toMatchObject({ code: "tableIncomplete" });
		const shape = { encoding: "utf-8", delimiter: "comma" } as const;
		await saveMapping({ viewer, number, input: { revision: 0, ...shape, text: 2, at: 0 } });
		expect((await previewTable({ viewer, number, now: NOW })).faults).toEqual([
			{ field: "text", fault: "personal" },
		]);
		await saveMapping({ viewer, number, input: { revision: 1, ...shape, text: 1, at: 0 } });
		await expect(
			saveMapping({ viewer, number, input: { revision: 1, ...shape, text: 1 } }),
		).rejects.toMatchObject({ code: "editedMeanwhile" });
		const { rows, faults } = await previewTable({ viewer, number, now: NOW });
		expect(faults).toEqual([]);
		expect(rows.map(({ read }) => read.signal?.text ?? read.faults)).toEqual(["น้ำไม่ไหล", ["badDate"]]);
		await reshape({ viewer, number, encoding: "utf-8", delimiter: "tab" });
		expect((await importOf(number)).headings).toEqual(["เมื่อ,ว่าอย่างไร,โทรศัพท์"]);
	});

	it("is taken back whole, and only by what it brought itself", async () => {
		const rows = manyRows({ each: 4 });
		const first = await importTable({ viewer, content: table(rows.slice(0, 6)) });
		await importTable({ viewer, content: table(rows) });
		await removeImport({ viewer, number: first.number, now: NOW });
		await workOnNeeds({ clock: () => NOW });
		expect((await importOf(first.number)).state).toBe("removed");
		expect(await SignalModel.countDocuments()).toBe(6);
	});

	it("that is never read goes after a day, with everything in it", async () => {
		await sendTable({ viewer, content: table(manyRows()) });
		expect(await files()).toBeGreaterThan(0);
		await workOnNeeds({ clock: () => new Date(NOW.getTime() + 86_400_001) });
		expect(await files()).toBe(0);
		expect(await SignalImportModel.findOne().lean()).toMatchObject({ state: "removed" });
	});

	it("takes any string as text and reads none as a command", async () => {
		const naughty = JSON.parse(
			readFileSync(new URL("../data/security/blns.json", import.meta.url), "utf8"),
		) as string[];
		const row = await importTable({
			viewer,
			content: table(
				naughty.map((text, n) =>
					traffyRow({
						id: `N-${n}`,
						text: text.replaceAll("\u0000", ""),
						service: text.slice(0, 100),
						type: text.slice(0, 50),
					}),
				),
			),
		});
		expect(row.state).toBe("done");
		expect(row.taken + row.refused).toBe(naughty.length);
		expect(await SignalModel.countDocuments()).toBe(row.taken);
	});

	it("stops between batches when the process is to end, hides what is half in, and goes on", async () => {
		const rows = Array.from({ length: 1_300 }, (_, n) => traffyRow({ id: `T-${n}`, text: `ถนนพัง ${n}` }));
		const number = await queueTable({ viewer, content: table(rows) });
		expect(await workOnNeeds({ clock: () => NOW, keepOn: async () => false })).toBe(false);
		expect(await importOf(number)).toMatchObject({ state: "reading", rows: 500 });
		await workOnNeeds({ clock: () => NOW });
		expect(await importOf(number)).toMatchObject({ state: "done", rows: 1_300, taken: 1_300, known: 0 });
		expect(await SignalModel.countDocuments()).toBe(1_300);
	});

	it("is read once by several processes that begin at the same moment", async () => {
		const rows = Array.from({ length: 1_300 }, (_, n) => traffyRow({ id: `T-${n}`, text: `ถนนพัง ${n}` }));
		const number = await queueTable({ viewer, content: table([...rows, rows[3] ?? ""]) });
		await Promise.all([workOnNeeds({ clock: () => NOW }), workOnNeeds({ clock: () => NOW })]);
		await workOnNeeds({ clock: () => NOW });
		expect(await importOf(number)).toMatchObject({ state: "done", rows: 1_301, taken: 1_300, known: 1 });
		expect(await SignalModel.countDocuments()).toBe(1_300);
	});
});
