import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds on a page: the rule and the first place that breaks it; nothing on a good page. Only what is broken is
 * described, in the page itself: most of the time of a run otherwise goes into describing what is right.
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
	const builder = new AxeBuilder({ page }).setLegacyMode(true).options({
		resultTypes: ["violations"],
		preload: false,
		rules: { "color-contrast": { enabled: contrast } },
	});
	const { violations } = await (tags ? builder.withTags([...tags]) : builder).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** The rules of WCAG 2.2 at levels A and AA. */
export const WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] as const;
