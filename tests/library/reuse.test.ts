import { beforeAll, describe, expect, it } from "vitest";
import { enterInnovation } from "~/services/innovation-editor.server";
import { findInnovation } from "~/services/innovation-page.server";
import { askForReuse, ownReuses, sendReuseMessage } from "~/services/reuse.server";
import {
	confirmReuse,
	endReuse,
	findReuseTalk,
	loadLibraryDesk,
	recordReuse,
} from "~/services/reuse-records.server";
import { ReuseMessageModel, ReuseModel } from "../../models/innovation.server";
import { NotificationModel } from "../../models/notification.server";
import { type AgencyPeople, after as daysAfter, formRequest, makeStaffedAgency } from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { innovationInput, stagesOf } from "./world";

useTestDatabase({ own: true });

let owner: AgencyPeople;
let adopter: AgencyPeople;
let stranger: AgencyPeople;

beforeAll(async () => {
	[owner, adopter, stranger] = [
		await makeStaffedAgency(),
		await makeStaffedAgency(),
		await makeStaffedAgency(),
	];
});

const makeInnovation = async () =>
	(
		await enterInnovation({
			viewer: owner.officer,
			input: innovationInput({ agency: owner.code }),
			now: daysAfter(1),
		})
	).number;

const ask = (innovationNumber: number, people = adopter) =>
	askForReuse({
		viewer: people.officer,
		innovationNumber,
		input: { agency: people.code, body: "เราอยากได้ด้วย" },
		formRequest: formRequest(),
		now: daysAfter(2),
	});

const RECORD = {
	revision: 0,
	adapted: "เพิ่มเสียงอ่าน",
	hoursSaved: 1200,
	bahtSaved: 50_000,
	measured: "เทียบสองเดือน",
};

describe("“we want this too”", () => {
	it("opens one talk, however many officers of an agency ask at once, and tells the owner", async () => {
		const number = await makeInnovation();
		const asked = await Promise.all([ask(number), ask(number), ask(number)]);
		expect(new Set(asked.map((talk) => talk.number)).size).toBe(1);
		const row = await ReuseModel.findOne({ number: asked[0]?.number }).lean();
		expect(row?.messages).toBe(3);
		expect(await ReuseMessageModel.countDocuments({ reuse: row?._id })).toBe(3);
		expect(await NotificationModel.countDocuments({ user: owner.officer.id, type: "reuse-asked" })).toBe(1);
		expect((await loadLibraryDesk({ viewer: owner.champion })).reuses).toHaveLength(1);
	});

	it("is not for the own agency, and nobody else reads the talk", async () => {
		const number = await makeInnovation();
		await expect(ask(number, owner)).rejects.toMatchObject({ code: "ownInnovation" });
		const talk = await ask(number);
		await expect(findReuseTalk({ viewer: stranger.officer, number: talk.number })).rejects.toMatchObject({
			code: "notFound",
		});
		await expect(
			sendReuseMessage({ viewer: stranger.champion, number: talk.number, body: "x", now: daysAfter(3) }),
		).rejects.toMatchObject({ code: "notFound" });
		await expect(
			recordReuse({ viewer: stranger.officer, number: talk.number, input: RECORD, now: daysAfter(3) }),
		).rejects.toMatchObject({ code: "notFound" });
	});
});

describe("the record of a reuse", () => {
	it("is public once both sides stand by the same words, and not before", async () => {
		const innovation = await makeInnovation();
		const { number } = await ask(innovation);
		await expect(
			confirmReuse({ viewer: owner.officer, number, revision: 0, now: daysAfter(3) }),
		).rejects.toMatchObject({ code: "nothingToConfirm" });
		await recordReuse({ viewer: adopter.officer, number, input: RECORD, now: daysAfter(3) });
		await expect(
			confirmReuse({ viewer: adopter.champion, number, revision: 1, now: daysAfter(4) }),
		).rejects.toMatchObject({ code: "otherSideConfirms" });
		expect((await findInnovation({ number: innovation })).reuseRecords).toEqual([]);
		// why: the owner changes the words, so that now the adopter has to confirm
		await recordReuse({
			viewer: owner.officer,
			number,
			input: { ...RECORD, revision: 1, hoursSaved: 900 },
			now: daysAfter(5),
		});
		await expect(
			confirmReuse({ viewer: owner.champion, number, revision: 2, now: daysAfter(6) }),
		).rejects.toMatchObject({ code: "otherSideConfirms" });
		await expect(
			confirmReuse({ viewer: adopter.champion, number, revision: 1, now: daysAfter(6) }),
		).rejects.toMatchObject({ code: "editedMeanwhile" });
		const confirm = () => confirmReuse({ viewer: adopter.champion, number, revision: 2, now: daysAfter(7) });
		await confirm();
		await confirm();
		const page = await findInnovation({ number: innovation });
		expect(page.reuses).toBe(1);
		expect(page.reuseRecords[0]).toMatchObject({ hoursSaved: 900, bahtSaved: 50_000 });
		await expect(
			recordReuse({ viewer: owner.officer, number, input: { ...RECORD, revision: 3 }, now: daysAfter(8) }),
		).rejects.toMatchObject({ code: "alreadyDecided" });
	});

	it("is written once by the same form, and a talk that ended goes on with the next message", async () => {
		const { number } = await ask(await makeInnovation());
		await endReuse({ viewer: owner.officer, number, why: "ระบบต่างกันมาก", now: daysAfter(3) });
		expect((await findReuseTalk({ viewer: owner.officer, number })).state).toBe("ended");
		await sendReuseMessage({ viewer: adopter.officer, number, body: "ลองใหม่", now: daysAfter(4) });
		expect((await findReuseTalk({ viewer: owner.officer, number })).state).toBe("talk");
		const request = formRequest();
		const { revision } = await findReuseTalk({ viewer: adopter.officer, number });
		for (let sent = 0; sent < 2; sent++)
			await recordReuse({
				viewer: adopter.officer,
				number,
				input: { ...RECORD, revision },
				formRequest: request,
				now: daysAfter(5),
			});
		expect((await findReuseTalk({ viewer: adopter.officer, number })).revision).toBe(revision + 1);
		await expect(
			endReuse({ viewer: owner.officer, number, why: "x", now: daysAfter(6) }),
		).rejects.toMatchObject({
			code: "alreadyDecided",
		});
	});

	it("stands in the lists of both agencies, read by an index in order", async () => {
		const plan = await ReuseModel.find(ownReuses(owner.officer))
			.sort({ updatedAt: -1, _id: -1 })
			.limit(40)
			.explain("queryPlanner");
		expect(stagesOf(plan)).not.toContain("COLLSCAN");
		expect(stagesOf(plan)).not.toContain("SORT");
	});
});
