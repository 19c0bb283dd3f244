/** A piece of two texts laid over each other. */
export interface DifferencePart {
	kind: "same" | "added" | "removed";
	text: string;
}

/** Most pieces that are compared one by one; longer texts are compared line by line. */
const MOST_PIECES = 1_500;

/**
 * What was taken out of a text and what was put in, word by word (Thai too). A text that is too long for that is compared
 * line by line, and one that is too long even for that is shown as taken out and put in whole.
 */
export function compareTexts({ before, after }: { before: string; after: string }): DifferencePart[] {
	if (before === after) return before ? [{ kind: "same", text: before }] : [];
	for (const cut of [cutIntoWords, cutIntoLines]) {
		const [old, young] = [cut(before), cut(after)];
		if (old.length <= MOST_PIECES && young.length <= MOST_PIECES) return join(compare(old, young));
	}
	return join([
		{ kind: "removed", text: before },
		{ kind: "added", text: after },
	]);
}

const segmenter = new Intl.Segmenter("th", { granularity: "word" });
const cutIntoWords = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
const cutIntoLines = (text: string) => text.split(/(?<=\n)/);

/** Longest common subsequence, by the table of its lengths from the end. */
function compare(before: readonly string[], after: readonly string[]): DifferencePart[] {
	const width = after.length + 1;
	const lengths = new Uint16Array((before.length + 1) * width);
	const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
	for (let i = before.length - 1; i >= 0; i--)
		for (let j = after.length - 1; j >= 0; j--)
			lengths[i * width + j] =
				before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const parts: DifferencePart[] = [];
	let [i, j] = [0, 0];
	while (i < before.length || j < after.length) {
		if (i < before.length && before[i] === after[j]) {
			parts.push({ kind: "same", text: before[i] ?? "" });
			i++;
			j++;
		} else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1)))
			parts.push({ kind: "removed", text: before[i++] ?? "" });
		else parts.push({ kind: "added", text: after[j++] ?? "" });
	}
	return parts;
}

/** Neighbours of one kind become one part. */
function join(parts: readonly DifferencePart[]): DifferencePart[] {
	const joined: DifferencePart[] = [];
	for (const { kind, text } of parts) {
		const last = joined.at(-1);
		if (last?.kind === kind) last.text += text;
		else if (text) joined.push({ kind, text });
	}
	return joined;
}
