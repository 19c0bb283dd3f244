import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on a page: the rule and the first place that breaks it; nothing on a good page. Only what is broken is
 * described, in the page itself: most of the time of a run otherwise goes into describing what is right. Our pages have no
 * frames, so that axe is run there once, and not through the builder, which prepares each frame.
 *
 * @param tags the rules by their tags, all of them unless given
 * @param contrast false leaves out the contrast of texts, which takes more time than all other rules together
 */
export async function findBarriers({
	page,
	tags,
	contrast = true,
}: {
	page: Page;
	tags?: readonly string[];
	contrast?: boolean;
}): Promise<string[]> {
	const options: RunOptions = {
		resultTypes: ["violations"],
		preload: false,
		rules: { "color-contrast": { enabled: contrast } },
		...(tags && { runOnly: { type: "tag", values: [...tags] } }),
	};
	await page.evaluate(SOURCE);
	return page.evaluate(async (wanted) => {
		if (document.querySelector("iframe, frame")) throw new Error("axe is not run in frames here");
		const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
		const { violations } = await axe.run(document, wanted);
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
	}, options);
}

/** The rules of WCAG 2.2 at levels A and AA. */
export const WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] as const;
