import { Prose } from "./ui";

type MarkdownProps = {
	/** From `renderMarkdown` (services/markdown.server.ts), and from nowhere else. */
	html: string;
	/** Language of the text where it is not the page's. */
	lang?: string;
};

/** A text that somebody wrote in Markdown. */
export function Markdown({ html, lang }: MarkdownProps) {
	return <Prose html={html} lang={lang} />;
}
