import { Types } from "mongoose";
import { beforeEach, describe, expect, it } from "vitest";
import { confirmAssignment, previewAssignment } from "~/services/judging-assignment.server";
import { askExtraReviews } from "~/services/judging-extra-reviews.server";
import { listJudgingRecords } from "~/services/judging-records.server";
import { AssignmentModel, BallotDraftModel } from "../../models/judging-ballot.server";
import { JudgeConflictModel, JudgeModel, JudgingEntryModel } from "../../models/judging-panel.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { NotificationModel } from "../../models/notification.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { type MadeUser, makeAgency, makeUser } from "../support/factories";
import {
	JUDGING_NOW,
	type MadeEntry,
	type MadeJudge,
	type MadeRound,
	makeBallot,
	makeEntry,
	makeJudge,
	makeRound,
} from "../support/judging-factories";

useTestDatabase();

const now = JUDGING_NOW;
const afterClosing = new Date("2026-03-11T03:00:00Z");
let steward: MadeUser;
let round: MadeRound;
let entries: MadeEntry[];
let judges: MadeJudge[];

beforeEach(async () => {
	await emptyTestDatabase();
	steward = await makeUser({ roles: [{ role: "steward" }] });
	round = await makeRound({ reviewsPerEntry: 2 });
	entries = [];
	judges = [];
	for (let made = 0; made < 6; made += 1) entries.push(await makeEntry({ roundId: round.id }));
	for (let made = 0; made < 4; made += 1) judges.push(await makeJudge({ roundId: round.id }));
});

const preview = (at = now) => previewAssignment({ viewer: steward.viewer, number: round.number, now: at });
const confirm = (hash: string, at = now) =>
	confirmAssignment({ viewer: steward.viewer, number: round.number, hash, now: at });

async function confirmNow(at = now) {
	const { hash, plan } = await preview(at);
	if (!plan.ok) throw new Error(JSON.stringify(plan.refusals));
	await confirm(hash, at);
	return plan;
}

const standing = () => AssignmentModel.find({ state: "assigned" }).lean();
const pairs = async () =>
	(await standing()).map(({ judge, entry }) => `${judge.toHexString()} ${entry.toHexString()}`).sort();

describe("the assignment", () => {
	it("saves nothing until it is confirmed, then exactly what was shown, with records, and tells the judges", async () => {
		const { hash, plan } = await preview();
		if (!plan.ok) throw new Error("refused");
		expect(await standing()).toEqual([]);
		expect(plan.figures.coverage).toEqual({ min: 2, max: 2 });
		expect(plan.figures.load.max - plan.figures.load.min).toBeLessThanOrEqual(1);
		expect(plan.figures.parts).toBe(1);
		await confirm(hash);
		const idOf = (rows: { id: string; code: string }[], code: string) =>
			rows.find((row) => row.code === code)?.id;
		expect(await pairs()).toEqual(
			plan.added.map(({ judge, entry }) => `${idOf(judges, judge)} ${idOf(entries, entry)}`).sort(),
		);
		const { items } = await listJudgingRecords({ round: round.id, limit: 100, all: true });
		expect(items.filter(({ type }) => type === "assigned")).toHaveLength(12);
		expect(items.filter(({ type }) => type === "assignment-confirmed")).toHaveLength(1);
		expect(await NotificationModel.countDocuments({ type: "judging-assigned" })).toBe(4);
	});

	it("is the same when confirmed again or twice at once, and refuses a plan that is no longer what would be done", async () => {
		const { hash } = await preview();
		const results = await Promise.allSettled([confirm(hash), confirm(hash), confirm(hash)]);
		expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
		await confirm(hash);
		expect(await standing()).toHaveLength(12);
		await makeEntry({ roundId: round.id });
		const shown = await preview();
		await makeEntry({ roundId: round.id });
		await expect(confirm(shown.hash)).rejects.toMatchObject({ code: "editedMeanwhile" });
		expect(await standing()).toHaveLength(12);
	});

	it("absorbs late entries without moving anything that has begun", async () => {
		await confirmNow();
		const before = await standing();
		const begun = before.slice(0, 3);
		for (const row of begun) await makeBallot({ assignmentId: row._id.toHexString() });
		const drafted = before[4];
		if (!drafted) throw new Error("no assignment");
		await BallotDraftModel.create({
			assignment: drafted._id,
			judge: drafted.judge,
			scores: [],
			savedAt: now,
		});
		await makeEntry({ roundId: round.id });
		await makeEntry({ roundId: round.id });
		const plan = await confirmNow();
		expect(plan.figures.coverage.min).toBe(2);
		const after = new Set((await standing()).map(({ _id }) => _id.toHexString()));
		for (const row of [...begun, drafted]) expect(after.has(row._id.toHexString())).toBe(true);
	});

	it("gives what an absent judge has left to others, and never the recused entry back", async () => {
		await confirmNow();
		const gone = judges[0];
		const recused = (await standing()).find(({ judge }) => judge.toHexString() !== gone?.id);
		if (!gone || !recused) throw new Error("nothing assigned");
		await AssignmentModel.updateOne({ _id: recused._id }, { $set: { state: "recused", why: "ญาติ" } });
		await JudgeModel.updateOne({ _id: gone.id }, { $set: { state: "left" } });
		const plan = await confirmNow();
		expect(plan.figures.coverage.min).toBe(2);
		const rows = await standing();
		expect(rows.some(({ judge }) => judge.toHexString() === gone.id)).toBe(false);
		expect((await AssignmentModel.findById(recused._id).lean())?.state).toBe("recused");
		expect(rows).toHaveLength(12);
	});

	it("never gives judges their own work or what they have declared, also for a whole agency", async () => {
		const agency = await makeAgency();
		const person = judges[1];
		if (!person) throw new Error("no judge");
		const own = await makeEntry({ roundId: round.id, authorIds: [person.user.id] });
		const ofAgency = await makeEntry({ roundId: round.id, agencyId: agency.id });
		const declare = (about: { entry?: Types.ObjectId; agency?: Types.ObjectId }, judge: MadeJudge) =>
			JudgeConflictModel.create({
				round: new Types.ObjectId(round.id),
				judge: new Types.ObjectId(judge.id),
				...about,
				kind: "agency",
				declaredBy: new Types.ObjectId(judge.user.id),
				at: now,
			});
		await declare({ agency: new Types.ObjectId(agency.id) }, person);
		await declare({ entry: new Types.ObjectId(entries[0]?.id) }, person);
		const shown = await preview();
		expect(shown.conflicts).toEqual({ "own-team": 1, agency: 2 });
		await confirmNow();
		const held = (await standing())
			.filter(({ judge }) => judge.toHexString() === person.id)
			.map(({ entry }) => entry.toHexString());
		for (const id of [own.id, ofAgency.id, entries[0]?.id]) expect(held).not.toContain(id);
	});

	it("refuses the impossible with the reason and the smallest change, and saves nothing", async () => {
		await JudgingRoundModel.updateOne({ number: round.number }, { $set: { reviewsPerEntry: 5 } });
		const { plan, hash } = await preview();
		expect(plan).toMatchObject({ ok: false });
		if (!plan.ok) {
			expect(plan.refusals[0]).toMatchObject({ needed: 5, available: 4, missing: 1 });
			expect(plan.remedies).toContainEqual({ change: "lowerK", by: 1, to: 4 });
		}
		await expect(confirm(hash)).rejects.toMatchObject({ code: "assignmentImpossible" });
		expect(await standing()).toEqual([]);
	});

	it("leaves out entries that are not judged, and rounds judged in pairs", async () => {
		await JudgingEntryModel.updateOne({ _id: entries[0]?.id }, { $set: { state: "ineligible" } });
		const plan = await confirmNow();
		expect(plan.added).toHaveLength(10);
		const pairsRound = await makeRound({ mode: "pairs" });
		await expect(
			previewAssignment({ viewer: steward.viewer, number: pairsRound.number, now }),
		).rejects.toMatchObject({ code: "notFound" });
	});

	it("moves nothing once the round has closed, and nothing at all once its result is public", async () => {
		await confirmNow();
		await makeEntry({ roundId: round.id });
		await JudgeModel.updateOne({ _id: judges[0]?.id }, { $set: { state: "left" } });
		const before = await pairs();
		const { plan } = await preview(afterClosing);
		expect(plan).toMatchObject({ ok: true, added: [], removed: [] });
		expect(await pairs()).toEqual(before);
		await JudgingRoundModel.updateOne({ number: round.number }, { $set: { state: "published" } });
		await expect(preview()).rejects.toMatchObject({ code: "roundClosed" });
	});
});

describe("extra reviews", () => {
	const until = new Date("2026-03-15T10:00:00Z");
	const ask = (ids: string[], more: Partial<Parameters<typeof askExtraReviews>[0]> = {}) =>
		askExtraReviews({
			viewer: steward.viewer,
			number: round.number,
			entries: ids,
			extra: 1,
			closesAt: until,
			why: "คะแนนเสมอกัน",
			now: afterClosing,
			...more,
		});

	it("adds judges to the contested entries only, with a closing time of their own", async () => {
		await confirmNow();
		const before = await pairs();
		const [first, second] = entries;
		if (!first || !second) throw new Error("no entries");
		expect(await ask([first.id, second.id])).toBe(2);
		const added = (await standing()).filter(
			({ judge, entry }) => !before.includes(`${judge.toHexString()} ${entry.toHexString()}`),
		);
		expect(added).toHaveLength(2);
		expect(new Set(added.map(({ entry }) => entry.toHexString()))).toEqual(new Set([first.id, second.id]));
		expect(added.map(({ closesAt }) => closesAt)).toEqual([until, until]);
		expect(await pairs()).toEqual(expect.arrayContaining(before));
		const { items } = await listJudgingRecords({ round: round.id, limit: 100, all: true });
		expect(items.filter(({ type }) => type === "extra-reviews-asked").map(({ why }) => why)).toEqual([
			"คะแนนเสมอกัน",
			"คะแนนเสมอกัน",
		]);
	});

	it("are asked for once, however often the same form is sent", async () => {
		await confirmNow();
		const [first] = entries;
		if (!first) throw new Error("no entry");
		const formRequest = { key: "one-form-of-more-reviews", hash: "h" };
		const before = await AssignmentModel.countDocuments();
		expect(await Promise.all([1, 2, 3].map(() => ask([first.id], { formRequest })))).toEqual([1, 1, 1]);
		expect(await ask([first.id], { formRequest })).toBe(1);
		expect(await AssignmentModel.countDocuments()).toBe(before + 1);
		expect((await JudgingEntryModel.findById(first.id).lean())?.reviewsWanted).toBe(3);
		await expect(ask([first.id], { formRequest: { ...formRequest, hash: "other" } })).rejects.toMatchObject({
			code: "changedUnderSameKey",
		});
		expect(await ask([first.id])).toBe(1);
	});

	it("finds another judge when one of them recuses, until they are due", async () => {
		await confirmNow();
		const first = entries[0];
		if (!first) throw new Error("no entry");
		const before = await pairs();
		await ask([first.id]);
		const extra = (await standing()).find(
			({ judge, entry }) => !before.includes(`${judge.toHexString()} ${entry.toHexString()}`),
		);
		await AssignmentModel.updateOne({ _id: extra?._id }, { $set: { state: "recused" } });
		const plan = await confirmNow(afterClosing);
		expect(plan.added.map(({ entry }) => entry)).toEqual([first.code]);
		const replacement = (await standing()).filter(({ closesAt }) => closesAt);
		expect(replacement.map(({ closesAt }) => closesAt)).toEqual([until]);
		expect((await preview(new Date("2026-03-16T00:00:00Z"))).plan).toMatchObject({ ok: true, added: [] });
	});

	it("is refused when nobody is left, for foreign entries, wrong times and numbers", async () => {
		await confirmNow();
		const first = entries[0];
		if (!first) throw new Error("no entry");
		await expect(ask([first.id], { extra: 3 })).rejects.toMatchObject({ code: "assignmentImpossible" });
		const foreign = await makeEntry({ roundId: (await makeRound()).id });
		await expect(ask([foreign.id])).rejects.toMatchObject({ code: "notFound" });
		await expect(ask([first.id], { closesAt: afterClosing })).rejects.toMatchObject({ code: "dueInPast" });
		await expect(ask([first.id], { extra: 0 })).rejects.toMatchObject({ code: "invalidInput" });
		await expect(ask([])).rejects.toMatchObject({ code: "invalidInput" });
		const citizen = await makeUser();
		await expect(ask([first.id], { viewer: citizen.viewer })).rejects.toMatchObject({ code: "notPermitted" });
	});
});
