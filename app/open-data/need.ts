import { FEWEST_SHOWN, shownCount } from "~/domain/signal-trend";
import type { Bilingual } from "~/domain/vocabulary";

interface Part {
	key: string;
	count: number;
}

/** What open data takes of a group of needs. */
interface ListedNeed {
	number: number;
	name: Bilingual;
	/** The words by which reports belong to it, with how many reports of the group have each. */
	words: readonly { word: string; inside: number }[];
	total: number;
	recent: number;
	before: number;
	rising: boolean;
	firstAt: Date;
	lastAt: Date;
	months: readonly Part[];
	/** By code. */
	provinces: readonly Part[];
	sources: readonly Part[];
	countedAt: Date;
	example: boolean;
}

/** The public fields of a group; a figure so small that it could point at somebody is null or left out with its part. */
export function toOpenNeed(row: ListedNeed) {
	return {
		number: row.number,
		path: `/needs/${row.number}`,
		name: { th: row.name.th, en: row.name.en },
		words: row.words.filter(({ inside }) => inside >= FEWEST_SHOWN).map(({ word }) => word),
		total: row.total,
		recent: shownCount(row.recent),
		before: shownCount(row.before),
		rising: row.rising,
		firstAt: row.firstAt.toISOString(),
		lastAt: row.lastAt.toISOString(),
		months: row.months.map(({ key, count }) => ({ month: key, reports: shownCount(count) })),
		provinces: row.provinces
			.filter(({ count }) => count >= FEWEST_SHOWN)
			.map(({ key, count }) => ({ province: Number(key), reports: count })),
		sources: row.sources.map(({ key }) => key),
		countedAt: row.countedAt.toISOString(),
		example: row.example,
	};
}
