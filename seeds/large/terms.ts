import { indexTerms, squeezeText, trigramsOfLetters } from "~/domain/search";
import type { GeneratedProposal } from "../generate/large";

/** What stands between two phrases of an English title. */
const BETWEEN_PHRASES = /: |, /;

interface Phrase {
	terms: readonly string[];
	/** Its letters and digits alone, and every three neighbours of them. */
	letters: string;
	trigrams: readonly string[];
}

/**
 * Search terms of generated proposals: the same as those of `searchTermsOf` for the stored text, in another order. As every
 * text is made of phrases of a small bank, each phrase is cut into words once and not once for each proposal.
 */
export class PhraseTerms {
	private readonly phrases = new Map<string, Phrase>();
	private readonly seams = new Map<string, readonly string[]>();

	/** `title`: terms of the titles; `body`: terms of everything, titles included. */
	list(proposal: GeneratedProposal): { title: string[]; body: string[] } {
		const titles = [...proposal.phrases.title, ...proposal.titleEn.split(BETWEEN_PHRASES)].map((text) =>
			this.look(text),
		);
		const body = new Set<string>();
		for (const { terms } of titles) for (const term of terms) body.add(term);
		const title = new Set(body);
		let before = "";
		for (const { letters, trigrams } of titles) {
			for (const trigram of this.lookAcross(before + letters.slice(0, 2))) title.add(trigram);
			for (const trigram of trigrams) title.add(trigram);
			before = (before + letters).slice(-2);
		}
		for (const text of proposal.phrases.rest) for (const term of this.look(text).terms) body.add(term);
		return { title: [...title], body: [...body] };
	}

	private look(text: string): Phrase {
		let phrase = this.phrases.get(text);
		if (!phrase) {
			const letters = squeezeText(text);
			phrase = { terms: indexTerms(text), letters, trigrams: trigramsOfLetters(letters) };
			this.phrases.set(text, phrase);
		}
		return phrase;
	}

	/** The trigrams that stand in two phrases, given the end of one and the beginning of the next. */
	private lookAcross(seam: string): readonly string[] {
		let trigrams = this.seams.get(seam);
		if (!trigrams) {
			trigrams = trigramsOfLetters(seam);
			this.seams.set(seam, trigrams);
		}
		return trigrams;
	}
}
