import { letterParts } from "./pdf-letter.server";
import { breakLines, collectPdf, openPdf, PDF_COLOURS } from "./pdf-text.server";

/** Margin on all sides, in points. */
const MARGIN = 62;
/** Room for the page number at the foot, in points. */
const FOOT = 40;
/** Thai sets vowels and tone marks above and below the line. */
const LEADING = 1.62;

/** A paper of several pages that is written from top to bottom; pages are added as they fill up. */
export interface PdfFlow {
	/** Title of the paper, centred. */
	title: (text: string) => void;
	/** Heading of a section (1) or of a part of it (2); it never stands alone at the foot of a page. */
	heading: (text: string, level?: 1 | 2) => void;
	/** A paragraph; line breaks in the text are kept. `soft` for notes and sources. */
	paragraph: (
		text: string,
		look?: { soft?: boolean; bold?: boolean; centred?: boolean; indent?: number },
	) => void;
	/** Points of a list, each with a sign or number in front. */
	list: (items: readonly string[], mark?: (index: number) => string) => void;
	/** Lying bars with their names and values: the figure of a page of the site, on paper. */
	bars: (rows: readonly { label: string; value: number; text: string }[]) => void;
	/** One line with a text at the left margin and another that ends at the right one; both break within their half. */
	sides: (left: string, right: string) => void;
	/** A line of a letter: its name in bold, what it says hanging beside it. */
	labelled: (label: string, text: string) => void;
	/** A paragraph of a letter, its first line set in. */
	body: (text: string) => void;
	/** Lines centred on the right half of the page, kept together: the end of a letter. `gap` is room after the first, in points. */
	signature: (lines: readonly string[], gap?: number) => void;
	/** A table with a head that comes again on each page; `widths` are shares of the page that add up to 1. */
	table: (table: {
		heads: readonly string[];
		rows: readonly (readonly string[])[];
		widths: readonly number[];
	}) => void;
	/** Empty room, in points. */
	space: (points: number) => void;
}

/**
 * Writes a paper on A4, upright, and gives the bytes of the PDF.
 *
 * @param foot text beside the page number, given the number of the page and of all pages
 * @param draw writes the content from top to bottom
 * @param at date of the file; the same content and date give the same file
 */
export async function writeFlowPdf({
	language,
	title,
	author,
	at,
	foot,
	draw,
}: {
	language: "th" | "en";
	title: string;
	author: string;
	at: Date;
	foot: (page: number, pages: number) => string;
	draw: (flow: PdfFlow) => void;
}): Promise<Buffer> {
	const document = openPdf({ margin: MARGIN, language, title, author, at, bufferPages: true });
	const bytes = collectPdf(document);
	draw(openFlow(document));
	const { count } = document.bufferedPageRange();
	for (let page = 0; page < count; page++) {
		document.switchToPage(page);
		// why: text below the margin would begin a new page
		document.page.margins.bottom = 0;
		const text = foot(page + 1, count);
		document.font("regular").fontSize(10).fillColor(PDF_COLOURS.soft);
		document.text(text, MARGIN, document.page.height - FOOT, { lineBreak: false });
	}
	document.end();
	return bytes;
}

function openFlow(document: PDFKit.PDFDocument): PdfFlow {
	const width = document.page.width - MARGIN * 2;
	const bottom = document.page.height - MARGIN;
	let y = MARGIN;
	const need = (height: number) => {
		if (y + height <= bottom) return;
		document.addPage();
		y = MARGIN;
	};
	const measure = (part: string) => document.widthOfString(part);
	const write = ({
		text,
		size,
		bold = false,
		colour = PDF_COLOURS.ink as string,
		indent = 0,
		centred = false,
	}: {
		text: string;
		size: number;
		bold?: boolean;
		colour?: string;
		indent?: number;
		centred?: boolean;
	}) => {
		const font = () =>
			document
				.font(bold ? "bold" : "regular")
				.fontSize(size)
				.fillColor(colour);
		font();
		for (const part of text.split(/\r?\n/))
			for (const row of breakLines({ text: part, width: width - indent, measure })) {
				need(size * LEADING);
				font();
				const x = centred ? MARGIN + (width - measure(row)) / 2 : MARGIN + indent;
				document.text(row, x, y, { lineBreak: false });
				y += size * LEADING;
			}
	};
	return {
		title: (text) => {
			write({ text, size: 22, bold: true, centred: true });
			y += 2;
		},
		heading: (text, level = 1) => {
			const size = level === 1 ? 17 : 14;
			need(size * LEADING * 3 + 12);
			y += level === 1 ? 14 : 8;
			write({ text, size, bold: true, colour: level === 1 ? PDF_COLOURS.brand : PDF_COLOURS.ink });
			y += 2;
		},
		paragraph: (text, { soft = false, bold = false, centred = false, indent = 0 } = {}) => {
			write({
				text,
				size: soft ? 11.5 : 13,
				colour: soft ? PDF_COLOURS.soft : PDF_COLOURS.ink,
				bold,
				centred,
				indent,
			});
			y += 4;
		},
		list: (items, mark = () => "–") => {
			for (const [index, item] of items.entries()) {
				need(13 * LEADING);
				document.font("regular").fontSize(13).fillColor(PDF_COLOURS.ink);
				document.text(mark(index), MARGIN + 8, y, { lineBreak: false });
				write({ text: item, size: 13, indent: 30 });
				y += 2;
			}
			y += 2;
		},
		bars: (rows) => {
			const names = width * 0.42;
			const room = width - names - 90;
			const longest = Math.max(1, ...rows.map(({ value }) => value));
			for (const { label, value, text } of rows) {
				document.font("regular").fontSize(12);
				const lines = breakLines({ text: label, width: names - 10, measure });
				const height = Math.max(1, lines.length) * 12 * LEADING;
				need(height);
				document.font("regular").fontSize(12).fillColor(PDF_COLOURS.ink);
				for (const [index, line] of lines.entries())
					document.text(line, MARGIN, y + index * 12 * LEADING, { lineBreak: false });
				document
					.rect(MARGIN + names, y + 4, Math.max(1, (room * value) / longest), 12)
					.fill(PDF_COLOURS.brand);
				document
					.fillColor(PDF_COLOURS.ink)
					.text(text, MARGIN + names + (room * value) / longest + 6, y, { lineBreak: false });
				y += height + 3;
			}
			y += 4;
		},
		...letterParts({
			document,
			width,
			need,
			at: () => y,
			move: (points) => {
				y += points;
			},
		}),
		space: (points) => {
			y += points;
		},
	};
}
