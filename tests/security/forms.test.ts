import mongoose, { Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProposalModel } from "../../models/proposal.server";
import { UserModel } from "../../models/user.server";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";
import type { Browser } from "../support/site-client";
import { ASKERS, type Asker } from "./doors";
import { fillAndSend, type Sent } from "./fill-form";
import { NOT_TAKEN, READ_NOTHING, rankOf } from "./form-order";
import {
	everyField,
	type Form,
	fieldsNamed,
	findForms,
	nameOf,
	sendBody,
	sendForm,
	several,
} from "./found-forms";
import { dealStrings, STRINGS } from "./naughty";
import { ROUTE_MATRIX } from "./route-matrix";
import { makeWorld, type World } from "./world";

// why: what the forms write is heard as it is written, and a worker's database is not taken away meanwhile
useTestDatabase({ own: true });
const site = useTestSite();

let world: World;
const browsers = {} as Record<Asker, Browser>;
/** Every form of the site, by its name, with somebody who sees it. */
const forms = new Map<string, { asker: Asker; form: Form }>();
const sent = new Map<string, Sent>();
/** Every text that was written into the database while the forms were sent. */
const written = new Set<string>();
let changes: mongoose.mongo.ChangeStream | undefined;

/** Somebody and something that nothing in the world has to do with. */
const nobody = { person: "", agency: "" };
/** A figure that stands nowhere. */
const SMUGGLED = 730_193;

const inOrder = () => [...forms].toSorted(([a], [b]) => rankOf(a) - rankOf(b));
const reading = () => [...forms].filter(([name]) => !READ_NOTHING.test(name));

/** Opens the page again, so that keys and revisions are of now; the form itself when it is gone. */
async function findAgain(browser: Browser, name: string, form: Form): Promise<Form> {
	const { body } = await browser.get(form.page);
	return findForms(form.page, body).find((one) => nameOf(one) === name) ?? form;
}

beforeAll(async () => {
	world = await makeWorld();
	nobody.person = (await makeUser()).id;
	nobody.agency = (await makeAgency()).id;
	browsers.visitor = site.current.client();
	for (const [asker, user] of Object.entries(world.people))
		browsers[asker as Asker] = await site.current.client().signIn(user);
	// why: the same order every time, so that the same person sends the same form
	const found = await Promise.all(ASKERS.map(openAll));
	for (const [at, pages] of found.entries())
		for (const [page, body] of pages) gather(ASKERS[at] ?? "visitor", page, body);
}, 600_000);

afterAll(() => changes?.close());

function gather(asker: Asker, page: string, body: string): void {
	for (const form of findForms(page, body)) {
		const name = nameOf(form);
		if (!forms.has(name)) forms.set(name, { asker, form });
	}
}

/** Every page that an asker may open, with what it says. */
async function openAll(asker: Asker): Promise<[page: string, body: string][]> {
	const pages: [string, string][] = [];
	for (const path of pagesOf(asker)) {
		const { body, path: page } = await browsers[asker].get(path);
		pages.push([page, body]);
		for (const again of othersOf(page, body)) pages.push([again, (await browsers[asker].get(again)).body]);
	}
	return pages;
}

/** Those who see forms of their own on pages that are open to everybody. */
const EVERYWHERE: readonly Asker[] = ["visitor", "citizen", "author", "officer", "steward"];

/** The pages that an asker may open; what an author adds to the path is another page for each kind. */
function pagesOf(asker: Asker): string[] {
	const { places } = world;
	const kinds = ["insight", "statement", "idea", "prototype"];
	return [
		...Object.values(ROUTE_MATRIX)
			.filter(({ door }) => door[asker] === 200 && (door.citizen !== 200 || EVERYWHERE.includes(asker)))
			.map(({ path }) => path(places)),
		...(asker === "author" ? kinds.map((kind) => `/proposals/${places.tested}/stages/new/${kind}`) : []),
	];
}

/** Other forms of the same page that it links to, such as the one for each decision. */
function othersOf(page: string, body: string): string[] {
	const here = page.split("?")[0] ?? "";
	const links = [...body.matchAll(/href="(\/[^"#]*\?(?:decision|kind|mode|intent|step|as)=[^"#]*)"/g)];
	return [...new Set(links.map(([, href = ""]) => href.replaceAll("&amp;", "&")))].filter(
		(href) => href.split("?")[0] === here && href !== page,
	);
}

const isRefusal = (status: number) => status >= 400 && status < 500;

describe("every form of the site", () => {
	it("is found", () => {
		expect(forms.size).toBeGreaterThan(100);
	});

	it("refuses what no form of ours sends: operators, parts of objects, ids, broken letters, another kind of body", {
		timeout: 600_000,
	}, async () => {
		const found: string[] = [];
		const URLENCODED = "application/x-www-form-urlencoded";
		await several(reading(), async ([name, { asker, form }]) => {
			const browser = browsers[asker];
			const [field = "intent"] = form.fields.map((one) => one.name);
			for (const [type, body] of [
				[URLENCODED, `${field}[$ne]=1`],
				[URLENCODED, `${field}.__proto__.admin=1`],
				[URLENCODED, "_id=5a5a5a5a5a5a5a5a5a5a5a5a"],
				["application/json", `{"${field}":{"$ne":null}}`],
				["multipart/form-data; boundary=x", "--x\r\nnonsense"],
				["text/plain", `${field}=1`],
			] as const) {
				const { status } = await sendBody(browser, form.action, type, body);
				if (!isRefusal(status)) found.push(`${name} took ${type} ${body}: ${status}`);
			}
		});
		expect(found).toEqual([]);
	});
});

describe("forms that are filled in with strings that break things, and with fields that they do not have", () => {
	/** Extra fields; those that a form has itself are left out. */
	const extra = (form: Form) => {
		const own = new Set(form.fields.map(({ name }) => name.split(/[.[]/)[0]));
		const all = {
			roles: "administrator",
			"roles[0].role": "administrator",
			role: "administrator",
			agency: nobody.agency,
			agencyId: nobody.agency,
			owner: nobody.agency,
			by: nobody.person,
			user: nobody.person,
			author: nobody.person,
			"authors[0].user": nobody.person,
			supports: String(SMUGGLED),
			number: String(SMUGGLED),
			version: String(SMUGGLED),
			counted: String(SMUGGLED),
			state: "archived",
			status: "suspended",
			example: "true",
		};
		return Object.fromEntries(Object.entries(all).filter(([name]) => !own.has(name.split(/[.[]/)[0] ?? "")));
	};

	beforeAll(async () => {
		const db = mongoose.connection.db;
		changes = db?.watch();
		changes?.on("change", (change) => {
			if ("fullDocument" in change) listen(change.fullDocument);
			if ("updateDescription" in change) listen(change.updateDescription?.updatedFields);
		});
		const strings = dealStrings();
		const before = await census();
		for (const [name, { asker, form }] of inOrder()) {
			// why: some of the forms before this one end sessions
			if (rankOf(name) >= 0 && asker !== "visitor")
				browsers[asker] = await site.current.client().signIn(world.people[asker]);
			const browser = browsers[asker];
			const own = await findAgain(browser, name, form);
			const first = await fillAndSend({ browser, form: own, strings, extra: extra(own) });
			// why: a form may also refuse what it does not have; its own fields are tried all the same
			const isRefused = isRefusal(first.answer.status) && first.refused.length === 0;
			const again = isRefused ? await findAgain(browser, name, form) : own;
			const result = isRefused ? await fillAndSend({ browser, form: again, strings, extra: {} }) : first;
			sent.set(name, result);
		}
		expect(strings.given()).toBeGreaterThan(STRINGS.length);
		const after = await census();
		expect(after).toEqual(before);
	}, 900_000);

	it("never break the site", () => {
		const broken = [...sent].filter(([, { answer }]) => answer.status >= 500).map(([name]) => name);
		expect(broken).toEqual([]);
	});

	it("are taken, but for those whose time has passed", () => {
		const left = [...sent]
			.filter(([name, { answer }]) => answer.status >= 400 && !NOT_TAKEN.some((one) => one.test(name)))
			.map(([name, { answer, refused }]) => `${name}: ${answer.status} ${refused}`);
		expect(left).toEqual([]);
	});

	it("change nothing by fields that they do not have", async () => {
		const found: string[] = [];
		const collections = await mongoose.connection.db?.listCollections({ type: "collection" }).toArray();
		const signs = [nobody.person, nobody.agency, String(SMUGGLED)];
		for (const { name } of collections ?? [])
			for (const row of (await mongoose.connection.db?.collection(name).find().toArray()) ?? []) {
				if ([nobody.person, nobody.agency].includes(String(row._id))) continue;
				const text = mongoose.mongo.BSON.EJSON.stringify(row);
				if (signs.some((sign) => text.includes(sign))) found.push(`${name} ${text.slice(0, 300)}`);
			}
		expect(found).toEqual([]);
	});

	it("keep every text as it was written", () => {
		const lost: string[] = [];
		// why: 200 is the same page with what was typed, such as with one row more
		for (const [name, { words }] of [...sent].filter(([, { answer }]) => answer.status === 302))
			for (const [field, text] of words)
				if (!written.has(plain(text))) lost.push(`${name} ${field}: ${JSON.stringify(text.slice(0, 60))}`);
		expect(lost).toEqual([]);
	});
});

// why: last, since some of these forms take whatever words they get
describe("every form of the site, once more", () => {
	beforeAll(async () => {
		await UserModel.updateMany({ status: "suspended" }, { $set: { status: "active" } });
		const people = { ...world.people, citizen: await makeUser() };
		for (const [asker, user] of Object.entries(people))
			browsers[asker as Asker] = await site.current.client().signIn(user);
	}, 120_000);

	it("says what is wrong with answers that are too long, of another kind, or name what does not exist", {
		timeout: 600_000,
	}, async () => {
		const found: string[] = [];
		const before = site.current.log().length;
		let refused = 0;
		let named = 0;
		await several(reading(), async ([name, { asker, form }]) => {
			if (!form.fields.some(({ kind }) => kind !== "hidden")) return;
			// why: more than a megabyte is refused before it is read, which is another test's
			const long = "x".repeat(Math.min(30_000, 900_000 / form.fields.length));
			for (const text of [long, "0".repeat(24), "\u0000\uFFFF\uD800"]) {
				const { status, body } = await sendForm(browsers[asker], form, everyField(form, text));
				if (status >= 500) found.push(`${name}: ${status}`);
				if (status !== 422) continue;
				refused += 1;
				if (fieldsNamed(form, body).length > 0 || body.includes('role="alert"')) named += 1;
			}
		});
		expect(found).toEqual([]);
		expect(refused).toBeGreaterThan(80);
		// why: the rest are switches and lists, which no page sends wrongly, and forms that stand on no page by now
		expect(named / refused).toBeGreaterThan(0.7);
		const log = site.current.log().slice(before);
		expect(log).not.toMatch(/\n\s+at .*:\d+:\d+/);
		expect(log).not.toContain("x".repeat(100));
	});
});

/** Spaces and the ways to write a letter are told alike: what is kept is trimmed, and its lines end as lines end. */
const plain = (text: string) => text.normalize("NFC").replaceAll(/\s+/g, " ").trim();

/** Keeps every text in a part of a document. */
function listen(value: unknown): void {
	if (typeof value === "string") written.add(plain(value));
	else if (value instanceof Types.ObjectId || value instanceof Date) return;
	else if (value && typeof value === "object") for (const one of Object.values(value)) listen(one);
}

/** What no form may change but those of the administrator, which are about one person. */
async function census() {
	const others = { _id: mongoose.trusted({ $ne: new Types.ObjectId(world.places.person) }) };
	const administrators = await UserModel.find({ ...others, "roles.role": "administrator" }).lean();
	return {
		administrators: administrators.map(({ _id }) => String(_id)).toSorted(),
		suspended: await UserModel.countDocuments({ ...others, status: "suspended" }),
		archived: await ProposalModel.countDocuments({ state: "archived" }),
	};
}
