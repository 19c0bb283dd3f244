import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { load } from "../server/built-site.mjs";

const root = new URL("../", import.meta.url).href;
const next = async (url: string) => ({ format: "module", source: `// translated ${url}` });

describe("the modules of the build", () => {
	it("come as they stand in their files, past every other translation", async () => {
		// why: a file that is always there, under an address in the folder of the build, which a test need not build
		const given = await load(`${root}build/server/../../server.ts`, {}, next);
		expect(given).toMatchObject({ format: "module", shortCircuit: true });
		expect(String(given.source)).toBe(readFileSync(new URL("../server.ts", import.meta.url), "utf8"));
	});

	it("are the only ones that come so", async () => {
		const url = `${root}server/start.ts`;
		expect(await load(url, {}, next)).toEqual({ format: "module", source: `// translated ${url}` });
	});
});
