import { Types } from "mongoose";
import { afterEach, describe, expect, it, vi } from "vitest";
import { answerPart, findOwnPart, listAskedParts } from "~/services/commitment-part-answers.server";
import { changePart, endPart, findPartsDesk, nameParty } from "~/services/commitment-parts.server";
import { findCommitmentTalk, sendCommitmentMessage } from "~/services/commitment-talk.server";
import { findCommitmentWork } from "~/services/commitment-work.server";
import { queueNoticeMails } from "~/services/mail-notices.server";
import { CommitmentMessageModel, CommitmentPartModel } from "../../models/commitment-work.server";
import { EventModel } from "../../models/event.server";
import { MailModel } from "../../models/mail.server";
import {
	after as daysAfter,
	formRequest,
	loadCommitment,
	makeApproved,
	makeStaffedAgency,
} from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { asked, makeHelped, noticesOf, partOf } from "./world";

useTestDatabase();
afterEach(() => vi.restoreAllMocks());

const NOWHERE = { code: "notFound" };

describe("a supporting agency", () => {
	it("is asked once, by notice and by one mail, however often the form is sent", async () => {
		const [lead, helper] = [await makeStaffedAgency(), await makeStaffedAgency()];
		const { number, id } = await makeApproved(lead);
		const form = {
			viewer: lead.officer,
			number,
			input: asked(helper.code),
			formRequest: formRequest(),
			now: daysAfter(2),
		};
		await Promise.all([nameParty(form), nameParty(form), nameParty(form)]);
		await nameParty({ ...form, now: daysAfter(3) });
		expect(await CommitmentPartModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(1);
		expect(await noticesOf(helper.officer)).toEqual(["part-asked"]);
		for (let run = 0; run < 2; run += 1) while ((await queueNoticeMails({ now: daysAfter(2) })) > 0);
		expect(await MailModel.countDocuments({ user: new Types.ObjectId(helper.officer.id) })).toBe(1);
		await expect(nameParty({ ...form, formRequest: formRequest("other") })).rejects.toMatchObject({
			code: "alreadyNamed",
			options: { field: "agency" },
		});
	});

	it("has one part when two officers name it at once", async () => {
		const [lead, helper] = [await makeStaffedAgency(), await makeStaffedAgency()];
		const second = await makeUser({ roles: [{ role: "officer", agencyId: lead.agencyId }] });
		const { number, id } = await makeApproved(lead);
		const said = await Promise.allSettled(
			[lead.officer, second.viewer].map((viewer, index) =>
				nameParty({
					viewer,
					number,
					input: asked(helper.code),
					formRequest: formRequest(`${index}`),
					now: daysAfter(2),
				}),
			),
		);
		expect(said.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
		expect(await CommitmentPartModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(1);
		expect(await noticesOf(helper.officer)).toEqual(["part-asked"]);
	});

	it("is not half asked when the work is broken off; sent again, the form asks it", async () => {
		const [lead, helper] = [await makeStaffedAgency(), await makeStaffedAgency()];
		const { number, id } = await makeApproved(lead);
		const form = {
			viewer: lead.officer,
			number,
			input: asked(helper.code),
			formRequest: formRequest(),
			now: daysAfter(2),
		};
		// why: nothing else stops the work when part and notice are written and the record is not
		vi.spyOn(EventModel, "create").mockRejectedValueOnce(new Error("killed"));
		await expect(nameParty(form)).rejects.toThrow("killed");
		expect(await CommitmentPartModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(0);
		expect((await loadCommitment(number)).supporting).toEqual([]);
		expect(await noticesOf(helper.officer)).toEqual([]);
		await nameParty(form);
		expect(await noticesOf(helper.officer)).toEqual(["part-asked"]);
		expect((await loadCommitment(number)).supporting.map(String)).toEqual([helper.agencyId]);
	});

	it("accepts for itself: once of two officers, and the lead agency is told once", async () => {
		const { number, id, lead, helper } = await makeHelped();
		const second = await makeUser({ roles: [{ role: "officer", agencyId: helper.agencyId }] });
		expect(await listAskedParts({ agencyIds: [helper.agencyId] })).toMatchObject([{ number }]);
		const { revision } = await findOwnPart({ viewer: helper.officer, number });
		const said = await Promise.allSettled([
			answerPart({
				viewer: helper.officer,
				number,
				input: { decision: "accept", revision },
				formRequest: formRequest("a"),
				now: daysAfter(3),
			}),
			answerPart({
				viewer: second.viewer,
				number,
				input: { decision: "decline", words: "ไม่มีคน", revision },
				formRequest: formRequest("b"),
				now: daysAfter(3),
			}),
		]);
		expect(said.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
		const part = await partOf(id, helper);
		expect(part.state).toBe(said[0]?.status === "fulfilled" ? "accepted" : "declined");
		expect((await noticesOf(lead.officer)).filter((type) => type.startsWith("part-"))).toEqual([
			`part-${part.state}`,
		]);
		expect(await listAskedParts({ agencyIds: [helper.agencyId] })).toEqual([]);
	});

	it("that declines says why in public, and takes no part in the talk any more; asked again it does", async () => {
		const { number, id, lead, helper } = await makeHelped();
		const { revision } = await findOwnPart({ viewer: helper.officer, number });
		await answerPart({
			viewer: helper.officer,
			number,
			input: { decision: "decline", words: "ไม่มีข้อมูลนี้", revision },
			now: daysAfter(3),
		});
		const { parts } = await findCommitmentWork({ commitmentId: id, viewer: null, now: daysAfter(4) });
		expect(parts).toMatchObject([{ state: "declined", words: "ไม่มีข้อมูลนี้" }]);
		await expect(findCommitmentTalk({ viewer: helper.officer, number })).rejects.toMatchObject(NOWHERE);
		const [part] = (await findPartsDesk({ viewer: lead.officer, number })).parts;
		await changePart({
			viewer: lead.officer,
			number,
			input: { part: part?.id ?? "", revision: part?.revision ?? 0, staff: "คนขับสองคน" },
			now: daysAfter(5),
		});
		expect(await partOf(id, helper)).toMatchObject({ state: "asked", owes: { staff: "คนขับสองคน" } });
		expect((await partOf(id, helper)).words).toBeUndefined();
		expect(await noticesOf(helper.officer)).toEqual(["part-asked", "part-asked"]);
		expect((await findCommitmentTalk({ viewer: helper.officer, number })).side).toBe("supporting");
	});

	it("cannot accept what it was not shown, and answers once", async () => {
		const { number, lead, helper } = await makeHelped();
		const { revision } = await findOwnPart({ viewer: helper.officer, number });
		const [part] = (await findPartsDesk({ viewer: lead.officer, number })).parts;
		const input = { part: part?.id ?? "", revision: part?.revision ?? 0 };
		await changePart({
			viewer: lead.officer,
			number,
			input: { ...input, budget: "สิบล้านบาท" },
			now: daysAfter(3),
		});
		const accept = { decision: "accept" as const, revision };
		await expect(
			answerPart({ viewer: helper.officer, number, input: accept, now: daysAfter(4) }),
		).rejects.toMatchObject({ code: "editedMeanwhile" });
		const shown = await findOwnPart({ viewer: helper.officer, number });
		const again = { ...accept, revision: shown.revision };
		await answerPart({ viewer: helper.officer, number, input: again, now: daysAfter(4) });
		await expect(
			answerPart({ viewer: helper.officer, number, input: again, now: daysAfter(5) }),
		).rejects.toMatchObject({ code: "alreadyAnswered" });
	});
});

describe("who owes what", () => {
	it("is not public before the promise is, and ended parts are gone from it but kept", async () => {
		const { number, id, lead, helper } = await makeHelped();
		const work = () => findCommitmentWork({ commitmentId: id, viewer: null, now: daysAfter(5) });
		expect((await work()).parts).toHaveLength(1);
		const [part] = (await findPartsDesk({ viewer: lead.officer, number })).parts;
		const end = { part: part?.id ?? "", revision: part?.revision ?? 0, why: "ไม่จำเป็นแล้ว" };
		await endPart({ viewer: lead.officer, number, input: end, now: daysAfter(4) });
		expect((await work()).parts).toEqual([]);
		expect(await partOf(id, helper)).toMatchObject({ state: "ended", endedWhy: "ไม่จำเป็นแล้ว" });
		await expect(findOwnPart({ viewer: helper.officer, number })).rejects.toMatchObject(NOWHERE);
	});

	it("is written by officers of the lead agency only; ids of other commitments are as if there were none", async () => {
		const [one, other] = [await makeHelped(), await makeHelped()];
		const foreign = await partOf(other.id, other.helper);
		const input = { part: foreign._id.toHexString(), revision: foreign.revision };
		const act = { viewer: one.lead.officer, number: one.number, now: daysAfter(3) };
		await expect(changePart({ ...act, input: { ...input, data: "x" } })).rejects.toMatchObject(NOWHERE);
		await expect(endPart({ ...act, input: { ...input, why: "x" } })).rejects.toMatchObject(NOWHERE);
		for (const viewer of [one.helper.officer, one.lead.champion, other.lead.officer]) {
			await expect(
				nameParty({ viewer, number: one.number, input: asked(other.helper.code), now: daysAfter(3) }),
			).rejects.toMatchObject(NOWHERE);
			await expect(findPartsDesk({ viewer, number: one.number })).rejects.toMatchObject(NOWHERE);
		}
		for (const viewer of [one.lead.officer, other.helper.officer])
			await expect(findOwnPart({ viewer, number: one.number })).rejects.toMatchObject(NOWHERE);
		expect(await partOf(other.id, other.helper)).toEqual(foreign);
	});

	it("names the own agency and partners without asking anybody, but not the own agency as its helper", async () => {
		const lead = await makeStaffedAgency();
		const { number, id } = await makeApproved(lead);
		const act = { viewer: lead.officer, number, now: daysAfter(2) };
		await nameParty({ ...act, input: { role: "lead", staff: "หกคน" } });
		await nameParty({ ...act, input: { role: "partner", name: "สมาคม", knowledge: "ทดลองใช้" } });
		await expect(nameParty({ ...act, input: asked(lead.code) })).rejects.toMatchObject({
			code: "invalidInput",
		});
		const { parts } = await findCommitmentWork({ commitmentId: id, viewer: null, now: daysAfter(3) });
		expect(parts.map(({ role, state }) => [role, state])).toEqual([
			["lead", "named"],
			["partner", "named"],
		]);
		expect((await loadCommitment(number)).supporting).toEqual([]);
	});
});

describe("the talk on a commitment", () => {
	it("is for the lead agency, those who help and stewards; to others it is not there", async () => {
		const { number, lead, helper } = await makeHelped();
		const steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
		const others = [
			(await makeStaffedAgency()).officer,
			(await makeUser()).viewer,
			(await makeUser({ roles: [{ role: "administrator" }] })).viewer,
		];
		for (const [viewer, side] of [
			[lead.officer, "lead"],
			[lead.champion, "lead"],
			[helper.officer, "supporting"],
			[steward, "steward"],
		] as const) {
			await sendCommitmentMessage({ viewer, number, body: side, now: daysAfter(3) });
			expect((await findCommitmentTalk({ viewer, number })).side).toBe(side);
		}
		for (const viewer of others) {
			await expect(findCommitmentTalk({ viewer, number })).rejects.toMatchObject(NOWHERE);
			await expect(
				sendCommitmentMessage({ viewer, number, body: "x", now: daysAfter(3) }),
			).rejects.toMatchObject(NOWHERE);
		}
		expect((await noticesOf(helper.officer)).filter((type) => type === "commitment-message")).toHaveLength(3);
		expect((await noticesOf(steward)).filter((type) => type === "commitment-message")).toHaveLength(3);
	});

	it("takes a message once, tells of it once, and goes back page by page", async () => {
		const { number, id, lead, helper } = await makeHelped();
		const form = {
			viewer: lead.officer,
			number,
			body: "ข้อความ",
			formRequest: formRequest(),
			now: daysAfter(3),
		};
		await Promise.all([sendCommitmentMessage(form), sendCommitmentMessage(form)]);
		expect(await CommitmentMessageModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(1);
		expect(await noticesOf(helper.officer)).toEqual(["part-asked", "commitment-message"]);
		const row = await CommitmentMessageModel.findOne({ commitment: new Types.ObjectId(id) })
			.lean()
			.orFail();
		const { _id, request, ...rest } = row;
		expect(request?.key).toBe(form.formRequest.key);
		await CommitmentMessageModel.insertMany(
			Array.from({ length: 40 }, (_, index) => ({ ...rest, body: String(index), at: daysAfter(4 + index) })),
		);
		const first = await findCommitmentTalk({ viewer: lead.officer, number });
		const second = await findCommitmentTalk({ viewer: lead.officer, number, after: first.next });
		const bodies = [...first.messages, ...second.messages].map(({ body }) => body);
		expect(new Set(bodies).size).toBe(41);
		expect(bodies.at(-1)).toBe("ข้อความ");
		expect(second.next).toBeNull();
		await expect(findCommitmentTalk({ viewer: lead.officer, number, after: "none" })).rejects.toMatchObject({
			code: "badRequest",
		});
	});
});
