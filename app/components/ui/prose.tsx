type ProseProps = {
	/** HTML from the server's sanitizer, and from nowhere else. */
	html: string;
	/** Language of the text where it is not the page's. */
	lang?: string;
};

/** A text that somebody wrote in Markdown: story, brief, comment. */
export function Prose({ html, lang }: ProseProps) {
	return (
		<div
			lang={lang}
			className="prose"
			// biome-ignore lint/security/noDangerouslySetInnerHtml: the one place where sanitized Markdown enters a page
			dangerouslySetInnerHTML={{ __html: html }}
		/>
	);
}
