import { PassThrough, type Writable } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { collectPage } from "~/http/page-stream.server";

const WORDS = "คิวโรงพยาบาล";
const ROWS = Array.from({ length: 400 }, (_, row) => row);
const EXPECTED = `<ul>${ROWS.map(() => `<li>${WORDS}</li>`).join("")}</ul>`;

function renderInto(stream: Writable): void {
	const page = (
		<ul>
			{ROWS.map((row) => (
				<li key={row}>{WORDS}</li>
			))}
		</ul>
	);
	const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(stream) });
}

describe("a page in Thai", () => {
	it("comes out letter by letter as it was written, wherever React's buffer ends", async () => {
		const page = await new Promise<Buffer>((resolve) => renderInto(collectPage(resolve)));
		expect(page.toString("utf8")).toBe(EXPECTED);
	});

	it("would not without our collecting, as this control shows", async () => {
		const stream = new PassThrough();
		renderInto(stream);
		expect(Buffer.concat(await stream.toArray()).includes(0)).toBe(true);
	});

	it("loses no byte but zeros", async () => {
		const page = await new Promise<Buffer>((resolve) => {
			const stream = collectPage(resolve);
			stream.write(Buffer.from([0xe0, 0xb8]));
			stream.write(Buffer.from([0, 0, 0x84, 0x41]));
			stream.end();
		});
		expect(page.toString("utf8")).toBe("คA");
	});
});
