import type { IndicatorKind, Share } from "~/domain/figures";
import type { Bilingual } from "~/domain/vocabulary";
import { LIBRARY_SOURCE } from "./library";

/** A time series that stands in official documents. */
export interface SeedIndicator {
	name: Bilingual;
	kind: IndicatorKind;
	unit: Bilingual;
	/** Fiscal years of the Buddhist Era. A share is given where the documents name both numbers. */
	values: { year: number; value: number; share?: Share; moment?: Bilingual }[];
}

/** Where the values stand. */
export const INDICATOR_SOURCE = LIBRARY_SOURCE;

const AGENCIES: Bilingual = { th: "หน่วยงาน", en: "agencies" };

/** Real values, fiscal year 2563 to 2564. */
export const indicators: readonly SeedIndicator[] = [
	{
		name: {
			th: "หน่วยงานที่การให้บริการแบบพบหน้าได้รับผลกระทบ",
			en: "Agencies whose face-to-face services were hit",
		},
		kind: "share",
		unit: AGENCIES,
		values: [
			{ year: 2563, value: 39.47 },
			{ year: 2564, value: 56.41 },
		],
	},
	{
		name: {
			th: "หน่วยงานที่ปรับปรุงกฎหรือแนวทางปฏิบัติ",
			en: "Agencies that changed rules or guidance",
		},
		kind: "share",
		unit: AGENCIES,
		values: [
			{ year: 2563, value: 7.89 },
			{ year: 2564, value: 28.21 },
		],
	},
	{
		name: { th: "บริการภาครัฐที่ให้บริการทางออนไลน์ (e-Service)", en: "Public services offered as e-service" },
		kind: "number",
		unit: { th: "บริการ", en: "services" },
		values: [
			{ year: 2563, value: 280, moment: { th: "มีนาคม 2563", en: "March 2020" } },
			{ year: 2564, value: 325, moment: { th: "มีนาคม 2564", en: "March 2021" } },
		],
	},
	{
		name: { th: "หน่วยงานที่นำนวัตกรรมมาใช้", en: "Agencies that introduced innovations" },
		kind: "share",
		unit: AGENCIES,
		values: [{ year: 2564, value: 64.1, share: { part: 25, of: 39 } }],
	},
	{
		name: {
			th: "กระบวนงานที่ดำเนินการตามมาตรการผ่อนคลายการอนุมัติอนุญาต (3 สิงหาคม 2564)",
			en: "Processes done under the licence relief measure (3 August 2021)",
		},
		kind: "share",
		unit: { th: "กระบวนงาน", en: "processes" },
		values: [{ year: 2564, value: 87.38, share: { part: 90, of: 103 } }],
	},
];
