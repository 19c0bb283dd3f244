import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";

const BUILD = new URL("../build/server/", import.meta.url).href;

/** A hook of Node's loader: gives the modules of the build as they are and leaves all others to the hooks before it. */
export function load(url, context, next) {
	if (!url.startsWith(BUILD)) return next(url, context);
	return { format: "module", source: readFileSync(new URL(url)), shortCircuit: true };
}

/**
 * Imports the built site past tsx, through which the rest of the server runs. The build needs no translation, and tsx would
 * take it apart, join it again with a map of its three million letters and keep both, which takes 120 MB.
 * Throws what the import throws.
 *
 * @returns {Promise<import("@remix-run/node").ServerBuild>}
 */
export function importBuild() {
	// why: tsx runs in Node's synchronous hooks where there are any, and in the thread of the others elsewhere
	if ("registerHooks" in nodeModule) nodeModule.registerHooks({ load });
	else nodeModule.register(import.meta.url);
	return import(`${BUILD}index.js`);
}
