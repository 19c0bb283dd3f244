import { breakLines, collectPdf, openPdf } from "./pdf-text.server";

/** What a certificate says, line by line, in one language. */
export interface CertificateText {
	language: "th" | "en";
	/** "เกียรติบัตร" */
	heading: string;
	/** Who issues it. */
	issuer: string;
	/** "ให้ไว้เพื่อแสดงว่า" */
	given: string;
	/** The team, or its people. */
	recipient: string;
	/** The people of a team that has a name; empty otherwise. */
	people: string;
	/** What they did or won. */
	achievement: string;
	/** The title of the entry. */
	title: string;
	/** Round and challenge. */
	occasion: string;
	/** "ให้ไว้ ณ วันที่ …" */
	date: string;
	/** Where and by what it can be checked. */
	check: string;
	example: string | null;
	/** When the result was published: the file's date, so that the same certificate is the same file. */
	publishedAt: Date;
}

/** Brand colours of app/styles/tokens.css, in light. */
const INK = "#1a2233";
const SOFT = "#4b5568";
const BRAND = "#23417f";
const GOLD = "#f2b211";

const MARGIN = 64;

/** Draws a certificate on one landscape page A4 and gives the bytes of the PDF. */
export async function writeCertificatePdf(text: CertificateText): Promise<Buffer> {
	const document = openPdf({
		layout: "landscape",
		margin: MARGIN,
		language: text.language,
		title: `${text.heading}: ${text.title}`,
		author: text.issuer,
		at: text.publishedAt,
	});
	const bytes = collectPdf(document);
	drawFrame(document);
	drawMark(document);
	drawLines(document, text);
	document.end();
	return bytes;
}

function drawFrame(document: PDFKit.PDFDocument): void {
	const { width, height } = document.page;
	document
		.lineWidth(2)
		.strokeColor(BRAND)
		.rect(28, 28, width - 56, height - 56)
		.stroke();
	document
		.lineWidth(0.75)
		.strokeColor(GOLD)
		.rect(34, 34, width - 68, height - 68)
		.stroke();
}

/** The path from an idea to a promise: an empty circle, a wave that comes to rest, a full circle. */
function drawMark(document: PDFKit.PDFDocument): void {
	const scale = 1.15;
	document
		.save()
		.translate(document.page.width / 2 - 33 * scale, 56)
		.scale(scale)
		.lineWidth(3.5)
		.lineCap("round")
		.path("M12.5 16C17 24 18.5 31 24 31 31 31 28 9 35 9 41 9 39 22 46 20.5")
		.stroke(BRAND);
	document.circle(9, 9.5, 7).fillAndStroke("#ffffff", BRAND);
	document.circle(53, 20, 10).fillAndStroke(GOLD, BRAND);
	document.restore();
}

interface Line {
	text: string;
	size: number;
	font?: "regular" | "bold";
	color?: string;
	/** Room above, in points. */
	above?: number;
	/** Most lines; the size shrinks until the text fits. */
	most?: number;
}

function drawLines(document: PDFKit.PDFDocument, text: CertificateText): void {
	const lines: Line[] = [
		{ text: text.issuer, size: 15, color: SOFT },
		{ text: text.heading, size: 34, font: "bold", color: BRAND, above: 2 },
		{ text: text.given, size: 16, color: SOFT, above: 2 },
		{ text: text.recipient, size: 28, font: "bold", above: 4, most: 2 },
		{ text: text.people, size: 14, color: SOFT, most: 2 },
		{ text: text.achievement, size: 20, font: "bold", color: BRAND, above: 6, most: 2 },
		{ text: text.title, size: 18, above: 2, most: 2 },
		{ text: text.occasion, size: 14, color: SOFT, above: 2, most: 2 },
		{ text: text.date, size: 15, above: 14 },
	];
	let y = 104;
	for (const line of lines) if (line.text) y = drawCentred(document, line, y + (line.above ?? 0));
	const foot: Line[] = [
		...(text.example ? [{ text: text.example, size: 11, font: "bold" as const, color: "#9b1c1c" }] : []),
		{ text: text.check, size: 10.5, color: SOFT, most: 2 },
	];
	let footY = document.page.height - 46 - foot.length * 18 - 8;
	for (const line of foot) footY = drawCentred(document, line, footY);
}

/** Writes a line in the middle of the page, broken where words end; gives the height below it. */
function drawCentred(document: PDFKit.PDFDocument, line: Line, top: number): number {
	const width = document.page.width - MARGIN * 2;
	document.font(line.font ?? "regular").fillColor(line.color ?? INK);
	let size = line.size;
	document.fontSize(size);
	let rows = breakLines({ text: line.text, width, measure: (part) => document.widthOfString(part) });
	while (rows.length > (line.most ?? 1) && size > 9) {
		size -= 1;
		document.fontSize(size);
		rows = breakLines({ text: line.text, width, measure: (part) => document.widthOfString(part) });
	}
	// why: Thai sets vowels and tone marks above and below the line
	const height = size * 1.6;
	let y = top;
	for (const row of rows) {
		document.text(row, (document.page.width - document.widthOfString(row)) / 2, y, { lineBreak: false });
		y += height;
	}
	return y;
}
