import type { Bilingual } from "../domain/vocabulary";
import type { Dataset } from "./dataset";
import { ALL_DATASETS, LICENCE } from "./registry";

/** A nightly file as catalogues name it. */
export interface CatalogueFile {
	dataset: string;
	format: "csv" | "ndjson";
	path: string;
	bytes: number;
	sha256: string;
}

/** What a catalogue needs to know beside the registry. */
export interface CatalogueFacts {
	/** Of the site, such as `https://ruamkit.example.go.th`. */
	origin: string;
	/** Who publishes the data. */
	publisher: Bilingual;
	/** Address for questions; null where there is none. */
	email: string | null;
	/** The newest nightly files, and when they came out; null before the first night. */
	newest: { publishedAt: Date; files: readonly CatalogueFile[] } | null;
}

const FREQUENCY = "http://publications.europa.eu/resource/authority/frequency";
const LANGUAGE = "http://publications.europa.eu/resource/authority/language";
const THEME = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
const MEDIA = "https://www.iana.org/assignments/media-types";
const FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type";
const THAILAND = "http://publications.europa.eu/resource/authority/country/THA";

const CONTEXT = {
	adms: "http://www.w3.org/ns/adms#",
	dcat: "http://www.w3.org/ns/dcat#",
	dct: "http://purl.org/dc/terms/",
	foaf: "http://xmlns.com/foaf/0.1/",
	rdfs: "http://www.w3.org/2000/01/rdf-schema#",
	spdx: "http://spdx.org/rdf/terms#",
	vcard: "http://www.w3.org/2006/vcard/ns#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
};

const inBoth = ({ th, en }: Bilingual) => [
	{ "@language": "th", "@value": th },
	{ "@language": "en", "@value": en },
];
const id = (address: string) => ({ "@id": address });
const typed = (value: string | number, type: string) => ({ "@value": String(value), "@type": `xsd:${type}` });

/** The lasting address of a dataset: its page, which is also its identifier. */
export function datasetAddress({ origin, dataset }: { origin: string; dataset: string }): string {
	return `${origin}/open-data/${dataset}`;
}

/** The catalogue of all datasets after DCAT-AP, as JSON-LD. */
export function writeDcat(facts: CatalogueFacts): Record<string, unknown> {
	const { origin } = facts;
	const publisher = {
		"@id": `${origin}/about#publisher`,
		"@type": "foaf:Agent",
		"foaf:name": inBoth(facts.publisher),
	};
	const service = {
		"@id": `${origin}/api/v1`,
		"@type": "dcat:DataService",
		"dct:title": inBoth({ th: "บริการข้อมูลเปิดของร่วมคิด", en: "Ruamkit open data service" }),
		"dcat:endpointURL": id(`${origin}/api/v1`),
		"dcat:endpointDescription": id(`${origin}/api/v1/openapi.json`),
		"dct:license": id(LICENCE.url),
		"dcat:servesDataset": ALL_DATASETS.map((dataset) => id(datasetAddress({ origin, dataset: dataset.id }))),
	};
	return {
		"@context": CONTEXT,
		"@id": `${origin}/open-data`,
		"@type": "dcat:Catalog",
		"dct:title": inBoth({ th: "ข้อมูลเปิดของร่วมคิด", en: "Ruamkit open data" }),
		"dct:description": inBoth({
			th: "ข้อมูลสาธารณะของโครงการร่วมออกแบบบริการภาครัฐ ตั้งแต่ข้อเสนอของประชาชนจนถึงคำมั่นที่หน่วยงานทำสำเร็จ",
			en: "Public data of the programme in which citizens and agencies design public services together, from the idea to the kept promise",
		}),
		"dct:publisher": publisher,
		"dct:license": id(LICENCE.url),
		"dct:language": [id(`${LANGUAGE}/THA`), id(`${LANGUAGE}/ENG`)],
		"dct:spatial": id(THAILAND),
		"foaf:homepage": id(`${origin}/open-data`),
		...(facts.newest ? { "dct:modified": typed(facts.newest.publishedAt.toISOString(), "dateTime") } : {}),
		"dcat:service": service,
		"dcat:dataset": ALL_DATASETS.map((dataset) => describeDataset(dataset, facts)),
	};
}

function describeDataset(
	dataset: Dataset,
	{ origin, email, newest }: CatalogueFacts,
): Record<string, unknown> {
	const address = datasetAddress({ origin, dataset: dataset.id });
	return {
		"@id": address,
		"@type": "dcat:Dataset",
		"dct:identifier": address,
		"dct:title": inBoth(dataset.title),
		"dct:description": inBoth(dataset.description),
		"dct:publisher": id(`${origin}/about#publisher`),
		"dct:license": id(LICENCE.url),
		"dct:accessRights": id("http://publications.europa.eu/resource/authority/access-right/PUBLIC"),
		"dct:accrualPeriodicity": id(`${FREQUENCY}/${dataset.rhythm === "live" ? "CONT" : "DAILY"}`),
		"dct:language": [id(`${LANGUAGE}/THA`), id(`${LANGUAGE}/ENG`)],
		"dct:spatial": id(THAILAND),
		"dcat:theme": id(THEME),
		"dcat:keyword": [
			...dataset.keywords.th.map((word) => ({ "@language": "th", "@value": word })),
			...dataset.keywords.en.map((word) => ({ "@language": "en", "@value": word })),
		],
		"dcat:landingPage": id(address),
		...(email
			? {
					"dcat:contactPoint": {
						"@type": "vcard:Organization",
						"vcard:fn": "Ruamkit",
						"vcard:hasEmail": id(`mailto:${email}`),
					},
				}
			: {}),
		...(newest ? { "dct:modified": typed(newest.publishedAt.toISOString(), "dateTime") } : {}),
		"dcat:distribution": [
			{
				"@id": `${address}#api`,
				"@type": "dcat:Distribution",
				"dct:title": inBoth({ th: "JSON เป็นหน้า ๆ", en: "JSON, page by page" }),
				"dcat:accessURL": id(`${origin}/api/v1/${dataset.id}`),
				"dcat:accessService": id(`${origin}/api/v1`),
				"dcat:mediaType": id(`${MEDIA}/application/json`),
				"dct:format": id(`${FILE_TYPE}/JSON`),
				"dct:license": id(LICENCE.url),
			},
			...(newest?.files ?? [])
				.filter((file) => file.dataset === dataset.id)
				.map((file) => describeFile(file, { address, origin })),
		],
	};
}

function describeFile(file: CatalogueFile, { address, origin }: { address: string; origin: string }) {
	const csv = file.format === "csv";
	return {
		"@id": `${address}#${file.format}`,
		"@type": "dcat:Distribution",
		"dct:title": inBoth({
			th: csv ? "CSV ทั้งชุด (บีบอัด)" : "JSON บรรทัดละแถว ทั้งชุด (บีบอัด)",
			en: csv ? "CSV, whole, compressed" : "JSON lines, whole, compressed",
		}),
		"dcat:accessURL": id(address),
		"dcat:downloadURL": id(`${origin}${file.path}`),
		"dcat:mediaType": id(
			csv ? `${MEDIA}/text/csv` : "https://www.iana.org/assignments/media-types/application/json",
		),
		"dcat:compressFormat": id(`${MEDIA}/application/gzip`),
		"dct:format": id(`${FILE_TYPE}/${csv ? "CSV" : "JSON"}`),
		"dcat:byteSize": typed(file.bytes, "nonNegativeInteger"),
		"spdx:checksum": {
			"@type": "spdx:Checksum",
			"spdx:algorithm": id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
			"spdx:checksumValue": typed(file.sha256, "hexBinary"),
		},
		"dct:license": id(LICENCE.url),
	};
}
