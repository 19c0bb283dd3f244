import { PROGRESS_KEYS } from "~/domain/proposal";
import { SORT_WORDS } from "~/domain/proposal-list";
import { STAGES } from "~/domain/stage";
import { TARGET_GROUPS } from "~/domain/vocabulary";
import { z } from "./messages";

/** A word of an address that is not one of ours narrows nothing, so that old links go on working. */
const word = <const T extends readonly [string, ...string[]]>(words: T) =>
	z.enum(words).optional().catch(undefined);
const code = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
	.optional()
	.catch(undefined);

/** The query of a list of proposals, as it stands in the address. */
export const proposalListSchema = z.object({
	stage: word(STAGES),
	status: word(PROGRESS_KEYS),
	group: word(TARGET_GROUPS),
	/** Slug. */
	challenge: code,
	/** Code. */
	agency: code,
	/** `nationwide` or the two-digit code of a province. */
	area: z
		.string()
		.regex(/^(nationwide|[1-9]\d)$/)
		.optional()
		.catch(undefined),
	sort: word(SORT_WORDS),
	after: z.string().max(200).optional(),
	/** Shows the further filters. */
	more: z.literal("1").optional().catch(undefined),
});
export type ProposalListQuery = z.output<typeof proposalListSchema>;

/** Reads the query of a list from an address; empty values count as absent. */
export function readProposalListQuery(params: URLSearchParams): ProposalListQuery {
	return proposalListSchema.parse(Object.fromEntries([...params].filter(([, value]) => value !== "")));
}

/** A question to the search page. */
export const searchSchema = z.object({
	q: z.string().trim().max(200).default("").catch(""),
	after: z.string().max(200).optional(),
});
