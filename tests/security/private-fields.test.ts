import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { rebuildFigures } from "~/services/figures.server";
import { writeNight } from "~/services/open-data-nightly.server";
import { useTestDatabase } from "../support/database";
import { useTestSite } from "../support/site";
import type { Browser } from "../support/site-client";
import { addWhatIsPrivate } from "./fields/additions";
import { CANARY, leaksIn, listSecrets, writeCanaries } from "./fields/canaries";
import { listModels, listPaths, MARKS, namedIn } from "./fields/paths";
import { ROUTE_MATRIX } from "./route-matrix";
import { makeWorld, type World } from "./world";

useTestDatabase();
const site = useTestSite();

/** Machines' addresses answer the same to everybody and have no data of their own beside them. */
const MACHINE = /^(api\.|files\.|feed\.|health|lessons\.report\.(pdf|data))/;
/** How many requests are on their way at once. */
const AT_ONCE = 6;
/** How many pages are looked at beyond the routes of the matrix: whatever those link to. */
const MOST_LINKS = 400;

let world: World;
let citizen: Browser;
let secrets: Set<string>;
/** Private fields that no document of the world holds. */
let empty: string[];

beforeAll(async () => {
	world = await makeWorld();
	const { people } = world;
	citizen = await site.current.client().signIn(people.citizen);
	await addWhatIsPrivate();
	empty = await writeCanaries({ but: people.citizen.id });
	// why: what is written by night or counted is made of what is private now
	await rebuildFigures({ now: new Date() });
	await writeNight({ now: new Date(Date.now() + 86_400_000) });
	secrets = await listSecrets({ but: people.citizen.id });
}, 600_000);

describe("every field of every collection", () => {
	it("is marked: anyone may read it, or not, and why", () => {
		const unmarked: string[] = [];
		const gone: string[] = [];
		for (const { modelName, schema } of listModels()) {
			const named = new Set(namedIn(MARKS[modelName] ?? {}));
			const paths = listPaths(schema).filter(({ kind }) => kind !== "person");
			for (const { path } of paths) if (!named.delete(path)) unmarked.push(`${modelName}.${path}`);
			for (const path of named) gone.push(`${modelName}.${path}`);
		}
		expect({ unmarked, gone }).toEqual({ unmarked: [], gone: [] });
	});

	it("that is private holds something in the world that is looked at", () => {
		expect(empty).toEqual([]);
	});
});

/** Every address at which a route gives something: the page, its data, the data of one route, and the same in English. */
function addressesOf(name: string, path: string): string[] {
	const [place = "", query = ""] = path.split("?");
	if (MACHINE.test(name)) return [path];
	const ask = (more: string) => [query, more].filter(Boolean).join("&");
	const data = place === "/" ? "/_root.data" : `${place}.data`;
	const route = encodeURIComponent(`routes/${name}`);
	return [
		path,
		`${path}${query ? "&" : "?"}_data=${route}`,
		`${data}${query && `?${query}`}`,
		`${data}?${ask(`_routes=${route}`)}`,
		`/en${place === "/" ? "" : place}${query && `?${query}`}`,
	];
}

/** What an answer says in words: also what lies in a compressed file. */
async function read(browser: Browser, path: string): Promise<{ status: number; body: string }> {
	if (!path.endsWith(".gz")) return browser.get(path, { follow: false });
	const answer = await fetch(new URL(path, browser.origin));
	const bytes = Buffer.from(await answer.arrayBuffer());
	return { status: answer.status, body: answer.ok ? gunzipSync(bytes).toString() : bytes.toString() };
}

/** Looks at addresses, some at a time, and at what they link to; gives what stood there that should not. */
async function look(browser: Browser, waiting: string[], mostLinks: number) {
	const seen = new Set(waiting);
	const found: string[] = [];
	const statuses = new Map<string, number>();
	let links = 0;
	const next = async () => {
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			const { status, body } = await read(browser, path);
			statuses.set(path, status);
			if (status >= 500) found.push(`${path}: ${status}`);
			// why: what was asked for may stand on the page again
			for (const leak of leaksIn(body, secrets))
				if (!path.includes(leak)) found.push(`${decodeURI(path)}: ${leak}`);
			for (const [, address = ""] of body.matchAll(/(?:href|src)="(\/[^"#]*)"/g)) {
				const href = address.replaceAll("&amp;", "&");
				if (links >= mostLinks || seen.has(href) || /^\/(assets|en)\b|\/sign-in/.test(href)) continue;
				links += 1;
				seen.add(href);
				waiting.push(href);
			}
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, next));
	return { found, statuses };
}

describe("what is private", () => {
	// why: whoever has the link of an invitation is the one whose name it says
	const routes = Object.entries(ROUTE_MATRIX).filter(([name]) => name !== "judge.invitations.$token");
	const all = () => routes.flatMap(([name, { path }]) => addressesOf(name, path(world.places)));

	it("is in no answer to a visitor: pages, their data, the API, feeds, files, errors, and all that they link to", {
		timeout: 240_000,
	}, async () => {
		const { found, statuses } = await look(site.current.client(), all(), MOST_LINKS);
		expect(found).toEqual([]);
		expect([...statuses.values()].filter((status) => status === 200).length).toBeGreaterThan(400);
	});

	it("is in no answer to somebody who is signed in and has to do with none of it", {
		timeout: 240_000,
	}, async () => {
		const { found } = await look(citizen, all(), 0);
		expect(found).toEqual([]);
	});

	it("is not found by asking for it, and no refusal tells it", { timeout: 120_000 }, async () => {
		const asked: string[] = [];
		for (const path of [
			...["/search?q=", "/proposals?q=", "/innovations?q=", "/lessons?q=", "/api/similar?title="],
		]) {
			const { body } = await citizen.get(`${path}${CANARY}`);
			// why: what was asked for stands on the page again; alone, and never before what a person wrote
			for (const [, after = ""] of body.matchAll(new RegExp(`${CANARY}(.)`, "gs")))
				if (/[\p{L}\p{N}]/u.test(after)) asked.push(`${path}: ${after}`);
		}
		for (const [name, { path }] of routes) {
			if (name === "sign-out") continue;
			const { body, status } = await citizen.post(path(world.places), { intent: "none" }, { follow: false });
			if (status >= 500) asked.push(`${name}: ${status}`);
			for (const leak of leaksIn(body, secrets))
				if (!path(world.places).includes(leak)) asked.push(`form of ${name}: ${leak}`);
		}
		expect(asked).toEqual([]);
	});
});
