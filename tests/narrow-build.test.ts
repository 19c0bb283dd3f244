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

	it("is not for the browser's question which routes there are: that one is asked of the whole", () => {
		expect(handlerOf("/__manifest")).toEqual(routes.map(({ id }) => id));
	});
});
