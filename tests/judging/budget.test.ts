import { beforeAll, describe, expect, it } from "vitest";
import { shareEqually } from "~/domain/judging/equal-shares";
import { readPabulib } from "~/domain/judging/pabulib";
import { completionStep, writePabulib } from "~/domain/judging/pabulib-write";
import { listApprovals, loadBudgetPage, setPilotCosts } from "~/services/judging-budget.server";
import { loadPublicBudget, readPublishedElection } from "~/services/judging-budget-public.server";
import { publishBudget } from "~/services/judging-budget-publish.server";
import { EventModel } from "../../models/event.server";
import { PilotBudgetModel } from "../../models/judging-result.server";
import { SupportModel } from "../../models/support.server";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeUser } from "../support/factories";
import { AFTER, judgedRound } from "./judged-round";

useTestDatabase();

let steward: MadeUser;
beforeAll(async () => {
	steward = await makeUser({ roles: [{ role: "steward" }] });
});

const BEFORE = new Date("2026-03-08T03:00:00Z");
const LATE = new Date("2026-03-11T03:00:00Z");

async function support(proposal: string, user: string, more: Record<string, unknown> = {}) {
	await SupportModel.create({
		proposal,
		user,
		active: true,
		since: BEFORE,
		counted: 1,
		pending: false,
		...more,
	});
}

/** Entry 1 with six supporters, entry 2 with three of these, entry 3 with two others; costs 600, 300 and 200. */
async function election() {
	const made = await judgedRound();
	const [one, two, three] = made.entries.map(({ proposal }) => proposal.id);
	const people = [];
	for (let at = 0; at < 8; at += 1) people.push((await makeUser()).id);
	for (const [at, user] of people.entries()) {
		if (at < 6) await support(one as string, user);
		if (at < 3) await support(two as string, user);
		if (at >= 6) await support(three as string, user);
	}
	await setPilotCosts({
		viewer: steward.viewer,
		number: String(made.round.number),
		costs: made.entries.map(({ id }, at) => ({ entry: id, cost: [600, 300, 200][at] })),
	});
	return { ...made, people };
}

const preview = (number: number, baht: number) =>
	loadBudgetPage({ viewer: steward.viewer, number: String(number), baht, now: AFTER });

describe("the file of a division", () => {
	it("is read back as it was written, whatever the names hold", () => {
		const text = writePabulib({
			description: 'a; "b"',
			country: "Thailand",
			unit: "โจทย์",
			instance: "1",
			begins: "2026-01-01",
			ends: "2026-01-02",
			budget: 100,
			rule: "mes-add1",
			comment: "",
			projects: [
				{ code: "E001", cost: 60, votes: 2, name: 'ชื่อ; "ที่มี"\nบรรทัด', selected: true },
				{ code: "E002", cost: 90, votes: 1, name: "=1+1", selected: false },
			],
			ballots: [["E001"], ["E001", "E002"]],
		});
		const read = readPabulib(text);
		expect(read.projects).toEqual([
			{ code: "E001", cost: 60, name: 'ชื่อ; "ที่มี" บรรทัด', selected: true },
			{ code: "E002", cost: 90, name: "=1+1", selected: false },
		]);
		expect(read.ballots).toEqual([["E001"], ["E001", "E002"]]);
		expect(read.meta.get("budget")).toBe("100");
		expect(read.meta.get("num_votes")).toBe("2");
	});

	it("raises shares by single baht unless that took thousands of runs", () => {
		expect(completionStep({ budget: 50_000, voters: 100 })).toBe(1);
		expect(completionStep({ budget: 5_000_000, voters: 10 })).toBe(100);
	});
});

describe("dividing a pilot budget", () => {
	it("counts supports that stood at the closing, each person once, and names nobody", async () => {
		const made = await judgedRound();
		const proposal = made.entries[0]?.proposal.id as string;
		const [kept, late, gone, left] = await Promise.all([makeUser(), makeUser(), makeUser(), makeUser()]);
		await support(proposal, kept.id);
		await support(proposal, late.id, { since: LATE });
		await support(proposal, gone.id, { active: false, withdrawnAt: BEFORE });
		await support(proposal, left.id, { active: false, withdrawnAt: LATE });
		const ballots = await listApprovals({
			entries: [{ code: "E001", proposal }],
			at: new Date("2026-03-10T10:00:00Z"),
			seed: "s",
		});
		expect(ballots).toEqual([["E001"], ["E001"]]);
	});

	it("shows the division first and publishes just that, in one step and once", async () => {
		const made = await election();
		const { number } = made.round;
		const page = await preview(number, 1_000);
		expect(page.preview?.funded.map(({ code }) => code)).toEqual(["E001", "E003"]);
		expect(page.preview?.voters).toBe(8);
		const act = (form: string) =>
			publishBudget({
				viewer: steward.viewer,
				number: String(number),
				baht: 1_000,
				input: { fingerprint: page.preview?.fingerprint ?? "", version: 0, baht: 1_000, confirm: "on" },
				formRequest: { key: form.padEnd(20, "x"), hash: "same" },
				now: AFTER,
			});
		const answers = await Promise.allSettled([act("a"), act("a"), act("b")]);
		for (const answer of answers)
			if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "editedMeanwhile" });
			else expect(answer.value).toBe(1);
		expect(await PilotBudgetModel.countDocuments({ round: made.round.id })).toBe(1);
		expect(await EventModel.countDocuments({ type: "budget-divided", "data.publishedRound": number })).toBe(
			1 + 2,
		);

		const { body } = await readPublishedElection({ number: String(number) });
		for (const person of made.people) expect(body).not.toContain(person);
		const { projects, ballots, meta } = readPabulib(body);
		const again = shareEqually({
			budget: Number(meta.get("budget")),
			projects: projects.map(({ code, cost }) => ({ code, cost })),
			ballots,
			completion: "add1",
		});
		expect(again.funded.map(({ code }) => code).sort()).toEqual(
			projects.filter(({ selected }) => selected).map(({ code }) => code),
		);
		const shown = await loadPublicBudget({ number: String(number) });
		expect(shown.division.funded.map(({ code }) => code)).toEqual(["E001", "E003"]);
		expect(shown.division.total + shown.division.left).toBe(1_000);
	});

	it("refuses what has changed since, and replaces a division only with a reason", async () => {
		const made = await election();
		const { number } = made.round;
		const input = async (baht: number, version: number) => {
			const page = await preview(number, baht);
			return { fingerprint: page.preview?.fingerprint ?? "", version, baht, confirm: "on" as const };
		};
		const stale = await input(1_000, 0);
		await setPilotCosts({
			viewer: steward.viewer,
			number: String(number),
			costs: [{ entry: made.entries[0]?.id as string, cost: 650 }],
		});
		const publish = (baht: number, given: Awaited<ReturnType<typeof input>> & { why?: string }) =>
			publishBudget({ viewer: steward.viewer, number: String(number), baht, input: given, now: AFTER });
		await expect(publish(1_000, stale)).rejects.toMatchObject({ code: "editedMeanwhile" });
		expect(await publish(1_000, await input(1_000, 0))).toBe(1);
		await expect(publish(1_200, await input(1_200, 1))).rejects.toMatchObject({ code: "invalidInput" });
		expect(await publish(1_200, { ...(await input(1_200, 1)), why: "งบเพิ่ม" })).toBe(2);
		expect((await loadPublicBudget({ number: String(number), version: 1 })).baht).toBe(1_000);
		expect((await loadPublicBudget({ number: String(number) })).baht).toBe(1_200);
	});

	it("is for stewards, after the closing, where somebody supports something with a cost", async () => {
		const made = await judgedRound();
		const number = String(made.round.number);
		const citizen = await makeUser();
		await expect(
			loadBudgetPage({ viewer: citizen.viewer, number, baht: null, now: AFTER }),
		).rejects.toMatchObject({ code: "notPermitted" });
		await expect(
			loadBudgetPage({ viewer: steward.viewer, number, baht: null, now: BEFORE }),
		).rejects.toMatchObject({ code: "roundNotClosed" });
		expect((await preview(made.round.number, 100)).missing).toBe("noCost");
		await setPilotCosts({
			viewer: steward.viewer,
			number,
			costs: [{ entry: made.entries[0]?.id as string, cost: 10 }],
		});
		expect((await preview(made.round.number, 100)).missing).toBe("noVoters");
		await expect(loadPublicBudget({ number })).rejects.toMatchObject({ code: "notFound" });
	});

	it("never touches a cost of another round's entry", async () => {
		const [own, other] = [await judgedRound(), await judgedRound()];
		await setPilotCosts({
			viewer: steward.viewer,
			number: String(own.round.number),
			costs: [{ entry: other.entries[0]?.id as string, cost: 10 }],
		});
		const page = await preview(other.round.number, 100);
		expect(page.entries.every(({ cost }) => cost === null)).toBe(true);
	});
});
