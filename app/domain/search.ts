/**
 * How texts become search terms. Thai has no spaces between words, so words are cut by Intl.Segmenter; a word that it does
 * not know falls into short pieces, which are found as pairs of neighbours instead of one by one.
 */

/** Most terms kept of one text; a text of that many different words is found by its title and its beginning. */
const MOST_TERMS = 2_000;
/** Most terms of a question; further words narrow nothing that the first ones have not. */
const MOST_QUERY_TERMS = 12;
/** Pieces of at most this many characters are joined with their neighbours. */
const SHORT_PIECE = 3;
/** A piece of at most this many characters in a question is a sign of a word that was cut apart. */
const SUSPICIOUS_PIECE = 2;
/** Marks the terms that are three neighbouring characters of a title. */
export const TRIGRAM_MARK = "~";

const STOP_WORDS = new Set(
	(
		"ที่ และ ของ ใน การ เป็น มี ให้ ได้ จะ ไม่ ว่า กับ จาก โดย ความ นี้ นั้น เพื่อ หรือ แต่ ก็ แล้ว ไป มา อยู่ ต้อง ด้วย ซึ่ง คือ ถึง เมื่อ ยัง อย่าง กว่า " +
		"ๆ ทั้ง แต่ละ ผู้ คน ค่ะ ครับ the a an of in on at to and or is are be for with by from as it this that"
	).split(" "),
);

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/** Folds what readers do not tell apart: forms of a letter, case, Thai and Arabic digits, invisible signs. */
export function normalizeText(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
		.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
		.replace(/\u0e4d\u0e32/g, "ำ");
}

/** Words of a text in runs: within a run nothing stands between two words. */
function cutIntoRuns(text: string): string[][] {
	const runs: string[][] = [];
	let run: string[] = [];
	for (const { segment, isWordLike } of segmenter.segment(normalizeText(text))) {
		if (isWordLike) run.push(segment);
		else if (run.length > 0) {
			runs.push(run);
			run = [];
		}
	}
	if (run.length > 0) runs.push(run);
	return runs;
}

const isThai = (word: string) => /\p{Script=Thai}/u.test(word);

/** Pairs of neighbours of which one is short: the traces of words that the segmenter does not know. */
function pairsOf(run: readonly string[]): string[] {
	const pairs: string[] = [];
	for (let i = 1; i < run.length; i++) {
		const [left = "", right = ""] = [run[i - 1], run[i]];
		if (isThai(left) && isThai(right) && Math.min(left.length, right.length) <= SHORT_PIECE)
			pairs.push(left + right);
	}
	return pairs;
}

/** The terms under which a text is found: its words without stop words, and pairs of short neighbours. */
export function indexTerms(text: string): string[] {
	const terms = new Set<string>();
	for (const run of cutIntoRuns(text)) {
		for (const word of run) if (!STOP_WORDS.has(word)) terms.add(word);
		for (const pair of pairsOf(run)) terms.add(pair);
		if (terms.size >= MOST_TERMS) break;
	}
	return [...terms].slice(0, MOST_TERMS);
}

/** The terms of a title: as of any text, and every three neighbouring letters, for what no cutting finds. */
export function titleTerms(title: string): string[] {
	return [...new Set([...indexTerms(title), ...trigramsOf(title)])];
}

/** Every three neighbouring letters or digits, spaces left out. */
function trigramsOf(text: string): string[] {
	const plain = [...squeezeText(text)];
	return plain.slice(2).map((_, i) => TRIGRAM_MARK + plain.slice(i, i + 3).join(""));
}

/** The letters and digits of a text alone, folded. */
export function squeezeText(text: string): string {
	return normalizeText(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** What a question asks for, from strict to loose; a search takes the first that finds anything. */
export interface SearchPlan {
	/** All of them, words that were cut apart as pairs. */
	exact: string[];
	/** All of them, each piece by itself. */
	words: string[];
	/** All neighbouring letters, in a title; empty for fewer than three letters. */
	letters: string[];
}

/** @returns null for a question without a letter or digit */
export function planSearch(question: string): SearchPlan | null {
	const runs = cutIntoRuns(question);
	const words = runs.flat();
	if (words.length === 0) return null;
	const telling = words.filter((word) => !STOP_WORDS.has(word));
	const exact = runs.flatMap((run) => {
		const pairs = pairsOf(run);
		const cutApart = run.length > 1 && run.some((word) => isThai(word) && word.length <= SUSPICIOUS_PIECE);
		if (!cutApart || pairs.length === 0) return run.filter((word) => !STOP_WORDS.has(word));
		return [...run.filter((word) => word.length > SHORT_PIECE && !STOP_WORDS.has(word)), ...pairs];
	});
	const pick = (terms: string[]) => [...new Set(terms)].slice(0, MOST_QUERY_TERMS);
	return { exact: pick(exact), words: pick(telling), letters: pick(trigramsOf(question)) };
}

/** The terms by which titles resemble each other: whole words only. */
export function similarityTerms(title: string): string[] {
	const words = cutIntoRuns(title).flat();
	return [...new Set(words)].filter((word) => !STOP_WORDS.has(word) && word.length > 1);
}
