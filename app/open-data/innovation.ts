import type { CitizenAnswers } from "~/domain/confirmation";
import type { Bilingual } from "~/domain/vocabulary";
import { toOpenAnswers } from "./confirmation";

/** What open data takes of a row of the library. */
interface ListedInnovation {
	number: number;
	title: { th: string; en: string | null };
	summary: { th: string; en: string | null };
	agency: { code: string; name: Bilingual } | null;
	level: string;
	theme: string;
	groups: readonly string[];
	blocks: readonly string[];
	cost: string;
	nationwide: boolean;
	provinces: readonly number[];
	labelled: boolean;
	awards: number;
	reuses: number;
	inUseSince: Date | null;
	citizens: { answers: CitizenAnswers } | null;
	createdAt: Date;
	updatedAt: Date;
	example: boolean;
}

/** The public fields of a solution in the library; nothing else leaves. Dates are ISO 8601 in UTC. */
export function toOpenInnovation(row: ListedInnovation) {
	return {
		number: row.number,
		path: `/innovations/${row.number}`,
		title: row.title,
		summary: row.summary,
		agency: row.agency && { code: row.agency.code, name: row.agency.name },
		level: row.level,
		theme: row.theme,
		targetGroups: [...row.groups],
		buildingBlocks: [...row.blocks],
		costClass: row.cost,
		area: row.nationwide ? "nationwide" : [...row.provinces],
		goodPractice: row.labelled,
		awards: row.awards,
		confirmedReuses: row.reuses,
		inUseSince: row.inUseSince?.toISOString() ?? null,
		...toOpenAnswers(row.citizens?.answers ?? null),
		enteredAt: row.createdAt.toISOString(),
		updatedAt: row.updatedAt.toISOString(),
		example: row.example,
	};
}
