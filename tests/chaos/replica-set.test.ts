import { randomUUID } from "node:crypto";
import { Types } from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addComment } from "~/services/comments.server";
import { submitBallot } from "~/services/judging-ballots.server";
import { supportProposal } from "~/services/supports.server";
import { ensureCollections } from "../../models/collections.server";
import { CommentModel } from "../../models/comment.server";
import { connectDatabase, disconnectDatabase } from "../../models/connection.server";
import { newReceipt, SupportModel } from "../../models/support.server";
import { emptyTestDatabase } from "../support/database";
import { expectExactlyOnce, expectFiguresRight, makeWishes, type Wish } from "./crowd";
import { ROUNDS } from "./length";
import { ReplicaSet } from "./replica-set";
import { expectRevisionsRight, expectSheetsOnce, makeSheets, type Sheet } from "./scores";
import "../../models/index.server";

// why: these tests kill members of their database, so they start their own
vi.setConfig({ testTimeout: 300_000 });
let members: ReplicaSet;

beforeAll(async () => {
	members = await ReplicaSet.start();
	await connectDatabase({ uri: members.uriOf("ruamkit_chaos") });
	await ensureCollections();
}, 240_000);
afterAll(async () => {
	await disconnectDatabase();
	await members?.stop();
});
beforeEach(emptyTestDatabase);

const support = ({ person, proposal }: Wish) =>
	supportProposal({ viewer: person.viewer, proposalNumber: proposal.number, now: new Date() });

const scoreSheet = ({ judge, round, entry, key, rubric, impact, feasibility }: Sheet) =>
	submitBallot({
		viewer: judge.user.viewer,
		round,
		entry,
		input: {
			scores: [
				{ criterion: "impact", score: impact },
				{ criterion: "feasibility", score: feasibility },
			],
			rubric,
		},
		formRequest: { key, hash: key },
		now: new Date(),
	});

/** Does everything at the same time; tells which was acknowledged. */
function doAll<T>(
	things: readonly T[],
	act: (thing: T) => Promise<unknown>,
	onAcknowledged: (count: number) => void = () => undefined,
): Promise<boolean[]> {
	let count = 0;
	return Promise.all(
		things.map((thing) =>
			act(thing).then(
				() => {
					count += 1;
					onAcknowledged(count);
					return true;
				},
				() => false,
			),
		),
	);
}

describe("the primary of three killed with SIGKILL during 200 supports, 200 comments and 200 scores", () => {
	it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
		"keeps every acknowledged one exactly once, and all figures are right (round %i)",
		async () => {
			const wishes = await makeWishes({ people: 20, proposals: 10 });
			const keys = wishes.map((wish) => ({ wish, key: randomUUID() }));
			const primary = await members.findPrimary();
			const counts = { supports: 0, comments: 0, scores: 0 };
			let isKilled = false;
			// why: at least one of each kind is acknowledged before, so that each has something to lose
			const killOnce = (kind: keyof typeof counts) => (count: number) => {
				counts[kind] = count;
				const all = Object.values(counts);
				if (isKilled || Math.min(...all) === 0 || all.reduce((sum, one) => sum + one) < 40) return;
				isKilled = true;
				members.kill(primary);
			};
			const comment = ({ wish: { person, proposal }, key }: (typeof keys)[number]) =>
				addComment({
					viewer: person.viewer,
					proposalNumber: proposal.number,
					input: { body: `ความเห็น ${key}`, stance: "for" },
					formRequest: { key, hash: key },
					now: new Date(),
				});
			const sheets = await makeSheets({ judges: 20, entries: 10 });
			const [supported, commented, scored] = await Promise.all([
				doAll(wishes, support, killOnce("supports")),
				doAll(keys, comment, killOnce("comments")),
				doAll(sheets, scoreSheet, killOnce("scores")),
			]);
			await members.revive(primary);
			for (const acknowledged of [supported, commented, scored])
				expect(acknowledged.filter(Boolean).length).toBeGreaterThan(0);
			expect(supported.filter(Boolean).length + commented.filter(Boolean).length).toBeGreaterThanOrEqual(40);

			await expectExactlyOnce(wishes.map((wish, at) => ({ wish, acknowledged: supported[at] === true })));
			const stored = await Promise.all(
				keys.map(({ key }) => CommentModel.countDocuments({ "request.key": key })),
			);
			expect(stored.filter((_, at) => commented[at])).toEqual(commented.filter(Boolean).map(() => 1));
			expect(Math.max(...stored)).toBeLessThanOrEqual(1);
			await expectSheetsOnce(sheets.map((sheet, at) => ({ sheet, acknowledged: scored[at] === true })));
			await expectRevisionsRight(sheets);
			await expectFiguresRight();
		},
	);
});

describe("the primary killed before the others have heard of what was written", () => {
	it("loses what one member alone acknowledged: this test can see a loss", async () => {
		const proposal = new Types.ObjectId();
		const primary = await members.findPrimary();
		const goOn = members.freezeAllBut(primary);
		const acknowledged = await doAll(
			Array.from({ length: 50 }, () => new Types.ObjectId()),
			(user) =>
				SupportModel.collection.insertOne(
					{
						proposal,
						user,
						active: true,
						receipt: newReceipt(),
						since: new Date(),
						counted: 1,
						pending: false,
					},
					{ writeConcern: { w: 1 } },
				),
		);
		members.kill(primary);
		goOn();
		await members.revive(primary);
		expect(acknowledged.filter(Boolean)).toHaveLength(50);
		expect(await SupportModel.countDocuments({ proposal })).toBeLessThan(50);
	});

	it("loses no support that our service acknowledged", async () => {
		// why: fewer than connections, since each waits for the majority and this test looks on meanwhile
		const wishes = await makeWishes({ people: 10, proposals: 3 });
		const primary = await members.findPrimary();
		const goOn = members.freezeAllBut(primary);
		let early = 0;
		const sending = doAll(wishes, support, (count) => {
			early = count;
		});
		await vi.waitFor(
			async () => expect(await SupportModel.find().read("primary").countDocuments()).toBeGreaterThan(10),
			{ timeout: 5_000 },
		);
		// why: written on one member, and none of it acknowledged yet
		expect(early).toBe(0);
		members.kill(primary);
		goOn();
		const supported = await sending;
		await members.revive(primary);
		await expectExactlyOnce(wishes.map((wish, at) => ({ wish, acknowledged: supported[at] === true })));
		await expectFiguresRight();
	});
});
