import { beforeAll, describe, expect, it } from "vitest";
import { hideNames, hideNamesIn } from "~/domain/judging/blind";
import { loader as drafts, action as sendDraft } from "~/routes/api.judge.drafts";
import { loader as mine } from "~/routes/judge._index";
import { loader as queue } from "~/routes/judge.$round._index";
import { loader as conflicts, action as declare } from "~/routes/judge.$round.conflicts";
import { action as act, loader as ballot } from "~/routes/judge.$round.entries.$entry._index";
import { loader as recusal, action as recuse } from "~/routes/judge.$round.entries.$entry.recuse";
import { action as choose, loader as pairs } from "~/routes/judge.$round.pairs";
import { loader as practice } from "~/routes/judge.$round.practice";
import { action as order, loader as ranking } from "~/routes/judge.$round.ranking";
import { loader as reading } from "~/routes/judge.$round.read.$entry";
import { findBallotPage } from "~/services/judging-ballot-page.server";
import { toRubricView } from "~/services/judging-judge.server";
import { findRound } from "~/services/judging-rounds.server";
import { AssignmentModel, BallotDraftModel, BallotModel } from "../../models/judging-ballot.server";
import { JudgeConflictModel } from "../../models/judging-panel.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { ProposalModel } from "../../models/proposal.server";
import { UserModel } from "../../models/user.server";
import { ask, statusOf } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import {
	type MadeJudge,
	type MadeRound,
	makeAssignment,
	makeBallot,
	makeEntry,
	makeJudge,
	makeRound,
	JUDGING_NOW as now,
} from "../support/judging-factories";

useTestDatabase();

const CANARY = "canary-of-another-judge";
let round: MadeRound;
/** Judges entries 1 and 2. */
let one: MadeJudge;
/** Judges entries 2 and 3, has scored both, and left comments with the canary. */
let other: MadeJudge;
let print: string;

beforeAll(async () => {
	round = await makeRound();
	one = await makeJudge({ roundId: round.id });
	other = await makeJudge({ roundId: round.id });
	const of = { roundId: round.id, challengeId: round.challengeId };
	const entries = [await makeEntry(of), await makeEntry(of), await makeEntry(of)];
	for (const [judge, mine] of [
		[one, entries.slice(0, 2)],
		[other, entries.slice(1)],
	] as const)
		for (const entry of mine) {
			const { id } = await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: entry.id });
			if (judge === other) {
				await makeBallot({ assignmentId: id, toTeam: `team ${CANARY}`, toPanel: `panel ${CANARY}` });
				await BallotDraftModel.create({
					assignment: id,
					judge: judge.id,
					scores: [],
					toTeam: `draft ${CANARY}`,
					savedAt: new Date(now.getTime() + 1),
				});
			}
		}
	print = toRubricView(await findRound({ number: round.number })).print;
});

const params = (entry?: number, number = round.number) => ({
	round: String(number),
	...(entry === undefined ? {} : { entry: String(entry) }),
});
const asks = (judge: MadeJudge | null, entry?: number, fields?: [string, string][], number?: number) =>
	ask({
		path: "/judge",
		viewer: judge?.user.viewer ?? null,
		params: params(entry, number),
		fields,
		now,
	});
const sheet: [string, string][] = [
	["scores.impact", "5"],
	["scores.feasibility", "5"],
];

describe("a round", () => {
	it("is the same for whoever is not on its panel as one that does not exist", async () => {
		const stranger = await makeJudge({ roundId: (await makeRound()).id });
		const left = await makeJudge({ roundId: round.id, state: "left" });
		for (const loader of [queue, conflicts, practice, pairs, ranking])
			for (const judge of [stranger, left]) {
				expect(await statusOf(Promise.resolve(loader(asks(judge))))).toBe(404);
				expect(await statusOf(Promise.resolve(loader(asks(judge, undefined, undefined, 99_999))))).toBe(404);
			}
		for (const loader of [ballot, recusal, reading])
			expect(await statusOf(loader(asks(stranger, 1)))).toBe(404);
		expect(
			await statusOf(
				declare(
					asks(stranger, undefined, [
						["kind", "other"],
						["entry", "1"],
					]),
				),
			),
		).toBe(404);
		expect(await JudgeConflictModel.countDocuments()).toBe(0);
	});

	it("sends visitors to sign in, and refuses what they send", async () => {
		for (const loader of [mine, queue, conflicts, ballot, recusal, pairs, ranking, practice, reading])
			expect(await statusOf(run(() => loader(asks(null, 1))))).toBe(302);
		for (const action of [act, recuse, declare, choose, order])
			expect(await statusOf(run(() => action(asks(null, 1, sheet))))).toBe(401);
		expect((await sendDraft(asks(null, 1, sheet))).status).toBe(401);
		expect(await statusOf(run(() => drafts()))).toBe(404);
	});
});

describe("an entry that another judge has", () => {
	it("answers every reading and writing as one that does not exist, and nothing changes", async () => {
		const before = await snapshot();
		for (const entry of [3, 4]) {
			expect(await statusOf(ballot(asks(one, entry)))).toBe(404);
			expect(await statusOf(recusal(asks(one, entry)))).toBe(404);
			for (const intent of ["submit", "draft", "skip", "discard", "withdraw"])
				expect(
					await statusOf(
						Promise.resolve(
							act(asks(one, entry, [["intent", intent], ["rubric", print], ["basis", "0"], ...sheet])),
						),
					),
				).toBe(404);
			expect(
				await statusOf(
					recuse(
						asks(one, entry, [
							["kind", "other"],
							["note", "x"],
						]),
					),
				),
			).toBe(404);
			const answer = await sendDraft(
				asks(one, undefined, [
					["round", String(round.number)],
					["entry", String(entry)],
					["basis", "0"],
					...sheet,
				]),
			);
			expect([answer.status, await answer.json()]).toEqual([404, { refused: "notFound" }]);
		}
		expect(await snapshot()).toBe(before);
	});

	it("takes no field that the form does not have", async () => {
		const before = await AssignmentModel.find().sort({ _id: 1 }).lean();
		const extra: [string, string][] = [
			["judge", other.id],
			["assignment", "0".repeat(24)],
			["revision", "99"],
			["state", "published"],
			["at", "2020-01-01"],
			["withdrawn", "true"],
		];
		const answer = asks(one, 1, [["intent", "submit"], ["rubric", print], ...sheet, ...extra]);
		expect(await statusOf(Promise.resolve(act(answer)))).toBe(302);
		const made = await BallotModel.findOne({ judge: one.id }).lean();
		expect(made).toMatchObject({ revision: 1, withdrawn: false, at: now });
		await BallotModel.deleteMany({ judge: one.id });
		await AssignmentModel.updateMany({ judge: one.id }, { $set: { revisions: 0 } });
		expect(await AssignmentModel.find().sort({ _id: 1 }).lean()).toEqual(before);
	});
});

describe("what other judges wrote", () => {
	it("is in no page of a judge before the publication, scored or not", async () => {
		const pages = async () =>
			JSON.stringify([
				await mine(asks(one)),
				await queue(asks(one)),
				await conflicts(asks(one)),
				await ballot(asks(one, 1)),
				await ballot(asks(one, 2)),
				await recusal(asks(one, 2)),
			]);
		expect(await pages()).not.toContain(CANARY);
		const { id } = await assignmentOf(2);
		await makeBallot({ assignmentId: id });
		expect(await pages()).not.toContain(CANARY);
		// why: closed but not published
		await JudgingRoundModel.updateOne(
			{ number: round.number },
			{ $set: { closedAt: new Date(now.getTime() - 1) } },
		);
		expect(await pages()).not.toContain(CANARY);
	});

	it("for the panel is shown after the publication to those who have scored the entry, without names", async () => {
		await JudgingRoundModel.updateOne({ number: round.number }, { $set: { state: "published" } });
		const page = await ballot(asks(one, 2));
		expect(page.panelComments).toEqual([{ judge: other.code, text: `panel ${CANARY}` }]);
		const text = JSON.stringify(page);
		expect(text).not.toContain(`team ${CANARY}`);
		expect(text).not.toContain(`draft ${CANARY}`);
		expect(text).not.toContain(other.user.viewer.displayName);
		expect((await ballot(asks(one, 1))).panelComments).toBeNull();
	});
});

describe("a blind round", () => {
	it("tells nothing of whose an entry is: names, team, address, names of files", async () => {
		const blind = await makeRound({ blind: true });
		const judge = await makeJudge({ roundId: blind.id });
		const author = await makeUser({ displayName: "สมหญิง รักษ์บริการ" });
		await UserModel.updateOne({ _id: author.id }, { $set: { name: { given: "สมหญิง", family: "รักษ์บริการ" } } });
		const entry = await makeEntry({
			roundId: blind.id,
			challengeId: blind.challengeId,
			authorIds: [author.id],
		});
		await ProposalModel.updateOne(
			{ _id: entry.proposal.id },
			{
				$set: {
					teamName: "ทีมคิดดี",
					body: "ทีมคิดดี โดย สมหญิง รักษ์บริการ ขอเสนอ",
					summary: "ของ ทีมคิดดี",
					attachments: [
						{
							file: "0123456789abcdef01234567",
							name: "แผนของสมหญิง รักษ์บริการ.pdf",
							type: "application/pdf",
							bytes: 1000,
						},
					],
				},
			},
		);
		await makeAssignment({ roundId: blind.id, judgeId: judge.id, entryId: entry.id });
		const page = await findBallotPage({ ...judge.user, round: blind.number, entry: 1, now });
		const text = JSON.stringify(page);
		for (const secret of ["สมหญิง", "รักษ์บริการ", "ทีมคิดดี", entry.proposal.slug, author.id])
			expect(text).not.toContain(secret);
		expect(page.entry).toMatchObject({ authors: null, attachments: [{ name: "" }] });
		expect(page.entry.bodyHtml).toContain("ขอเสนอ");
		await JudgingRoundModel.updateOne({ number: blind.number }, { $set: { blind: false } });
		const open = await findBallotPage({ ...judge.user, round: blind.number, entry: 1, now });
		expect(open.entry.authors).toMatchObject({ team: "ทีมคิดดี", names: ["สมหญิง รักษ์บริการ"] });
	});

	it("takes out names as they are written, long ones first, and leaves short words alone", () => {
		expect(hideNames({ text: "Ann Lee and ANN, กข (a+b)", names: ["Ann Lee", "ann", "กข", "(a+b)"] })).toBe(
			"█████ and █████, กข █████",
		);
		const at = new Date(0);
		expect(hideNamesIn({ value: { a: ["Anna"], at, n: 1, none: null }, names: ["Anna"] })).toEqual({
			a: ["█████"],
			at,
			n: 1,
			none: null,
		});
	});
});

describe("one's own entry", () => {
	it("cannot be scored even when it was assigned; one can step back from it", async () => {
		const again = await makeRound();
		const judge = await makeJudge({ roundId: again.id });
		const entry = await makeEntry({
			roundId: again.id,
			challengeId: again.challengeId,
			authorIds: [judge.user.id],
		});
		await makeAssignment({ roundId: again.id, judgeId: judge.id, entryId: entry.id });
		const answer = (fields?: [string, string][]) => asks(judge, 1, fields, again.number);
		expect(await statusOf(ballot(answer()))).toBe(403);
		expect(
			await statusOf(Promise.resolve(act(answer([["intent", "submit"], ["rubric", print], ...sheet])))),
		).toBe(403);
		expect(await statusOf(recusal(answer()))).toBe(200);
		expect(
			await statusOf(
				recuse(
					answer([
						["kind", "own-team"],
						["note", "ของข้าพเจ้าเอง"],
					]),
				),
			),
		).toBe(302);
		expect(await AssignmentModel.findOne({ judge: judge.id }).lean()).toMatchObject({ state: "recused" });
	});
});

async function assignmentOf(number: number) {
	const row = await AssignmentModel.find({ judge: one.id }).sort({ _id: 1 }).lean();
	const found = row[number - 1];
	if (!found) throw new Error("no assignment");
	return { id: found._id.toHexString() };
}

/** A loader that throws before it is asynchronous answers like any other. */
async function run(work: () => unknown): Promise<unknown> {
	return work();
}

async function snapshot() {
	return JSON.stringify([
		await AssignmentModel.find().sort({ _id: 1 }).lean(),
		await BallotModel.find().sort({ _id: 1 }).lean(),
		await BallotDraftModel.find().sort({ _id: 1 }).lean(),
		await JudgeConflictModel.find().sort({ _id: 1 }).lean(),
	]);
}
