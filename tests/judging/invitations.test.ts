import { beforeEach, describe, expect, it } from "vitest";
import { findConflictPage } from "~/services/judging-conflict-page.server";
import { declareConflict } from "~/services/judging-conflicts.server";
import { acceptInvitation, findInvitationView } from "~/services/judging-invitation-accept.server";
import { inviteJudge, revokeInvitation } from "~/services/judging-invitations.server";
import { isJudge } from "~/services/judging-judge.server";
import { comparePractice, findPracticePage } from "~/services/judging-practice.server";
import { AssignmentModel, BallotModel } from "../../models/judging-ballot.server";
import { JudgeConflictModel, JudgeInvitationModel, JudgeModel } from "../../models/judging-panel.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeAgency, makeUser } from "../support/factories";
import {
	type MadeRound,
	makeAssignment,
	makeEntry,
	makeJudge,
	makeRound,
	JUDGING_NOW as now,
} from "../support/judging-factories";

useTestDatabase();
beforeEach(emptyTestDatabase);

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

async function invite(round: MadeRound) {
	const steward = await makeUser({ roles: [{ role: "steward" }] });
	const { token } = await inviteJudge({
		viewer: steward.viewer,
		number: round.number,
		input: { name: "คุณกรรมการ", language: "th", tracks: [], limit: 12 },
		now,
	});
	if (!token) throw new Error("no token");
	return { token, steward };
}

describe("an invitation", () => {
	it("can be read without using it up, and makes one judge when it is accepted", async () => {
		const round = await makeRound();
		const { token } = await invite(round);
		const person = await makeUser();
		const view = await findInvitationView({ token, viewer: null, now });
		expect(view).toMatchObject({ name: "คุณกรรมการ", limit: 12, alreadyJudge: false });
		expect(await isJudge(person)).toBe(false);
		const input = { round: round.number, avoidAgency: false };
		expect(await acceptInvitation({ ...person, token, input, now })).toBe(round.number);
		expect(await isJudge(person)).toBe(true);
		expect(await JudgeModel.findOne().lean()).toMatchObject({ state: "active", limit: 12 });
		await expect(findInvitationView({ token, viewer: null, now })).rejects.toMatchObject({
			code: "invitationInvalid",
		});
	});

	it("opened by 20 people at once seats one of them; the same person sending twice is seated once", async () => {
		const round = await makeRound();
		const { token } = await invite(round);
		const people = await Promise.all(Array.from({ length: 20 }, () => makeUser()));
		const input = { round: round.number, avoidAgency: false };
		const outcomes = await Promise.allSettled(
			people.map((person) => acceptInvitation({ ...person, token, input, now })),
		);
		expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await JudgeModel.countDocuments()).toBe(1);
		const winner = people[outcomes.findIndex(({ status }) => status === "fulfilled")];
		if (!winner) throw new Error("nobody won");
		const again = await Promise.all([1, 2, 3].map(() => acceptInvitation({ ...winner, token, input, now })));
		expect(again).toEqual([round.number, round.number, round.number]);
		expect(await JudgeModel.countDocuments()).toBe(1);
	}, 30_000);

	it("that is expired, revoked, unknown or of a closed round opens nothing", async () => {
		const round = await makeRound();
		const { token, steward } = await invite(round);
		const person = await makeUser();
		const accept = (given: string | undefined, at = now) =>
			acceptInvitation({
				...person,
				token: given,
				input: { round: round.number, avoidAgency: false },
				now: at,
			});
		const invalid = { code: "invitationInvalid" };
		await expect(accept("x".repeat(43))).rejects.toMatchObject(invalid);
		await expect(accept(undefined)).rejects.toMatchObject(invalid);
		await expect(accept(token, later(30 * 86_400))).rejects.toMatchObject(invalid);
		const [made] = await JudgeInvitationModel.find().lean();
		await revokeInvitation({
			viewer: steward.viewer,
			number: round.number,
			invitationId: String(made?._id),
			now,
		});
		await expect(accept(token)).rejects.toMatchObject(invalid);
		expect(await JudgeModel.countDocuments()).toBe(0);
	});

	it("finds the judge's own entries as conflicts, and the agency's where the judge says so", async () => {
		const round = await makeRound();
		const agency = await makeAgency();
		const person = await makeUser();
		const of = { roundId: round.id, challengeId: round.challengeId };
		await makeEntry({ ...of, authorIds: [person.id] });
		await makeEntry({ ...of, agencyId: agency.id });
		await makeEntry(of);
		const { token } = await invite(round);
		const input = { round: round.number, agency: agency.id, avoidAgency: true };
		await acceptInvitation({ ...person, token, input, now });
		const page = await findConflictPage({ ...person, round: round.number, now });
		expect(page.declared.map(({ kind, entry, agency: of }) => [kind, entry?.number ?? of?.th])).toEqual([
			["own-team", 1],
			["agency", expect.any(String)],
		]);
		expect(page.entries.map(({ number }) => number)).toEqual([3]);
		expect((await JudgeModel.findOne().lean())?.agency?.toHexString()).toBe(agency.id);
	});

	it("leaves the link good when something in accepting fails", async () => {
		const round = await makeRound();
		const { token } = await invite(round);
		const person = await makeUser();
		// why: a number that seating will not give out here
		await makeJudge({ roundId: round.id, user: person, number: 50 });
		const input = { round: round.number, avoidAgency: false };
		await expect(acceptInvitation({ ...person, token, input, now })).rejects.toMatchObject({
			code: "alreadyJudge",
		});
		expect((await findInvitationView({ token, viewer: person.viewer, now })).alreadyJudge).toBe(true);
		const other = await makeUser();
		await expect(
			acceptInvitation({ ...other, token, input: { ...input, agency: "0".repeat(24) }, now }),
		).rejects.toMatchObject({ code: "invalidInput" });
		expect(await acceptInvitation({ ...other, token, input, now })).toBe(round.number);
	});
});

describe("a declared conflict", () => {
	it("with an agency takes all its assigned entries from the judge, once however often it is declared", async () => {
		const round = await makeRound();
		const agency = await makeAgency();
		const judge = await makeJudge({ roundId: round.id });
		const of = { roundId: round.id, challengeId: round.challengeId };
		for (const agencyId of [agency.id, agency.id, undefined]) {
			const entry = await makeEntry({ ...of, agencyId });
			await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: entry.id });
		}
		const act = { ...judge.user, round: round.number, now };
		await Promise.all(
			[1, 2, 3].map(() => declareConflict({ ...act, input: { kind: "agency", agency: agency.id } })),
		);
		const states = await AssignmentModel.find().sort({ _id: 1 }).lean();
		expect(states.map(({ state }) => state)).toEqual(["recused", "recused", "assigned"]);
		expect(await JudgeConflictModel.countDocuments()).toBe(1);
	});

	it("names an entry or an agency, of this round, before it has closed", async () => {
		const round = await makeRound();
		const judge = await makeJudge({ roundId: round.id });
		const declare = (input: Parameters<typeof declareConflict>[0]["input"], at = now) =>
			declareConflict({ ...judge.user, round: round.number, input, now: at });
		await expect(declare({ kind: "other" })).rejects.toMatchObject({ code: "invalidInput" });
		await expect(declare({ kind: "other", entry: 4 })).rejects.toMatchObject({ code: "notFound" });
		await expect(declare({ kind: "other", agency: "0".repeat(24) })).rejects.toMatchObject({
			code: "invalidInput",
		});
		await makeEntry({ roundId: round.id, challengeId: round.challengeId });
		await expect(declare({ kind: "other", entry: 1 }, later(30 * 86_400))).rejects.toMatchObject({
			code: "roundClosed",
		});
		await declare({ kind: "other", entry: 1 });
	});
});

describe("the practice entry", () => {
	const practice = {
		title: { th: "ผลงานฝึก", en: "Practice" },
		body: { th: "เนื้อหา", en: "Text" },
		scores: [
			{ criterion: "impact", score: 2, why: { th: "ยังไม่มีผล", en: "No effect yet" } },
			{ criterion: "feasibility", score: 4, why: { th: "ทำได้", en: "Feasible" } },
		],
	};

	it("does not tell the reference before one has scored, and is no ballot", async () => {
		const round = await makeRound({ more: { practice } });
		const judge = await makeJudge({ roundId: round.id });
		const act = { ...judge.user, round: round.number, now };
		expect(JSON.stringify(await findPracticePage(act))).not.toContain("ยังไม่มีผล");
		const compared = await comparePractice({
			...act,
			scores: [
				{ criterion: "impact", score: 5 },
				{ criterion: "feasibility", score: 4 },
			],
		});
		expect(compared.lines.map(({ own, reference }) => [own, reference])).toEqual([
			[5, 2],
			[4, 4],
		]);
		expect([compared.own, compared.reference]).toEqual([4.6, 2.8]);
		expect(await BallotModel.countDocuments()).toBe(0);
		expect((await JudgeModel.findOne().lean())?.practisedAt).toEqual(now);
	});

	it("is not there where the organisers made none", async () => {
		const round = await makeRound();
		const judge = await makeJudge({ roundId: round.id });
		await expect(findPracticePage({ ...judge.user, round: round.number, now })).rejects.toMatchObject({
			code: "notFound",
		});
	});
});
