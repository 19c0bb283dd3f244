/** What a page answered. */
export interface Answer {
	status: number;
	headers: Headers;
	body: string;
	/** Where a redirect leads, as path and query; null when there is none. */
	location: string | null;
	/** Path and query that finally answered, after redirects. */
	path: string;
}

export type Fields = Record<string, string | readonly string[] | Blob> | URLSearchParams | FormData;

interface Options {
	/** Goes where a redirect leads, as a browser does; true by default. */
	follow?: boolean;
	headers?: Record<string, string>;
	/** Sent with changing requests; the site's own by default, `null` sends none. */
	origin?: string | null;
}

/** A browser without JavaScript: cookies, redirects, forms. */
export class Browser {
	readonly cookies = new Map<string, string>();

	constructor(readonly origin: string) {}

	/** Opens a page. */
	get(path: string, options: Options = {}): Promise<Answer> {
		return this.send("GET", path, undefined, options);
	}

	/** Sends fields to an address as a form would, whatever the page holds. */
	post(path: string, fields: Fields = {}, options: Options = {}): Promise<Answer> {
		return this.send("POST", path, fields, options);
	}

	/**
	 * Opens a page, fills in the form that posts to `action` (this page by default) and sends it, hidden fields, ticked
	 * boxes and values already there included.
	 */
	async submit(
		path: string,
		fields: Record<string, string | readonly string[] | Blob>,
		{ action, ...options }: Options & { action?: string } = {},
	): Promise<Answer> {
		const page = await this.get(path);
		const form = findForm({ html: page.body, action: action ?? page.path, here: page.path, fields });
		if (!form) throw new Error(`${path} (${page.status}) has no form that posts to ${action ?? page.path}`);
		const names = new Set(Object.keys(fields));
		const data = new FormData();
		for (const [name, value] of form.defaults) if (!names.has(name)) data.append(name, value);
		for (const [name, value] of Object.entries(fields))
			for (const one of Array.isArray(value) ? value : [value]) data.append(name, one as string);
		return this.post(form.action, form.multipart ? data : toParams(data), options);
	}

	/** Signs in through the page; throws when it does not work. */
	async signIn({ email, password }: { email: string; password: string }): Promise<this> {
		const answer = await this.post("/sign-in", { email, password }, { follow: false });
		if (answer.status !== 302)
			throw new Error(`Sign-in of ${email} answered ${answer.status}: ${answer.body.slice(0, 300)}`);
		return this;
	}

	private async send(
		method: string,
		path: string,
		fields: Fields | undefined,
		options: Options,
	): Promise<Answer> {
		const headers = new Headers(options.headers);
		if (this.cookies.size > 0)
			headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
		const origin = options.origin === undefined && method !== "GET" ? this.origin : options.origin;
		if (origin) headers.set("origin", origin);
		const ask = () =>
			fetch(new URL(path, this.origin), {
				method,
				headers,
				redirect: "manual",
				body: fields && (fields instanceof FormData ? fields : toParams(fields)),
			});
		// why: the site may close a connection that lies idle just when it is used again; a page can be asked for twice
		const response = await ask().catch((error: unknown) => {
			if (method !== "GET") throw error;
			return ask();
		});
		this.keepCookies(response);
		const answer: Answer = {
			status: response.status,
			headers: response.headers,
			body: await response.text(),
			location: response.headers.get("location"),
			path,
		};
		if (options.follow !== false && answer.location && answer.status >= 300 && answer.status < 400)
			return this.get(answer.location, { headers: options.headers });
		return answer;
	}

	private keepCookies(response: Response): void {
		for (const line of response.headers.getSetCookie()) {
			const [pair = "", ...attributes] = line.split(";");
			const name = pair.slice(0, pair.indexOf("=")).trim();
			const gone = attributes.some((one) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(one));
			if (gone) this.cookies.delete(name);
			else this.cookies.set(name, pair.slice(pair.indexOf("=") + 1));
		}
	}
}

function toParams(fields: Fields): URLSearchParams {
	if (fields instanceof URLSearchParams) return fields;
	const params = new URLSearchParams();
	const entries = fields instanceof FormData ? [...fields] : Object.entries(fields);
	for (const [name, value] of entries)
		for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
	return params;
}

interface FoundForm {
	action: string;
	multipart: boolean;
	defaults: [string, string][];
}

/** The form of a page that posts to `action`; among several the one that has all the given fields, or else the first. */
function findForm({
	html,
	action,
	here,
	fields,
}: {
	html: string;
	action: string;
	here: string;
	fields: Record<string, unknown>;
}): FoundForm | undefined {
	const wanted = pathOf(action);
	const found = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
		.map(([, attributes = "", inside = ""]) => ({ attributes, inside }))
		.filter(({ attributes }) => attributeOf(attributes, "method")?.toLowerCase() === "post")
		.filter(({ attributes }) => pathOf(attributeOf(attributes, "action") || here) === wanted);
	const names = Object.keys(fields);
	const best =
		found.find(({ inside }) => names.every((name) => inside.includes(`name="${name}"`))) ?? found[0];
	if (!best) return undefined;
	return {
		action: attributeOf(best.attributes, "action") || here,
		multipart: attributeOf(best.attributes, "enctype") === "multipart/form-data",
		defaults: defaultsOf(best.inside),
	};
}

/** What a form sends untouched: the values of its inputs, text areas and selects, but no button. */
function defaultsOf(inside: string): [string, string][] {
	const values: [string, string][] = [];
	for (const [, attributes = ""] of inside.matchAll(/<input\b([^>]*)>/g)) {
		const name = attributeOf(attributes, "name");
		const type = attributeOf(attributes, "type") ?? "text";
		if (!name || type === "file" || type === "submit") continue;
		if (["checkbox", "radio"].includes(type) && !/\schecked/.test(attributes)) continue;
		values.push([name, attributeOf(attributes, "value") ?? (type === "checkbox" ? "on" : "")]);
	}
	for (const [, attributes = "", text = ""] of inside.matchAll(
		/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g,
	)) {
		const name = attributeOf(attributes, "name");
		if (name) values.push([name, decodeHtml(text.replace(/^\n/, ""))]);
	}
	for (const [, attributes = "", options = ""] of inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
		const name = attributeOf(attributes, "name");
		const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, one = ""]) => one);
		const chosen = all.find((one) => /\sselected/.test(one)) ?? all[0];
		if (name && chosen !== undefined) values.push([name, attributeOf(chosen, "value") ?? ""]);
	}
	return values;
}

function attributeOf(attributes: string, name: string): string | undefined {
	const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, "i").exec(attributes)?.[1];
	return value === undefined ? undefined : decodeHtml(value);
}

function decodeHtml(text: string): string {
	return text
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&#x27;", "'")
		.replaceAll("&amp;", "&");
}

function pathOf(address: string): string {
	return new URL(address, "http://localhost").pathname;
}
