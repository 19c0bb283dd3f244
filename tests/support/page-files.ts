import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROUTES = fileURLToPath(new URL("../../app/routes/", import.meta.url));

/** The files of app/routes that make a page of their own, such as `agencies.$code.tsx`. */
export function listPageFiles(): string[] {
	return readdirSync(ROUTES).filter(
		(file) => file.endsWith(".tsx") && /^export default /m.test(readFileSync(ROUTES + file, "utf8")),
	);
}

const partsOf = (file: string) =>
	file
		.replace(/\.tsx$/, "")
		.split(".")
		.filter((part) => part !== "_index")
		// why: a part that ends so stands beside the page of its parent, and not within it
		.map((part) => part.replace(/_$/, ""));

/** True when a file makes the page at an address; a part that begins with `$` stands for any one, `$` alone for all that follow. */
function makes(file: string, steps: readonly string[]): boolean {
	const parts = partsOf(file);
	if (parts.at(-1) === "$") return true;
	return (
		parts.length === steps.length &&
		parts.every((part, index) => part.startsWith("$") || part === steps[index])
	);
}

/** How many parts of a file's address are words of its own; of several files that fit, the one with most makes the page. */
const wordsOf = (file: string) => partsOf(file).filter((part) => !part.startsWith("$")).length;

/**
 * The file that makes the page at an address.
 * @param path such as `/proposals/12-queue?sort=newest`, without a language
 */
export function pageFileOf(path: string, files: readonly string[]): string | undefined {
	const steps = (path.split(/[?#]/)[0] ?? "").split("/").filter((step) => step !== "");
	return files
		.filter((file) => makes(file, steps))
		.sort(
			(a, b) =>
				wordsOf(b) - wordsOf(a) || Number(partsOf(a).includes("$")) - Number(partsOf(b).includes("$")),
		)[0];
}
