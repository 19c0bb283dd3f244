import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { LRUCache } from "lru-cache";

type Routes = ServerBuild["routes"];
type Branch = { id: string; path: string } & (
	| { index: true; children?: undefined }
	| { index?: false; children?: Branch[] }
);

/** Where the browser's router asks which routes there are at the addresses that a page links to. */
const MANIFEST = "/__manifest";
/** First part of an address that has no part of its own to be found by. */
const ANY = "*";
/** A part of an address that is a number. No route has such a part of its own, so which number it is leads nowhere else. */
const NUMBER = /\/\d+(?=\/|$)/g;
/** So many kinds of addresses are remembered with their route. */
const SHAPES_KEPT = 2_000;
/** Longer addresses are matched each time, so that what strangers write takes no memory. */
const LONGEST_KEPT = 200;

/**
 * Chooses the request handler for an address. Remix and React Router compile and rank every route of a build anew, several
 * times a request, which with two languages costs more than the page itself; so each route gets a handler of a build
 * that holds only its own branch. Which branch it is, Remix's own matching says, asked once among those routes that begin as the address does.
 *
 * @param make turns a build into a handler; called once for each route that is asked for
 * @returns the handler for the path of a URL (still encoded)
 */
export function createHandlers<Handler>(
	build: ServerBuild,
	make: (build: ServerBuild) => Handler,
): (pathname: string) => Handler {
	const whole = make(build);
	const groups = groupRoutes(build.routes);
	const made = new Map<string, Handler>();
	const findLeaf = (page: string) => {
		const group = groups.get(beginningOf(page)) ?? groups.get(beginningOf(page, ANY)) ?? groups.get(ANY);
		return (group && matchRoutes(group, page)?.at(-1)?.route.id) ?? null;
	};
	const found = new LRUCache<string, { leaf: string | null }>({ max: SHAPES_KEPT });
	const recallLeaf = (page: string) => {
		if (page.length > LONGEST_KEPT) return findLeaf(page);
		const shape = page.replace(NUMBER, "/0");
		const kept = found.get(shape) ?? { leaf: findLeaf(page) };
		found.set(shape, kept);
		return kept.leaf;
	};
	return (pathname) => {
		// why: it asks about every route, and told of one branch alone the browser would show that page for every link
		if (pathname === MANIFEST) return whole;
		const leaf = recallLeaf(pageOf(pathname));
		if (!leaf) return whole;
		let handler = made.get(leaf);
		if (!handler) {
			handler = make(narrow(build, leaf));
			made.set(leaf, handler);
		}
		return handler;
	};
}

/** The page that an address of single fetch (`/proposals.data`) asks about. */
const pageOf = (pathname: string) => pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");

/** What routes are grouped by: the first part of the path, and the second where the first is the language. */
function beginningOf(path: string, first?: typeof ANY): string {
	const [one = "", two = ""] = path.toLowerCase().split("/").filter(Boolean);
	return one === "en" ? `en/${first ?? two}` : (first ?? one);
}

const isFixed = (beginning: string) => !/[:*?]/.test(beginning);

/** The routes by their beginning; routes that begin with a parameter or a star stand in every group that they may match. */
function groupRoutes(routes: Routes): Map<string, Branch[]> {
	const branches = Object.values(routes).flatMap((route) => {
		const branch = route && !hasChildren(routes, route.id) && branchOf(routes, route.id);
		return branch ? [branch] : [];
	});
	const beginnings = new Set([
		ANY,
		`en/${ANY}`,
		...branches.map(({ path }) => beginningOf(path)).filter(isFixed),
	]);
	return new Map(
		[...beginnings].map((beginning) => [
			beginning,
			branches
				.filter(({ path }) => {
					const own = beginningOf(path);
					if (own === beginning) return true;
					return !isFixed(own) && (!own.startsWith("en/") || beginning.startsWith("en/"));
				})
				.map(({ branch }) => branch),
		]),
	);
}

const hasChildren = (routes: Routes, id: string) =>
	id === "root" || Object.values(routes).some((route) => route?.parentId === id);

/** A leaf with its parents around it, and the whole path to it. */
function branchOf(routes: Routes, id: string): { path: string; branch: Branch } {
	const { path = "", index, parentId } = routes[id] as NonNullable<Routes[string]>;
	let branch: Branch = index ? { id, path, index } : { id, path };
	let whole = path;
	for (let above = parentId; above; above = routes[above]?.parentId) {
		branch = { id: above, path: routes[above]?.path ?? "", children: [branch] };
		whole = `${branch.path}/${whole}`;
	}
	return { path: whole, branch };
}

/**
 * The build with one leaf, its parents, and the home pages: the browser's router matches the root alone for `/` and would
 * not ask for the page there.
 */
function narrow(build: ServerBuild, leaf: string): ServerBuild {
	const kept = new Set(["root"]);
	for (let id: string | undefined = leaf; id; id = build.routes[id]?.parentId) kept.add(id);
	for (const route of Object.values(build.routes))
		if (route?.index && route.parentId === "root" && /^(en)?$/.test(route.path ?? "")) kept.add(route.id);
	const keep = <T>(all: Record<string, T>) =>
		Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
	return {
		...build,
		routes: keep(build.routes),
		assets: { ...build.assets, routes: keep(build.assets.routes) },
	};
}
