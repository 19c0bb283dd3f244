import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { PERMISSIONS } from "~/domain/permissions";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Who may import whom; the table of CONTRIBUTING.md. Types may be imported where a folder is in brackets there. */
const MAY_IMPORT: Record<string, { folders: string[]; types?: string[]; packages?: RegExp }> = {
	"app/domain": { folders: ["app/domain"], packages: /^$/ },
	"app/i18n": { folders: ["app/i18n", "app/domain"], packages: /^intl-messageformat$/ },
	"app/open-data": { folders: ["app/open-data", "app/domain"], packages: /^csv-stringify|^feed$/ },
	"app/input": { folders: ["app/input", "app/domain"], packages: /^zod$/ },
	"app/config": { folders: ["app/config"], packages: /^zod$|^node:/ },
	models: { folders: ["models", "app/domain", "app/config"] },
	"app/services": {
		folders: ["app/services", "models", "app/domain", "app/open-data", "app/i18n", "app/config"],
		types: ["app/input"],
	},
	"app/jobs": { folders: ["app/jobs", "app/services", "app/config"], types: ["app/domain"] },
	"app/http": {
		folders: ["app/http", "app/services", "app/domain", "app/i18n", "app/config"],
		types: ["app/input"],
	},
	"app/components": { folders: ["app/components", "app/domain", "app/input", "app/i18n"] },
	"app/routes": {
		folders: [
			"app/routes",
			"app/components",
			"app/domain",
			"app/input",
			"app/open-data",
			"app/i18n",
			"app/config",
			"app/services",
			"app/http",
		],
	},
	seeds: { folders: ["seeds", "app/services", "models", "app/domain", "app/config"], types: ["app/input"] },
};

interface Import {
	file: string;
	from: string;
	typeOnly: boolean;
}

function listFiles(folder: string): string[] {
	return readdirSync(join(root, folder)).flatMap((name) => {
		const path = join(folder, name);
		if (statSync(join(root, path)).isDirectory()) return listFiles(path);
		return /\.(ts|tsx|js)$/.test(name) ? [path] : [];
	});
}

const IMPORT =
	/(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

function importsOf(file: string): Import[] {
	const text = readFileSync(join(root, file), "utf8");
	return [...text.matchAll(IMPORT)].map((match) => ({
		file,
		from: match[3] ?? match[4] ?? "",
		typeOnly: match[2] !== undefined,
	}));
}

/** Path from the root for an import of our own; null for a package. */
function target({ file, from }: Import): string | null {
	if (from.startsWith("~~/")) return from.slice(3);
	if (from.startsWith("~/")) return `app/${from.slice(2)}`;
	if (from.startsWith(".")) return relative(root, resolve(root, dirname(file), from));
	return null;
}

const inside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

describe("who may import whom", () => {
	for (const [folder, { folders, types = [], packages }] of Object.entries(MAY_IMPORT)) {
		it(`${folder} imports only ${folders.join(", ")}`, () => {
			const wrong = listFiles(folder)
				.flatMap(importsOf)
				.filter((one) => {
					const path = target(one);
					if (path === null) return packages !== undefined && !packages.test(one.from);
					if (folders.some((allowed) => inside(path, allowed))) return false;
					return !(one.typeOnly && types.some((allowed) => inside(path, allowed)));
				})
				.map(({ file, from }) => `${file} → ${from}`);
			expect(wrong).toEqual([]);
		});
	}

	it("nobody but the router imports routes", () => {
		const wrong = [...listFiles("app"), ...listFiles("models"), ...listFiles("seeds"), ...listFiles("server")]
			.filter((file) => !file.startsWith("app/routes"))
			.flatMap(importsOf)
			.filter((one) => inside(target(one) ?? "", "app/routes"));
		expect(wrong).toEqual([]);
	});

	it("only code of models/ and seeds/ speaks to Mongoose models from outside services", () => {
		const wrong = [...listFiles("app/components"), ...listFiles("app/routes")]
			.flatMap(importsOf)
			.filter(
				(one) => one.from === "mongoose" || one.from === "mongodb" || inside(target(one) ?? "", "models"),
			);
		expect(wrong).toEqual([]);
	});
});

describe("what stays out of the browser", () => {
	it.each(["models", "app/services", "app/http", "app/jobs", "app/config"])(
		"every file in %s ends in .server.ts",
		(folder) => {
			// why: models/index.server.ts and folders like models/migrations keep the ending on each file
			const wrong = listFiles(folder).filter((file) => !/\.server\.tsx?$/.test(file));
			expect(wrong).toEqual([]);
		},
	);
});

describe("rooms keep their size", () => {
	const lines = (file: string) => readFileSync(join(root, file), "utf8").split("\n").length;
	it("a route has at most 150 lines", () => {
		expect(listFiles("app/routes").filter((file) => lines(file) > 151)).toEqual([]);
	});
	it("a service, rule, component or model has at most 300 lines", () => {
		const files = ["app/services", "app/domain", "app/components", "models"].flatMap(listFiles);
		expect(files.filter((file) => lines(file) > 301)).toEqual([]);
	});
});

describe("pages obey the Content-Security-Policy", () => {
	it("no component or route writes an inline style or handler as text", () => {
		const wrong = [...listFiles("app/components"), ...listFiles("app/routes")].filter((file) =>
			/\sstyle=\{\{|\sstyle="/.test(readFileSync(join(root, file), "utf8")),
		);
		expect(wrong).toEqual([]);
	});
	it("HTML is put in as it stands only by the component for Markdown", () => {
		const wrong = [...listFiles("app/components"), ...listFiles("app/routes")].filter(
			(file) =>
				readFileSync(join(root, file), "utf8").includes("dangerouslySetInnerHTML") &&
				!/components\/(markdown|ui\/prose)\.tsx$/.test(file),
		);
		expect(wrong).toEqual([]);
	});
});

/** Files that ask for roles themselves, and why. Everything else asks the permission table. */
const ASKS_FOR_ROLES: Record<string, string> = {
	"app/domain/viewer.ts": "says what it is to hold a role",
	"app/domain/permissions.ts": "is the table",
	"app/services/agency-people.server.ts": "gives the agencies of a role to queries that own what they read",
	"app/services/comments.server.ts": "names the role in which an official answer was given",
	"app/services/accounts-own-data.server.ts": "keeps the last administrator, whoever may delete an account",
};
const ROLE_QUESTION =
	/\b(?:hasRole|isSteward|isAdministrator)\b|\.roles\s*\??\.\s*(?:some|every|find|filter|flatMap|includes)\b/;

describe("who may do what stands in the permission table", () => {
	const files = listFiles("app").map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
	it("only files with a reason ask for roles themselves", () => {
		const asking = files.filter(({ text }) => ROLE_QUESTION.test(text)).map(({ file }) => file);
		expect(asking.sort()).toEqual(Object.keys(ASKS_FOR_ROLES).sort());
	});
	it("every action of the table is asked for somewhere", () => {
		const others = files.filter(({ file }) => !/^app\/(i18n\/|domain\/permissions\.ts)/.test(file));
		// why: some texts of the catalogues are named like actions
		const code = others.map(({ text }) => text.replaceAll(/\bt\(\s*"[^"]*"/g, "")).join("\n");
		const unasked = Object.keys(PERMISSIONS).filter((action) => !code.includes(`"${action}"`));
		expect(unasked).toEqual([]);
	});
});
