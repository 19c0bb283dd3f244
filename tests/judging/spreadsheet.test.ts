import { describe, expect, it } from "vitest";
import { neutraliseCell, writeCsv } from "~/open-data/spreadsheet";

describe("cells of spreadsheets", () => {
	it.each(["=1+1", "+66 2 123", "-2", "@SUM(A1)", "\tx", "\r=x", '=HYPERLINK("http://x")'])(
		"%j does not begin a formula",
		(text) => {
			expect(neutraliseCell(text)).toBe(`'${text}`);
			expect(writeCsv([[text]]).slice(1)).toMatch(/^"?'/);
		},
	);

	it("leaves numbers, plain texts and Thai as they are", () => {
		expect([-2.5, "น้ำใจ", "a=b", "", null].map(neutraliseCell)).toEqual([-2.5, "น้ำใจ", "a=b", "", null]);
	});

	it("quotes what would break a row", () => {
		expect(writeCsv([["a,b", 'c"d', "e\nf", -1]])).toBe('\ufeff"a,b","c""d","e\nf",-1\r\n');
	});
});
