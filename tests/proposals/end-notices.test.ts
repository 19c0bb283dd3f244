import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "~/domain/viewer";
import { followProposal } from "~/services/follows.server";
import { archiveProposal, withdrawProposal } from "~/services/proposal-lifecycle.server";
import { mergeProposal } from "~/services/proposal-merge.server";
import { supportProposal } from "~/services/supports.server";
import { TASK_STEPS } from "~/services/task-steps.server";
import { runDueTasks } from "~/services/tasks.server";
import { NotificationModel } from "../../models/notification.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { later, makePublished, NOW } from "./support";

useTestDatabase();
let author: Viewer;
let steward: Viewer;
let supporter: Viewer;
let follower: Viewer;
beforeEach(async () => {
	await emptyTestDatabase();
	author = (await makeUser()).viewer;
	supporter = (await makeUser()).viewer;
	follower = (await makeUser()).viewer;
	steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
});

/** A published proposal that one person supports and another one follows; its author follows it, too. */
async function makeWatched(): Promise<number> {
	const proposalNumber = await makePublished(author, steward);
	await supportProposal({ viewer: supporter, proposalNumber, now: NOW });
	for (const viewer of [follower, author]) await followProposal({ viewer, proposalNumber, now: NOW });
	await NotificationModel.deleteMany({});
	return proposalNumber;
}

/** Who was told what, with the job that tells many run twice. */
async function toldOf(): Promise<string[]> {
	for (let run = 0; run < 2; run += 1) await runDueTasks({ steps: TASK_STEPS, clock: () => later(2) });
	const names = new Map([
		[author.id, "author"],
		[steward.id, "steward"],
		[supporter.id, "supporter"],
		[follower.id, "follower"],
	]);
	const rows = await NotificationModel.find().lean();
	return rows
		.map(({ user, type, data }) => {
			const { step, note } = data as Record<string, string>;
			return [names.get(user.toHexString()), type, step, note].filter(Boolean).join(" ");
		})
		.toSorted();
}

describe("the end of a public proposal", () => {
	const asked = (proposalNumber: number, viewer = steward) => ({
		viewer,
		proposalNumber,
		reason: "เรื่องนี้ทำแล้ว",
		now: later(1),
	});

	it("is told to supporters and followers when its authors withdraw it", async () => {
		await withdrawProposal(asked(await makeWatched(), author));
		expect(await toldOf()).toEqual([
			"follower supported-ended withdrawn",
			"supporter supported-ended withdrawn",
		]);
	});

	it("is told to its authors with the reason, too, when a steward archives it", async () => {
		await archiveProposal(asked(await makeWatched()));
		expect(await toldOf()).toEqual([
			"author proposal-ended archived เรื่องนี้ทำแล้ว",
			"follower supported-ended archived",
			"supporter supported-ended archived",
		]);
	});

	it("is told to its authors when it is merged, while supporters are asked", async () => {
		const number = await makeWatched();
		const intoNumber = await makePublished((await makeUser()).viewer, steward);
		await NotificationModel.deleteMany({});
		await mergeProposal({ ...asked(number), intoNumber });
		expect(await toldOf()).toEqual([
			"author proposal-ended merged เรื่องนี้ทำแล้ว",
			"supporter merge-asks-supporters",
		]);
	});
});
