import { describe, expect, it } from "vitest";
import { EventModel } from "../../models/event.server";
import { SessionModel } from "../../models/session.server";
import { UserModel } from "../../models/user.server";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite();

const NEW_PASSWORD = "another-long-phrase-of-mine";

async function signedIn(...args: Parameters<typeof makeUser>) {
	const user = await makeUser(...args);
	return { user, browser: await site.current.client().signIn(user) };
}

/** Whether the browser still counts as somebody. */
async function isSignedIn(browser: {
	get: (path: string, options: { follow: false }) => Promise<{ status: number }>;
}) {
	return (await browser.get("/me", { follow: false })).status === 200;
}

describe("the profile", () => {
	it("keeps what the person says and drops what is emptied", async () => {
		await makeAgency({ kind: "province", province: 50, name: { th: "จังหวัดเชียงใหม่", en: "Chiang Mai" } });
		const { user, browser } = await signedIn();
		const saved = await browser.submit("/me/profile", {
			displayName: "ชื่อใหม่",
			title: "นาง",
			given: "สมหญิง",
			family: "ใจดี",
			province: "50",
			thaiDigits: "on",
		});
		expect(saved.path).toBe("/me/profile?saved=1");
		expect(await UserModel.findById(user.id).lean()).toMatchObject({
			displayName: "ชื่อใหม่",
			name: { title: "นาง", given: "สมหญิง", family: "ใจดี" },
			province: 50,
			thaiDigits: true,
		});
		await browser.submit("/me/profile", { title: "", given: "", family: "", province: "" });
		const after = await UserModel.findById(user.id).lean();
		expect(after?.name).toBeUndefined();
		expect(after?.province).toBeUndefined();
	});

	it("takes no field that the form does not have", async () => {
		const { user, browser } = await signedIn();
		const before = await UserModel.findById(user.id).lean();
		const answer = await browser
			.submit("/me/profile", {
				roles: "administrator",
				"roles[0].role": "administrator",
				status: "active",
				_id: "0".repeat(24),
				email: "other@example.org",
				passwordHash: "x",
			})
			.catch(() => null);
		await browser.post("/me/profile", {
			displayName: before?.displayName ?? "",
			language: "th",
			roles: "administrator",
			"roles[0].role": "administrator",
			email: "other@example.org",
			passwordHash: "x",
			sessionEpoch: "99",
		});
		expect(answer?.status ?? 400).toBe(400);
		expect(await UserModel.findById(user.id).lean()).toEqual(before);
	});
});

describe("a new password", () => {
	it("ends the other sessions and keeps this one under a new id", async () => {
		const { user, browser } = await signedIn();
		const elsewhere = await site.current.client().signIn(user);
		const before = browser.cookies.get("ruamkit.sid");
		const answer = await browser.submit("/me/password", { current: user.password, password: NEW_PASSWORD });
		expect(answer.path).toBe("/me/password?saved=1");
		expect(await isSignedIn(browser)).toBe(true);
		expect(browser.cookies.get("ruamkit.sid")).not.toBe(before);
		expect(await isSignedIn(elsewhere)).toBe(false);
		await expect(site.current.client().signIn(user)).rejects.toThrow("422");
		await site.current.client().signIn({ email: user.email, password: NEW_PASSWORD });
	});

	it("needs the current one", async () => {
		const { user, browser } = await signedIn();
		const answer = await browser.submit("/me/password", {
			current: "not it at all, is it",
			password: NEW_PASSWORD,
		});
		expect(answer.status).toBe(422);
		expect(answer.body).toContain('href="#current"');
		await site.current.client().signIn(user);
	});

	it("kills a session that comes into the store after the change", async () => {
		const { user, browser } = await signedIn();
		const kept = await SessionModel.findOne({ "session.passport.user.id": user.id }).lean();
		const elsewhere = await site.current.client().signIn(user);
		await elsewhere.submit("/me/password", { current: user.password, password: NEW_PASSWORD });
		// why: a request that was on its way could write its session back
		await SessionModel.collection.insertOne(kept as never);
		expect(await isSignedIn(browser)).toBe(false);
	});
});

describe("the list of sessions", () => {
	it("names devices, hides their ids, ends one and ends all", async () => {
		const { user, browser } = await signedIn();
		const phone = site.current.client();
		await phone.post(
			"/sign-in",
			{ email: user.email, password: user.password },
			{
				headers: {
					"user-agent":
						"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36",
				},
			},
		);
		const page = await browser.get("/me/sessions");
		expect(page.body).toContain("Chrome บน Android");
		for (const { _id } of await SessionModel.find({ "session.passport.user.id": user.id }).lean())
			expect(page.body).not.toContain(_id);
		await browser.submit(
			"/me/sessions",
			{ intent: "end", session: keyOf(page.body) },
			{ action: "/me/sessions" },
		);
		expect(await isSignedIn(phone)).toBe(false);
		expect(await isSignedIn(browser)).toBe(true);

		const third = await site.current.client().signIn(user);
		const answer = await browser.post("/me/sessions", { intent: "end-all" });
		expect(answer.path).toBe("/sign-in");
		expect(await isSignedIn(browser)).toBe(false);
		expect(await isSignedIn(third)).toBe(false);
	});

	it("answers for the session of another as for one that has ended already, and leaves it alone", async () => {
		const { browser } = await signedIn();
		const other = await signedIn();
		const second = await site.current.client().signIn(other.user);
		const key = keyOf((await other.browser.get("/me/sessions")).body);
		const foreign = await browser.post("/me/sessions", { intent: "end", session: key });
		const missing = await browser.post("/me/sessions", { intent: "end", session: "0".repeat(32) });
		expect(foreign.path).toBe("/me/sessions?ended=1");
		expect(missing.path).toBe("/me/sessions?ended=1");
		expect(await isSignedIn(second)).toBe(true);
	});
});

describe("own data", () => {
	it("comes as a file without the password, and only to its owner", async () => {
		const { user, browser } = await signedIn();
		const answer = await browser.get("/me/data/export");
		expect(answer.headers.get("content-disposition")).toContain("attachment");
		expect(answer.headers.get("cache-control")).toContain("no-store");
		const data = JSON.parse(answer.body);
		expect(data.account.email).toBe(user.email);
		expect(answer.body).not.toContain("argon2");
		expect((await site.current.client().get("/me/data/export", { follow: false })).status).toBe(302);
	});

	it("is erased with the account: names go, the session ends, nobody signs in again", async () => {
		const { user, browser } = await signedIn({ displayName: "จะลาแล้ว" });
		const wrong = await browser.submit("/me/data", { password: "wrong wrong wrong", sure: "on" });
		expect(wrong.status).toBe(422);
		const answer = await browser.submit("/me/data", { password: user.password, sure: "on" });
		expect(answer.path).toBe("/");
		expect(await isSignedIn(browser)).toBe(false);
		const left = JSON.stringify(await UserModel.findById(user.id).lean());
		expect(left).not.toContain(user.email);
		expect(left).not.toContain("จะลาแล้ว");
		await expect(site.current.client().signIn(user)).rejects.toThrow("422");
	});
});

describe("an administrator", () => {
	it("finds a person by the beginning of a name or an address, and by role", async () => {
		const { browser } = await signedIn({ roles: [{ role: "administrator" }] });
		const agency = await makeAgency();
		const wanted = await makeUser({
			displayName: "มะลิวัลย์ หาเจอ",
			email: "mali.find-me@example.org",
			roles: [{ role: "champion", agencyId: agency.id }],
		});
		for (const query of ["q=มะลิวัลย์", "q=mali.find", "role=champion"]) {
			const page = await browser.get(`/admin/people?${query}`);
			expect(page.body, query).toContain(`/admin/people/${wanted.id}`);
		}
		expect((await browser.get("/admin/people?q=ไม่มีใครชื่อนี้")).body).toContain("ไม่พบบัญชีที่ตรงกับการค้นหา");
		expect((await browser.get("/admin/people?role=king&after=bad")).status).toBe(400);
	});

	it("gives and takes a role with the reason on record; the person's sessions end each time", async () => {
		const { user: admin, browser } = await signedIn({ roles: [{ role: "administrator" }] });
		const { user, browser: theirs } = await signedIn();
		const agency = await makeAgency();
		const here = `/admin/people/${user.id}`;
		const missing = await browser.submit(here, { intent: "grant", role: "officer", why: "แต่งตั้ง" });
		expect(missing.status).toBe(422);
		expect(missing.body).toContain('href="#agency"');

		const given = await browser.submit(here, {
			intent: "grant",
			role: "officer",
			agency: agency.id,
			why: "แต่งตั้งตามหนังสือ",
		});
		expect(given.path).toBe(`${here}?done=1`);
		expect(given.body).toContain("แต่งตั้งตามหนังสือ");
		expect((await UserModel.findById(user.id).lean())?.roles.map(({ role }) => role)).toEqual(["officer"]);
		expect(await isSignedIn(theirs)).toBe(false);

		await theirs.signIn(user);
		await browser.submit(here, { intent: "remove", grant: `officer:${agency.id}`, why: "ย้ายหน่วยงาน" });
		expect((await UserModel.findById(user.id).lean())?.roles).toEqual([]);
		expect(await isSignedIn(theirs)).toBe(false);
		const events = await EventModel.find({ person: user.id }).sort({ at: 1 }).lean();
		expect(events.map(({ type }) => type)).toEqual(["role-granted", "role-removed"]);
		expect(events.every(({ actor }) => actor.user?.toHexString() === admin.id)).toBe(true);
	});

	it("suspends an account at once and restores it", async () => {
		const { browser } = await signedIn({ roles: [{ role: "administrator" }] });
		const { user, browser: theirs } = await signedIn();
		await browser.submit(`/admin/people/${user.id}`, { intent: "suspend", why: "แอบอ้างเป็นผู้อื่น" });
		expect(await isSignedIn(theirs)).toBe(false);
		await expect(theirs.signIn(user)).rejects.toThrow("422");
		await browser.submit(`/admin/people/${user.id}`, { intent: "restore", why: "ตรวจสอบแล้ว" });
		await theirs.signIn(user);
	});

	it("cannot change their own roles or standing", async () => {
		const { user, browser } = await signedIn({ roles: [{ role: "administrator" }] });
		const answer = await browser.post(`/admin/people/${user.id}`, { intent: "suspend", why: "ลอง" });
		expect(answer.status).toBe(409);
		expect(await isSignedIn(browser)).toBe(true);
	});
});

describe("a visitor", () => {
	it("chooses Thai digits without an account", async () => {
		const browser = site.current.client();
		const answer = await browser.submit("/preferences", { thaiDigits: "on" });
		expect(answer.path).toBe("/preferences?saved=1");
		expect(browser.cookies.get("ruamkit.prefs")).toBe("thai-digits");
		await browser.post("/preferences", {});
		expect(browser.cookies.has("ruamkit.prefs")).toBe(false);
	});
});

/** The key of the first session that a page offers to end. */
function keyOf(html: string): string {
	return /name="session" value="([0-9a-f]{32})"/.exec(html)?.[1] ?? "";
}
