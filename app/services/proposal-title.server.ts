import { en } from "~/i18n/en";
import { th } from "~/i18n/th";

/** Fields of a stored proposal that a {@link NamedProposal} is made of. */
export const NAMED_FIELDS = { number: 1, slug: 1, title: 1, titleEn: 1 } as const;

/** What a link to a proposal needs. */
export interface NamedProposal {
	number: number;
	slug: string;
	title: { th: string; en: string | null };
}

/** The number, end of the address and title of a stored proposal. */
export function toNamedProposal(row: {
	number: number;
	slug: string;
	title: string;
	titleEn?: string | null;
}): NamedProposal {
	return {
		number: row.number,
		slug: row.slug,
		title: { th: row.title, en: row.titleEn ?? null },
	};
}

/** A hidden proposal as it is named where it cannot be left out: by its number alone. */
export function withoutTitle<Row extends { slug: string; title: string; titleEn?: string | null }>(
	row: Row,
): Row {
	return { ...row, slug: "", title: th.moderation.hiddenProposal, titleEn: en.moderation.hiddenProposal };
}
