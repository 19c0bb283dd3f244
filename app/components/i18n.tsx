import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Language } from "~/domain/vocabulary";
import { createFormat, type Format } from "~/i18n/format";
import { pathIn } from "~/i18n/language";
import { createTranslator, type Messages, type Translate } from "~/i18n/translate";

/** Texts, numbers, dates and addresses for the reader. */
export interface I18n {
	language: Language;
	t: Translate;
	format: Format;
	/** Address of a plain path in the reader's language: `to("/proposals")` is `/en/proposals` in English. */
	to: (path: string) => string;
}

const I18nContext = createContext<I18n | null>(null);

type ProviderProps = { language: Language; messages: Messages; thaiDigits?: boolean; children: ReactNode };

/** Hands the reader's language to everything below. */
export function I18nProvider({ language, messages, thaiDigits = false, children }: ProviderProps) {
	const value = useMemo<I18n>(
		() => createI18n(language, messages, thaiDigits),
		[language, messages, thaiDigits],
	);
	return <I18nContext.Provider value={value}>{children}</I18nContext.Provider>;
}

/** Texts, numbers, dates and addresses in one language. */
export function createI18n(language: Language, messages: Messages, thaiDigits: boolean): I18n {
	return {
		language,
		t: createTranslator(language, messages, thaiDigits, true),
		format: createFormat(language, thaiDigits),
		to: (path) => pathIn(language, path),
	};
}

/** What {@link I18nProvider} gives. */
export function useI18n(): I18n {
	const value = useContext(I18nContext);
	if (!value) throw new Error("useI18n needs an I18nProvider above it");
	return value;
}
