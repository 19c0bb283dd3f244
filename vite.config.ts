import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

/** Folder of this file, with a trailing slash. */
const root = fileURLToPath(new URL("./", import.meta.url));

export default defineConfig({
	plugins: [tailwindcss(), remix(remixOptions)],
	resolve: { alias: { "~~": root.slice(0, -1), "~": `${root}app` } },
	// why: fonts and icons stay files of their own, since the security policy allows no data: fonts
	build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
	server: { hmr: { port: Number(process.env.HMR_PORT ?? 24678) } },
});
