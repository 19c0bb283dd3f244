import mongoose, { Types } from "mongoose";
import { beforeEach, describe, expect, it } from "vitest";
import {
	explainInvitations,
	findInvitation,
	inviteJudge,
	listInvitations,
	redeemInvitation,
	revokeInvitation,
} from "~/services/judging-invitations.server";
import {
	bringJudgeBack,
	changeJudge,
	explainPanel,
	findJudge,
	listJudges,
	markJudgeLeft,
	seatJudge,
} from "~/services/judging-panel.server";
import { explainDeclared, listDeclared } from "~/services/judging-panel-conflicts.server";
import { explainJudgingRecords, listJudgingRecords } from "~/services/judging-records.server";
import { withTransaction } from "../../models/connection.server";
import { AssignmentModel } from "../../models/judging-ballot.server";
import { JudgeConflictModel, JudgeInvitationModel, JudgeModel } from "../../models/judging-panel.server";
import { MailModel } from "../../models/mail.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { type MadeUser, makeAgency, makeUser } from "../support/factories";
import {
	JUDGING_NOW,
	type MadeRound,
	makeAssignment,
	makeBallot,
	makeEntry,
	makeJudge,
	makeRound,
} from "../support/judging-factories";
import { expectIndexed } from "../support/plans";

useTestDatabase();

const now = JUDGING_NOW;
let steward: MadeUser;
let round: MadeRound;

beforeEach(async () => {
	await emptyTestDatabase();
	steward = await makeUser({ roles: [{ role: "steward" }] });
	round = await makeRound({ more: { tracks: [{ key: "t1", name: { th: "สุขภาพ", en: "Health" } }] } });
});

const invite = (input: Partial<Parameters<typeof inviteJudge>[0]["input"]> = {}, key?: string) =>
	inviteJudge({
		viewer: steward.viewer,
		number: round.number,
		input: { name: "ศ. วิภา", language: "th", tracks: [], ...input },
		...(key ? { formRequest: { key, hash: "h" } } : {}),
		now,
	});

describe("an invitation", () => {
	it("by link: the token is given once and nowhere kept", async () => {
		const { token } = await invite({}, "0123456789abcdef");
		if (token === null) throw new Error("no token");
		expect(await invite({}, "0123456789abcdef")).toEqual({ token: null, repeated: true });
		const db = mongoose.connection.db;
		for (const { name } of (await db?.listCollections().toArray()) ?? [])
			expect(JSON.stringify(await db?.collection(name).find().toArray()), name).not.toContain(token);
		const { invitation, round: found } = await findInvitation({ token, now });
		expect(invitation.name).toBe("ศ. วิภา");
		expect(found.number).toBe(round.number);
	});

	it("by mail: one mail with a link that is made when it is sent", async () => {
		expect(await invite({ email: "Wipha@Example.org" })).toEqual({ token: null, repeated: false });
		const [mail, ...others] = await MailModel.find().lean();
		expect(others).toEqual([]);
		expect(mail).toMatchObject({
			email: "wipha@example.org",
			template: "judge-invitation",
			link: { scope: "judge-invitation" },
		});
	});

	it("lets one through of several who open it at once", async () => {
		const { token } = await invite({ limit: 4, tracks: ["t1"] });
		const people = await Promise.all(Array.from({ length: 5 }, () => makeUser()));
		const results = await Promise.allSettled(
			people.map(async (person) => {
				const { invitation, round: found } = await findInvitation({ token: token ?? "", now });
				return withTransaction(async (session) => {
					await redeemInvitation({ invitation, viewer: person.viewer, now, session });
					const { limit, tracks } = invitation;
					return seatJudge({ round: found._id, viewer: person.viewer, limit, tracks, now, session });
				});
			}),
		);
		expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		for (const result of results)
			if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "invitationInvalid" });
		const [judge] = await listJudges({ round: new Types.ObjectId(round.id) });
		expect(judge).toMatchObject({ code: "J01", limit: 4, tracks: ["t1"] });
	});

	it("opens nothing once it is revoked, expired, or the round is over", async () => {
		const revoked = await invite();
		const { _id } = (await JudgeInvitationModel.findOne().lean()) ?? { _id: new Types.ObjectId() };
		const revoke = () =>
			revokeInvitation({
				viewer: steward.viewer,
				number: round.number,
				invitationId: _id.toHexString(),
				now,
			});
		await revoke();
		await revoke();
		const gone = { code: "invitationInvalid" };
		await expect(findInvitation({ token: revoked.token ?? "", now })).rejects.toMatchObject(gone);
		const kept = (await invite()).token ?? "";
		const later = new Date(now.getTime() + 15 * 86_400_000);
		await expect(findInvitation({ token: kept, now: later })).rejects.toMatchObject(gone);
		await expect(
			findInvitation({ token: kept, now: new Date("2026-03-10T10:00:00Z") }),
		).rejects.toMatchObject(gone);
		await expect(findInvitation({ token: "nonsense", now })).rejects.toMatchObject(gone);
		const states = await listInvitations({ round: new Types.ObjectId(round.id), now });
		expect(states.map(({ state }) => state)).toEqual(["waiting", "revoked"]);
	});

	it("of another round cannot be revoked here", async () => {
		await invite();
		const { _id } = (await JudgeInvitationModel.findOne().lean()) ?? { _id: new Types.ObjectId() };
		const other = await makeRound();
		await expect(
			revokeInvitation({
				viewer: steward.viewer,
				number: other.number,
				invitationId: _id.toHexString(),
				now,
			}),
		).rejects.toMatchObject({ code: "notFound" });
	});

	it("is made by stewards only, for tracks that exist", async () => {
		await expect(invite({ tracks: ["t9"] })).rejects.toMatchObject({ options: { field: "tracks" } });
		const citizen = await makeUser();
		await expect(
			inviteJudge({
				viewer: citizen.viewer,
				number: round.number,
				input: { name: "x", language: "th", tracks: [] },
				now,
			}),
		).rejects.toMatchObject({ code: "notPermitted" });
	});
});

describe("a judge", () => {
	it("who leaves keeps what is scored and gives back the rest; coming back takes the same seat", async () => {
		const judge = await makeJudge({ roundId: round.id });
		const entries = [await makeEntry({ roundId: round.id }), await makeEntry({ roundId: round.id })];
		const [scored] = await Promise.all(
			entries.map(({ id }) => makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: id })),
		);
		await makeBallot({ assignmentId: scored?.id ?? "" });
		const leave = () =>
			markJudgeLeft({ viewer: steward.viewer, number: round.number, judgeId: judge.id, why: "ป่วย", now });
		expect(await leave()).toBe(1);
		expect(await leave()).toBe(0);
		expect(await AssignmentModel.countDocuments({ state: "assigned" })).toBe(1);
		await bringJudgeBack({ viewer: steward.viewer, number: round.number, judgeId: judge.id, now });
		expect(await JudgeModel.countDocuments({ state: "active", code: judge.code })).toBe(1);
		const { items } = await listJudgingRecords({ round: round.id, all: true });
		expect(items.map(({ type }) => type).sort()).toEqual(["judge-joined", "judge-left", "unassigned"]);
	});

	it("keeps work on whose score is on its way when the judge leaves", async () => {
		const judge = await makeJudge({ roundId: round.id });
		const entry = await makeEntry({ roundId: round.id });
		const { id } = await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: entry.id });
		await AssignmentModel.updateOne({ _id: id }, { $inc: { revisions: 1 } });
		expect(
			await markJudgeLeft({ viewer: steward.viewer, number: round.number, judgeId: judge.id, now }),
		).toBe(0);
		expect((await AssignmentModel.findById(id).lean())?.state).toBe("assigned");
	});

	it("cannot sit in a panel twice, and takes the old seat after leaving", async () => {
		const person = await makeUser();
		const seat = () =>
			withTransaction((session) =>
				seatJudge({
					round: new Types.ObjectId(round.id),
					viewer: person.viewer,
					tracks: [],
					now,
					session,
				}),
			);
		const first = await seat();
		await expect(seat()).rejects.toMatchObject({ code: "alreadyJudge" });
		await JudgeModel.updateOne({ _id: first.id }, { $set: { state: "left", leftAt: now } });
		expect(await seat()).toEqual(first);
	});

	it("is changed in its own round only", async () => {
		const judge = await makeJudge({ roundId: round.id, limit: 3 });
		const agency = await makeAgency();
		const change = (number: number, input: Parameters<typeof changeJudge>[0]["input"]) =>
			changeJudge({ viewer: steward.viewer, number, judgeId: judge.id, input, now });
		await change(round.number, { tracks: ["t1"], agency: agency.id });
		expect(await findJudge({ round: new Types.ObjectId(round.id), judgeId: judge.id })).toMatchObject({
			limit: null,
			tracks: ["t1"],
			agency: agency.id,
		});
		await change(round.number, { limit: 5, tracks: [] });
		expect(await findJudge({ round: new Types.ObjectId(round.id), judgeId: judge.id })).toMatchObject({
			limit: 5,
			tracks: [],
			agency: null,
		});
		const other = await makeRound();
		await expect(change(other.number, { tracks: [] })).rejects.toMatchObject({ code: "notFound" });
		await expect(change(round.number, { tracks: ["t9"] })).rejects.toMatchObject({ code: "invalidInput" });
	});

	it("shows what was declared, and lists go by indexes", async () => {
		const judge = await makeJudge({ roundId: round.id });
		const agency = await makeAgency();
		await JudgeConflictModel.create({
			round: new Types.ObjectId(round.id),
			judge: new Types.ObjectId(judge.id),
			agency: new Types.ObjectId(agency.id),
			kind: "agency",
			note: "เคยทำงาน",
			declaredBy: new Types.ObjectId(judge.user.id),
			at: now,
		});
		expect(await listDeclared({ round: new Types.ObjectId(round.id), judge: judge.id })).toMatchObject([
			{ kind: "agency", note: "เคยทำงาน", agency: { id: agency.id } },
		]);
		expectIndexed({
			...(await explainPanel()),
			...(await explainInvitations()),
			...(await explainDeclared()),
			...(await explainJudgingRecords()),
		});
	});
});
