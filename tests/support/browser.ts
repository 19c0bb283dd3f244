import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { findChromium } from "../../server/chromium";

/** Flags without which a browser as root, or without a network, does not start or talks to places that we do not know. */
const FLAGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** Sizes that every page is looked at in, in CSS pixels. */
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** The visitors whose browser runs scripts. */
const scripted = new WeakSet<BrowserContext>();

/** Waits until the scripts of the page listen and nothing is on its way; at once where scripts are off. */
export async function untilReady(page: Page): Promise<void> {
	if (scripted.has(page.context()))
		await page.waitForFunction(
			() =>
				document.documentElement.dataset.page === "idle" || !document.querySelector("script[type=module]"),
		);
}

/**
 * A real browser for a test file, closed at the end.
 * @returns `open({ javaScript, size })`: a visitor of its own, with cookies of its own
 */
export function useBrowser() {
	let browser: Browser | undefined;
	const contexts: BrowserContext[] = [];

	beforeAll(async () => {
		const executablePath = findChromium();
		if (!executablePath) throw new Error("No Chromium found: npm test installs it or says how");
		browser = await chromium.launch({ executablePath, args: FLAGS });
	});
	afterAll(async () => {
		for (const context of contexts) await context.close();
		await browser?.close();
	});

	return {
		/** Opens a window of a new visitor. Errors of its pages and broken security policies are collected in `faults`. */
		async open({
			javaScript = true,
			size = DESKTOP,
			origin,
		}: {
			javaScript?: boolean;
			size?: typeof PHONE;
			origin: string;
		}) {
			if (!browser) throw new Error("The browser is not up yet");
			const context = await browser.newContext({
				javaScriptEnabled: javaScript,
				viewport: size,
				baseURL: origin,
				locale: "th-TH",
			});
			contexts.push(context);
			if (javaScript) scripted.add(context);
			const faults: string[] = [];
			context.on("page", (opened) => {
				collectFaults(opened, faults);
				waitInGoto(opened);
			});
			const page = await context.newPage();
			return { page, context, faults };
		},
	};
}

/** Whatever a page complains of: scripts that throw, policies that are broken, warnings of React. */
function collectFaults(page: Page, faults: string[]): void {
	page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
	page.on("console", (message) => {
		// why: Chromium reports every 4xx answer as an error, and tests ask for some on purpose
		if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
			faults.push(`${page.url()}: ${message.text()}`);
	});
}

/** An opened page listens before the next step: nobody who reads it first is faster than that. */
function waitInGoto(page: Page): void {
	const open = page.goto.bind(page);
	page.goto = async (...where) => {
		const answer = await open(...where);
		await untilReady(page);
		return answer;
	};
}
