import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import sharp from "sharp";
import { findChromium } from "./chromium";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** How long the site may take until it answers: it may have to be built and filled (milliseconds). */
const START_LIMIT = 900_000;

/** Heights end here, in CSS pixels: a longer page is cut. */
const HIGHEST = 2_400;

/** Windows that pictures are taken in, by their width. */
const WINDOWS = { "360": { width: 360, height: 740 }, "1280": { width: 1280, height: 900 } } as const;
type Width = keyof typeof WINDOWS;

/** A page to be taken. */
export interface Picture {
	/** Begin of the file's name. */
	name: string;
	/** Where the page is, without a language. */
	path: string;
	/** The page is the first of the links on `path` whose address matches, in the order of these. */
	follow?: readonly RegExp[];
	/** Account that sees it; a visitor when left out. */
	email?: string;
}

/**
 * Starts the built site with the demonstration in a folder of its own.
 * @param dataDir where its database is kept
 * @throws when it does not answer in time
 */
export async function startDemonstration({
	dataDir,
	port,
	password,
}: {
	dataDir: string;
	port: number;
	password: string;
}): Promise<{ origin: string; process: ChildProcess }> {
	const origin = `http://localhost:${port}`;
	const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
		cwd: ROOT,
		env: {
			...process.env,
			NODE_ENV: "production",
			PORT: String(port),
			// why: a developer's settings, of mail above all, are not for a demonstration
			ENV_FILE: "",
			MONGODB_URI: "",
			DATA_DIR: dataDir,
			DEMO_DATA: "auto",
			DEMO_PASSWORD: password,
			RATE_LIMITS: "off",
		},
		stdio: ["ignore", "inherit", "inherit"],
	});
	const limit = Date.now() + START_LIMIT;
	while (Date.now() < limit && child.exitCode === null) {
		const healthy = await fetch(`${origin}/health`).then(
			(answer) => answer.ok,
			() => false,
		);
		if (healthy) return { origin, process: child };
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	child.kill("SIGTERM");
	throw new Error("The site did not come up; its log stands above.");
}

/**
 * Takes each page in both languages and both windows, from its top down to {@link HIGHEST} pixels, and gives each picture as
 * a PNG of few colours, which is a third as large.
 * @param onPicture hears each file's name and bytes
 */
export async function takePictures({
	origin,
	pictures,
	password,
	onPicture,
}: {
	origin: string;
	pictures: readonly Picture[];
	password: string;
	onPicture: (file: { name: string; bytes: Buffer }) => Promise<void>;
}): Promise<void> {
	const executablePath = findChromium();
	if (!executablePath) throw new Error("No Chromium found; CHROMIUM may say where one is.");
	const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
	try {
		for (const width of Object.keys(WINDOWS) as Width[]) {
			const contexts = new Map<string, BrowserContext>();
			for (const picture of pictures) {
				const email = picture.email ?? "";
				const context =
					contexts.get(email) ?? (await openContext({ browser, origin, width, email, password }));
				contexts.set(email, context);
				for (const language of ["th", "en"] as const) {
					const bytes = await take({ context, picture, prefix: language === "en" ? "/en" : "" });
					await onPicture({ name: `${picture.name}-${language}-${width}.png`, bytes });
				}
			}
			for (const context of contexts.values()) await context.close();
		}
	} finally {
		await browser.close();
	}
}

/** A window of one person, signed in where an address is given. */
async function openContext(who: {
	browser: Browser;
	origin: string;
	width: Width;
	email: string;
	password: string;
}): Promise<BrowserContext> {
	const context = await who.browser.newContext({
		viewport: WINDOWS[who.width],
		baseURL: who.origin,
		locale: "th-TH",
		reducedMotion: "reduce",
	});
	if (who.email) {
		const page = await context.newPage();
		await page.goto("/sign-in", { waitUntil: "networkidle" });
		await page.fill('main [name="email"]', who.email);
		await page.fill('main [name="password"]', who.password);
		await Promise.all([
			page.waitForURL((url) => !url.pathname.endsWith("/sign-in")),
			page.click('main form button[type="submit"]'),
		]);
		await page.close();
	}
	return context;
}

async function take({
	context,
	picture,
	prefix,
}: {
	context: BrowserContext;
	picture: Picture;
	prefix: "" | "/en";
}): Promise<Buffer> {
	const page = await context.newPage();
	try {
		await page.goto(picture.path === "/" ? prefix || "/" : prefix + picture.path, {
			waitUntil: "networkidle",
		});
		for (const wanted of picture.follow ?? []) {
			const addresses = await page
				.locator("main a[href]")
				.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
			const next = addresses.find((address) => wanted.test(address));
			if (!next) throw new Error(`${picture.name}: no link on ${page.url()} leads to ${wanted}`);
			await page.goto(next, { waitUntil: "networkidle" });
		}
		await page.evaluate(() => document.fonts.ready);
		const { width, height } = await page.evaluate(() => ({
			width: document.documentElement.clientWidth,
			height: document.documentElement.scrollHeight,
		}));
		const whole = await page.screenshot({
			fullPage: true,
			clip: { x: 0, y: 0, width, height: Math.min(height, HIGHEST) },
		});
		return await sharp(whole).png({ palette: true, colours: 64, dither: 0, effort: 8 }).toBuffer();
	} finally {
		await page.close();
	}
}
