import { beforeAll, expect, test } from "vitest";
import { keepWords } from "~/i18n/written";
import { AgencyModel } from "../../models/agency.server";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeProposal, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";
import type { Browser } from "../support/site-client";

useTestDatabase();
const site = useTestSite();
let browser: Browser;
beforeAll(async () => {
	const admin = await makeUser({ roles: [{ role: "administrator" }] });
	browser = await site.current.client().signIn(admin);
});

const NEW = {
	code: "page-made",
	"name.th": "กรมจากหน้าเว็บ",
	"name.en": "Department from the page",
	"abbreviation.th": "กจว.",
	"abbreviation.en": "DFP",
	letterCode: "หน",
	kind: "department",
	"contactUnit.th": "กลุ่มงาน",
	"contactUnit.en": "Group",
};

test("the desk leads to the agencies, and a new one stands in the list and on a page of its own", async () => {
	expect((await browser.get("/admin")).body).toContain('href="/admin/agencies"');
	const made = await browser.submit("/admin/agencies/new", NEW);
	expect(made.path).toBe("/admin/agencies/page-made?done=created");
	expect(made.body).toContain(keepWords("เพิ่มหน่วยงานแล้ว"));
	const list = await browser.get("/admin/agencies?q=กรมจากหน้าเว็บ");
	expect(list.body).toContain('href="/admin/agencies/page-made"');
	expect((await site.current.client().get("/agencies/page-made")).body).toContain("กรมจากหน้าเว็บ");
});

test("a refused form names the field and keeps everything typed", async () => {
	const taken = await makeAgency({ code: "taken-address" });
	await AgencyModel.updateOne({ _id: taken.id }, { $set: { letterCode: "มีแล้ว" } });
	const form = { ...NEW, code: "taken-address", letterCode: "อื่น", "name.th": "ชื่อที่พิมพ์ไว้" };
	const code = await browser.submit("/admin/agencies/new", form);
	expect(code.status).toBe(409);
	expect(code.body).toContain('href="#code"');
	expect(code.body).toContain("ชื่อที่พิมพ์ไว้");
	const letters = await browser.submit("/admin/agencies/new", {
		...form,
		code: "free-one",
		letterCode: "มีแล้ว",
	});
	expect(letters.status).toBe(409);
	expect(letters.body).toContain('href="#letterCode"');
	for (const bad of ["new", "Two Words", "ภาษาไทย", "-x"]) {
		const refused = await browser.submit("/admin/agencies/new", { ...form, code: bad });
		expect([bad, refused.status]).toEqual([bad, 422]);
		expect(refused.body).toContain('href="#code"');
	}
	expect((await browser.submit("/admin/agencies/new", { ...form, code: "" })).body).toContain('href="#code"');
	const empty = await browser.submit("/admin/agencies/new", { ...form, code: "free-one", "name.en": "" });
	expect(empty.status).toBe(422);
	expect(empty.body).toContain('href="#name.en"');
});

test("a new name is shown at once where the old one was, and the change stands in the record", async () => {
	const { id, code } = await makeAgency({ name: { th: "กรมชื่อก่อนหน้า", en: "Name before" } });
	const proposal = await makeProposal({ agencyId: id });
	const visitor = site.current.client();
	const page = `/proposals/${proposal.number}-${proposal.slug}`;
	expect((await visitor.get(page)).body).toContain("กรมชื่อก่อนหน้า");
	const saved = await browser.submit(`/admin/agencies/${code}`, { "name.th": "กรมชื่อถัดมา" });
	expect(saved.path).toBe(`/admin/agencies/${code}?done=saved`);
	expect(saved.body).toContain("กรมชื่อก่อนหน้า → กรมชื่อถัดมา");
	for (const path of [page, `/agencies/${code}`, "/agencies", "/search?q=กรมชื่อถัดมา"])
		expect((await visitor.get(`${path}${path.includes("?") ? "&" : "?"}fresh=1`)).body, path).toContain(
			"กรมชื่อถัดมา",
		);
});

test("a form that another tab has overtaken is refused, and once more when it is sent again", async () => {
	const { code } = await makeAgency();
	const here = `/admin/agencies/${code}`;
	const fields = {
		intent: "save",
		revision: "0",
		kind: "department",
		"name.th": "ของแท็บหนึ่ง",
		"name.en": "One",
		"abbreviation.th": "ก",
		"abbreviation.en": "A",
		"contactUnit.th": "ก",
		"contactUnit.en": "A",
	};
	expect((await browser.post(here, fields)).path).toBe(`${here}?done=saved`);
	const late = await browser.post(here, { ...fields, "name.th": "ของแท็บสอง" });
	expect(late.status).toBe(409);
	expect(late.body).toContain("ของแท็บสอง");
	expect(late.body).toMatch(/<input[^>]*name="revision"[^>]*value="0"/);
	expect((await AgencyModel.findOne({ code }).lean())?.name.th).toBe("ของแท็บหนึ่ง");
});

test("a closed agency says so and which goes on; forms offer it no more; it can be opened again", async () => {
	const { code } = await makeAgency({ name: { th: "กรมที่ยุบ", en: "Closed one" } });
	const next = await makeAgency({ name: { th: "กรมที่รับต่อ", en: "Next one" } });
	const here = `/admin/agencies/${code}`;
	const missing = await browser.submit(here, { intent: "close", replacedBy: next.code, why: "" });
	expect(missing.status).toBe(422);
	expect(missing.body).toContain('href="#why"');
	const closed = await browser.submit(here, { intent: "close", replacedBy: next.code, why: "พ.ร.ฎ. ยุบเลิก" });
	expect(closed.path).toBe(`${here}?done=close`);
	expect(closed.body).toContain("พ.ร.ฎ. ยุบเลิก");
	const page = await site.current.client().get(`/agencies/${code}`);
	expect(page.body).toContain(`href="/agencies/${next.code}"`);
	expect(page.body).toContain(keepWords("หน่วยงานที่รับงานต่อ:"));
	const person = await makeUser();
	const offered = (await browser.get(`/admin/people/${person.id}`)).body;
	expect(offered).toContain("กรมที่รับต่อ");
	expect(offered).not.toContain("กรมที่ยุบ");
	const opened = await browser.submit(here, { intent: "reopen", why: "ยกเลิก" });
	expect(opened.path).toBe(`${here}?done=reopen`);
	expect((await browser.get(`/admin/people/${person.id}`)).body).toContain("กรมที่ยุบ");
});

test("an agency that does not exist is not found, and nobody else changes one", async () => {
	expect((await browser.get("/admin/agencies/no-such")).status).toBe(404);
	const { code } = await makeAgency();
	const steward = await makeUser({ roles: [{ role: "steward" }] });
	const stranger = await site.current.client().signIn(steward);
	const fields = { intent: "close", revision: "0", why: "x" };
	expect((await stranger.post(`/admin/agencies/${code}`, fields)).status).toBe(403);
	expect((await AgencyModel.findOne({ code }).lean())?.closedAt).toBeUndefined();
});
