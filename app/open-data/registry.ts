import type { Dataset } from "./dataset";
import { commitments } from "./datasets/commitments";
import { events } from "./datasets/events";
import { indicators } from "./datasets/indicators";
import { innovations } from "./datasets/innovations";
import { lessons, recommendations } from "./datasets/lessons";
import { needs } from "./datasets/needs";
import { opinions } from "./datasets/opinions";
import { programme } from "./datasets/programme";
import { proposals } from "./datasets/proposals";
import { reports } from "./datasets/reports";
import { results } from "./datasets/results";
import { reuses } from "./datasets/reuses";
import { supports } from "./datasets/supports";

export const DATASET_IDS = [
	"proposals",
	"supports",
	"events",
	"commitments",
	"reports",
	"indicators",
	"programme",
	"opinions",
	"innovations",
	"reuses",
	"lessons",
	"recommendations",
	"results",
	"needs",
] as const;
export type DatasetId = (typeof DATASET_IDS)[number];

/** Every dataset by its id: pages, files, answers, catalogues and the description of the interface are made from it. */
export const DATASETS: Record<DatasetId, Dataset> = {
	proposals,
	supports,
	events,
	commitments,
	reports,
	indicators,
	programme,
	opinions,
	innovations,
	reuses,
	lessons,
	recommendations,
	results,
	needs,
};

/** All datasets in the order in which pages and catalogues list them. */
export const ALL_DATASETS: readonly Dataset[] = DATASET_IDS.map((id) => DATASETS[id]);

/** True for the id of a dataset. */
export function isDatasetId(text: string | undefined): text is DatasetId {
	return (DATASET_IDS as readonly string[]).includes(text ?? "");
}

/** All data may be reused under this licence, if its source is named. */
export const LICENCE = {
	id: "CC-BY-4.0",
	url: "https://creativecommons.org/licenses/by/4.0/",
	title: { th: "สัญญาอนุญาตครีเอทีฟคอมมอนส์ แสดงที่มา 4.0", en: "Creative Commons Attribution 4.0" },
} as const;

/** Most rows of one answer, and how many there are when nobody says. */
export const LIST_LIMITS = { most: 100, usual: 20 } as const;
