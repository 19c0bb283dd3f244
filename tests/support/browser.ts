import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

/** Where the system's Chromium may be; CHROMIUM names another. */
const PLACES = [
	process.env.CHROMIUM ?? "",
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
];

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

/**
 * A real browser for a test file, closed at the end.
 * @returns `open({ javaScript, size })`: a visitor of its own, with cookies of its own
 */
export function useBrowser() {
	let browser: Browser | undefined;
	const contexts: BrowserContext[] = [];

	beforeAll(async () => {
		const executablePath = PLACES.find((path) => path !== "" && existsSync(path));
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
			const faults: string[] = [];
			context.on("page", (opened) => collectFaults(opened, faults));
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
