import { beforeEach, describe, expect, it } from "vitest";
import { DomainError } from "~/domain/errors";
import { followProposal, listFollowerIds, unfollowProposal } from "~/services/follows.server";
import { recountSupports } from "~/services/recounts.server";
import {
	listSupporterIds,
	loadSupportPanel,
	supportProposal,
	withdrawSupport,
} from "~/services/supports.server";
import { isTallied, tally } from "~/services/tally.server";
import { startTally } from "../../app/jobs/tally.server";
import { ProposalModel } from "../../models/proposal.server";
import { SupportModel } from "../../models/support.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeChallenge, makeProposal, makeUser } from "../support/factories";

useTestDatabase();
beforeEach(emptyTestDatabase);

const NOW = new Date("2026-03-01T03:00:00Z");
const viewerOf = (id: string) => ({
	id,
	displayName: "ผู้ทดสอบ",
	language: "th" as const,
	thaiDigits: false,
	roles: [],
});
const codeOf = (result: PromiseSettledResult<unknown>) =>
	result.status === "fulfilled"
		? "ok"
		: result.reason instanceof DomainError
			? result.reason.code
			: String(result.reason);
const hexId = (n: number) => n.toString(16).padStart(24, "0");
const figureOf = async (id: string) => (await ProposalModel.findById(id).lean())?.supports;

/** How often each outcome came. */
function countOutcomes(results: PromiseSettledResult<unknown>[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const code of results.map(codeOf)) counts[code] = (counts[code] ?? 0) + 1;
	return counts;
}

describe("supporting", () => {
	it("makes one record out of 200 identical supports at the same time", async () => {
		const proposal = await makeProposal();
		const { viewer } = await makeUser();
		const results = await Promise.allSettled(
			Array.from({ length: 200 }, () =>
				supportProposal({ viewer, proposalNumber: proposal.number, now: NOW }),
			),
		);
		expect(countOutcomes(results)).toEqual({ ok: 1, alreadySupported: 199 });
		expect(await SupportModel.countDocuments()).toBe(1);
		await tally();
		expect(await figureOf(proposal.id)).toBe(1);
	});

	it("can be taken back and given again, and counts once each time", async () => {
		const proposal = await makeProposal();
		const { viewer } = await makeUser();
		const act = { viewer, proposalNumber: proposal.number, now: NOW };
		await supportProposal(act);
		await withdrawSupport(act);
		await tally();
		expect(await figureOf(proposal.id)).toBe(0);
		await expect(withdrawSupport(act)).rejects.toMatchObject({ code: "notSupported" });
		await supportProposal(act);
		await tally();
		await tally();
		expect(await figureOf(proposal.id)).toBe(1);
		await withdrawSupport(act);
		await supportProposal(act);
		expect(await isTallied()).toBe(true);
		expect(await SupportModel.countDocuments()).toBe(1);
	});

	it("is refused to authors, and on proposals that are private, stopped, merged or archived", async () => {
		const { viewer, id } = await makeUser();
		const own = await makeProposal({ authorIds: [id] });
		const draft = await makeProposal({ state: "draft" });
		const stopped = await makeProposal({ stopped: true });
		const merged = await makeProposal({ state: "merged" });
		const results = await Promise.allSettled(
			[own, draft, stopped, merged].map(({ number }) =>
				supportProposal({ viewer, proposalNumber: number, now: NOW }),
			),
		);
		expect(results.map(codeOf)).toEqual(["ownProposal", "notFound", "closed", "closed"]);
		expect(await SupportModel.countDocuments()).toBe(0);
	});

	it("takes nothing at or after the closing time from 200 clients across it", async () => {
		const closesAt = new Date("2026-03-01T10:00:00Z");
		const challenge = await makeChallenge({
			phases: [
				{ key: "submission", opensAt: new Date("2026-02-01T00:00:00Z"), closesAt },
				{ key: "results", opensAt: closesAt, closesAt: new Date("2026-03-08T00:00:00Z") },
			],
		});
		const proposal = await makeProposal({ challengeId: challenge.id });
		const results = await Promise.allSettled(
			Array.from({ length: 200 }, (_, n) =>
				supportProposal({
					viewer: viewerOf(hexId(n + 1)),
					proposalNumber: proposal.number,
					now: new Date(closesAt.getTime() + n - 100),
				}),
			),
		);
		expect(countOutcomes(results)).toEqual({ ok: 100, closed: 100 });
		expect(results.slice(0, 100).every(({ status }) => status === "fulfilled")).toBe(true);
		const late = await SupportModel.collection.countDocuments({ since: { $gte: closesAt } });
		expect(late).toBe(0);
		await tally();
		expect(await figureOf(proposal.id)).toBe(100);
		await expect(
			withdrawSupport({ viewer: viewerOf(hexId(1)), proposalNumber: proposal.number, now: closesAt }),
		).rejects.toMatchObject({ code: "closed" });
	});

	it("gives no more votes than the challenge allows, also in parallel, and a withdrawn one is free again", async () => {
		const challenge = await makeChallenge({ votesPerPerson: 2 });
		const { viewer } = await makeUser();
		const made = [];
		for (let n = 0; n < 5; n++) made.push(await makeProposal({ challengeId: challenge.id }));
		const results = await Promise.allSettled(
			made.map(({ number }) => supportProposal({ viewer, proposalNumber: number, now: NOW })),
		);
		expect(countOutcomes(results)).toEqual({ ok: 2, noVotesLeft: 3 });
		const given = made.filter((_, n) => results[n]?.status === "fulfilled");
		const refused = made.filter((_, n) => results[n]?.status === "rejected");
		const panel = await loadSupportPanel({ proposal: refused[0] as { id: string }, viewer, now: NOW });
		expect(panel).toMatchObject({ refusal: "noVotesLeft", votes: { left: 0, of: 2 }, since: null });
		await withdrawSupport({ viewer, proposalNumber: given[0]?.number ?? 0, now: NOW });
		await supportProposal({ viewer, proposalNumber: refused[0]?.number ?? 0, now: NOW });
		await expect(
			supportProposal({ viewer, proposalNumber: given[0]?.number ?? 0, now: NOW }),
		).rejects.toMatchObject({ code: "noVotesLeft" });
	});
});

describe("the tally", () => {
	it("stays exact while people support and withdraw and two tallies run against each other", async () => {
		const proposal = await makeProposal();
		const stops = [startTally({ everyMs: 5, onError: (error) => fail(error) })];
		let running = true;
		const faults: unknown[] = [];
		const fail = (error: unknown) => faults.push(error);
		// why: a second one without the lease, as after a pause in which the first lost it
		const second = (async () => {
			while (running) await tally().catch(fail);
		})();
		await Promise.all(
			Array.from({ length: 24 }, async (_, n) => {
				const act = { viewer: viewerOf(hexId(n + 1)), proposalNumber: proposal.number, now: NOW };
				for (let round = 0; round < 5; round++) {
					await supportProposal(act);
					if (round < 4 || n % 3 === 0) await withdrawSupport(act);
				}
			}),
		);
		running = false;
		await second;
		await Promise.all(stops.map((stop) => stop()));
		await tally();
		expect(faults).toEqual([]);
		expect(await figureOf(proposal.id)).toBe(16);
		expect(await recountSupports()).toEqual([]);
	});

	it("folds more records than fit into one batch", async () => {
		const proposal = await makeProposal();
		for (let lot = 0; lot < 12; lot++)
			await Promise.all(
				Array.from({ length: 100 }, (_, n) =>
					supportProposal({
						viewer: viewerOf(hexId(lot * 100 + n + 1)),
						proposalNumber: proposal.number,
						now: NOW,
					}),
				),
			);
		expect(await tally()).toEqual({ supports: 1_200, comments: 0 });
		expect(await figureOf(proposal.id)).toBe(1_200);
	});

	it("is mended by a recount after a figure was changed by hand", async () => {
		const proposal = await makeProposal();
		await supportProposal({ viewer: viewerOf(hexId(1)), proposalNumber: proposal.number, now: NOW });
		await tally();
		await ProposalModel.updateOne({ _id: proposal.id }, { $set: { supports: 7 } });
		expect(await recountSupports()).toEqual([{ proposal: proposal.number, was: 7, is: 1 }]);
		expect(await recountSupports()).toEqual([]);
	});
});

describe("the support panel", () => {
	it("counts the reader's own support before the tally does, and says when it was given", async () => {
		const proposal = await makeProposal();
		const { viewer } = await makeUser();
		await supportProposal({ viewer, proposalNumber: proposal.number, now: NOW });
		expect(await loadSupportPanel({ proposal, viewer, now: NOW })).toMatchObject({
			supports: 1,
			since: NOW,
			refusal: null,
			signedIn: true,
		});
		expect(await loadSupportPanel({ proposal, viewer: null, now: NOW })).toMatchObject({
			supports: 0,
			since: null,
			refusal: null,
			signedIn: false,
		});
		await tally();
		expect(await loadSupportPanel({ proposal, viewer, now: NOW })).toMatchObject({ supports: 1 });
	});

	it("lists supporters in lots", async () => {
		const proposal = await makeProposal();
		for (let n = 1; n <= 5; n++)
			await supportProposal({ viewer: viewerOf(hexId(n)), proposalNumber: proposal.number, now: NOW });
		const first = await listSupporterIds({ proposalId: proposal.id, limit: 3 });
		const second = await listSupporterIds({ proposalId: proposal.id, after: first.next, limit: 3 });
		expect([...first.userIds, ...second.userIds]).toEqual([1, 2, 3, 4, 5].map(hexId));
		expect(second.next).toBeNull();
	});
});

describe("following", () => {
	it("is one record however often it is sent, and ends", async () => {
		const proposal = await makeProposal();
		const { viewer } = await makeUser();
		const act = { viewer, proposalNumber: proposal.number, now: NOW };
		await Promise.all(Array.from({ length: 20 }, () => followProposal(act)));
		expect(await listFollowerIds({ proposalId: proposal.id })).toEqual([viewer.id]);
		await unfollowProposal(act);
		await unfollowProposal(act);
		expect(await listFollowerIds({ proposalId: proposal.id })).toEqual([]);
	});
});
