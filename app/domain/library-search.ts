import { indexTerms, planSearch, titleTerms } from "./search";

/**
 * Lists of the library are narrowed and searched by one array of keys in each row: its facets, such as `theme:health`, and
 * the words of its texts. All that is asked for must be among them, so one index answers every question.
 */

/** Most words kept of one row; what stands further down is found by its title and facets. */
const MOST_WORDS = 600;

/** Marks words, so that no text can pass for a facet. */
const WORD = "w:";
/** Marks the words and letters of titles. */
const TITLE = "t:";

/** Keys of the words of a row. */
export function wordKeys({
	titles,
	texts,
}: {
	titles: readonly string[];
	texts: readonly string[];
}): string[] {
	const inTitles = titles.flatMap(titleTerms);
	const inTexts = [...titles, ...texts].flatMap(indexTerms);
	return [
		...new Set([
			...inTitles.slice(0, MOST_WORDS).map((term) => TITLE + term),
			...inTexts.slice(0, MOST_WORDS).map((term) => WORD + term),
		]),
	];
}

/**
 * What a question asks for, from strict to loose; a list takes the first that finds anything.
 * @returns empty for a question without a letter or digit
 */
export function questionKeys(question: string): string[][] {
	const plan = planSearch(question);
	if (!plan) return [];
	return [
		plan.exact.map((term) => WORD + term),
		plan.words.map((term) => WORD + term),
		plan.letters.map((term) => TITLE + term),
	].filter((keys) => keys.length > 0);
}
