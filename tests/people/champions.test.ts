import { expect, test } from "vitest";
import type { Viewer } from "~/domain/viewer";
import { deleteAccount } from "~/services/accounts-own-data.server";
import { findChampion } from "~/services/agency-champions.server";
import { grantRole, removeRole } from "~/services/people-decisions.server";
import { EventModel } from "../../models/event.server";
import { UserModel } from "../../models/user.server";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite();
const now = new Date("2026-03-01T03:00:00Z");

const makeAdministrator = async () => makeUser({ roles: [{ role: "administrator" }] });
const rolesOf = async ({ id }: { id: string }) =>
	(await UserModel.findById(id).lean())?.roles.map(({ role, agency }) => [role, agency?.toHexString()]);

function appoint(viewer: Viewer, person: { id: string }, agency: { id: string }, replaces?: string) {
	const grant = { role: "champion" as const, agencyId: agency.id };
	return grantRole({ viewer, personId: person.id, grant, replaces, why: "คำสั่งที่ 1/2569", now });
}

test("an agency has one champion: a second is refused with the name of the present one", async () => {
	const { viewer } = await makeAdministrator();
	const agency = await makeAgency();
	const present = await makeUser({ displayName: "นางรัตนา" });
	const second = await makeUser();
	await appoint(viewer, present, agency);
	await appoint(viewer, present, agency);
	await expect(appoint(viewer, second, agency)).rejects.toMatchObject({
		code: "championThere",
		options: { field: "replaces", params: { name: "นางรัตนา" } },
	});
	expect(await rolesOf(second)).toEqual([]);
	expect(await findChampion({ agencyId: agency.id })).toMatchObject({ id: present.id });
	expect(await EventModel.countDocuments({ agency: agency.id })).toBe(1);
});

test("the new one takes over: the old one's role ends, both are on record, and both have to sign in again", async () => {
	const { viewer } = await makeAdministrator();
	const agency = await makeAgency();
	const other = await makeAgency();
	const old = await makeUser({
		roles: [
			{ role: "champion", agencyId: agency.id },
			{ role: "champion", agencyId: other.id },
		],
	});
	const next = await makeUser();
	const epochs = async () =>
		Promise.all([old, next].map(async ({ id }) => (await UserModel.findById(id).lean())?.sessionEpoch ?? 0));
	const [oldEpoch = 0, nextEpoch = 0] = await epochs();
	await appoint(viewer, next, agency, old.id);
	// the same form once more
	await appoint(viewer, next, agency, old.id);
	expect(await rolesOf(old)).toEqual([["champion", other.id]]);
	expect(await rolesOf(next)).toEqual([["champion", agency.id]]);
	expect(await epochs()).toEqual([oldEpoch + 1, nextEpoch + 1]);
	const events = await EventModel.find({ agency: agency.id }).sort({ _id: 1 }).lean();
	expect(events.map(({ type, person, why }) => [type, person?.toHexString(), why])).toEqual([
		["role-removed", old.id, "คำสั่งที่ 1/2569"],
		["role-granted", next.id, "คำสั่งที่ 1/2569"],
	]);
});

test("of two administrators who replace the same champion at once, one is told who is champion now", async () => {
	const { viewer } = await makeAdministrator();
	const agency = await makeAgency();
	const old = await makeUser({ roles: [{ role: "champion", agencyId: agency.id }] });
	const both = [await makeUser(), await makeUser()];
	const outcomes = await Promise.allSettled(both.map((next) => appoint(viewer, next, agency, old.id)));
	expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	const refused = outcomes.find((outcome) => outcome.status === "rejected");
	expect(refused?.reason).toMatchObject({ code: "championThere" });
	expect(await UserModel.countDocuments({ "roles.role": "champion", "roles.agency": agency.id })).toBe(1);
});

test("eight appointments at once leave one champion, also where there was none", async () => {
	const { viewer } = await makeAdministrator();
	const agency = await makeAgency();
	const people = await Promise.all(Array.from({ length: 8 }, () => makeUser()));
	const outcomes = await Promise.allSettled(people.map((person) => appoint(viewer, person, agency)));
	expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	for (const outcome of outcomes)
		if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "championThere" });
	expect(await UserModel.countDocuments({ "roles.role": "champion", "roles.agency": agency.id })).toBe(1);
});

test("the database itself lets an agency have one champion only", async () => {
	const agency = await makeAgency();
	await makeUser({ roles: [{ role: "champion", agencyId: agency.id }] });
	await expect(makeUser({ roles: [{ role: "champion", agencyId: agency.id }] })).rejects.toMatchObject({
		code: 11_000,
	});
});

test("the place is free again when the role is taken away or the account deleted", async () => {
	const { viewer } = await makeAdministrator();
	const agency = await makeAgency();
	const [first, second, third] = [await makeUser(), await makeUser(), await makeUser()];
	await appoint(viewer, first, agency);
	const grant = { role: "champion" as const, agencyId: agency.id };
	await removeRole({ viewer, personId: first.id, grant, why: "ย้าย", now });
	await appoint(viewer, second, agency);
	await deleteAccount({ viewer: second.viewer, input: { password: second.password, sure: "on" }, now });
	await appoint(viewer, third, agency);
	expect(await findChampion({ agencyId: agency.id })).toMatchObject({ id: third.id });
});

test("nobody takes a role from themselves by appointing somebody else", async () => {
	const agency = await makeAgency();
	const admin = await makeUser({
		roles: [{ role: "administrator" }, { role: "champion", agencyId: agency.id }],
	});
	const next = await makeUser();
	await expect(appoint(admin.viewer, next, agency, admin.id)).rejects.toMatchObject({ code: "ownRole" });
	expect(await rolesOf(next)).toEqual([]);
});

test("the page names the present champion and offers to replace; what was typed stays", async () => {
	const admin = await makeAdministrator();
	const agency = await makeAgency();
	const old = await makeUser({
		displayName: "นายพิทักษ์ บุญรอด",
		roles: [{ role: "champion", agencyId: agency.id }],
	});
	const next = await makeUser();
	const browser = await site.current.client().signIn(admin);
	const here = `/admin/people/${next.id}`;
	const form = { intent: "grant", role: "champion", agency: agency.id, why: "คำสั่งที่ 7/2569" };
	const refused = await browser.submit(here, form);
	expect(refused.status).toBe(409);
	expect(refused.body.match(/นายพิทักษ์ บุญรอด/g)?.length).toBeGreaterThanOrEqual(2);
	expect(refused.body).toContain('href="#replaces"');
	expect(refused.body).toMatch(new RegExp(`<input[^>]*name="replaces"[^>]*value="${old.id}"`));
	expect(refused.body).toContain("คำสั่งที่ 7/2569");
	const done = await browser.post(here, { ...form, replaces: old.id });
	expect(done.path).toBe(`${here}?done=1`);
	expect(await rolesOf(next)).toEqual([["champion", agency.id]]);
	expect(await rolesOf(old)).toEqual([]);
});
