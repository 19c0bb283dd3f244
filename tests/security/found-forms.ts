import type { Browser } from "../support/site-client";

/** What one types into or picks in a form. */
export interface Field {
	name: string;
	kind: "text" | "area" | "hidden" | "choice" | "boxes" | "file" | "password";
	/** What stands there; of choices and boxes the ones that are picked. */
	value: string[];
	/** What can be picked. */
	options: string[];
	/** By which the summary of what is wrong leads to it. */
	ids: string[];
}

/** A form as a page holds it: one for each of its buttons. */
export interface Form {
	/** The page that it stands on. */
	page: string;
	/** Where it goes, as path and query. */
	action: string;
	multipart: boolean;
	fields: Field[];
	button: [name: string, value: string] | null;
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#x27": "'", amp: "&" };
const decode = (text: string) =>
	text.replaceAll(/&(lt|gt|quot|#x27|amp);/g, (_, name) => ENTITIES[name] ?? "");

function attribute(tag: string, name: string): string | undefined {
	const value = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1];
	return value === undefined ? undefined : decode(value);
}

/** The forms of a page that change something. */
export function findForms(page: string, html: string): Form[] {
	return [...html.matchAll(/<form(\s[^>]*)>([\s\S]*?)<\/form>/g)]
		.filter(([, tag = ""]) => attribute(tag, "method")?.toLowerCase() === "post")
		.flatMap(([, tag = "", inside = ""]): Form[] => {
			const shared = {
				page,
				action: attribute(tag, "action") || page,
				multipart: attribute(tag, "enctype") === "multipart/form-data",
				fields: fieldsOf(inside),
			};
			const buttons = [...inside.matchAll(/<button(\s[^>]*)>/g)]
				.map(([, button = ""]) => [attribute(button, "name"), attribute(button, "value") ?? ""] as const)
				.filter((pair): pair is [string, string] => pair[0] !== undefined);
			return buttons.length === 0
				? [{ ...shared, button: null }]
				: buttons.map((button) => ({ ...shared, button }));
		});
}

function fieldsOf(inside: string): Field[] {
	const fields = new Map<string, Field>();
	const add = (tag: string, kind: Field["kind"]): Field => {
		const name = attribute(tag, "name") ?? "";
		const field = fields.get(name) ?? { name, kind, value: [], options: [], ids: [name] };
		field.ids.push(attribute(tag, "id") ?? name);
		if (name) fields.set(name, field);
		return field;
	};
	for (const [, tag = ""] of inside.matchAll(/<input(\s[^>]*)>/g)) {
		const type = attribute(tag, "type") ?? "text";
		const value = attribute(tag, "value") ?? "";
		if (type === "radio" || type === "checkbox") {
			const field = add(tag, type === "radio" ? "choice" : "boxes");
			field.options.push(value || "on");
			if (/\schecked/.test(tag)) field.value.push(value || "on");
		} else if (type === "file" || type === "hidden" || type === "password") add(tag, type).value.push(value);
		else if (type !== "submit") add(tag, "text").value.push(value);
	}
	for (const [, tag = "", text = ""] of inside.matchAll(/<textarea(\s[^>]*)>([\s\S]*?)<\/textarea>/g))
		add(tag, "area").value.push(decode(text.replace(/^\n/, "")));
	for (const [, tag = "", options = ""] of inside.matchAll(/<select(\s[^>]*)>([\s\S]*?)<\/select>/g)) {
		const field = add(tag, "choice");
		for (const [, option = ""] of options.matchAll(/<option(\s[^>]*|)>/g)) {
			const value = attribute(option, "value") ?? "";
			if (value) field.options.push(value);
			if (/\sselected/.test(option)) field.value.push(value);
		}
	}
	return [...fields.values()];
}

/** Names a form whatever the things are called that it is about, so that the same one in many rows is one. */
export function nameOf({ action, button, fields }: Form): string {
	const place = (action.split("?")[0] ?? "").replaceAll(/(?<=\/)(?:[\w-]{24,}|\d[^/]*)(?=\/|$)/g, "#");
	const names = fields.map(({ name }) => name.replaceAll(/\d+/g, "#"));
	return `${place} ${button?.[1].replaceAll(/\d+|[0-9a-f]{24}/g, "#") ?? ""} (${[...new Set(names)].toSorted().join(" ")})`;
}

/** What is put into the fields, by name. */
export type Filled = Map<string, (string | File)[]>;

/** Sends a form. */
export function sendForm(browser: Browser, form: Form, filled: Filled, extra: Record<string, string> = {}) {
	const body = new FormData();
	for (const [name, values] of filled) for (const value of values) body.append(name, value);
	if (form.button) body.append(...form.button);
	for (const [name, value] of Object.entries(extra)) body.append(name, value);
	if (form.multipart) return browser.post(form.action, body, { follow: false });
	const params = new URLSearchParams();
	for (const [name, value] of body) params.append(name, typeof value === "string" ? value : value.name);
	return browser.post(form.action, params, { follow: false });
}

/** The fields of a form that a refusal names: in the summary of what is wrong, or beside the field. */
export function fieldsNamed({ fields }: Form, body: string): Field[] {
	const links = [...body.matchAll(/href="#([^"]+)" class="font-semibold text-danger/g)];
	const beside = [...body.matchAll(/<p id="([^"]+)-error"/g)];
	const ids = new Set([...links, ...beside].map(([, id = ""]) => decode(id)));
	return fields.filter((field) => field.ids.some((id) => ids.has(id)));
}

/** What every text field of a form is sent with. */
export function everyField(form: Form, text: string): Filled {
	return new Map(
		form.fields.map(({ name, kind, value }) => [name, [kind === "hidden" && value[0] ? value[0] : text]]),
	);
}

/** Sends a body that no page would make. */
export async function sendBody(browser: Browser, action: string, type: string, body: string) {
	const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
	const answer = await fetch(new URL(action, browser.origin), {
		method: "POST",
		redirect: "manual",
		headers: { cookie, origin: browser.origin, "content-type": type },
		body,
	});
	return { status: answer.status, body: await answer.text() };
}

/** Does something with every item, some at a time. */
export async function several<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
	const next = async () => {
		for (let item = items.shift(); item !== undefined; item = items.shift()) await work(item);
	};
	await Promise.all(Array.from({ length: 6 }, next));
}
