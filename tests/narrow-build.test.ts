import { readdirSync } from "node:fs";
import type { ServerBuild } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { createHandlers } from "~/http/narrow-build.server";

const route = (id: string, path?: string, index?: true) => ({
	id,
	path,
	...(index ? { index } : {}),
	...(id === "root" ? {} : { parentId: "root" }),
});
const routes = [
	route("root"),
	route("routes/_index", undefined, true),
	route("routes/$", "*"),
	route("routes/judge._index", "judge", true),
	route("routes/judge.$round", "judge/:round"),
	route("routes/judge.$round.practice", "judge/:round/practice"),
	route("routes/judge.archive", "judge/archive"),
];
const all = Object.fromEntries(routes.map((one) => [one.id, one]));
const build = { routes: all, assets: { routes: all } } as unknown as ServerBuild;
const handlerOf = createHandlers(build, (narrowed) => Object.keys(narrowed.routes));

describe("a handler of one branch", () => {
	it("holds the page that is asked for, also when only its data is", () => {
		for (const path of ["/judge/7", "/judge/7.data"])
			expect(handlerOf(path)).toContain("routes/judge.$round");
		expect(handlerOf("/judge/7")).not.toContain("routes/judge._index");
		expect(handlerOf("/nothing/of/the/kind")).toContain("routes/$");
	});

	it("is the right one however often, and with whatever number, an address is asked for", () => {
		for (let time = 0; time < 2; time++)
			for (const [path, leaf] of [
				["/judge/7", "routes/judge.$round"],
				["/judge/81", "routes/judge.$round"],
				["/judge/81/", "routes/judge.$round"],
				["/judge/7/practice", "routes/judge.$round.practice"],
				["/judge/8/practice.data", "routes/judge.$round.practice"],
				["/judge/archive", "routes/judge.archive"],
				["/judge/7a", "routes/judge.$round"],
				["/judge/7/8", "routes/$"],
				[`/judge/${"x".repeat(5_000)}`, "routes/judge.$round"],
			] as const)
				expect(handlerOf(path).at(-1), path).toBe(leaf);
	});

	it("may be found by the kind of address, since no route has a number of its own in its path", () => {
		const files = readdirSync(new URL("../app/routes", import.meta.url));
		expect(files.length).toBeGreaterThan(50);
		expect(files.filter((name) => name.split(".").some((part) => /^\d+$/.test(part)))).toEqual([]);
	});

	it("is not for the browser's question which routes there are: that one is asked of the whole", () => {
		expect(handlerOf("/__manifest")).toEqual(routes.map(({ id }) => id));
	});
});
