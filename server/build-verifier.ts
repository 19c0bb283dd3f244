import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Where the built verifier stands; it is checked in, so that it can be read and fetched without building anything. */
export const VERIFIER_FILE = `${root}public/verify.mjs`;

/** The text of the verifier, bundled from the same sources that compute results on the site, readable and without imports. */
export async function buildVerifier(): Promise<string> {
	const output = await build({
		configFile: false,
		root,
		logLevel: "silent",
		publicDir: false,
		build: {
			write: false,
			minify: false,
			target: "es2022",
			lib: { entry: `${root}server/commands/verify.ts`, formats: ["es"], fileName: "verify" },
			rollupOptions: { external: [/^node:/] },
		},
	});
	const chunks = (Array.isArray(output) ? output : [output]).flatMap((one) =>
		"output" in one ? one.output : [],
	);
	const chunk = chunks[0];
	if (chunks.length !== 1 || chunk?.type !== "chunk") throw new Error("the verifier must be one file");
	return `// The verifier of Ruamkit judging bundles (AGPL-3.0-only), built by npm run verifier from app/domain/judging.\n// node verify.mjs bundle.json\n${chunk.code}`;
}
