import mongoose from "mongoose";
import type { Bilingual } from "~/domain/vocabulary";
import { thaiCollator } from "~/i18n/format";
import { AgencyModel } from "~~/models/agency.server";

/** A province to choose from: its two-digit code and names. */
export interface ProvinceOption {
	code: number;
	name: Bilingual;
}

/**
 * Provinces in Thai order; they stand in the agency tree, each as an agency of its own.
 * @param codes only these; all of them when left out
 */
export async function listProvinces({
	codes,
}: {
	codes?: readonly number[];
} = {}): Promise<ProvinceOption[]> {
	const rows = await AgencyModel.find({
		kind: "province",
		...(codes ? { province: mongoose.trusted({ $in: codes }) } : {}),
	})
		.select({ name: 1, province: 1 })
		.lean();
	return rows
		.flatMap((row) =>
			typeof row.province === "number"
				? [{ code: row.province, name: { th: row.name.th, en: row.name.en } }]
				: [],
		)
		.sort((a, b) => thaiCollator.compare(a.name.th, b.name.th));
}
