import { flatRoutes } from "@remix-run/fs-routes";
import { prefix, type RouteConfigEntry } from "@remix-run/route-config";

/** Files that answer machines, not readers: they have no English twin. */
const MACHINE = /^routes\/(api\.|health|files\.|feed\.|\[)/;

function englishTwin(entry: RouteConfigEntry): RouteConfigEntry {
	return {
		...entry,
		id: `en/${entry.id ?? entry.file}`,
		children: entry.children?.map(englishTwin),
	};
}

const pages = await flatRoutes({ ignoredRouteFiles: ["**/.*", "**/*.test.{ts,tsx}"] });
const readable = pages.filter((entry) => !MACHINE.test(entry.file));

/** Every page stands at its plain address in Thai and under /en in English. */
export default [...pages, ...prefix("en", readable.map(englishTwin))];
