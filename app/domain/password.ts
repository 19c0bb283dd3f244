import { ALLOWED, type Decision, refuse } from "./decision";

/** Length of a password in characters. Nothing else is asked of it: no digits, no signs, no capitals. */
export const PASSWORD_LENGTH = { min: 15, max: 200 } as const;

/** Keys side by side and letters in order; a piece of these of four or more, in either direction, adds nothing. */
const SEQUENCES = [
	"01234567890",
	"abcdefghijklmnopqrstuvwxyz",
	"qwertyuiop",
	"asdfghjkl",
	"zxcvbnm",
	"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
	"q1w2e3r4t5y6u7i8o9p0",
	"กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
	"ๆไำพะัีรนยบลฃ",
	"ฟหกดเ้่าสวง",
	"ผปแอิืทมใฝ",
].flatMap((row) => [row, [...row].reverse().join("")]);

/** Words of this site and this country that a guesser tries first. */
const SITE_WORDS = [
	"ruamkit",
	"ร่วมคิด",
	"thailand",
	"thai",
	"bangkok",
	"ประเทศไทย",
	"กรุงเทพ",
	"รหัสผ่าน",
	"สวัสดี",
	"password",
	"hackathon",
	"admin",
	"opdc",
	"demo",
];

/** So many different words and a guesser has too many ways to put them together. */
const ENOUGH_WORDS = 3;

/**
 * Whether a password of sufficient length is hard enough to guess: not on the list of common ones, not a repetition or a
 * row of keys, not merely the site's name, the person's address or name, and not one or two common words with digits.
 *
 * @param about the person's address and names, which must not be most of the password
 * @param common common passwords in lower case
 */
export function checkPassword({
	password,
	about,
	common,
}: {
	password: string;
	about: readonly (string | null | undefined)[];
	common: ReadonlySet<string>;
}): Decision {
	const folded = password.normalize("NFKC").toLowerCase();
	const bare = folded.replace(/[\s\p{P}\p{S}]+/gu, "");
	if (common.has(folded) || common.has(bare)) return refuse("commonPassword");
	if (new Set(bare).size < 5) return refuse("commonPassword");
	const own = new Set([...SITE_WORDS, ...about.flatMap(wordsOf)]);
	const words = countWords(bare, { isFree: (piece) => own.has(piece), isWord: (piece) => common.has(piece) });
	return words < ENOUGH_WORDS ? refuse("commonPassword") : ALLOWED;
}

function wordsOf(text: string | null | undefined): string[] {
	const folded = (text ?? "").normalize("NFKC").toLowerCase();
	return [folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ""), ...folded.split(/[^\p{L}\p{M}\p{N}]+/u)].filter(
		(word) => word.length >= 3,
	);
}

/** A known word is at most this long (characters). */
const LONGEST_WORD = 40;

/**
 * How many different words a password is made of at least, counting a stretch that is no known word as one word for every
 * three of its characters, and digits, rows of keys, repetitions and what the guesser knows of the person as none.
 */
function countWords(
	text: string,
	{ isFree, isWord }: { isFree: (piece: string) => boolean; isWord: (piece: string) => boolean },
): number {
	// why: the cheapest way to make up the text decides, as a guesser finds that one
	const cost: number[] = [0];
	const last: { from: number; word: string | null }[] = [{ from: 0, word: null }];
	for (let end = 1; end <= text.length; end += 1) {
		let best = (cost[end - 1] as number) + 1 / 3;
		let how: { from: number; word: string | null } = { from: end - 1, word: null };
		for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1) {
			const piece = text.slice(from, end);
			const free = /^\d+$/.test(piece) || isFree(piece) || isSequence(piece) || isRepetition(piece);
			if (!free && !(piece.length >= 3 && isWord(piece))) continue;
			const said = free || usedBefore(last, from, piece);
			const total = (cost[from] as number) + (said ? 0 : 1);
			if (total < best) {
				best = total;
				how = { from, word: free ? null : piece };
			}
		}
		cost[end] = best;
		last[end] = how;
	}
	return cost[text.length] as number;
}

function usedBefore(last: { from: number; word: string | null }[], at: number, word: string): boolean {
	let place = at;
	while (place > 0) {
		const step = last[place];
		if (!step) return false;
		if (step.word === word) return true;
		place = step.from;
	}
	return false;
}

function isSequence(piece: string): boolean {
	return piece.length >= 4 && SEQUENCES.some((row) => row.includes(piece));
}

/** The same one to three characters over and over, four characters or more. */
function isRepetition(piece: string): boolean {
	if (piece.length < 4) return false;
	return [1, 2, 3].some(
		(unit) =>
			piece.length >= unit * 2 &&
			piece ===
				piece
					.slice(0, unit)
					.repeat(Math.ceil(piece.length / unit))
					.slice(0, piece.length),
	);
}
