import { readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { SessionModel } from "../../models/session.server";
import { UserModel } from "../../models/user.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite();

const nosql = readFileSync(new URL("../data/security/mongodb_nosqli.txt", import.meta.url), "utf8")
	.split("\n")
	.filter((line) => line.trim());

/** Sends bytes as they are and gives the first line of the answer. */
function sendRaw(text: string): Promise<string> {
	const { port } = new URL(site.current.origin);
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), "localhost", () => socket.end(text));
		let answer = "";
		socket.on("data", (chunk) => {
			answer += chunk;
		});
		socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
		socket.on("error", reject);
	});
}

/** A request with any method, path and headers, the body included as given. */
function sendRequest(
	method: string,
	path: string,
	headers: Record<string, string> = {},
	body?: string,
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
	const { port } = new URL(site.current.origin);
	return new Promise((resolve, reject) => {
		const sent = httpRequest({ host: "localhost", port, method, path, headers }, (answer) => {
			let text = "";
			answer.on("data", (chunk) => {
				text += chunk;
			});
			answer.on("end", () =>
				resolve({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }),
			);
		});
		sent.on("error", reject);
		if (body !== undefined) sent.setHeader("content-length", Buffer.byteLength(body));
		sent.end(body);
	});
}

describe("a changing request from elsewhere", () => {
	const ORIGINS: [string, string | null][] = [
		["a foreign", "https://evil.example"],
		["no", null],
		["a null", "null"],
		["a forged", "http://localhost.evil.example"],
		["another port's", "http://localhost:1"],
		["another scheme's", "https://localhost"],
	];

	it.each(ORIGINS)("with %s Origin is refused, and nothing changes", async (_name, origin) => {
		const user = await makeUser();
		const browser = await site.current.client().signIn(user);
		const before = await UserModel.findById(user.id).lean();
		const forged = { "x-forwarded-host": "evil.example" };
		for (const path of [
			"/sign-out",
			"/sign-out.data",
			"/me/profile",
			"/me/profile.data",
			"/en/me/profile",
			"/me/sessions?_routes=routes%2Fme.sessions",
			"/me/data",
			"/me/data/export",
			"/proposals/1/support",
			"/health",
			"/nowhere-at-all",
		]) {
			const answer = await browser.post(
				path,
				{ displayName: "hacked", language: "th", intent: "end-all" },
				{ origin, headers: forged, follow: false },
			);
			expect(answer.status, path).toBe(403);
		}
		expect(await UserModel.findById(user.id).lean()).toEqual(before);
		expect((await browser.get("/me")).status).toBe(200);
	});

	it("is refused before the body is read, also to a sign-in", async () => {
		const user = await makeUser();
		const answer = await site.current
			.client()
			.post("/sign-in", { email: user.email, password: user.password }, { origin: "https://evil.example" });
		expect(answer.status).toBe(403);
		expect(await SessionModel.countDocuments({ "session.passport.user.id": user.id })).toBe(0);
	});
});

describe("operators and parts of objects", () => {
	it("in the names of a query: 400", async () => {
		const names = [
			"q[$ne]",
			"q[$gt]",
			"$where",
			"q[]",
			"__proto__",
			"constructor",
			"__proto__[x]",
			"role[$in][]",
		];
		for (const path of [
			"/",
			"/proposals",
			"/search",
			"/admin/people",
			"/sign-in",
			"/health",
			"/en/proposals.data",
		])
			for (const name of names) {
				const address = `${path}?${encodeURIComponent(name)}=1`;
				expect((await site.current.client().get(address)).status, address).toBe(400);
				expect((await site.current.client().get(`${path}?${name}=1`)).status, address).toBe(400);
			}
	});

	it("in the names of a form: 400, and nobody gets in", async () => {
		const user = await makeUser();
		const forms: Record<string, string>[] = [
			{ "email[$ne]": "x", "password[$ne]": "y" },
			{ "email[$gt]": "", password: "x" },
			{ email: user.email, "password[$regex]": ".*" },
			{ __proto__x: "1", email: user.email, password: "p" },
			{ "__proto__.admin": "1", email: user.email, password: "p" },
			{ "constructor.prototype.admin": "1", email: user.email, password: "p" },
			{ $where: "1 == 1" },
		];
		for (const fields of forms) {
			const answer = await site.current.client().post("/sign-in", fields);
			expect(answer.status, JSON.stringify(fields)).toBe(400);
		}
	});

	it("in values are text: they find nothing and break nothing", async () => {
		for (const text of nosql) {
			const signIn = await site.current.client().post("/sign-in", { email: text, password: text });
			expect(signIn.status, text).toBe(422);
			const search = await site.current.client().get(`/search?q=${encodeURIComponent(text)}`);
			expect(search.status, text).toBeLessThan(500);
			const list = await site.current
				.client()
				.get(`/proposals?stage=${encodeURIComponent(text)}&after=${encodeURIComponent(text)}`);
			expect(list.status, text).toBeLessThan(500);
		}
	});

	it("in JSON: no page takes it", async () => {
		for (const body of [
			'{"email":{"$ne":null},"password":{"$ne":null}}',
			'{"__proto__":{"admin":true}}',
			"{",
			"[]",
		])
			for (const path of ["/sign-in", "/sign-in.data", "/sign-up", "/preferences"]) {
				const answer = await sendRequest(
					"POST",
					path,
					{ origin: site.current.origin, "content-type": "application/json" },
					body,
				);
				expect(answer.status, `${path} ${body}`).toBe(400);
			}
	});
});

describe("a request that makes no sense", () => {
	it.each([
		"/%",
		"/%E0%A4%A",
		"/proposals/%ff",
		"/%00",
		"/proposals?q=%",
		"/proposals?q=%E0%A4",
		"/en/%c0%ae%c0%ae/",
		"/sign-in?_data=routes%2Fsign-in",
		"/?_data=root",
	])("to %s gets 400", async (path) => {
		expect((await sendRequest("GET", path)).status).toBe(400);
	});

	it.each([
		"//evil.example/",
		"/..%2f..%2fetc/passwd",
		"/assets/../../server.ts",
		"/assets/%2e%2e/%2e%2e/server.ts",
		"/proposals/99999999999999999999",
		"/proposals/0-x",
		"/proposals/-1",
		"/files/not-an-id",
		"/admin.php",
		"/wp-login.php",
		"/nowhere",
		"/en/nowhere",
		"/nowhere.data",
		"/build/server/index.js",
		"/.env",
		"/.data/session-secret",
		"/agencies/none-such",
		"/challenges/none-such",
		"/commitments/0",
	])("to %s gets a plain 404", async (path) => {
		expect((await sendRequest("GET", path)).status).toBe(404);
	});

	it("with an unknown method gets 405; OPTIONS names the methods", async () => {
		for (const method of ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "MKCOL", "SEARCH"]) {
			const answer = await sendRequest(method, "/sign-in", { origin: site.current.origin });
			expect(answer.status, method).toBe(405);
			expect(answer.headers.allow).toContain("POST");
		}
		expect((await sendRequest("OPTIONS", "/")).status).toBe(204);
		expect((await sendRequest("HEAD", "/")).status).toBe(200);
	});

	it("with a form for a page that takes none gets 4xx", async () => {
		for (const path of ["/", "/health", "/privacy", "/me", "/en", "/nowhere", "/sign-in.css"])
			expect((await site.current.client().post(path, { a: "b" })).status, path).toBeLessThan(500);
	});

	it("with odd cookies is a visitor's", async () => {
		for (const cookie of [
			"ruamkit.sid",
			"ruamkit.sid=",
			"ruamkit.sid=%",
			"ruamkit.sid=s%3Aabc.def",
			"ruamkit.sid=s:../../x.y",
			'ruamkit.sid=j:{"$ne":null}',
			"ruamkit.prefs=%ff; =; ;;; a",
			`ruamkit.sid=${"x".repeat(4000)}`,
		]) {
			expect((await sendRequest("GET", "/", { cookie })).status, cookie).toBe(200);
			expect((await sendRequest("GET", "/me", { cookie })).status, cookie).toBe(302);
		}
	});

	it("with a foreign Host gets the site's own page, and no address of that host", async () => {
		for (const host of ["evil.example", "a b", "localhost:99999", "[::", "evil.example:80/x?"]) {
			const answer = await sendRequest("GET", "/me", { host });
			expect(answer.status, host).toBe(302);
			expect(String(answer.headers.location)).toMatch(/^\/sign-in/);
		}
	});

	it("that is no HTTP gets 400, and a whole address in the first line does not break it", async () => {
		expect(await sendRaw("HELLO\r\n\r\n")).toContain("400");
		expect(await sendRaw("GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n")).toMatch(/ 400 /);
		expect(await sendRaw("GET * HTTP/1.1\r\nHost: x\r\n\r\n")).toMatch(/ 400 /);
		expect(await sendRaw("GET / HTTP/1.1\r\n\r\n")).toMatch(/ 400 /);
	});

	it("that is too large gets 413, of unknown length 411, and neither is read", async () => {
		const headers = { origin: site.current.origin, "content-type": "application/x-www-form-urlencoded" };
		const large = `email=${"x".repeat(1_100_000)}`;
		expect((await sendRequest("POST", "/sign-in", headers, large)).status).toBe(413);
		const chunked = await sendRaw(
			`POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: ${site.current.origin}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
		);
		expect(chunked).toMatch(/ 411 /);
	});

	it("with a broken or empty form gets 4xx", async () => {
		const origin = site.current.origin;
		for (const [type, body] of [
			["multipart/form-data; boundary=x", "--x\r\nnonsense"],
			["multipart/form-data", "a=b"],
			["application/x-www-form-urlencoded", ""],
			["application/x-www-form-urlencoded", "%"],
			["application/x-www-form-urlencoded", "email=%ff%fe&password=%00"],
			["text/plain", "a=b"],
			["", ""],
		] as const) {
			const answer = await sendRequest(
				"POST",
				"/sign-in",
				{ origin, ...(type ? { "content-type": type } : {}) },
				body,
			);
			expect(answer.status, `${type} ${body}`).toBeGreaterThanOrEqual(400);
			expect(answer.status, `${type} ${body}`).toBeLessThan(500);
		}
	});

	it("leaves one line in the log, without a stack and without what was typed", async () => {
		const before = site.current.log().length;
		await site.current.client().get("/no-such-page?secret=typed-by-a-person");
		await site.current.client().post("/privacy", { secret: "typed-by-a-person" });
		await new Promise((resolve) => setTimeout(resolve, 200));
		const lines = site.current.log().slice(before).trim().split("\n");
		expect(lines.filter((line) => line.includes("/no-such-page"))).toHaveLength(1);
		expect(lines.filter((line) => line.includes("/privacy"))).toHaveLength(1);
		expect(lines.join("\n")).not.toContain("typed-by-a-person");
		expect(lines.join("\n")).not.toMatch(/\n?\s+at .*:\d+:\d+/);
	});
});

describe("every answer", () => {
	it("carries a policy, forbids framing and guessing of types, and tells nothing of the server", async () => {
		for (const path of ["/", "/sign-in", "/nowhere", "/health", "/%"]) {
			const { headers } = await sendRequest("GET", path);
			expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
			expect(headers["x-content-type-options"], path).toBe("nosniff");
			expect(headers["x-powered-by"], path).toBeUndefined();
			expect(headers.server, path).toBeUndefined();
		}
	});

	it("says each of these once, also where it opens data to other sites", async () => {
		for (const [path, origin] of [
			["/api/v1/proposals", "cross-origin"],
			["/api/v1/openapi.json", "cross-origin"],
			["/feed/proposals.atom", "cross-origin"],
			["/about", "same-origin"],
			["/nowhere", "same-origin"],
		] as const) {
			const { headers } = await sendRequest("GET", path);
			expect(headers["cross-origin-resource-policy"], path).toBe(origin);
			expect(headers["x-content-type-options"], path).toBe("nosniff");
			expect(String(headers["content-security-policy"]).split("default-src"), path).toHaveLength(2);
		}
	});

	it("to somebody signed in is never kept on the way", async () => {
		const browser = await site.current.client().signIn(await makeUser());
		for (const path of ["/", "/me", "/me.data", "/proposals", "/nowhere", "/me/data/export"])
			expect((await browser.get(path)).headers.get("cache-control"), path).toContain("no-store");
	});
});
