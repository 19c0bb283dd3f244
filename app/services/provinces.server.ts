import type { Bilingual } from "~/domain/vocabulary";
import { thaiCollator } from "~/i18n/format";
import { AgencyModel } from "~~/models/agency.server";

/** A province to choose from: its two-digit code and names. */
export interface ProvinceOption {
	code: number;
	name: Bilingual;
}

/** All provinces in Thai order; they stand in the agency tree, each as an agency of its own. */
export async function listProvinces(): Promise<ProvinceOption[]> {
	const rows = await AgencyModel.find({ kind: "province" }).select({ name: 1, province: 1 }).lean();
	return rows
		.flatMap((row) =>
			typeof row.province === "number"
				? [{ code: row.province, name: { th: row.name.th, en: row.name.en } }]
				: [],
		)
		.sort((a, b) => thaiCollator.compare(a.name.th, b.name.th));
}
