import type { Language } from "~/domain/vocabulary";
import { en } from "~/i18n/en";
import { createFormat, type Format } from "~/i18n/format";
import { languageOfPath, pathIn } from "~/i18n/language";
import { th } from "~/i18n/th";
import { createTranslator, type Translate } from "~/i18n/translate";

/** Texts, numbers, dates and addresses for the reader of a request, for loaders and actions. */
export function readerOf(
	request: Request,
	{ thaiDigits = false } = {},
): {
	language: Language;
	t: Translate;
	format: Format;
	to: (path: string) => string;
} {
	const language = languageOfPath(new URL(request.url).pathname);
	return {
		language,
		t: createTranslator(language, language === "en" ? en : th, thaiDigits),
		format: createFormat(language, thaiDigits),
		to: (path) => pathIn(language, path),
	};
}

/** The reader of a machine's address, which has no English twin: English where it asks for it with `?lang=en`. */
export function readerIn(request: Request): ReturnType<typeof readerOf> {
	const url = new URL(request.url);
	const language = url.searchParams.get("lang") === "en" ? "en" : "th";
	return readerOf(new Request(new URL(pathIn(language, url.pathname), url)));
}
