/** Longest summary in a list, in characters: two to four lines, by the width of the screen. */
export const SUMMARY_SHOWN = 140;

const words = new Intl.Segmenter("th", { granularity: "word" });

/**
 * The beginning of a text, cut after a whole word. Thai has no spaces to cut at, and half a word, or a letter without its
 * mark, reads as a mistake.
 * @param most characters that may be kept
 */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	// why: the words are cut out of the beginning only, with enough behind it to know where the last one ends
	const head = text.slice(0, most + 40);
	const end = words.segment(head).containing(most)?.index ?? most;
	return `${head.slice(0, end).trimEnd()}…`;
}
