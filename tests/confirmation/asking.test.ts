import { Types } from "mongoose";
import { describe, expect, it } from "vitest";
import { FEWEST_DECISIVE, isDrawn, SAMPLE_SIZE } from "~/domain/confirmation";
import { askAgain } from "~/services/confirmation-asks.server";
import { listOpenQuestions } from "~/services/confirmation-questions.server";
import { confirmCommitment } from "~/services/confirmations.server";
import { reportProgress } from "~/services/reports.server";
import { TASK_STEPS } from "~/services/task-steps.server";
import { runDueTasks } from "~/services/tasks.server";
import { NotificationModel } from "../../models/notification.server";
import { FollowModel } from "../../models/support.server";
import {
	after as daysAfter,
	loadCommitment,
	makeApproved,
	makeStaffedAgency,
	makeSupporters,
	reportInput,
} from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";

useTestDatabase();

const live = reportInput({ status: "live", percent: 100, nextReportAt: undefined });

async function runTasks(now: Date): Promise<void> {
	const { faults } = await runDueTasks({ steps: TASK_STEPS, clock: () => now });
	expect(faults).toEqual([]);
}

const askedOf = (userId: string, type: "commitment-live" | "commitment-live-again" | "commitment-reopened") =>
	NotificationModel.countDocuments({ user: new Types.ObjectId(userId), type });

async function makeLive() {
	const people = await makeStaffedAgency();
	const made = await makeApproved(people);
	const supporters = await makeSupporters(made.proposal.id, 6);
	const follow = async (days: number) => {
		const { viewer } = await makeUser();
		await FollowModel.create({
			proposal: new Types.ObjectId(made.proposal.id),
			user: new Types.ObjectId(viewer.id),
			since: daysAfter(days),
		});
		return viewer;
	};
	const follower = await follow(2);
	await reportProgress({ viewer: people.officer, number: made.number, input: live, now: daysAfter(10) });
	await runTasks(daysAfter(10));
	return { people, supporters, follower, follow, ...made };
}

describe("asking", () => {
	it("draws the same people at all times, about as many as it should, and everybody where there are few", () => {
		const ids = Array.from({ length: 10_000 }, (_, index) => index.toString(16).padStart(24, "0"));
		const draw = (commitmentId: string) =>
			ids.filter((userId) => isDrawn({ commitmentId, userId, supporters: ids.length }));
		const first = draw("0123456789abcdef01234567");
		expect(draw("0123456789abcdef01234567")).toEqual(first);
		expect(first).not.toEqual(draw("0123456789abcdef01234568"));
		// why: drawn one by one with a chance of 0.04, 400 of 10,000 stand for a deviation of 20; this is five of them
		expect(Math.abs(first.length - SAMPLE_SIZE)).toBeLessThan(100);
		expect(isDrawn({ commitmentId: "a", userId: "b", supporters: SAMPLE_SIZE })).toBe(true);
	});

	it("takes answers of supporters and of those who followed before, and of nobody of the agency", async () => {
		const { people, supporters, follower, follow, number } = await makeLive();
		const newcomer = await follow(11);
		const answer = (viewer: typeof follower) =>
			confirmCommitment({ viewer, number, input: { answer: "works" }, now: daysAfter(12) });
		await answer(supporters[0] as typeof follower);
		await answer(follower);
		await expect(answer(newcomer)).rejects.toMatchObject({ code: "notSupporter" });
		await expect(answer(people.officer)).rejects.toMatchObject({ code: "notPermitted" });
		expect(await listOpenQuestions({ viewer: follower, now: daysAfter(12) })).toMatchObject([
			{ number, answer: "works" },
		]);
		expect(await listOpenQuestions({ viewer: newcomer, now: daysAfter(12) })).toEqual([]);
	});

	it("comes once more four weeks after going live, to the minute, once", async () => {
		const { supporters, number } = await makeLive();
		const [one] = supporters;
		expect(await askedOf(one?.id ?? "", "commitment-live")).toBe(1);
		const due = daysAfter(38);
		expect(await askAgain({ now: new Date(due.getTime() - 1) })).toBe(0);
		await Promise.all([askAgain({ now: due }), askAgain({ now: due })]);
		expect(await askAgain({ now: due })).toBe(0);
		await runTasks(due);
		expect(await askedOf(one?.id ?? "", "commitment-live-again")).toBe(1);
		expect((await loadCommitment(number)).askAgainAt).toBeUndefined();
	});

	it("tells the agency and the stewards of a dispute once, and asks those who disputed again when it is fixed", async () => {
		const { people, supporters, number } = await makeLive();
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		await Promise.all(
			supporters
				.slice(0, FEWEST_DECISIVE)
				.map((viewer) =>
					confirmCommitment({ viewer, number, input: { answer: "does-not" }, now: daysAfter(12) }),
				),
		);
		expect(await loadCommitment(number)).toMatchObject({ status: "in-progress" });
		for (const id of [people.officer.id, people.champion.id, steward.id])
			expect(await askedOf(id, "commitment-reopened")).toBe(1);
		expect(await askAgain({ now: daysAfter(60) })).toBe(0);
		await reportProgress({ viewer: people.officer, number, input: live, now: daysAfter(20) });
		await runTasks(daysAfter(20));
		expect(await askedOf(supporters[0]?.id ?? "", "commitment-live")).toBe(2);
		expect(await loadCommitment(number)).toMatchObject({ rounds: 2, askAgainAt: daysAfter(48) });
	});
});
