import { Types } from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { APPEAL_STATES } from "~/domain/appeal";
import { endOfBangkokDay } from "~/domain/bangkok-day";
import { findAppealToAnswer, listAppeals } from "~/services/appeals-desk.server";
import { listLate } from "~/services/commitments.server";
import { askAgain } from "~/services/confirmation-asks.server";
import { climbLadders } from "~/services/escalation.server";
import { reportProgress } from "~/services/reports.server";
import { CommitmentModel } from "../../models/commitment.server";
import { AppealModel } from "../../models/escalation.server";
import {
	after as daysAfter,
	loadCommitment,
	makeApproved,
	makeStaffedAgency,
	reportInput,
} from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { plansOf, useProfiler } from "../support/profiler";

useTestDatabase({ own: true });
useProfiler();

/** More promises than the job reads at once, so that it goes on from where it was. */
const PROMISES = 250;
/** Rows of a page, few enough that there is a next one. */
const limit = 5;

const dueAt = daysAfter(60);
const now = daysAfter(31, endOfBangkokDay(dueAt));
let number: number;

/** Puts rows like this one beside it, each for a commitment and a proposal of its own. */
const copy = (row: object, count: number, over: (index: number) => object) =>
	Array.from({ length: count }, (_, index) => ({
		...row,
		_id: new Types.ObjectId(),
		proposal: new Types.ObjectId(),
		...over(index),
	}));

beforeAll(async () => {
	const people = await makeStaffedAgency();
	({ number } = await makeApproved(people, { dueAt }));
	await climbLadders({ now });
	const late = await loadCommitment(number);
	const live = await makeApproved(people);
	await reportProgress({
		viewer: people.officer,
		number: live.number,
		input: reportInput({ status: "live", percent: 100, nextReportAt: undefined }),
		now: daysAfter(80),
	});
	const done = await loadCommitment(live.number);
	await CommitmentModel.collection.insertMany([
		...copy(late, PROMISES, (index) => ({
			number: 1_000 + index,
			owedAt: new Date(Number(late.owedAt) + index),
		})),
		...copy(done, 20, (index) => ({ number: 2_000 + index })),
	]);
	await AppealModel.insertMany(
		APPEAL_STATES.flatMap((state) =>
			Array.from({ length: 3 * limit }, (_, index) => ({
				commitment: new Types.ObjectId(),
				number,
				proposal: late.proposal,
				agency: late.agency,
				by: new Types.ObjectId(),
				words: "งบประมาณปีหน้ามีแล้ว",
				at: daysAfter(index),
				state,
			})),
		),
	);
});

const READ: [string, () => Promise<unknown>][] = [
	[
		"the public list and its next page",
		async () => {
			const { next } = await listLate({ now, limit });
			expect((await listLate({ now, limit, after: next ?? "" })).items).toHaveLength(limit);
		},
	],
	["the daily round of the ladder", async () => expect(await climbLadders({ now })).toBe(0)],
	["the question of four weeks later", async () => expect(await askAgain({ now: daysAfter(81) })).toBe(0)],
	[
		"the question of four weeks later, when it is due",
		async () => expect(await askAgain({ now: daysAfter(108) })).toBe(21),
	],
	["the page of an appeal", () => findAppealToAnswer({ number, now })],
	...APPEAL_STATES.map((state): [string, () => Promise<unknown>] => [
		`appeals that are ${state}, and their next page`,
		async () => {
			const { next } = await listAppeals({ state, now, limit });
			expect((await listAppeals({ state, now, limit, after: next })).items).toHaveLength(limit);
		},
	]),
];

describe("what is late, appealed against or to be asked again is read by an index, in the index's order", () => {
	it.each(READ)("%s", async (_, work) => {
		const plans = await plansOf(work);
		expect(plans.length).toBeGreaterThan(0);
		expect(plans.filter(({ plan, sorts }) => plan.includes("COLLSCAN") || sorts)).toEqual([]);
	});
});
