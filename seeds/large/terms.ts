import { indexTerms, squeezeText, TRIGRAM_MARK } from "~/domain/search";
import type { GeneratedProposal } from "../generate/large";

/** What stands between two phrases of an English title. */
const BETWEEN_PHRASES = /: |, /;

interface Phrase {
	terms: readonly string[];
	/** Its letters and digits alone. */
	letters: string;
}

/**
 * Search terms of generated proposals: the same as those of `searchTermsOf` for the stored text, in another order. As every
 * text is made of phrases of a small bank, each phrase is cut into words once and not once for each proposal.
 */
export class PhraseTerms {
	private readonly phrases = new Map<string, Phrase>();

	/** `title`: terms of the titles; `body`: terms of everything, titles included. */
	list(proposal: GeneratedProposal): { title: string[]; body: string[] } {
		const titles = [...proposal.phrases.title, ...proposal.titleEn.split(BETWEEN_PHRASES)].map((text) =>
			this.look(text),
		);
		const body = new Set<string>();
		for (const { terms } of titles) for (const term of terms) body.add(term);
		const title = new Set(body);
		const letters = titles.map((phrase) => phrase.letters).join("");
		for (let at = 0; at + 3 <= letters.length; at++) title.add(TRIGRAM_MARK + letters.slice(at, at + 3));
		for (const text of proposal.phrases.rest) for (const term of this.look(text).terms) body.add(term);
		return { title: [...title], body: [...body] };
	}

	private look(text: string): Phrase {
		let phrase = this.phrases.get(text);
		if (!phrase) {
			phrase = { terms: indexTerms(text), letters: squeezeText(text) };
			this.phrases.set(text, phrase);
		}
		return phrase;
	}
}
