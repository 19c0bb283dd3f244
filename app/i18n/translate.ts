import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "~/domain/vocabulary";
import type { SameKeys } from "./same-keys";
import type { th } from "./th";

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

const compiled = new Map<string, Map<string, IntlMessageFormat>>();

function compile(text: string, locale: string): IntlMessageFormat {
	const ofLocale = compiled.get(locale) ?? new Map<string, IntlMessageFormat>();
	compiled.set(locale, ofLocale);
	let format = ofLocale.get(text);
	if (!format) {
		format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
		ofLocale.set(text, format);
	}
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

const THAI_ZERO = 0x0e50;

/** Writes 0–9 in a text with Thai digits. */
export function toThaiDigits(text: string): string {
	return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/**
 * Makes the function that turns keys into texts.
 * @returns for an unknown key the key itself, which a test finds
 */
export function createTranslator(language: Language, messages: Messages, thaiDigits = false): Translate {
	const locale = numberLocale(language, thaiDigits);
	return (key, params) => {
		const text = lookUp(messages, key);
		if (text === undefined) return key;
		if (!text.includes("{") && !text.includes("'")) return text;
		return String(compile(text, locale).format(params));
	};
}
