import { describe, expect, it } from "vitest";
import { checkCredentials } from "~/services/accounts.server";
import { SessionModel } from "../../models/session.server";
import { UserModel } from "../../models/user.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite();

const GOOD_PASSWORD = "mango-rain-boat-2569-tree";

function signUpFields(email: string) {
	return { displayName: "สมหญิง ใจดี", email, password: GOOD_PASSWORD, consent: "on" };
}

describe("signing up", () => {
	it("opens an account that records consent, and signing in leads to one's own page", async () => {
		const browser = site.current.client();
		const answer = await browser.submit("/sign-up", signUpFields("Somying@Example.org"));
		expect(answer.path).toBe("/sign-in?signed-up=1");
		expect(answer.status).toBe(200);
		const user = await UserModel.findOne({ email: "somying@example.org" }).lean();
		expect(user?.consentedAt).toBeInstanceOf(Date);
		expect(user?.consentNotice).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(user?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);

		const me = await browser.submit(
			answer.path,
			{ email: "somying@example.org", password: GOOD_PASSWORD },
			{ action: "/sign-in" },
		);
		expect(me.path).toBe("/me");
		expect(me.body).toContain("สมหญิง ใจดี");
	});

	it("answers alike for an address that has an account, and changes nothing", async () => {
		const taken = await makeUser({ displayName: "เจ้าของเดิม" });
		const before = await UserModel.findById(taken.id).lean();
		const fresh = await site.current
			.client()
			.post("/sign-up", signUpFields("new-person@example.org"), { follow: false });
		const known = await site.current.client().post("/sign-up", signUpFields(taken.email), { follow: false });
		expect(known.status).toBe(fresh.status);
		expect(known.location).toBe(fresh.location);
		expect(known.body).toBe(fresh.body);
		expect([...known.headers.keys()].sort()).toEqual([...fresh.headers.keys()].sort());
		expect(await UserModel.findById(taken.id).lean()).toEqual(before);
	});

	it.each([
		["fourteen characters", "abcd-efgh-ijk1"],
		["a list entry", "1qaz2wsx3edc4rfv"],
		["one word over and over", "passwordpassword1"],
		["the site's name", "ruamkit-ruamkit-2569"],
		["the person's own address", "example.short.pass"],
	])("refuses %s as a password, keeps what was typed, and never the password", async (_what, password) => {
		const answer = await site.current
			.client()
			.submit("/sign-up", { ...signUpFields("short.pass@example.org"), password });
		expect(answer.status).toBe(422);
		expect(answer.body).toContain('value="short.pass@example.org"');
		expect(answer.body).toContain('href="#password"');
		expect(answer.body.replaceAll("short.pass@example.org", "…")).not.toContain(password);
		expect(await UserModel.exists({ email: "short.pass@example.org" })).toBeNull();
	});

	it("takes 64 characters without any rule of composition, in Thai too", async () => {
		for (const [index, password] of [
			"a quiet river runs under the old wooden bridge near our temple..".slice(0, 64),
			"ฝนตกหนักมากเมื่อวานนี้ที่บ้านยาย",
		].entries()) {
			const email = `long-${index}@example.org`;
			const browser = site.current.client();
			await browser.submit("/sign-up", { ...signUpFields(email), password });
			await browser.signIn({ email, password });
			expect((await browser.get("/me")).status).toBe(200);
		}
	});

	it("needs consent", async () => {
		const { consent: _, ...fields } = signUpFields("no-consent@example.org");
		const answer = await site.current.client().submit("/sign-up", fields);
		expect(answer.status).toBe(422);
		expect(await UserModel.exists({ email: "no-consent@example.org" })).toBeNull();
	});
});

describe("signing in", () => {
	it("answers alike for a wrong password, an unknown address and a suspended account", async () => {
		const known = await makeUser();
		const suspended = await makeUser({ status: "suspended" });
		const answers = [];
		for (const email of [known.email, "nobody-has-this@example.org", suspended.email]) {
			const password = email === suspended.email ? suspended.password : "not-the-password-at-all";
			const answer = await site.current.client().post("/sign-in", { email, password }, { follow: false });
			answers.push({ status: answer.status, body: anonymous(answer.body, email) });
		}
		expect(answers[0]?.status).toBe(422);
		expect(answers[1]).toEqual(answers[0]);
		expect(answers[2]).toEqual(answers[0]);
	});

	it("spends as long on an unknown address as on a known one", async () => {
		const known = await makeUser();
		const time = async (email: string) => {
			const from = performance.now();
			await checkCredentials({ email, password: "not-the-password-at-all" });
			return performance.now() - from;
		};
		await time("the-first-call-makes-the-decoy@example.org");
		const times = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
		for (let round = 0; round < 15; round += 1) {
			times.known = Math.min(times.known, await time(known.email));
			times.unknown = Math.min(times.unknown, await time("nobody-at-all@example.org"));
		}
		// why: the best of many is free of what else the machine does; without the decoy the ratio is under 0.1
		expect(times.unknown / times.known).toBeGreaterThan(0.5);
		expect(times.unknown / times.known).toBeLessThan(2);
	});

	it("leads only to an address of this site", async () => {
		const user = await makeUser();
		for (const [next, leadsTo] of [
			["/proposals?sort=new", "/proposals?sort=new"],
			["//evil.example", "/me"],
			["https://evil.example/", "/me"],
			["/\\evil.example", "/me"],
			["/..//evil.example", "/me"],
			["/\t/evil.example", "/me"],
			["javascript:alert(1)", "/me"],
		]) {
			const answer = await site.current
				.client()
				.post(`/sign-in?next=${encodeURIComponent(next as string)}`, credentialsOf(user), { follow: false });
			expect(answer.location, next).toBe(leadsTo);
		}
	});

	it("begins a new session: the id from before is dead, and one set by a stranger is never taken", async () => {
		const user = await makeUser();
		const browser = await site.current.client().signIn(user);
		const first = new Map(browser.cookies);
		await browser.post("/sign-out");
		await browser.signIn(user);
		const second = new Map(browser.cookies);
		expect(second.get("ruamkit.sid")).not.toBe(first.get("ruamkit.sid"));

		const stranger = site.current.client();
		for (const [name, value] of first) stranger.cookies.set(name, value);
		expect((await stranger.get("/me", { follow: false })).status).toBe(302);

		// signing in over a live session of another person ends that one too
		const other = await makeUser();
		const held = new Map(second);
		await browser.post("/sign-in", credentialsOf(other), { follow: false });
		const old = site.current.client();
		for (const [name, value] of held) old.cookies.set(name, value);
		expect((await old.get("/me", { follow: false })).status).toBe(302);
	});

	it("keeps its cookie from scripts and from other sites", async () => {
		const user = await makeUser();
		const answer = await site.current.client().post("/sign-in", credentialsOf(user), { follow: false });
		const cookie = answer.headers.getSetCookie().join();
		expect(cookie).toMatch(/ruamkit\.sid=.*HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Lax/i);
		expect(cookie).toMatch(/Path=\//i);
	});
});

describe("signing out", () => {
	it("ends the session in the database, not only the cookie", async () => {
		const user = await makeUser();
		const browser = await site.current.client().signIn(user);
		const kept = new Map(browser.cookies);
		expect(await SessionModel.countDocuments({ "session.passport.user.id": user.id })).toBe(1);
		await browser.post("/sign-out");
		expect(await SessionModel.countDocuments({ "session.passport.user.id": user.id })).toBe(0);
		const again = site.current.client();
		for (const [name, value] of kept) again.cookies.set(name, value);
		expect((await again.get("/me", { follow: false })).location).toContain("/sign-in");
	});

	it("is a form: opening the address changes nothing", async () => {
		const user = await makeUser();
		const browser = await site.current.client().signIn(user);
		expect((await browser.get("/sign-out")).path).toBe("/me");
	});
});

/** Takes out of a page what differs from request to request, and the address that was typed. */
function anonymous(html: string, email: string): string {
	return html.replaceAll(email, "…").replaceAll(/nonce="[^"]*"/g, "");
}

const credentialsOf = ({ email, password }: { email: string; password: string }) => ({ email, password });
