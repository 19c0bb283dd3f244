import type { Bilingual } from "../domain/vocabulary";

/** What open data takes of a confirmed reuse. */
interface PublicReuse {
	number: number;
	innovation: number;
	owner: { code: string; name: Bilingual } | null;
	adopter: { code: string; name: Bilingual } | null;
	adapted: string;
	hoursSaved?: number | null;
	bahtSaved?: number | null;
	measured: string;
	inUseSince?: Date | null;
	confirmedAt: Date;
	example: boolean;
}

/** The public fields of a confirmed reuse; what the agencies said to each other is not among them. */
export function toOpenReuse(row: PublicReuse) {
	return {
		number: row.number,
		innovation: row.innovation,
		owner: row.owner && { code: row.owner.code, name: row.owner.name },
		adopter: row.adopter && { code: row.adopter.code, name: row.adopter.name },
		adapted: row.adapted,
		hoursSaved: row.hoursSaved ?? null,
		bahtSaved: row.bahtSaved ?? null,
		measured: row.measured,
		inUseSince: row.inUseSince?.toISOString() ?? null,
		confirmedAt: row.confirmedAt.toISOString(),
		example: row.example,
	};
}
