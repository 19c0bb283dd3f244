import { type Duplex, PassThrough } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createPageStream } from "~/http/page-stream.server";

const WORDS = "คิวโรงพยาบาล";
const ROWS = Array.from({ length: 400 }, (_, row) => row);
const EXPECTED = `<ul>${ROWS.map(() => `<li>${WORDS}</li>`).join("")}</ul>`;

function render(stream: Duplex): Promise<Buffer> {
	const page = (
		<ul>
			{ROWS.map((row) => (
				<li key={row}>{WORDS}</li>
			))}
		</ul>
	);
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		stream.on("data", (chunk) => chunks.push(Buffer.from(chunk)));
		stream.on("end", () => resolve(Buffer.concat(chunks)));
		const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(stream), onError: reject });
	});
}

describe("a page in Thai", () => {
	it("comes out letter by letter as it was written, wherever React's buffer ends", async () => {
		expect((await render(createPageStream())).toString("utf8")).toBe(EXPECTED);
	});

	it("would not without our stream, as this control shows", async () => {
		expect((await render(new PassThrough())).includes(0)).toBe(true);
	});

	it("loses no byte but zeros", async () => {
		const stream = createPageStream();
		const got: Buffer[] = [];
		stream.on("data", (chunk) => got.push(chunk));
		stream.write(Buffer.from([0xe0, 0xb8]));
		stream.write(Buffer.from([0, 0, 0x84, 0x41]));
		stream.end();
		await new Promise((resolve) => stream.on("end", resolve));
		expect(Buffer.concat(got).toString("utf8")).toBe("คA");
	});
});
