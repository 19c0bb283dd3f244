import { existsSync } from "node:fs";

/** Where the system's Chromium may be, the one without windows first, which needs a third less; CHROMIUM names another. */
const PLACES = [
	process.env.CHROMIUM ?? "",
	"/usr/bin/chromium-headless-shell",
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
];

/** The path of a Chromium that this machine has, or undefined. */
export function findChromium(): string | undefined {
	return PLACES.find((place) => place !== "" && existsSync(place));
}
