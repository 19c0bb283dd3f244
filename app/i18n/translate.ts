import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "~/domain/vocabulary";
import type { SameKeys } from "./same-keys";
import type { th } from "./th";
import { keepWords, writeThaiDigits } from "./written";

/** The texts of one language. */
export type Messages = SameKeys<typeof th>;

type Leaves<T> = {
	[K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** Key of a text, such as `common.save` or `domain.stage.ideate`. */
export type MessageKey = Leaves<typeof th>;

export type MessageParams = Record<string, string | number | Date>;

/** Gives the text of a key with its values put in. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** Locale for numbers and plurals; Thai digits are the reader's choice. */
export function numberLocale(language: Language, thaiDigits: boolean): string {
	if (language === "en") return "en-GB";
	return thaiDigits ? "th-TH-u-nu-thai" : "th-TH-u-nu-latn";
}

type Parsed = ReturnType<IntlMessageFormat["getAst"]>;

/** How the catalogue's own words are written for a reader; values that are put in come written as they should be. */
type Write = (words: string) => string;

/** Rewrites the words of a message, and nothing of what it is made of. */
function writeWords(elements: Parsed, write: Write): void {
	for (const element of elements) {
		// why: 0 is the type of plain words in a parsed message
		if (element.type === 0) element.value = write(element.value);
		else if ("options" in element)
			for (const option of Object.values(element.options)) writeWords(option.value, write);
	}
}

function compile(text: string, locale: string, write: Write): string | IntlMessageFormat {
	if (!text.includes("{") && !text.includes("'")) return write(text);
	const format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
	writeWords(format.getAst(), write);
	return format;
}

/** The texts of a catalogue by their whole keys, as they are asked for. */
const found = new WeakMap<object, Map<string, string>>();

function lookUp(messages: Messages, key: string): string | undefined {
	let texts = found.get(messages);
	if (!texts) {
		texts = new Map();
		found.set(messages, texts);
	}
	const known = texts.get(key);
	if (known !== undefined) return known;
	let node: unknown = messages;
	for (const part of key.split(".")) node = (node as Record<string, unknown> | undefined)?.[part];
	if (typeof node !== "string") return undefined;
	texts.set(key, node);
	return node;
}

const compiled = new Map<string, Map<string, string | IntlMessageFormat>>();

/**
 * Makes the function that turns keys into texts.
 * @param onPage for lines that a browser breaks: Thai compounds are held together there. Mails, files and addresses of
 * machines get the plain letters.
 * @returns for an unknown key the key itself, which a test finds
 */
export function createTranslator(
	language: Language,
	messages: Messages,
	thaiDigits = false,
	onPage = false,
): Translate {
	const locale = numberLocale(language, thaiDigits);
	const inThai = language === "th";
	const write: Write = (words) => {
		const kept = inThai && onPage ? keepWords(words) : words;
		return inThai && thaiDigits ? writeThaiDigits(kept) : kept;
	};
	const id = `${locale} ${onPage}`;
	const known = compiled.get(id) ?? new Map<string, string | IntlMessageFormat>();
	compiled.set(id, known);
	return (key, params) => {
		const text = lookUp(messages, key);
		if (text === undefined) return key;
		let format = known.get(text);
		if (format === undefined) {
			format = compile(text, locale, write);
			known.set(text, format);
		}
		return typeof format === "string" ? format : String(format.format(params));
	};
}
