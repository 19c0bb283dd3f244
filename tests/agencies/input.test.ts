import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { parseThaiDate, writeThaiDate } from "~/domain/typed-day";
import { acceptSchema } from "~/input/commitment";
import { parseNumber } from "~/input/number";
import { reportSchema } from "~/input/report";

const NEW_YEARS_EVE = new Date("2027-12-30T17:00:00Z");

test.each([
	"31/12/2570",
	"31/12/2027",
	"31-12-2570",
	"31.12.2570",
	" 31 / 12 / 2570 ",
	"๓๑/๑๒/๒๕๗๐",
	"31 ธันวาคม 2570",
	"31 ธ.ค. 2570",
	"31 ธ.ค. พ.ศ. 2570",
	"31 December 2027",
	"31 dec 2027",
	"2027-12-31",
	"2570-12-31",
])("a day typed as %s begins in Bangkok", (typed) => {
	expect(parseThaiDate(typed)).toEqual(NEW_YEARS_EVE);
});

test.each([
	"",
	"31/12",
	"31/12/70",
	"31/02/2570",
	"0/1/2570",
	"12/31/2027",
	"soon",
	"31/12/2743",
	"1/1/1800",
])("%s is no day", (typed) => {
	expect(parseThaiDate(typed)).toBeNull();
});

test("29 February is a day in leap years of either era only", () => {
	expect(parseThaiDate("29/2/2571")).toEqual(new Date("2028-02-28T17:00:00Z"));
	expect(parseThaiDate("29/2/2028")).toEqual(new Date("2028-02-28T17:00:00Z"));
	expect(parseThaiDate("29/2/2570")).toBeNull();
});

test("a day is written in the reader's era and read back as the same day", () => {
	expect(writeThaiDate(NEW_YEARS_EVE, "th")).toBe("31/12/2570");
	expect(writeThaiDate(NEW_YEARS_EVE, "en")).toBe("31/12/2027");
	expect(parseThaiDate(writeThaiDate(NEW_YEARS_EVE, "th"))).toEqual(NEW_YEARS_EVE);
});

test("numbers are read with separators and Thai digits, and nothing else is", () => {
	expect(parseNumber("1,350,000.50")).toBe(1_350_000.5);
	expect(parseNumber("๑๒")).toBe(12);
	for (const text of ["", "1e9", "0x10", "twelve", "NaN", "1.2.3"]) expect(parseNumber(text)).toBeNull();
});

const filled = {
	words: "รับไปดำเนินการ",
	deliverable: "ระบบนัดหมาย",
	ownerUnit: "กองดิจิทัล",
	ownerHead: "นายสมชาย",
	dueAt: "31/12/2570",
	"indicators[0].name": "เวลารอ",
	"indicators[0].unit": "นาที",
	"indicators[0].target": "30",
};

function parse(fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return parseWithZod(form, { schema: acceptSchema });
}

test("rows of indicators left empty are no indicators", () => {
	const sent = parse({
		...filled,
		"indicators[1].name": "",
		"indicators[1].unit": "",
		"indicators[2].target": "",
	});
	expect(sent.status === "success" && sent.value.indicators).toEqual([
		{ name: "เวลารอ", unit: "นาที", target: 30 },
	]);
});

test("a promise needs an indicator, and each needs name, unit and target", () => {
	const { "indicators[0].name": _n, "indicators[0].unit": _u, "indicators[0].target": _t, ...none } = filled;
	expect(parse(none).reply().error).toEqual({ indicators: ["errors.needsIndicator"] });
	expect(parse({ ...filled, "indicators[1].name": "ผู้มาตามนัด" }).reply().error).toEqual({
		"indicators[1].unit": ["errors.field.required"],
		"indicators[1].target": ["errors.field.required"],
	});
});

test("a date that is none is refused at its field with everything typed kept", () => {
	const reply = parse({ ...filled, dueAt: "31/13/2570" }).reply();
	expect(reply.error).toEqual({ dueAt: ["errors.field.date"] });
	expect(reply.initialValue).toMatchObject({ dueAt: "31/13/2570", deliverable: "ระบบนัดหมาย" });
});

test("a report of a stalled commitment says why, and one that owes something names the next report", () => {
	const form = new FormData();
	for (const [name, value] of Object.entries({ status: "stalled", percent: "40", narrative: "รอ" }))
		form.append(name, value);
	expect(parseWithZod(form, { schema: reportSchema }).reply().error).toEqual({
		stallCause: ["errors.field.required"],
		obstacles: ["errors.field.required"],
		restartWhen: ["errors.field.required"],
		nextReportAt: ["errors.field.required"],
	});
});

test("evidence is linked by http and https only", () => {
	const form = new FormData();
	for (const [name, value] of Object.entries({
		status: "live",
		percent: "100",
		narrative: "เปิดใช้แล้ว",
		evidenceLink: "javascript:alert(1)",
	}))
		form.append(name, value);
	expect(parseWithZod(form, { schema: reportSchema }).reply().error).toEqual({
		evidenceLink: ["errors.field.url"],
	});
});
