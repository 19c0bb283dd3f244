import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ProposalModel } from "../../models/proposal.server";
import { UserModel } from "../../models/user.server";
import { useTestDatabase } from "../support/database";
import { useTestSite } from "../support/site";
import type { Browser } from "../support/site-client";
import { ASKERS, type Asker } from "./doors";
import type { Places } from "./places";
import { ROUTE_MATRIX } from "./route-matrix";
import { makeWorld } from "./world";

useTestDatabase();
const site = useTestSite();

const routeFiles = readdirSync(new URL("../../app/routes", import.meta.url)).map((name) =>
	name.replace(/\.tsx?$/, ""),
);

/** Whether a route has an action. */
const takesForms = (name: string) =>
	["ts", "tsx"].some((ending) => {
		const file = new URL(`../../app/routes/${name}.${ending}`, import.meta.url);
		return (
			existsSync(file) &&
			/^export (?:async function|const|function) action\b/m.test(readFileSync(file, "utf8"))
		);
	});

/** Forms that are for people without a session too. */
const FORMS_FOR_VISITORS = new Set([
	"preferences",
	"sign-in",
	"sign-up",
	"sign-out",
	"reset._index",
	"reset.$token",
	"unsubscribe._index",
	"unsubscribe.$token",
]);

/** Who may is known only with the thing: a challenge can let authors do it, and supporters say where their support goes. */
const KNOWN_WITH_THE_THING = new Set(["proposals.$number.stages.move", "proposals.$number.merged-support"]);

let places: Places;
const browsers = {} as Record<Asker, Browser>;

beforeAll(async () => {
	const world = await makeWorld();
	places = world.places;
	browsers.visitor = site.current.client();
	for (const [asker, user] of Object.entries(world.people))
		browsers[asker as Asker] = await site.current.client().signIn(user);
}, 600_000);

describe("the matrix of routes and roles", () => {
	it("has a row for every route", () => {
		expect(routeFiles.filter((name) => !(name in ROUTE_MATRIX))).toEqual([]);
	});

	it.each(routeFiles.filter((name) => name in ROUTE_MATRIX))(
		"%s answers each role as it should",
		async (name) => {
			const row = ROUTE_MATRIX[name];
			if (!row) throw new Error(`no row for ${name}`);
			const statuses = ASKERS.map(async (asker) => [
				asker,
				(await open(browsers[asker], row.path(places))).status,
			]);
			expect(Object.fromEntries(await Promise.all(statuses))).toEqual(row.door);
		},
	);

	it.each(routeFiles.filter((name) => name in ROUTE_MATRIX && takesForms(name)))(
		"%s takes no form from whom its page is closed to",
		async (name) => {
			const row = ROUTE_MATRIX[name];
			if (!row) throw new Error(`no row for ${name}`);
			const before = await snapshot();
			for (const asker of ASKERS) {
				const door = row.door[asker];
				const isVisitor = asker === "visitor";
				const isClosed = door === 403 || door === 404 || (isVisitor && !FORMS_FOR_VISITORS.has(name));
				if (!isClosed) continue;
				// why: a role is asked for before the form is looked at, whose the thing is only with a form that could be
				const wanted = isVisitor
					? [401, 404]
					: door === 403 && row.door.author === 403 && !KNOWN_WITH_THE_THING.has(name) && asker !== "author"
						? [403]
						: [400, 403, 404, 422];
				const { status } = await browsers[asker].post(
					row.path(places),
					{ intent: "none" },
					{ follow: false },
				);
				expect({ asker, status }).toEqual({ asker, status: expect.toBeOneOf(wanted) });
			}
			expect(await snapshot()).toEqual(before);
		},
	);

	it("answers the same in English", async () => {
		for (const [name, { path, door }] of Object.entries(ROUTE_MATRIX)) {
			if (!routeFiles.includes(name) || /^(api\.|files\.|health|feed\.)/.test(name)) continue;
			const askers = ["visitor", "citizen"] as const;
			const address = `/en${path(places).replace(/^\/$/, "")}`;
			const statuses = await Promise.all(
				askers.map(async (asker) => (await open(browsers[asker], address)).status),
			);
			expect({ name, statuses }).toEqual({ name, statuses: askers.map((asker) => door[asker]) });
		}
	});
});

/** What no form of a citizen may set. */
async function snapshot() {
	const users = await UserModel.find().select({ roles: 1, status: 1, email: 1 }).sort({ _id: 1 }).lean();
	const proposals = await ProposalModel.find()
		.select({ state: 1, stage: 1, agency: 1, authors: 1, number: 1, version: 1 })
		.sort({ _id: 1 })
		.lean();
	return JSON.stringify({ users, proposals });
}

/** Opens an address; a redirect within the same thing (to its proper name) is followed once, and one that is busy asked again. */
async function open(browser: Browser, path: string) {
	const first = await browser.get(path, { follow: false });
	const answer = first.status === 503 ? await browser.get(path, { follow: false }) : first;
	if (answer.status >= 300 && answer.status < 400 && /^\/(en\/)?proposals\/\d+-/.test(answer.location ?? ""))
		return browser.get(answer.location as string, { follow: false });
	return answer;
}
