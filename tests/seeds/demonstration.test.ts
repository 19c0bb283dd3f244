import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mongoose from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { COMMITMENT_STATUSES } from "~/domain/commitment";
import { ESCALATION_STEPS, ladderStart } from "~/domain/escalation";
import { roundTime } from "~/domain/judging/round";
import { verifyBundle } from "~/domain/judging/verify";
import { isOverdue } from "~/domain/overdue";
import { PROPOSAL_STATES } from "~/domain/proposal";
import { STAGES } from "~/domain/stage";
import { ROLES } from "~/domain/viewer";
import { checkCredentials } from "~/services/accounts.server";
import { recomputeOwed, recountConfirmations } from "~/services/commitment-recount.server";
import { readBundleText } from "~/services/judging-publication-bundle.server";
import { toProposalRows } from "~/services/proposal-lists.server";
import { loadDerivation } from "~/services/proposal-refresh.server";
import { recountComments, recountSupports } from "~/services/recounts.server";
import { AgencyModel } from "../../models/agency.server";
import { ChallengeModel } from "../../models/challenge.server";
import { CommentModel } from "../../models/comment.server";
import { CommitmentModel } from "../../models/commitment.server";
import { requireDb } from "../../models/connection.server";
import { DemonstrationModel } from "../../models/demonstration.server";
import { EventModel } from "../../models/event.server";
import { BallotDraftModel } from "../../models/judging-ballot.server";
import { JudgingResultModel, PilotBudgetModel } from "../../models/judging-result.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { ModerationCaseModel } from "../../models/moderation.server";
import { NotificationModel } from "../../models/notification.server";
import { ProposalModel, ProposalSearchModel } from "../../models/proposal.server";
import { StageMoveModel } from "../../models/stage.server";
import { SupportModel } from "../../models/support.server";
import { UserModel } from "../../models/user.server";
import { content } from "../../seeds/load/content";
import { readDemonstrationState } from "../../seeds/load/demonstration";
import { runDemonstration } from "../../seeds/load/run-demonstration";
import { emptyTestDatabase, useTestDatabase } from "../support/database";

/** Thousands of steps through the services take their time on a busy machine (milliseconds). */
const SLOW_MS = 300_000;

const PASSWORD = "phukhao-saphan-mamuang-7";
const run = (options: Partial<Parameters<typeof runDemonstration>[0]> = {}) =>
	runDemonstration({
		content,
		ifEmpty: true,
		env: { DEMO_PASSWORD: PASSWORD },
		say: () => undefined,
		...options,
	});

async function countAll(): Promise<Record<string, number>> {
	const collections = await requireDb().listCollections({ type: "collection" }, { nameOnly: true }).toArray();
	const counts = collections.map(async ({ name }) => [
		name,
		await requireDb().collection(name).countDocuments(),
	]);
	return Object.fromEntries(await Promise.all(counts));
}

describe("the demonstration", () => {
	useTestDatabase({ own: true });
	let accounts: string | null = null;

	beforeAll(async () => {
		accounts = await run();
	}, SLOW_MS);

	it("has the ministries, provinces, challenges and proposals that it ought to", async () => {
		expect(await AgencyModel.countDocuments({ kind: "ministry" })).toBe(20);
		expect(await AgencyModel.countDocuments({ kind: "province" })).toBe(77);
		expect(await ChallengeModel.countDocuments({ state: "published" })).toBe(7);
		expect(await ProposalModel.countDocuments()).toBeGreaterThanOrEqual(40);
		expect(await ProposalModel.countDocuments({ example: false })).toBe(2);
		expect(await CommitmentModel.countDocuments({ example: false })).toBe(2);
	});

	it("says of the real proposals where they come from, beside their text and not in it, and marks them in lists", async () => {
		const real = await ProposalModel.find({ example: false }).lean();
		for (const { body, provenance } of real) {
			expect(provenance?.th).toMatch(/ข้อเสนอนี้เกิดขึ้นจริง/);
			expect(provenance?.en).toMatch(/^This proposal is real/);
			expect(body).not.toMatch(/^>/);
		}
		expect(
			await ProposalModel.countDocuments({
				example: true,
				"provenance.th": mongoose.trusted({ $exists: true }),
			}),
		).toBe(0);
		const rows = await toProposalRows(real);
		expect(rows.map((row) => row.real)).toEqual([true, true]);
		const [example] = await toProposalRows(await ProposalModel.find({ example: true }).limit(1).lean());
		expect(example?.real).toBeUndefined();
	});

	it("has one hackathon that was judged to the end and one that is being judged, with a bundle that verifies", async () => {
		const rounds = await JudgingRoundModel.find().sort({ opensAt: 1 }).lean();
		expect(rounds.map((round) => roundTime(round, new Date()))).toEqual(["published", "judging"]);
		const result = await JudgingResultModel.findOne({ round: rounds[0]?._id }).lean();
		expect(result?.rows.map(({ rank }) => rank)).toContain(1);
		if (!result) throw new Error("nothing was published");
		expect(verifyBundle(await readBundleText(result)).ok).toBe(true);
		expect(await PilotBudgetModel.countDocuments()).toBe(1);
		expect(await BallotDraftModel.countDocuments()).toBe(1);
	});

	it("has proposals in every state and at every stage, as the content says", async () => {
		for (const proposal of content.proposals) {
			const row = await ProposalModel.findOne({ titleEn: proposal.title.en }).lean();
			expect([proposal.key, row?.state, row?.publishedAt ? row.stage : undefined]).toEqual([
				proposal.key,
				proposal.state,
				proposal.stage,
			]);
			expect([proposal.key, row?.supports]).toEqual([proposal.key, proposal.supports]);
		}
		// why: nothing of the demonstration is hidden, and a hidden one would be nowhere to be seen
		const states = PROPOSAL_STATES.filter((state) => state !== "hidden");
		expect(new Set(await ProposalModel.distinct("state"))).toEqual(new Set(states));
		expect(new Set(await ProposalModel.distinct("stage"))).toEqual(new Set(STAGES));
	});

	it("has commitments of every status, one overdue, one declined with a reason, one reopened by citizens", async () => {
		const rows = await CommitmentModel.find().lean();
		expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(COMMITMENT_STATUSES));
		const overdue = rows.filter(({ status, promise, nextReportAt }) =>
			isOverdue({ status, dueAt: promise?.dueAt, nextReportAt }, new Date()),
		);
		expect(overdue.length).toBeGreaterThan(0);
		expect(rows.some(({ decline }) => decline?.words && decline.askAgainWhen)).toBe(true);
		expect(rows.some(({ reopenedAt, status }) => reopenedAt && status === "in-progress")).toBe(true);
		expect(rows.some(({ confirmedAt }) => confirmedAt)).toBe(true);
	});

	it("has late promises on each rung of the ladder, and one that citizens reopened and confirmed at the second claim", async () => {
		const late = await CommitmentModel.find({ ladder: mongoose.trusted({ $exists: true }) }).lean();
		const standing = late.filter(
			(row) => row.ladder?.from.getTime() === ladderStart({ ...row, dueAt: row.promise?.dueAt })?.getTime(),
		);
		expect(new Set(standing.map(({ ladder }) => ladder?.step))).toEqual(new Set(ESCALATION_STEPS));
		expect(standing.find(({ ladder }) => ladder?.step === "public")?.unchangedReports).toBe(2);
		const again = await CommitmentModel.findOne({ rounds: 2, status: "live" }).lean();
		expect(again?.confirmedAt && again.reopenedAt && again.confirmedAt > again.reopenedAt).toBe(true);
	});

	it("has a reported comment and a reported proposal that wait, a comment that was hidden and one that was kept", async () => {
		const cases = await ModerationCaseModel.find().lean();
		const open = cases.filter(({ state }) => state === "open");
		expect(open.map(({ comment }) => Boolean(comment)).toSorted()).toEqual([false, true]);
		expect(new Set(cases.map(({ decision }) => decision ?? null))).toEqual(new Set([null, "hide", "keep"]));
	});

	it("has people of every role, who sign in with the password that is printed", async () => {
		expect(await UserModel.distinct("roles.role")).toEqual(expect.arrayContaining([...ROLES]));
		expect(accounts).toContain(PASSWORD);
		for (const [, email = ""] of (accounts ?? "").matchAll(/^ {2}(\S+@\S+)/gm))
			expect([email, await checkCredentials({ email, password: PASSWORD })]).not.toContain(null);
	});

	it("has figures that agree with their records", async () => {
		expect(await recountSupports()).toEqual([]);
		expect(await recountComments()).toEqual([]);
		expect((await recountConfirmations()).different).toEqual([]);
		expect((await recomputeOwed()).different).toEqual([]);
		for (const { _id } of await ProposalModel.find().select({ _id: 1 }).lean()) {
			const loaded = await loadDerivation({ _id });
			expect(loaded?.proposal).toMatchObject({ ...loaded?.derived });
		}
		for (const { _id, proposals } of await ChallengeModel.find().select({ proposals: 1 }).lean())
			expect(proposals).toBe(await ProposalModel.countDocuments({ challenge: _id, facets: "public" }));
	});

	it("can be searched, and happened in the past", async () => {
		const found = ["published", "archived"];
		const findable = (await ProposalModel.find().select({ state: 1 }).lean()).filter(({ state }) =>
			found.includes(state),
		);
		expect(await ProposalSearchModel.countDocuments()).toBe(findable.length);
		const now = new Date();
		for (const [model, field] of [
			[EventModel, "at"],
			[CommentModel, "at"],
			[StageMoveModel, "at"],
			[NotificationModel, "at"],
			[SupportModel, "since"],
		] as const)
			expect([
				model.modelName,
				await requireDb()
					.collection(model.collection.name)
					.countDocuments({ [field]: { $gt: now } }),
			]).toEqual([model.modelName, 0]);
	});

	it("stays as it is when it is loaded again", async () => {
		const before = await countAll();
		expect(await run()).toBe(accounts);
		expect(await countAll()).toEqual(before);
	});

	it("says so when the password was changed since", async () => {
		expect(await run({ env: { DEMO_PASSWORD: "another-password-since-then" } })).not.toContain(
			"another-password",
		);
	});
});

describe("loading the demonstration", () => {
	useTestDatabase({ own: true });
	const small = { ...content, proposals: content.proposals.slice(-3), rounds: [] };

	it("makes a password once and keeps it for its owner only", async () => {
		const folder = mkdtempSync(join(tmpdir(), "ruamkit-demo-"));
		const env = { DATA_DIR: join(folder, "data") };
		const accounts = await run({ content: small, env });
		expect(accounts).toMatch(/Password of each: +(\w+-){5}\d\d/);
		expect(await run({ content: small, env })).toBe(accounts);
		expect(statSync(join(folder, "data", "demo-password")).mode & 0o777).toBe(0o600);
	});

	it("begins anew after a load that was broken off", async () => {
		await DemonstrationModel.updateOne({ _id: "load" }, { $set: { state: "begun" } });
		await ProposalModel.deleteOne({ number: 1 });
		const lines: string[] = [];
		await run({ content: small, say: (line) => lines.push(line) });
		expect(lines[0]).toContain("not loaded to the end");
		expect(await readDemonstrationState()).toBe("finished");
		expect(await ProposalModel.countDocuments()).toBe(3);
	});

	it("removes nothing when people have opened accounts since", async () => {
		await DemonstrationModel.updateOne({ _id: "load" }, { $set: { state: "begun" } });
		await UserModel.updateOne({ email: "citizen@example.org" }, { $set: { email: "somebody@example.net" } });
		const before = await countAll();
		await expect(run({ content: small })).rejects.toThrow("opened accounts");
		expect(await countAll()).toEqual(before);
	});

	it("leaves a database that holds something else alone", async () => {
		await emptyTestDatabase();
		await AgencyModel.collection.insertOne({ code: "somebody-elses" }, { bypassDocumentValidation: true });
		expect(await run({ content: small })).toBeNull();
		await expect(run({ content: small, ifEmpty: false })).rejects.toThrow("not empty");
		expect(await ProposalModel.countDocuments()).toBe(0);
	});
});
