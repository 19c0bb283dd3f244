import { renderToPipeableStream } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createPageStream } from "~/http/page-stream.server";

function render(text: string, stream = createPageStream()): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		stream.on("data", (chunk) => chunks.push(Buffer.from(chunk)));
		stream.on("end", () => resolve(Buffer.concat(chunks)));
		stream.on("error", reject);
		const { pipe } = renderToPipeableStream(<p>{text}</p>, {
			onAllReady: () => pipe(stream),
			onError: reject,
		});
	});
}

describe("a page in Thai", () => {
	it("comes out letter by letter as it was written, wherever React's buffer ends", async () => {
		for (let offset = 0; offset < 4; offset++) {
			const text = `${"a".repeat(offset)}${Array.from({ length: 40 }, () => "คิวโรงพยาบาล ".repeat(6)).join("")}`;
			const parts = await render(text);
			expect(parts.includes(0)).toBe(false);
			expect(parts.toString("utf8")).toBe(`<p>${text}</p>`);
		}
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
