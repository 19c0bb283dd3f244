import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { en } from "~/i18n/en";
import { errorText } from "~/i18n/error-text";
import { th } from "~/i18n/th";
import { createTranslator } from "~/i18n/translate";
import { changeProposalSchema, proposalFormSchema, submitProposalSchema } from "~/input/proposal";

const FILLED = {
	title: "จองคิวโรงพยาบาล",
	summary: "สรุป",
	service: "ผู้ป่วยนอก",
	problem: "รอนาน",
	body: "บรรทัดแรก\r\nบรรทัดที่สอง",
	changeKinds: "e-service",
	revision: "3",
	"targetGroups[0].group": "patients",
	"targetGroups[0].needs": "รู้เวลา",
};

function parse(schema: typeof proposalFormSchema, fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return parseWithZod(form, { schema });
}

describe("the form of a proposal", () => {
	it("takes a draft with nothing in it", () => {
		const result = parse(proposalFormSchema, {
			title: "",
			revision: "0",
			"targetGroups[0].group": "",
			"targetGroups[0].needs": "",
		});
		expect(result.status === "success" && result.value.targetGroups).toEqual([]);
	});

	it("leaves out rows in which nothing was typed, wherever they stand", () => {
		const result = parse(submitProposalSchema, {
			...FILLED,
			"targetGroups[1].group": "",
			"targetGroups[1].needs": "",
			"targetGroups[2].group": "workers",
		});
		expect(result.status === "success" && result.value.targetGroups.map(({ group }) => group)).toEqual([
			"patients",
			"workers",
		]);
	});

	it("names every field that is missing, in both languages", () => {
		const { error = {} } = parse(submitProposalSchema, { revision: "0", area: "provinces" }).reply();
		expect(Object.keys(error ?? {}).sort()).toEqual(
			["body", "changeKinds", "problem", "provinces", "service", "summary", "targetGroups", "title"].sort(),
		);
		for (const code of Object.values(error ?? {}).flat()) {
			expect(errorText(createTranslator("th", th), code ?? "")).toMatch(/[ก-๙]/);
			expect(errorText(createTranslator("en", en), code ?? "")).toMatch(/^[A-Z]/);
		}
	});

	it("asks for the reason of a change", () => {
		const { error } = parse(changeProposalSchema, FILLED).reply();
		expect(error).toEqual({ reason: ["proposals.missing.reason"] });
	});

	it("keeps line ends as one character", () => {
		const result = parse(submitProposalSchema, FILLED);
		expect(result.status === "success" && result.value.body).toBe("บรรทัดแรก\nบรรทัดที่สอง");
	});
});
