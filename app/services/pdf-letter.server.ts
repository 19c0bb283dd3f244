import { breakLines, PDF_COLOURS } from "./pdf-text.server";

/** Size of a letter's text, in points, and its lines as a share of it: Thai sets vowels and tone marks above and below. */
const SIZE = 13;
const LEADING = 1.62;
const LINE = SIZE * LEADING;
/** Room before the first line of a paragraph: 2.5 cm, as the rules of official letters ask. */
const FIRST_LINE = 71;
/** Text and padding of tables. */
const CELL = 10;
const PADDING = 3;

/** Where the paper stands: what the parts need of the flow that they are written into. */
interface Pen {
	document: PDFKit.PDFDocument;
	/** Of the text, in points. */
	width: number;
	/** Begins a new page when this height does not fit. */
	need: (height: number) => void;
	at: () => number;
	move: (points: number) => void;
}

/** The parts of a letter and the tables of a paper: see {@link import("./pdf-flow.server").PdfFlow}. */
export function letterParts({ document, width, need, at, move }: Pen) {
	const left = (document.page.width - width) / 2;
	const use = (size: number, bold = false) =>
		document
			.font(bold ? "bold" : "regular")
			.fontSize(size)
			.fillColor(PDF_COLOURS.ink);
	const measure = (part: string) => document.widthOfString(part);
	const linesOf = (text: string, room: number) =>
		text.split(/\r?\n/).flatMap((part) => breakLines({ text: part, width: room, measure }));
	const put = (text: string, x: number, y: number) => document.text(text, x, y, { lineBreak: false });

	const row = (cells: readonly string[], widths: readonly number[], bold: boolean) => {
		use(CELL, bold);
		const broken = cells.map((cell, index) => linesOf(cell, (widths[index] ?? 0) * width - PADDING * 2));
		const count = Math.max(1, ...broken.map(({ length }) => length));
		return { broken, height: count * CELL * LEADING + PADDING * 2 };
	};
	const drawRow = ({ broken, height }: ReturnType<typeof row>, widths: readonly number[], bold: boolean) => {
		let x = left;
		for (const [index, lines] of broken.entries()) {
			const cell = (widths[index] ?? 0) * width;
			document.rect(x, at(), cell, height).lineWidth(0.6).stroke(PDF_COLOURS.line);
			use(CELL, bold);
			for (const [line, text] of lines.entries())
				put(text, x + PADDING, at() + PADDING + line * CELL * LEADING);
			x += cell;
		}
		move(height);
	};

	return {
		sides: (one: string, other: string) => {
			use(SIZE);
			const half = width / 2 - 8;
			const [first, second] = [linesOf(one, half), linesOf(other, half)];
			const count = Math.max(first.length, second.length);
			need(count * LINE);
			for (let line = 0; line < count; line++) {
				use(SIZE);
				if (first[line]) put(first[line] as string, left, at() + line * LINE);
				// why: in a letter the address stands in a column of its own, its lines under each other
				if (second[line]) put(second[line] as string, left + width / 2 + 8, at() + line * LINE);
			}
			move(count * LINE);
		},
		labelled: (label: string, text: string) => {
			use(SIZE, true);
			const indent = measure(`${label}  `);
			use(SIZE);
			for (const [index, line] of linesOf(text, width - indent).entries()) {
				need(LINE);
				if (index === 0) {
					use(SIZE, true);
					put(label, left, at());
				}
				use(SIZE);
				put(line, left + indent, at());
				move(LINE);
			}
			move(3);
		},
		body: (text: string) => {
			for (const paragraph of text.split(/\r?\n/).filter((part) => part.trim() !== "")) {
				use(SIZE);
				// why: the room before the first line is held by spaces as wide as it, which the breaking of lines counts
				const space = measure("\u00a0");
				const lead = "\u00a0".repeat(Math.round(FIRST_LINE / space));
				for (const [index, line] of linesOf(`${lead}${paragraph}`, width).entries()) {
					need(LINE);
					use(SIZE);
					if (index === 0) put(line.replace(/^\u00a0+/, ""), left + lead.length * space, at());
					else put(line, left, at());
					move(LINE);
				}
				move(4);
			}
		},
		signature: (lines: readonly string[], gap = 44) => {
			use(SIZE);
			const middle = left + width * 0.68;
			const broken = lines.flatMap((line, index) =>
				linesOf(line, width * 0.6).map((text, part) => ({
					text,
					after: index === 0 && part === 0 ? gap : 0,
				})),
			);
			need(broken.length * LINE + gap);
			for (const { text, after } of broken) {
				use(SIZE);
				put(text, middle - measure(text) / 2, at());
				move(LINE + after);
			}
			move(6);
		},
		table: ({
			heads,
			rows,
			widths,
		}: {
			heads: readonly string[];
			rows: readonly (readonly string[])[];
			widths: readonly number[];
		}) => {
			const head = row(heads, widths, true);
			const bodies = rows.map((cells) => row(cells, widths, false));
			need(head.height + (bodies[0]?.height ?? 0));
			drawRow(head, widths, true);
			for (const body of bodies) {
				const before = at();
				need(body.height);
				// why: the pen went up, so a new page began
				if (at() < before) drawRow(head, widths, true);
				drawRow(body, widths, false);
			}
			move(8);
		},
	};
}
