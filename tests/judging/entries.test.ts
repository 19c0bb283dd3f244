import { Types } from "mongoose";
import { beforeEach, describe, expect, it } from "vitest";
import { addLateEntry, decideEntry, passAllChecks, takeInEntries } from "~/services/judging-entries.server";
import { countEntries, explainEntries, findEntry, listEntries } from "~/services/judging-entries-list.server";
import { listJudgingRecords } from "~/services/judging-records.server";
import { findRound } from "~/services/judging-rounds.server";
import { AssignmentModel } from "../../models/judging-ballot.server";
import { JudgingEntryModel } from "../../models/judging-panel.server";
import { JudgingResultModel } from "../../models/judging-result.server";
import { ProposalModel } from "../../models/proposal.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { type MadeUser, makeChallenge, makeProposal, makeUser } from "../support/factories";
import {
	JUDGING_NOW,
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

beforeEach(async () => {
	await emptyTestDatabase();
	steward = await makeUser({ roles: [{ role: "steward" }] });
});

const numbersOf = async (number: number) =>
	(await listEntries({ round: await findRound({ number }) })).items.map((entry) => entry.number);

describe("taking entries in", () => {
	it("takes the challenge's public proposals that go on, once, under numbers drawn by lot", async () => {
		const challenge = await makeChallenge();
		const round = await makeRound({ challengeId: challenge.id, state: "draft" });
		for (let made = 0; made < 12; made += 1) await makeProposal({ challengeId: challenge.id });
		await makeProposal({ challengeId: challenge.id, state: "archived" });
		await makeProposal({ challengeId: challenge.id, state: "draft" });
		await makeProposal({ challengeId: challenge.id, state: "withdrawn" });
		await makeProposal({ challengeId: challenge.id, stopped: true });
		await makeProposal();
		const take = () => takeInEntries({ viewer: steward.viewer, number: round.number, now });
		const taken = await Promise.all([take(), take()]);
		expect(taken.reduce((sum, count) => sum + count, 0)).toBe(13);
		expect(await take()).toBe(0);
		expect(await numbersOf(round.number)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
		const rows = await JudgingEntryModel.find().sort({ number: 1 }).lean();
		const proposals = await ProposalModel.find().select({ number: 1 }).lean();
		const order = rows.map(({ proposal }) => proposals.find(({ _id }) => _id.equals(proposal))?.number ?? 0);
		expect(order).not.toEqual([...order].sort((a, b) => a - b));
		await makeProposal({ challengeId: challenge.id });
		expect(await take()).toBe(1);
		expect((await numbersOf(round.number)).at(-1)).toBe(14);
	});

	it("takes what came through the previous round, once its result is published", async () => {
		const before = await makeRound({ state: "published" });
		const round = await makeRound({
			challengeId: before.challengeId,
			state: "draft",
			more: { previous: new Types.ObjectId(before.id) },
		});
		const take = () => takeInEntries({ viewer: steward.viewer, number: round.number, now });
		await expect(take()).rejects.toMatchObject({ code: "roundNotClosed" });
		const proposals = [await makeProposal(), await makeProposal(), await makeProposal()];
		const publish = (version: number, through: number[]) =>
			JudgingResultModel.create({
				round: new Types.ObjectId(before.id),
				version,
				method: "raw",
				fingerprint: "f",
				bundle: new Types.ObjectId(),
				bundleHash: "h",
				rows: proposals.map(({ id }, index) => ({
					entry: new Types.ObjectId(),
					proposal: new Types.ObjectId(id),
					code: `E00${index + 1}`,
					rank: index + 1,
					tied: false,
					value: "1",
					reviews: 3,
					through: through.includes(index),
				})),
				announcement: { th: "ผล", en: "Result" },
				publishedBy: new Types.ObjectId(steward.id),
				publishedAt: now,
			});
		await publish(1, [0, 2]);
		await publish(2, [0, 1]);
		expect(await take()).toBe(2);
		const rows = await JudgingEntryModel.find({ round: new Types.ObjectId(round.id) }).lean();
		expect(new Set(rows.map(({ proposal }) => proposal.toHexString()))).toEqual(
			new Set([proposals[0]?.id, proposals[1]?.id]),
		);
	});

	it("adds a late one of the challenge, which is told apart once judges are assigned", async () => {
		const round = await makeRound();
		const first = await makeEntry({ roundId: round.id });
		const judge = await makeJudge({ roundId: round.id });
		await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: first.id });
		const late = await makeProposal({ challengeId: round.challengeId });
		const foreign = await makeProposal();
		const add = (proposal: number, at = now) =>
			addLateEntry({ viewer: steward.viewer, number: round.number, proposal, now: at });
		await expect(add(foreign.number)).rejects.toMatchObject({
			code: "invalidInput",
			options: { field: "proposal" },
		});
		await add(late.number);
		await add(late.number);
		const { items } = await listEntries({ round: await findRound({ number: round.number }) });
		expect(items.map((entry) => [entry.code, entry.late])).toEqual([
			["E001", false],
			["E002", true],
		]);
		await expect(add(late.number, new Date("2026-03-10T10:00:00Z"))).rejects.toMatchObject({
			code: "roundClosed",
		});
	});
});

describe("deciding about an entry", () => {
	const both = (text: string) => ({ th: text, en: text });
	const checks = [
		{ key: "k1", name: both("prototype") },
		{ key: "k2", name: both("team") },
	];
	const decide = (
		number: number,
		entryNumber: number,
		input: Partial<Parameters<typeof decideEntry>[0]["input"]>,
	) =>
		decideEntry({
			viewer: steward.viewer,
			number,
			entryNumber,
			input: { passed: [], state: "in", ...input },
			now,
		});

	it("keeps the checks and the track, and wants a reason for not judging it", async () => {
		const tracks = [{ key: "t1", name: both("health") }];
		const round = await makeRound({ more: { checks, tracks } });
		await makeEntry({ roundId: round.id });
		await decide(round.number, 1, { passed: ["k1", "unknown"], track: "t1" });
		const stored = await findRound({ number: round.number });
		const entry = await findEntry({ round: stored, entryNumber: "1" });
		expect(entry).toMatchObject({ passed: ["k1"], passedAll: false, track: "t1" });
		await expect(decide(round.number, 1, { track: "t9" })).rejects.toMatchObject({ code: "invalidInput" });
		await expect(decide(round.number, 1, { state: "ineligible" })).rejects.toMatchObject({
			options: { field: "why" },
		});
		await expect(decide(round.number, 9, {})).rejects.toMatchObject({ code: "notFound" });
		expect(await countEntries({ round: stored })).toEqual({
			in: 1,
			ineligible: 0,
			withdrawn: 0,
			unchecked: 1,
		});
		expect(await passAllChecks({ viewer: steward.viewer, number: round.number, now })).toBe(1);
		expect(await passAllChecks({ viewer: steward.viewer, number: round.number, now })).toBe(0);
		expect((await findEntry({ round: stored, entryNumber: "1" })).passedAll).toBe(true);
	});

	it("takes unfinished work away when it is not judged, keeps what is scored, and records all", async () => {
		const round = await makeRound();
		const entry = await makeEntry({ roundId: round.id });
		const judges = [await makeJudge({ roundId: round.id }), await makeJudge({ roundId: round.id })];
		const [scored] = await Promise.all(
			judges.map(({ id }) => makeAssignment({ roundId: round.id, judgeId: id, entryId: entry.id })),
		);
		await makeBallot({ assignmentId: scored?.id ?? "" });
		await decide(round.number, 1, { state: "withdrawn", why: "ทีมขอถอน" });
		const states = await AssignmentModel.find().select({ state: 1 }).lean();
		expect(states.map(({ _id, state }) => [_id.toHexString() === scored?.id, state]).sort()).toEqual([
			[false, "removed"],
			[true, "assigned"],
		]);
		const { items } = await listJudgingRecords({ round: round.id, all: true });
		expect(items.map(({ type }) => type).sort()).toEqual(["entry-withdrawn", "unassigned"]);
	});

	it("is over once the result is public", async () => {
		const round = await makeRound({ state: "published" });
		await makeEntry({ roundId: round.id });
		await expect(decide(round.number, 1, {})).rejects.toMatchObject({ code: "roundClosed" });
	});

	it("lists by an index, page by page", async () => {
		const round = await makeRound();
		for (let made = 0; made < 5; made += 1) await makeEntry({ roundId: round.id });
		const stored = await findRound({ number: round.number });
		const first = await listEntries({ round: stored, limit: 3 });
		const second = await listEntries({ round: stored, limit: 3, after: first.next ?? 0 });
		expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
		expect(second.next).toBeNull();
		expectIndexed(await explainEntries());
	});
});
