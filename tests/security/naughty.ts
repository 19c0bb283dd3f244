import { readFileSync } from "node:fs";

function readData<T>(name: string): T {
	return JSON.parse(readFileSync(new URL(`../data/security/${name}`, import.meta.url), "utf8")) as T;
}

/** Strings of the Big List of Naughty Strings that are not empty. */
export const NAUGHTY = readData<string[]>("blns.json").filter((text) => text.trim());
/** Texts that run where they are not kept as text. */
export const PAYLOADS = readData<{ payload: string }[]>("xss_payloads.json").map(({ payload }) => payload);
/** Both, in turn, so that whoever takes some of them has some of each. */
export const STRINGS = [...PAYLOADS, ...NAUGHTY].map((text, at, all) => all[(at * 7) % all.length] ?? text);

/** Gives the strings one after the other, and from the beginning again. */
export function dealStrings() {
	let at = 0;
	const next = () => STRINGS[at++ % STRINGS.length] ?? "x";
	return {
		/** The next one that fits. */
		short: (longest: number): string => {
			for (let tries = 0; tries < STRINGS.length; tries += 1) {
				const text = next().trim();
				if ([...text].length <= longest) return text;
			}
			return "x";
		},
		/** As many as fit, with empty lines between them. */
		long: (longest: number): string => {
			const texts: string[] = [];
			for (let length = 0; ; ) {
				const text = next().trim();
				length += text.length + 2;
				if (length > longest) break;
				texts.push(text);
			}
			return texts.join("\n\n") || "x";
		},
		/** How many were given. */
		given: () => at,
	};
}
