import { TEST_PASSWORD } from "../support/factories";
import type { Answer, Browser } from "../support/site-client";
import { type Field, type Filled, type Form, fieldsNamed, sendForm } from "./found-forms";
import type { dealStrings } from "./naughty";

/** What a field may take beside words: the next one is tried when the form says that this is not it. */
const OTHERS = [
	"3",
	"2569",
	"30/9/2570",
	"1/10/2569",
	"https://example.org/",
	"somebody@example.org",
	"09:30",
	"16:00",
	"10110",
	"ข้อความ",
];
/** How often a form is corrected before it is given up. */
const MOST_TRIES = 14;
/** Longest text that a line and an area are tried with. */
const LINE = 60;
const AREA = 1_200;

// one pixel
const PNG = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
const TABLE = "เรื่อง,วันที่,จังหวัด\nรอคิวนานมาก,1/10/2569,กรุงเทพมหานคร\n";

type Value = string | File;

/** A form that was sent until it was taken, or until nothing more could be corrected. */
export interface Sent {
	answer: Answer;
	/** The texts of people's own words, by field, as they were taken. */
	words: Map<string, string>;
	tries: number;
	/** Fields that it still refuses. */
	refused: string[];
}

/** What may be put into a field, the likeliest first. */
function choicesFor(field: Field, strings: ReturnType<typeof dealStrings>): Value[][] {
	const { kind, value, options } = field;
	const own = value.filter((text) => text !== "").map((text) => [text]);
	switch (kind) {
		case "hidden":
			return [value];
		case "password":
			return [[TEST_PASSWORD]];
		case "choice":
			return [...own, ...options.map((option) => [option])].slice(0, MOST_TRIES);
		case "boxes":
			return [value.length > 0 ? value : options.slice(0, 1), options, []];
		case "file": {
			// why: names with these signs cannot be read from every form, which says so; that has a test of its own
			const name = `${strings.short(LINE).replaceAll(/[=;]/g, "-")}.png`;
			return [
				[new File([PNG], name, { type: "image/png" })],
				[new File([TABLE], "ตาราง.csv", { type: "text/csv" })],
				[],
			];
		}
		case "area":
			return [[strings.long(AREA)], [strings.short(LINE)], ...own, ...OTHERS.map((text) => [text])];
		default:
			return [[strings.short(LINE)], ...own, ...OTHERS.map((text) => [text]), []];
	}
}

/** Fills in a form as somebody would who reads what it says is wrong, and sends it until it is taken. */
export async function fillAndSend({
	browser,
	form,
	strings,
	extra,
}: {
	browser: Browser;
	form: Form;
	strings: ReturnType<typeof dealStrings>;
	/** Fields that the form does not have. */
	extra: Record<string, string>;
}): Promise<Sent> {
	const choices = new Map(form.fields.map((field) => [field.name, choicesFor(field, strings)]));
	const turn = new Map<string, number>();
	for (let tries = 1; ; tries += 1) {
		const filled: Filled = new Map();
		for (const { name } of form.fields) filled.set(name, choices.get(name)?.[turn.get(name) ?? 0] ?? []);
		const answer = await sendForm(browser, form, filled, extra);
		const named = answer.status < 400 ? [] : fieldsNamed(form, answer.body);
		const movable = named.filter(({ name }) => (turn.get(name) ?? 0) + 1 < (choices.get(name)?.length ?? 0));
		if (movable.length === 0 || tries === MOST_TRIES) {
			const words = new Map<string, string>();
			for (const { name, kind } of form.fields) {
				const [text] = filled.get(name) ?? [];
				const isOwn = (turn.get(name) ?? 0) < (kind === "area" ? 2 : 1);
				if ((kind === "area" || kind === "text") && isOwn && typeof text === "string") words.set(name, text);
			}
			return { answer, words, tries, refused: named.map(({ name }) => name) };
		}
		for (const { name } of movable) turn.set(name, (turn.get(name) ?? 0) + 1);
	}
}
