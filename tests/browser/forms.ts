import type { Page } from "playwright-core";
import { untilReady } from "../support/browser";

/** The status by which Remix tells its own scripts to go elsewhere. */
const REDIRECTS = 202;

/** What is put into the fields of a form by name; a list ticks boxes. */
export type Fields = Record<string, string | readonly string[]>;

/**
 * Fills in the one form of the page that has all of these fields and presses one of its buttons, as a person would, with or
 * without JavaScript.
 * @param button `intent` of the button; the form's first submit button unless given
 */
export async function fillIn(
	page: Page,
	fields: Fields,
	{ button }: { button?: string } = {},
): Promise<void> {
	// why: a form that is pressed while the page wakes up is sent by the browser itself, and what is typed then may be lost
	await untilReady(page);
	const names = Object.keys(fields);
	const has = (selector: string) => page.locator(selector);
	let form = page.locator("main form");
	for (const name of names) form = form.filter({ has: has(`[name="${name}"]`) });
	if (button)
		form = form.filter({
			has: has(`button[name="intent"][value="${button}"], input[name="intent"][value="${button}"]`),
		});
	form = form.first();
	for (const [name, value] of Object.entries(fields)) {
		const controls = form.locator(`[name="${name}"]`);
		const control = controls.first();
		const kind = await control.evaluate((element) => (element as HTMLInputElement).type ?? element.tagName);
		// why: the whole row is the label of a box, and lies over it
		if (value === "yes" && kind === "checkbox") await control.check({ force: true });
		else if (kind === "radio" || kind === "checkbox") {
			for (const one of typeof value === "string" ? [value] : value)
				await form.locator(`[name="${name}"][value="${one}"]`).check({ force: true });
		} else if (kind.startsWith("select")) await control.selectOption(value as string);
		else await control.fill(value as string);
	}
	const named = form.locator(`button[name="intent"][value="${button}"]:visible`);
	const submit =
		button && (await named.count()) > 0 ? named.last() : form.locator('button[type="submit"]:visible').last();
	await page.evaluate(() => {
		const { dataset } = document.documentElement;
		dataset.pressed = dataset.visit ?? "";
	});
	const answered = page.waitForResponse(
		(response) => response.request().method() === "POST" && response.status() < 500,
	);
	const arrived = page.waitForEvent("domcontentloaded").catch(() => undefined);
	await submit.click();
	const response = await answered;
	// why: a form sent by the browser itself leads to a document of its own
	if (response.request().isNavigationRequest()) await arrived;
	else if (response.status() === REDIRECTS)
		await page.waitForFunction(() => {
			const { pressed, visit } = document.documentElement.dataset;
			return visit !== undefined && visit !== pressed;
		});
	await page.waitForLoadState("load");
	await untilReady(page);
	await page.waitForLoadState("networkidle");
}
