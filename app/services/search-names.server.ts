import { normalizeText } from "~/domain/search";
import type { Bilingual } from "~/domain/vocabulary";
import { searchAgencies } from "./agencies.server";
import { listChallengeChoices } from "./proposal-choices.server";

/** A thing found by its name; `word` is the last part of its address. */
export interface FoundName {
	word: string;
	name: Bilingual;
}

/** Names of each kind that are shown. */
const MOST_NAMES = 6;
/** Shortest question that names are searched for, in characters. */
const SHORTEST = 2;

/** Agencies and challenges whose name has all words of a question. There are few enough to look at each name. */
export async function searchNames({
	question,
	now,
}: {
	question: string;
	now: Date;
}): Promise<{ agencies: FoundName[]; challenges: FoundName[] }> {
	const words = normalizeText(question).split(/\s+/).filter(Boolean);
	if (words.join("").length < SHORTEST) return { agencies: [], challenges: [] };
	const matches = (...names: Bilingual[]) => {
		const text = normalizeText(names.map(({ th, en }) => `${th} ${en}`).join(" "));
		return words.every((word) => text.includes(word));
	};
	const [agencies, challenges] = await Promise.all([
		searchAgencies({ question }),
		listChallengeChoices({ now }),
	]);
	return {
		agencies: agencies.slice(0, MOST_NAMES).map(({ code, name }) => ({ word: code, name })),
		challenges: challenges
			.filter(({ title }) => matches(title))
			.slice(0, MOST_NAMES)
			.map(({ slug, title }) => ({ word: slug, name: title })),
	};
}
