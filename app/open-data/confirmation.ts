import type { CitizenAnswers } from "../domain/confirmation";
import { type FieldSpec, UNITS } from "./dataset";

/** What citizens answered, at going live and four weeks later; null where fewer than five did. */
export function toOpenAnswers(answers: Pick<CitizenAnswers, "live" | "again"> | null) {
	return {
		confirmations: answers?.live ?? null,
		confirmationsAfterFourWeeks: answers?.again ?? null,
	};
}

const SAID = {
	works: { th: "ใช้ได้", en: "say that it works" },
	doesNot: { th: "ใช้ไม่ได้", en: "say that it does not work" },
	notTried: { th: "ยังไม่ได้ลอง", en: "have not tried it yet" },
} as const;

function fieldsOf(at: string, when: { th: string; en: string }): FieldSpec[] {
	return Object.entries(SAID).map(([key, said]) => ({
		at: `${at}?.${key}`,
		type: "integer",
		unit: UNITS.people,
		means: {
			th: `ผู้ตอบ${when.th}ว่า${said.th} แสดงเมื่อมีผู้ตอบอย่างน้อย 5 คน`,
			en: `${when.en} ${said.en}; shown from five answers on`,
		},
	}));
}

/** The fields of {@link toOpenAnswers}. */
export const ANSWER_FIELDS: readonly FieldSpec[] = [
	...fieldsOf("confirmations", { th: "เมื่อเริ่มใช้งานจริง", en: "At going live" }),
	...fieldsOf("confirmationsAfterFourWeeks", {
		th: "หลังใช้งานจริงสี่สัปดาห์",
		en: "Four weeks after going live",
	}),
];
