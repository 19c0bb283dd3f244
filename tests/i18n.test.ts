import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { en } from "~/i18n/en";
import { th } from "~/i18n/th";

const root = fileURLToPath(new URL("../", import.meta.url));

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Map<string, string> {
	const flat = new Map<string, string>();
	for (const [key, value] of Object.entries(tree)) {
		if (typeof value === "string") flat.set(prefix + key, value);
		else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
	}
	return flat;
}

const thai = flatten(th as unknown as Tree);
const english = flatten(en as unknown as Tree);

function parametersOf(text: string): string[] {
	const names = new Set<string>();
	const walk = (elements: ReturnType<typeof parse>) => {
		for (const element of elements) {
			if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
			if ("value" in element) names.add(element.value);
			if ("options" in element) for (const option of Object.values(element.options)) walk(option.value);
		}
	};
	walk(parse(text, { ignoreTag: true }));
	return [...names].sort();
}

function sourceText(folder: string): string {
	return readdirSync(join(root, folder))
		.map((name) => {
			const path = join(folder, name);
			if (statSync(join(root, path)).isDirectory())
				return path.startsWith("app/i18n/") ? "" : sourceText(path);
			return /\.(ts|tsx)$/.test(name) ? readFileSync(join(root, path), "utf8") : "";
		})
		.join("\n");
}

/** `a.b.c`, `a.b` and `a` of `a.b.c`. */
const beginningsOf = (key: string) => key.split(".").map((_, at, parts) => parts.slice(0, at + 1).join("."));
/** `a.b.c`, `b.c` and `c` of `a.b.c`. */
const endsOf = (key: string) => key.split(".").map((_, at, parts) => parts.slice(at).join("."));

describe("the catalogues", () => {
	it("have the same keys in both languages", () => {
		expect([...english.keys()].sort()).toEqual([...thai.keys()].sort());
	});

	it("take the same values in both languages", () => {
		const different = [...thai].filter(
			([key, text]) => parametersOf(text).join() !== parametersOf(english.get(key) ?? "").join(),
		);
		expect(different.map(([key]) => key)).toEqual([]);
	});

	it("have no empty text", () => {
		expect([...thai, ...english].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
	});

	it("write Thai in Thai: every Thai text has a Thai letter, but for names, units and signs", () => {
		const foreign = [...thai].filter(([key, text]) => {
			const words = text.replace(/\{[^}]*\}/g, "");
			return /[A-Za-z]{4,}/.test(words) && !/[\u0e01-\u0e5b]/.test(words) && !NAMES_IN_LATIN.test(key);
		});
		expect(foreign.map(([key]) => key)).toEqual([]);
	});

	it("hold no text that no page uses", () => {
		const source = sourceText("app") + sourceText("server") + sourceText("seeds");
		const found = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, word = ""]) => word);
		const named = new Set(found(/["`]([a-z][\w.-]*)(?=["`?])/gi));
		// keys made from a list of the domain: `domain.stage.${stage}`
		const begun = new Set(found(/([a-z][\w.-]*)\.\$\{/gi).flatMap(endsOf));
		// texts of a plain page, taken from the catalogue as an object
		const taken = new Set(found(/\bth\.([a-z][\w.-]*)/gi).flatMap(beginningsOf));
		const unused = [...thai.keys()].filter(
			(key) => !named.has(key) && !taken.has(key) && !beginningsOf(key).some((part) => begun.has(part)),
		);
		expect(unused).toEqual([]);
	});

	it("have every key that a page asks for by name", () => {
		const source = sourceText("app");
		const asked = [...source.matchAll(/\bt\(\s*"([a-z][\w.-]+)"/gi)].map((match) => match[1] ?? "");
		expect(asked.length).toBeGreaterThan(50);
		expect([...new Set(asked)].filter((key) => !thai.has(key))).toEqual([]);
	});
});

/** Keys whose Thai text is rightly in Latin letters. */
const NAMES_IN_LATIN =
	/fileTypes|language\.en$|English|\.api|csv|json|atom|email(Example|Placeholder)|urlExample/i;
