/** Longest texts of artefacts in characters, and most items. The same figures bind forms and services. */
export const ARTEFACT_LIMITS = {
	line: 200,
	text: 2_000,
	link: 500,
	unit: 60,
	people: 100_000,
	cost: 1_000_000_000,
	pictures: 4,
	participants: 5,
	cites: 20,
	/** Standing artefacts of one proposal. */
	perProposal: 100,
	why: 2_000,
} as const;

/** True for a link that may be shown to visitors: a web address and nothing that runs. */
export function isWebAddress(text: string): boolean {
	try {
		return ["http:", "https:"].includes(new URL(text).protocol);
	} catch {
		return false;
	}
}
