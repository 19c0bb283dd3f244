import { createRequire } from "node:module";

/** Brand colours of app/styles/tokens.css, in light, for paper. */
export const PDF_COLOURS = { ink: "#1a2233", soft: "#4b5568", brand: "#23417f", line: "#c5cbd8" } as const;

const load = createRequire(import.meta.url);
const find = load.resolve;
const FONTS = {
	regular: () => find("@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf"),
	bold: () => find("@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf"),
};

/**
 * Opens a document on A4 with the whole Sarabun (`regular`, `bold`), the font of Thai official papers. The same content and
 * date give the same file.
 *
 * @param margin in points, on all sides
 * @param at the date of the file
 */
export function openPdf({
	layout = "portrait",
	margin,
	language,
	title,
	author,
	at,
	bufferPages = false,
}: {
	layout?: "portrait" | "landscape";
	margin: number;
	language: "th" | "en";
	title: string;
	author: string;
	at: Date;
	/** Keeps pages until the end, so that page numbers can name their sum. */
	bufferPages?: boolean;
}): PDFKit.PDFDocument {
	// why: it takes a good deal of memory, which a site that draws no PDF can do without
	const PDFDocument = load("pdfkit") as typeof import("pdfkit");
	const document = new PDFDocument({
		size: "A4",
		layout,
		margin,
		lang: language,
		displayTitle: true,
		bufferPages,
		info: { Title: title, Author: author, CreationDate: at },
	});
	document.registerFont("regular", FONTS.regular());
	document.registerFont("bold", FONTS.bold());
	return document;
}

/** Gathers what a document writes; resolves with its bytes once it has ended. Call it before anything is drawn. */
export function collectPdf(document: PDFKit.PDFDocument): Promise<Buffer> {
	const chunks: Buffer[] = [];
	document.on("data", (chunk: Buffer) => chunks.push(chunk));
	return new Promise<Buffer>((resolve, reject) => {
		document.on("end", () => resolve(Buffer.concat(chunks)));
		document.on("error", reject);
	});
}

const words = new Intl.Segmenter("th", { granularity: "word" });
const letters = new Intl.Segmenter("th");

/** Syllables that begin a word (one who, the state of, a matter of): never the last on a line. */
const BEGINNINGS = new Set(["ผู้", "ความ", "ข้อ", "นัก", "ชาว"]);

/** Words of official letters that the segmenter cuts, and that a reader would stumble over when a line ends inside. */
const COMPOUNDS = [
	..."ผู้สูงอายุ ผู้ประกอบการ ผู้ต้องขัง ผู้อำนวยการ ผู้ใช้บริการ ผู้ว่าราชการจังหวัด คนพิการ คนไร้ที่พึ่ง อาสาสมัคร".split(" "),
	..."หน่วยงาน เจ้าหน้าที่ คณะกรรมการ คณะรัฐมนตรี ปลัดกระทรวง รองอธิบดี โรงพยาบาล มติที่ประชุม ที่ประชุม".split(" "),
	..."ดำเนินการ ให้บริการ งบประมาณ ตัวชี้วัด หลักไมล์ บทเรียน ใบอนุญาต รถจักรยานยนต์ วันที่".split(" "),
	..."เห็นชอบ เห็นด้วย รับทราบ ด่วนมาก ด่วนที่สุด ขอแสดงความนับถือ".split(" "),
];

/** The words of a text as a line may end after them; compounds stay whole. */
function* findWords(text: string): Generator<string> {
	const whole = COMPOUNDS.flatMap((word) => {
		const spans: [number, number][] = [];
		for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
			spans.push([at, at + word.length]);
		return spans;
	});
	let held = "";
	for (const { segment, index } of words.segment(text)) {
		held += segment;
		const end = index + segment.length;
		if (BEGINNINGS.has(segment) || whole.some(([from, to]) => from < end && end < to)) continue;
		yield held;
		held = "";
	}
	if (held) yield held;
}

/** Words with the signs that must not be parted from them: brackets, quotes, ๆ, ฯ and the like. */
function cutWords(text: string): string[] {
	const parts: string[] = [];
	let opening = "";
	for (const segment of findWords(text)) {
		const last = parts.length - 1;
		if (/^[\p{Ps}\p{Pi}]+$/u.test(segment)) opening += segment;
		else if (last >= 0 && opening === "" && /^[\p{Pe}\p{Pf}\p{Po}ๆฯ]+$/u.test(segment))
			parts[last] += segment;
		else {
			parts.push(opening + segment);
			opening = "";
		}
	}
	return opening ? [...parts, opening] : parts;
}

/**
 * Breaks a text into lines no wider than `width`. Thai is written without spaces: words are found by Intl.Segmenter; a
 * word that is wider than a line is broken between letters as people see them.
 */
export function breakLines({
	text,
	width,
	measure,
}: {
	text: string;
	width: number;
	measure: (part: string) => number;
}): string[] {
	const lines: string[] = [];
	let line = "";
	const put = (part: string) => {
		if (line !== "" && measure((line + part).trimEnd()) > width) {
			lines.push(line.trimEnd());
			line = part.trimStart();
		} else line += part;
	};
	for (const word of cutWords(text)) {
		if (measure(word) <= width) put(word);
		else for (const { segment } of letters.segment(word)) put(segment);
	}
	if (line.trim() !== "") lines.push(line.trimEnd());
	return lines;
}
