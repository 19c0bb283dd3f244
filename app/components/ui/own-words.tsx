import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Notice } from "./notice";

const THAI_LETTER = /[\u0e01-\u0e5b]/;

/** The language of words that somebody wrote, where it is not the page's: Thai words on English pages. */
export function useOwnLang(): (words: string | null | undefined) => "th" | undefined {
	const { language } = useI18n();
	return (words) => (language === "en" && words && THAI_LETTER.test(words) ? "th" : undefined);
}

/** Words that somebody wrote, in a line; marked as Thai where the page is not, so that they break and sound as Thai. */
export function OwnWords({ children }: { children: string | null }): ReactNode {
	const lang = useOwnLang()(children);
	return lang ? <span lang={lang}>{children}</span> : children;
}

/** Signs around somebody's own words within a sentence of the catalogue; no text has them. */
const BEGINS = "\ue000";
const ENDS = "\ue001";

/** Words to be put into a sentence that {@link Sentence} shows. */
export function quoteOwn(words: string): string {
	return BEGINS + words + ENDS;
}

/** A sentence of the catalogue with somebody's own words in it, each in its language. */
export function Sentence({ children }: { children: string }): ReactNode {
	return children.split(BEGINS).map((part, place) => {
		const [own = "", rest] = part.split(ENDS);
		if (rest === undefined) return own;
		return [
			// biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places
			<OwnWords key={place}>{own}</OwnWords>,
			rest,
		];
	});
}

/** Says once on an English page that what people wrote stands in Thai. Nothing on Thai pages. */
export function OwnWordsNote() {
	const { t, language } = useI18n();
	return language === "en" ? <Notice>{t("ui.ownWordsNote")}</Notice> : null;
}
