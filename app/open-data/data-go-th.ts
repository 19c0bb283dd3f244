import type { Dataset } from "./dataset";
import { type CatalogueFacts, datasetAddress } from "./dcat";
import { ALL_DATASETS, LICENCE } from "./registry";

/**
 * The datasets in the fields of the government data catalogue (GD Catalog, data.go.th), which are those of CKAN and the
 * fourteen that the Digital Government Development Agency asks for. Values are its own words.
 */
export function writeDataGoTh(facts: CatalogueFacts): { result: Record<string, unknown>[] } {
	return { result: ALL_DATASETS.map((dataset) => describe(dataset, facts)) };
}

function describe(dataset: Dataset, { origin, publisher, email, newest }: CatalogueFacts) {
	const address = datasetAddress({ origin, dataset: dataset.id });
	const live = dataset.rhythm === "live";
	return {
		name: `ruamkit-${dataset.id}`,
		// ชื่อชุดข้อมูล, รายละเอียด, คำสำคัญ
		title: dataset.title.th,
		title_translated: { th: dataset.title.th, en: dataset.title.en },
		notes: dataset.description.th,
		notes_translated: { th: dataset.description.th, en: dataset.description.en },
		tags: dataset.keywords.th.map((name) => ({ name })),
		tag_string: dataset.keywords.th.join(","),
		// องค์กร, ผู้ติดต่อ
		organization: { title: publisher.th },
		maintainer: publisher.th,
		...(email ? { maintainer_email: email } : {}),
		// ประเภทข้อมูล, วัตถุประสงค์
		data_type: "ข้อมูลระเบียน",
		objective: "เพื่อการให้บริการประชาชน",
		// การปรับปรุง
		update_frequency_unit: live ? "เรียลไทม์" : "วัน",
		update_frequency_interval: live ? "" : "1",
		// ขอบเขต แหล่งที่มา รูปแบบ
		geo_coverage: "ประเทศ",
		data_source: "ระบบร่วมคิด",
		data_format: ["CSV", "JSON"],
		data_language: ["ไทย", "อังกฤษ"],
		// ธรรมาภิบาลข้อมูล
		data_category: "ข้อมูลสาธารณะ",
		license_id: LICENCE.id,
		license_title: LICENCE.title.th,
		license_url: LICENCE.url,
		accessible_condition: "ไม่มี",
		url: address,
		...(newest ? { last_updated_date: newest.publishedAt.toISOString() } : {}),
		resources: [
			{
				name: "JSON เป็นหน้า ๆ (API)",
				url: `${origin}/api/v1/${dataset.id}`,
				format: "JSON",
				mimetype: "application/json",
			},
			...(newest?.files ?? [])
				.filter((file) => file.dataset === dataset.id)
				.map((file) => ({
					name: file.format === "csv" ? "CSV ทั้งชุด" : "JSON บรรทัดละแถว ทั้งชุด",
					url: `${origin}${file.path.replace(/\.gz$/, "")}`,
					format: file.format === "csv" ? "CSV" : "JSON",
					mimetype: file.format === "csv" ? "text/csv" : "application/x-ndjson",
				})),
		],
	};
}
