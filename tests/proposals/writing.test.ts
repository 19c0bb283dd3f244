import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "~/domain/viewer";
import { publishProposal, returnProposal, withdrawProposal } from "~/services/proposal-lifecycle.server";
import { listVersions } from "~/services/proposal-versions.server";
import { createDraft, findProposalForEdit, saveProposal } from "~/services/proposals.server";
import { ChallengeModel } from "../../models/challenge.server";
import { EventModel } from "../../models/event.server";
import { NotificationModel } from "../../models/notification.server";
import { ProposalModel, ProposalSearchModel, ProposalVersionModel } from "../../models/proposal.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeChallenge, makeUser } from "../support/factories";
import { later, makeDraft, makePublished, makeSubmitted, makeText, NOW, readRow } from "./support";

useTestDatabase();
let author: Viewer;
let stranger: Viewer;
let steward: Viewer;
beforeEach(async () => {
	await emptyTestDatabase();
	author = (await makeUser()).viewer;
	stranger = (await makeUser()).viewer;
	steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
});

const key = { key: "0123456789abcdef-key", hash: "a" };
const codeOf = (promise: Promise<unknown>) =>
	promise.then(
		() => "done",
		(error: { code?: string }) => error.code,
	);

describe("a draft", () => {
	it("is made once when the same form is sent twice, also at the same time", async () => {
		const send = () => createDraft({ viewer: author, input: { title: "ก" }, formRequest: key, now: NOW });
		const made = await Promise.all([send(), send(), send()]);
		expect(new Set(made.map(({ number }) => number)).size).toBe(1);
		expect(await ProposalModel.countDocuments()).toBe(1);
	});

	it("refuses other content under the same key", async () => {
		await createDraft({ viewer: author, input: { title: "ก" }, formRequest: key, now: NOW });
		const other = { ...key, hash: "b" };
		expect(
			await codeOf(createDraft({ viewer: author, input: { title: "ข" }, formRequest: other, now: NOW })),
		).toBe("changedUnderSameKey");
	});

	it("refuses a save made on an older copy, and keeps what the newer one wrote", async () => {
		const number = await makeDraft(author);
		const save = (title: string, revision: number) =>
			saveProposal({
				viewer: author,
				proposalNumber: number,
				kind: "save",
				change: { text: makeText({ title }), revision },
				now: later(1),
			});
		expect(await save("หน้าต่างแรก", 1)).toEqual({ revision: 2 });
		expect(await codeOf(save("หน้าต่างที่สอง", 1))).toBe("editedMeanwhile");
		expect((await readRow(number)).title).toBe("หน้าต่างแรก");
	});

	it("takes the same form twice as one change", async () => {
		const number = await makeDraft(author);
		const send = () =>
			saveProposal({
				viewer: author,
				proposalNumber: number,
				kind: "submit",
				change: { text: makeText(), revision: 1 },
				formRequest: key,
				now: NOW,
			});
		await Promise.all([send(), send()]);
		expect((await readRow(number)).state).toBe("submitted");
		expect(await EventModel.countDocuments({ type: "proposal-submitted" })).toBe(1);
	});

	it("is not sent in incomplete", async () => {
		const number = await makeDraft(author);
		const change = { text: makeText({ body: "" }), revision: 1 };
		expect(
			await codeOf(
				saveProposal({ viewer: author, proposalNumber: number, kind: "submit", change, now: NOW }),
			),
		).toBe("invalidInput");
	});

	it("is sent in to a challenge only by a team of the size that its rules ask for", async () => {
		const { id } = await makeChallenge({
			phases: [{ key: "submission", opensAt: later(-60), closesAt: later(60) }],
		});
		await ChallengeModel.updateOne({ _id: id }, { $set: { "rules.teamMin": 2, "rules.teamMax": 3 } });
		const number = await makeDraft(author);
		const send = async (kind: "save" | "submit") => {
			const { revision } = await findProposalForEdit({ viewer: author, proposalNumber: number });
			const change = { text: makeText(), challengeId: id, revision };
			return saveProposal({ viewer: author, proposalNumber: number, kind, change, now: NOW });
		};
		const setTeam = (members: number) =>
			ProposalModel.updateOne(
				{ number },
				{
					$set: {
						authors: [author.id, stranger.id, steward.id, (members > 3 ? author : stranger).id]
							.slice(0, members)
							.map((user, index) => ({ user, lead: index === 0 })),
					},
				},
			);
		expect(await codeOf(send("save"))).toBe("done");
		expect((await findProposalForEdit({ viewer: author, proposalNumber: number })).team).toEqual({
			min: 2,
			max: 3,
			members: 1,
		});
		expect(await codeOf(send("submit"))).toBe("teamTooSmall");
		await setTeam(4);
		expect(await codeOf(send("submit"))).toBe("teamTooLarge");
		await setTeam(2);
		expect(await codeOf(send("submit"))).toBe("done");
	});

	it("once sent in moves to another challenge only while that takes ideas, and keeps one that has closed", async () => {
		const call = (from: number, to: number) =>
			makeChallenge({ phases: [{ key: "submission", opensAt: later(from), closesAt: later(to) }] });
		const [open, closed, small] = [await call(-60, 60), await call(-60, -30), await call(-60, 60)];
		await ChallengeModel.updateOne({ _id: small.id }, { $set: { "rules.teamMin": 2 } });
		const number = await makeDraft(author);
		const send = async (challengeId: string, kind: "save" | "submit", now = NOW) => {
			const { revision } = await findProposalForEdit({ viewer: author, proposalNumber: number });
			const change = { text: makeText(), challengeId, revision };
			return saveProposal({ viewer: author, proposalNumber: number, kind, change, now });
		};
		expect(await codeOf(send(open.id, "submit"))).toBe("done");
		expect(await codeOf(send(closed.id, "save"))).toBe("challengeClosed");
		expect(await codeOf(send(small.id, "save"))).toBe("teamTooSmall");
		expect(String((await readRow(number)).challenge)).toBe(open.id);
		expect(await codeOf(send(open.id, "save", later(120)))).toBe("done");
	});

	it("is made public only with a team of the size that its challenge asks for", async () => {
		const { id } = await makeChallenge();
		const number = await makeSubmitted(author);
		await ProposalModel.updateOne({ number }, { $set: { challenge: id } });
		const publish = () => publishProposal({ viewer: steward, proposalNumber: number, now: NOW });
		await ChallengeModel.updateOne({ _id: id }, { $set: { "rules.teamMin": 2 } });
		expect(await codeOf(publish())).toBe("teamTooSmall");
		expect((await readRow(number)).state).toBe("submitted");
		await ChallengeModel.updateOne({ _id: id }, { $set: { "rules.teamMin": 1 } });
		expect(await codeOf(publish())).toBe("done");
	});

	it("does not exist for others, stewards included", async () => {
		const number = await makeDraft(author);
		for (const viewer of [stranger, steward]) {
			expect(await codeOf(findProposalForEdit({ viewer, proposalNumber: number }))).toBe("notFound");
			const change = { text: makeText(), revision: 1 };
			expect(
				await codeOf(saveProposal({ viewer, proposalNumber: number, kind: "save", change, now: NOW })),
			).toBe("notFound");
		}
	});
});

describe("publishing", () => {
	it("makes the address, version 1, the search entry, the record and the notice", async () => {
		const number = await makePublished(author, steward, { nationwide: false, provinces: [50] });
		const row = await readRow(number);
		expect(row).toMatchObject({ state: "published", version: 1, nextStep: "authors", progress: "working" });
		expect(row.slug).not.toBe("");
		expect(row.facets).toEqual(
			expect.arrayContaining(["public", "open", "stage:empathize", "province:50", "group:patients"]),
		);
		expect(await ProposalVersionModel.countDocuments()).toBe(1);
		expect(await ProposalSearchModel.countDocuments()).toBe(1);
		expect(await EventModel.countDocuments({ type: "proposal-published", visibility: "public" })).toBe(1);
		expect(await NotificationModel.countDocuments({ user: author.id, type: "proposal-published" })).toBe(1);
	});

	it("has one effect when it is done eight times at once", async () => {
		const number = await makeSubmitted(author);
		const results = await Promise.all(
			Array.from({ length: 8 }, () => publishProposal({ viewer: steward, proposalNumber: number, now: NOW })),
		);
		expect(results.filter(({ published }) => published)).toHaveLength(1);
		expect(await EventModel.countDocuments({ type: "proposal-published" })).toBe(1);
		expect(await ProposalVersionModel.countDocuments()).toBe(1);
		expect(await NotificationModel.countDocuments({ type: "proposal-published" })).toBe(1);
	});

	it("belongs to stewards who did not write it", async () => {
		const own = await makeSubmitted(steward);
		expect(await codeOf(publishProposal({ viewer: steward, proposalNumber: own, now: NOW }))).toBe(
			"notPermitted",
		);
		const number = await makeSubmitted(author);
		expect(await codeOf(publishProposal({ viewer: stranger, proposalNumber: number, now: NOW }))).toBe(
			"notPermitted",
		);
	});

	it("either returns or publishes, when two stewards decide at once", async () => {
		const number = await makeSubmitted(author);
		const results = await Promise.allSettled([
			publishProposal({ viewer: steward, proposalNumber: number, now: NOW }),
			returnProposal({ viewer: steward, proposalNumber: number, reason: "ขาดตัวเลข", now: NOW }),
		]);
		expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	});
});

describe("after publishing", () => {
	it("a proposal is returned once for the same reason, and not again for another", async () => {
		const number = await makeSubmitted(author);
		const giveBack = (reason = "ขาดตัวเลข") =>
			codeOf(returnProposal({ viewer: steward, proposalNumber: number, reason, now: NOW }));
		expect(await Promise.all([giveBack(), giveBack()])).toEqual(["done", "done"]);
		expect(await giveBack()).toBe("done");
		expect(await giveBack("เหตุผลอื่น")).toBe("alreadyDecided");
		expect(await EventModel.countDocuments({ type: "proposal-returned" })).toBe(1);
		expect(await NotificationModel.countDocuments({ type: "proposal-returned" })).toBe(1);
	});

	it("a returned proposal shows its reason and can be sent in again", async () => {
		const number = await makeSubmitted(author);
		await returnProposal({ viewer: steward, proposalNumber: number, reason: "ขาดตัวเลข", now: NOW });
		const form = await findProposalForEdit({ viewer: author, proposalNumber: number });
		expect(form).toMatchObject({ state: "returned", returnReason: "ขาดตัวเลข" });
		const change = { text: makeText(), revision: form.revision };
		await saveProposal({ viewer: author, proposalNumber: number, kind: "submit", change, now: NOW });
		expect((await readRow(number)).returnReason).toBeUndefined();
	});

	it("a change makes a new version with its reason, and the old one stays", async () => {
		const number = await makePublished(author, steward);
		const { id, revision } = await findProposalForEdit({ viewer: author, proposalNumber: number });
		await saveProposal({
			viewer: author,
			proposalNumber: number,
			kind: "change",
			change: { text: makeText({ title: "คิวโรงพยาบาลแบบใหม่" }), revision, reason: "ตั้งชื่อให้ชัดขึ้น" },
			now: later(5),
		});
		const { items } = await listVersions({ proposalId: id });
		expect(items.map(({ version, reason }) => [version, reason])).toEqual([
			[2, "ตั้งชื่อให้ชัดขึ้น"],
			[1, null],
		]);
		expect(items[1]?.text.title).toBe(makeText().title);
	});

	it("its authors withdraw it: it leaves lists and search, twice is once", async () => {
		const number = await makePublished(author, steward);
		const withdraw = () =>
			withdrawProposal({ viewer: author, proposalNumber: number, reason: "ซ้ำ", now: later(9) });
		await withdraw();
		await withdraw();
		expect((await readRow(number)).facets).toEqual([]);
		expect(await ProposalSearchModel.countDocuments()).toBe(0);
		expect(await EventModel.countDocuments({ type: "proposal-withdrawn" })).toBe(1);
	});
});
