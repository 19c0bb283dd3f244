import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, test } from "vitest";
import { agencyChanges, canBeOfKind } from "~/domain/agency";
import type { Viewer } from "~/domain/viewer";
import type { AgencyInput, NewAgencyInput } from "~/input/agency";
import {
	findAgencyByCode,
	findAgencyNames,
	listAgencyOptions,
	listOpenAgencies,
} from "~/services/agencies.server";
import { explainChampions } from "~/services/agency-champions.server";
import { explainAgencyLists, findAgencyForm, listAgencies } from "~/services/agency-desk.server";
import { changeAgency, createAgency, setAgencyStanding } from "~/services/agency-editor.server";
import { decideOnPerson, grantRole } from "~/services/people-decisions.server";
import { assignAgency } from "~/services/proposal-lifecycle.server";
import { searchNames } from "~/services/search-names.server";
import { AgencyModel } from "../../models/agency.server";
import { EventModel } from "../../models/event.server";
import { ProposalModel } from "../../models/proposal.server";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeProposal, makeUser } from "../support/factories";
import { expectIndexed } from "../support/plans";

useTestDatabase();
const now = new Date("2026-03-01T03:00:00Z");
let viewer: Viewer;
beforeAll(async () => {
	viewer = (await makeUser({ roles: [{ role: "administrator" }], displayName: "ผู้ดูแล" })).viewer;
});

let made = 0;
function input(over: Partial<NewAgencyInput> = {}): NewAgencyInput {
	made += 1;
	return {
		code: `kept-${made}`,
		kind: "department",
		name: { th: `กรมใหม่ ${made}`, en: `New department ${made}` },
		abbreviation: { th: `กม${made}`, en: `ND${made}` },
		contactUnit: { th: "กองกลาง", en: "General division" },
		...over,
	};
}

/** An agency of the factory as its form sends it back. */
async function formOf(code: string, over: Partial<AgencyInput> = {}): Promise<AgencyInput> {
	const { defaults, revision } = await findAgencyForm({ viewer, code });
	return { ...(defaults as unknown as AgencyInput), revision, ...clean(defaults), ...over };
}
const clean = ({ letterCode, province, parent }: Record<string, unknown>) => ({
	letterCode: (letterCode as string | null) ?? undefined,
	province: (province as number | null) ?? undefined,
	parent: (parent as string | null) ?? undefined,
});

async function standing(code: string, intent: "close" | "reopen", replacedBy?: string): Promise<void> {
	const { revision } = await findAgencyForm({ viewer, code });
	await setAgencyStanding({
		viewer,
		code,
		input: { intent, revision, replacedBy, why: "พระราชกฤษฎีกา" },
		now,
	});
}

describe("entering an agency", () => {
	it("keeps it once however often the form is sent, and records who did it", async () => {
		const parent = await makeAgency({ kind: "ministry" });
		const formRequest = { key: randomUUID(), hash: "h" };
		const form = input({ parent: parent.code, letterCode: "ทด ๑" });
		const codes = await Promise.all(
			Array.from({ length: 4 }, () => createAgency({ viewer, input: form, formRequest, now })),
		);
		expect(new Set(codes)).toEqual(new Set([form.code]));
		expect(await findAgencyByCode({ code: form.code })).toMatchObject({
			name: form.name,
			letterCode: "ทด ๑",
			parentId: parent.id,
			closedAt: null,
		});
		const { records } = await findAgencyForm({ viewer, code: form.code });
		expect(records).toMatchObject([{ type: "agency-created", by: "ผู้ดูแล", at: now.toISOString() }]);
	});

	it("names the field whose value another agency has", async () => {
		const first = input({ letterCode: "ซ้ำ" });
		await createAgency({ viewer, input: first, now });
		const attempt = (over: Partial<NewAgencyInput>) => createAgency({ viewer, input: input(over), now });
		await expect(attempt({ code: first.code })).rejects.toMatchObject({
			code: "agencyCodeTaken",
			options: { field: "code" },
		});
		await expect(attempt({ letterCode: "ซ้ำ" })).rejects.toMatchObject({
			code: "letterCodeTaken",
			options: { field: "letterCode" },
		});
		await expect(attempt({ parent: "no-such-agency" })).rejects.toMatchObject({
			code: "invalidInput",
			options: { field: "parent" },
		});
	});

	it("lets one province have a code, also when two are entered at once", async () => {
		const both = [input({ kind: "province", province: 97 }), input({ kind: "province", province: 97 })];
		const outcomes = await Promise.allSettled(both.map((form) => createAgency({ viewer, input: form, now })));
		expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(await AgencyModel.countDocuments({ kind: "province", province: 97 })).toBe(1);
	});

	it("is for administrators", async () => {
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		const { code } = await makeAgency();
		const act = { viewer: steward.viewer, now };
		await expect(createAgency({ ...act, input: input() })).rejects.toMatchObject({ code: "notPermitted" });
		await expect(changeAgency({ ...act, code, input: await formOf(code) })).rejects.toMatchObject({
			code: "notPermitted",
		});
		await expect(
			setAgencyStanding({ ...act, code, input: { intent: "close", revision: 0, why: "x" } }),
		).rejects.toMatchObject({ code: "notPermitted" });
		await expect(listAgencies({ viewer: steward.viewer })).rejects.toMatchObject({ code: "notPermitted" });
	});
});

describe("changing an agency", () => {
	it("shows the new name wherever names are looked up, also where the old one was just shown", async () => {
		const { id, code } = await makeAgency({ name: { th: "กรมชื่อเดิม", en: "Old name" } });
		expect((await findAgencyNames([id])).get(id)?.name.th).toBe("กรมชื่อเดิม");
		const name = { th: "กรมชื่อสมัยหลัง", en: "Later name" };
		await changeAgency({ viewer, code, input: await formOf(code, { name }), now });
		expect((await findAgencyNames([id])).get(id)?.name).toEqual(name);
		expect((await listAgencyOptions()).find((agency) => agency.id === id)?.name).toEqual(name);
		expect((await searchNames({ question: "ชื่อสมัยหลัง", now })).agencies).toEqual([{ word: code, name }]);
		expect((await searchNames({ question: "กรมชื่อเดิม", now })).agencies).toEqual([]);
	});

	it("records what changed from what to what; a form that says what stands there changes nothing", async () => {
		const { id, code } = await makeAgency({ name: { th: "กรมหนึ่ง", en: "One" } });
		const parent = await makeAgency({ kind: "ministry" });
		const form = await formOf(code, { name: { th: "กรมสอง", en: "One" }, parent: parent.code });
		await changeAgency({ viewer, code, input: form, now });
		// the same form sent twice
		await changeAgency({ viewer, code, input: form, now });
		const { records, revision } = await findAgencyForm({ viewer, code });
		expect(revision).toBe(1);
		expect(records).toMatchObject([
			{
				type: "agency-changed",
				changes: [
					{ field: "nameTh", from: "กรมหนึ่ง", to: "กรมสอง" },
					{ field: "parent", from: null, to: parent.code },
				],
			},
		]);
		expect(await EventModel.countDocuments({ agency: id, visibility: "public" })).toBe(0);
	});

	it("lets the second of two tabs know; nothing is overwritten", async () => {
		const { code } = await makeAgency();
		const [mine, theirs] = [
			await formOf(code, { contactUnit: { th: "ของฉัน", en: "Mine" } }),
			await formOf(code, { contactUnit: { th: "ของเขา", en: "Theirs" } }),
		];
		const outcomes = await Promise.allSettled(
			[mine, theirs].map((form) => changeAgency({ viewer, code, input: form, now })),
		);
		expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		const refused = outcomes.find((outcome) => outcome.status === "rejected");
		expect(refused?.reason).toMatchObject({ code: "editedMeanwhile" });
	});

	it("drops what was emptied", async () => {
		const form = input({ letterCode: "วาง", province: 10, kind: "local" });
		const code = await createAgency({ viewer, input: form, now });
		await changeAgency({
			viewer,
			code,
			input: await formOf(code, { letterCode: undefined, province: undefined }),
			now,
		});
		expect(await findAgencyByCode({ code })).toMatchObject({ letterCode: null, province: null });
	});
});

describe("the tree", () => {
	it("has no circles: not of one, two or three", async () => {
		const top = await makeAgency();
		const middle = await makeAgency({ parentId: top.id });
		const bottom = await makeAgency({ parentId: middle.id });
		for (const below of [top, middle, bottom])
			await expect(
				changeAgency({ viewer, code: top.code, input: await formOf(top.code, { parent: below.code }), now }),
			).rejects.toMatchObject({ code: "agencyCycle", options: { field: "parent" } });
	});

	it("has no circle when two tabs put each of two agencies below the other", async () => {
		for (let turn = 0; turn < 3; turn++) {
			const [a, b] = [await makeAgency(), await makeAgency()];
			const forms = [
				{ code: a.code, input: await formOf(a.code, { parent: b.code }) },
				{ code: b.code, input: await formOf(b.code, { parent: a.code }) },
			];
			const outcomes = await Promise.allSettled(forms.map((form) => changeAgency({ viewer, ...form, now })));
			expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		}
	});
});

describe("closing an agency", () => {
	it("takes it from what is chosen anew, leaves what it has, and says which goes on", async () => {
		const { code, id } = await makeAgency();
		const successor = await makeAgency({ name: { th: "กรมรับช่วง", en: "Successor" } });
		const holder = await makeProposal({ agencyId: id });
		const free = await makeProposal();
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		const officer = await makeUser();
		await standing(code, "close", successor.code);

		expect((await listOpenAgencies()).some((agency) => agency.id === id)).toBe(false);
		expect((await listOpenAgencies({ keep: [id] })).some((agency) => agency.id === id)).toBe(true);
		expect((await listAgencyOptions()).find((agency) => agency.id === id)?.closed).toBe(true);
		expect(await findAgencyByCode({ code })).toMatchObject({
			closedAt: now,
			replacedBy: { code: successor.code, name: { th: "กรมรับช่วง" } },
		});
		const refused = { code: "agencyClosed", options: { field: "agency" } };
		const assign = (number: number) =>
			assignAgency({ viewer: steward.viewer, proposalNumber: number, agencyId: id, now });
		await expect(assign(free.number)).rejects.toMatchObject(refused);
		await assign(holder.number);
		expect((await ProposalModel.findById(holder.id).lean())?.agency?.toHexString()).toBe(id);
		await expect(
			decideOnPerson({
				viewer,
				personId: officer.id,
				input: { intent: "grant", role: "officer", agency: id, why: "แต่งตั้ง" },
				now,
			}),
		).rejects.toMatchObject(refused);
		await expect(createAgency({ viewer, input: input({ parent: code }), now })).rejects.toMatchObject({
			code: "agencyClosed",
			options: { field: "parent" },
		});

		await standing(code, "reopen");
		await assign(free.number);
		expect(await findAgencyByCode({ code })).toMatchObject({ closedAt: null, replacedBy: null });
		const { records } = await findAgencyForm({ viewer, code });
		expect(records.map(({ type, why }) => [type, why])).toEqual([
			["agency-reopened", "พระราชกฤษฎีกา"],
			["agency-closed", "พระราชกฤษฎีกา"],
		]);
		expect(records[1]?.replacedBy).toBe(successor.code);
	});

	it("waits until nothing open stands below it, also when both happen at once", async () => {
		const top = await makeAgency();
		const below = await makeAgency({ parentId: top.id });
		await expect(standing(top.code, "close")).rejects.toMatchObject({ code: "agencyHasBelow" });
		await standing(below.code, "close");
		await standing(top.code, "close");
		await expect(standing(below.code, "reopen")).rejects.toMatchObject({ code: "agencyClosed" });

		const other = await makeAgency();
		const outcomes = await Promise.allSettled([
			standing(other.code, "close"),
			createAgency({ viewer, input: input({ parent: other.code }), now }),
		]);
		expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	});

	it("done twice is done once; an agency does not replace itself, nor does a closed one", async () => {
		const { code, id } = await makeAgency();
		await expect(standing(code, "close", code)).rejects.toMatchObject({
			code: "invalidInput",
			options: { field: "replacedBy" },
		});
		const twice = { intent: "close" as const, revision: 0, why: "ยุบ" };
		await setAgencyStanding({ viewer, code, input: twice, now });
		await setAgencyStanding({ viewer, code, input: twice, now });
		expect(await EventModel.countDocuments({ agency: id, type: "agency-closed" })).toBe(1);
		const next = await makeAgency();
		await expect(standing(next.code, "close", code)).rejects.toMatchObject({
			code: "agencyClosed",
			options: { field: "replacedBy" },
		});
	});

	it("keeps the people of a closed agency, whose roles can still be taken away and are not given anew", async () => {
		const { code, id } = await makeAgency();
		const champion = await makeUser({ roles: [{ role: "champion", agencyId: id }] });
		await standing(code, "close");
		expect((await findAgencyForm({ viewer, code })).champion).toMatchObject({ id: champion.id });
	});
});

test("an administrator reads who got a role in the agency among its records", async () => {
	const { code, id } = await makeAgency();
	const person = await makeUser({ displayName: "นางสาวเจ้าหน้าที่" });
	await grantRole({
		viewer,
		personId: person.id,
		grant: { role: "officer", agencyId: id },
		why: "แต่งตั้ง",
		now,
	});
	const { records } = await findAgencyForm({ viewer, code });
	expect(records).toMatchObject([
		{ type: "role-granted", role: "officer", person: { id: person.id, name: "นางสาวเจ้าหน้าที่" } },
	]);
});

test("the list goes page by page in Thai order, by kind, and finds by name and abbreviation", async () => {
	const names = ["เอก", "กาญจนา", "แพร่", "ไทย", "ขนส่ง", "อุดม"].map((word) => `หน่วยลำดับ${word}`);
	for (const th of [...names, ...Array.from({ length: 24 }, (_, index) => `หน่วยลำดับข${index}`)])
		await makeAgency({ kind: "state-enterprise", name: { th, en: th } });
	const seen: string[] = [];
	let after: string | undefined;
	do {
		const page = await listAgencies({ viewer, kind: "state-enterprise", after });
		expect(page.items.length).toBeLessThanOrEqual(25);
		seen.push(...page.items.map(({ name }) => name.th));
		after = page.next ?? undefined;
	} while (after);
	expect(seen).toHaveLength(30);
	expect(new Set(seen).size).toBe(30);
	const first = seen.filter((name) => names.includes(name));
	expect(first).toEqual([...names].sort(new Intl.Collator("th").compare));
	const all = await listAgencies({ viewer });
	expect(all.items).toHaveLength(25);
	expect((await listAgencies({ viewer, q: "หน่วยลำดับแพร่" })).items.map(({ name }) => name.th)).toEqual([
		"หน่วยลำดับแพร่",
	]);
	await expect(listAgencies({ viewer, after: "nobody-wrote-this" })).rejects.toMatchObject({
		code: "badRequest",
	});
	expectIndexed({ ...(await explainAgencyLists()), ...(await explainChampions()) });
});

test("a province keeps its kind and code, and no other agency becomes one", () => {
	const province = { kind: "province" as const, province: 10 };
	expect(canBeOfKind(null, { kind: "province" })).toEqual({ allowed: false, reason: "provinceMissing" });
	expect(canBeOfKind(null, province).allowed).toBe(true);
	expect(canBeOfKind(province, province).allowed).toBe(true);
	const fixed = { allowed: false, reason: "provinceFixed" };
	expect(canBeOfKind(province, { kind: "province", province: 11 })).toEqual(fixed);
	expect(canBeOfKind(province, { kind: "local", province: 10 })).toEqual(fixed);
	expect(canBeOfKind({ kind: "local" }, province)).toEqual(fixed);
	expect(canBeOfKind({ kind: "local" }, { kind: "central" }).allowed).toBe(true);
});

test("an empty field and a missing one are no change", () => {
	const both = { th: "ก", en: "A" };
	const text = { kind: "central" as const, name: both, abbreviation: both, contactUnit: both };
	expect(agencyChanges({ ...text, letterCode: null, parent: null }, { ...text, letterCode: "" })).toEqual([]);
});
