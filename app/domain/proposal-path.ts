/** Longest readable end of an address, in characters. */
const SLUG_LENGTH = 60;

/** Everything that is no letter, mark or digit of any script. */
const SEPARATORS = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The readable end of a proposal's address, made from its title. Thai stays Thai: browsers show it as written.
 * @returns words joined by hyphens, at most 60 characters, never ending within a letter and its marks; empty for a title without letters
 */
export function makeSlug(title: string): string {
	const plain = title.normalize("NFC").toLowerCase().replace(SEPARATORS, "-").replace(/^-|-$/g, "");
	if (plain.length <= SLUG_LENGTH) return plain;
	const cut = plain.slice(0, SLUG_LENGTH + 1);
	const lastHyphen = cut.lastIndexOf("-");
	if (lastHyphen > SLUG_LENGTH / 2) return cut.slice(0, lastHyphen);
	// why: a title in Thai has no spaces to cut at, so it is cut between two words
	let kept = "";
	for (const { segment } of new Intl.Segmenter("th", { granularity: "word" }).segment(plain)) {
		if (kept.length + segment.length > SLUG_LENGTH) break;
		kept += segment;
	}
	return kept.replace(/-$/, "");
}

/** The lasting address of a proposal, without language: `/proposals/12-slug`, ready for a link or a Location header. */
export function proposalPath({ number, slug }: { number: number; slug?: string | null }): string {
	return slug ? `/proposals/${number}-${encodeURIComponent(slug)}` : `/proposals/${number}`;
}

/** The address of a comment within its thread, without language. */
export function commentPath({
	proposalNumber,
	threadId,
	id,
}: {
	proposalNumber: number;
	threadId: string;
	id: string;
}): string {
	return `/proposals/${proposalNumber}/comments?thread=${threadId}#comment-${id}`;
}

/**
 * The number at the start of `12-some-slug`.
 * @returns null when the text does not begin with a proposal's number
 */
export function parseProposalNumber(param: string | undefined): number | null {
	const match = /^([1-9]\d{0,9})(?:-.*)?$/su.exec(param ?? "");
	return match ? Number(match[1]) : null;
}
