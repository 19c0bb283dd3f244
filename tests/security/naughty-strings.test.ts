import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { UserModel } from "../../models/user.server";
import { useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { useTestSite } from "../support/site";
import { ASKERS, type Asker } from "./doors";
import { replaceAll } from "./fields/canaries";
import { addText, changeTexts, listModels, listPaths, MARKS, wordsOf } from "./fields/paths";
import { dealStrings, NAUGHTY, PAYLOADS, STRINGS } from "./naughty";
import { ROUTE_MATRIX } from "./route-matrix";
import { makeWorld, type World } from "./world";

useTestDatabase();
const site = useTestSite();
const chromium = useBrowser();

/** Names are shown in one line of at most 80 characters; a sign outside the basic plane is one. */
const DISPLAY_NAME_LIMIT = 80;
/** A text that is longer than this is a paragraph, and gets several strings. */
const LINE = 120;
const PARAGRAPH = 2_000;

let world: World;

/**
 * Puts the strings, one after the other, in the place of every word that a person of the demonstration wrote, and where
 * somebody could have written one. Each field of each document gets some of them, and all of them stand somewhere many times.
 */
async function replaceWords(): Promise<number> {
	const strings = dealStrings();
	const line = () => strings.short(LINE);
	for (const model of listModels()) {
		const marks = MARKS[model.modelName] ?? {};
		const kinds = new Map(listPaths(model.schema).map(({ path, kind }) => [path, kind]));
		const words = wordsOf(marks);
		const all = [...words, ...Object.keys(marks.private ?? {})].filter(
			(path) => path !== "email" && ["text", "words"].includes(kinds.get(path) ?? ""),
		);
		if (all.length === 0) continue;
		const rows = await model.collection.find({}).toArray();
		for (const row of rows) {
			for (const path of all)
				changeTexts(row, path, (old) => (old.length > LINE ? strings.long(PARAGRAPH) : line()));
			for (const path of words) if (kinds.get(path) === "text") addText(row, path, line);
		}
		await replaceAll(model.collection, rows);
	}
	return strings.given();
}

beforeAll(async () => {
	world = await makeWorld();
}, 600_000);

describe("strings that break things", () => {
	it("are kept as text in a name, or refused with the field named", { timeout: 240_000 }, async () => {
		const user = await makeUser();
		const browser = await site.current.client().signIn(user);
		for (const text of [...NAUGHTY, ...PAYLOADS]) {
			const answer = await browser.post(
				"/me/profile",
				{ displayName: text, language: "th" },
				{ follow: false },
			);
			expect([302, 422], JSON.stringify(text)).toContain(answer.status);
			if (answer.status === 422) {
				expect(answer.body).toContain('href="#displayName"');
				continue;
			}
			const kept = await UserModel.findById(user.id).select({ displayName: 1 }).lean();
			expect(kept?.displayName).toBe(text.trim());
			expect([...text.trim()].length).toBeLessThanOrEqual(DISPLAY_NAME_LIMIT);
		}
	});

	it("are searched for and filtered by without a fault", { timeout: 240_000 }, async () => {
		const visitor = site.current.client();
		for (const text of [...NAUGHTY.slice(0, 250), ...PAYLOADS.slice(0, 40)]) {
			const query = encodeURIComponent(Buffer.from(text.slice(0, 500)).toString());
			const { status } = await visitor.get(`/search?q=${query}`);
			expect(status, JSON.stringify(text)).toBeLessThan(500);
		}
	});

	it("run no script and break no policy on any page, whoever reads it, in a real browser", {
		timeout: 600_000,
	}, async () => {
		const { origin } = site.current;
		const found: string[] = [];
		const shown = new Set<number>();
		const askers = ASKERS.filter((asker) => pagesOf(asker).length > 0);
		const people = new Map<Asker, Awaited<ReturnType<typeof chromium.open>>>();
		for (const asker of askers) {
			const opened = await chromium.open({ origin });
			people.set(asker, opened);
			if (asker === "visitor") continue;
			const { cookies } = await site.current.client().signIn(world.people[asker]);
			await opened.context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })));
		}
		expect(await replaceWords()).toBeGreaterThan(STRINGS.length);
		const next = async () => {
			for (let asker = askers.shift(); asker; asker = askers.shift()) {
				const opened = people.get(asker);
				if (!opened) continue;
				const { page, faults } = opened;
				watch(page, found);
				for (const path of pagesOf(asker)) {
					const status = await openPage(page, path);
					if (status !== 200) found.push(`${path}: ${status}`);
					const links = await page.locator('[href^="javascript:" i], [src^="javascript:" i]').count();
					if (links > 0) found.push(`${path}: a link that runs`);
					for (const at of await page.evaluate(listShown, STRINGS)) shown.add(at);
				}
				found.push(...faults);
			}
		};
		await Promise.all([next(), next()]);
		expect(found).toEqual([]);
		expect(shown.size).toBeGreaterThan(STRINGS.length * 0.8);
	});

	it("break no feed, file or answer of the API", { timeout: 120_000 }, async () => {
		const visitor = site.current.client();
		const found: string[] = [];
		for (const [name, { path, door }] of Object.entries(ROUTE_MATRIX)) {
			if (!MACHINE.test(name) || door.visitor !== 200) continue;
			const { status, body } = await visitor.get(path(world.places));
			if (status !== 200) found.push(`${name}: ${status}`);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: signs that XML does not know
			if (/^feed\./.test(name) && /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(body))
				found.push(`${name}: a sign that no XML may hold`);
			if (/<script|<img|<svg/i.test(body) && /^feed\./.test(name))
				found.push(`${name}: an element of a string`);
		}
		expect(found).toEqual([]);
	});
});

/** Answers to machines, which are no pages. */
const MACHINE =
	/^(api\.|files\.|feed\.|health|sign-out|lessons\.report\.(pdf|data)|me\.data_\.export|steward\.needs\.imports\.\$number\.refused|proposals\.\$number\.opinions\.\$request)/;

/** Pages that one asker of each kind sees: each page once, by the first who may; in English every second one. */
function pagesOf(asker: Asker): string[] {
	return Object.entries(ROUTE_MATRIX)
		.filter(([name, { door }]) => !MACHINE.test(name) && ASKERS.find((one) => door[one] === 200) === asker)
		.map(([, { path }], at) => (at % 2 === 0 ? "" : "/en") + path(world.places))
		.map((path) => (path === "/en/" ? "/en" : path));
}

/** Opens a page; once more where the site says that it is too busy just now. */
async function openPage(page: Page, path: string): Promise<number | undefined> {
	const answer = await page.goto(path, { waitUntil: "load" });
	if (answer?.status() !== 503) return answer?.status();
	return (await page.goto(path, { waitUntil: "load" }))?.status();
}

/** Which of the strings stand on the page as text. Runs in the browser. */
function listShown(strings: string[]): number[] {
	const text = document.body.textContent ?? "";
	return strings.flatMap((string, at) => (text.includes(string.trim()) ? [at] : []));
}

/** Collects every sign that a string was run: a dialog, or a request to another host. */
function watch(page: Page, found: string[]): void {
	page.on("dialog", (dialog) => {
		found.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on("request", (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith("http") && url.origin !== site.current.origin) found.push(request.url());
	});
}
