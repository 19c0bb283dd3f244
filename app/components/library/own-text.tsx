import { useI18n } from "~/components/i18n";

/** A text that its author wrote in Thai, with its line breaks; marked as Thai on English pages. */
export function OwnText({ children }: { children: string }) {
	const { language } = useI18n();
	return (
		<p lang={language === "en" ? "th" : undefined} className="max-w-text whitespace-pre-line">
			{children}
		</p>
	);
}

/** The language of a title or summary in both languages, where it is not the page's. */
export function useTextLang(): (both: { en: string | null }) => string | undefined {
	const { language } = useI18n();
	return ({ en }) => (language === "en" && !en ? "th" : undefined);
}
