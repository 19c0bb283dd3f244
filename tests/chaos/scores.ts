import { randomUUID } from "node:crypto";
import { Types } from "mongoose";
import { expect } from "vitest";
import { toRubricView } from "~/services/judging-judge.server";
import { findRound } from "~/services/judging-rounds.server";
import { reconcile } from "~/services/reconcile.server";
import { AssignmentModel, BallotModel } from "../../models/judging-ballot.server";
import { makeUser } from "../support/factories";
import {
	type MadeJudge,
	makeAssignment,
	makeEntry,
	makeJudge,
	makeRound,
} from "../support/judging-factories";
import type { TestSite } from "../support/site";
import { Browser } from "../support/site-client";

/** One judge's scores of one entry, as one form. */
export interface Sheet {
	judge: MadeJudge;
	round: number;
	entry: number;
	assignment: string;
	/** Of the form: sent again it is the same. */
	key: string;
	/** Print of the rubric that the form was made for. */
	rubric: string;
	impact: number;
	feasibility: number;
}

/** A round that is being judged now; each judge is to score each entry once. */
export async function makeSheets({ judges, entries }: { judges: number; entries: number }): Promise<Sheet[]> {
	const hour = 3_600_000;
	const round = await makeRound({
		opensAt: new Date(Date.now() - hour),
		closesAt: new Date(Date.now() + 10 * hour),
	});
	const author = await makeUser();
	const rubric = toRubricView(await findRound({ number: round.number })).print;
	const made = [];
	for (let n = 0; n < entries; n += 1)
		made.push(await makeEntry({ roundId: round.id, challengeId: round.challengeId, authorIds: [author.id] }));
	const sheets: Sheet[] = [];
	for (let n = 0; n < judges; n += 1) {
		const judge = await makeJudge({ roundId: round.id });
		for (const entry of made)
			sheets.push({
				judge,
				round: round.number,
				entry: entry.number,
				assignment: (await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: entry.id })).id,
				key: randomUUID(),
				rubric,
				impact: 1 + (sheets.length % 5),
				feasibility: 1 + (sheets.length % 4),
			});
	}
	// why: the proposals that entries were made of have figures too
	await reconcile({ now: new Date() });
	return sheets;
}

/** Judges who have signed in to a site and send their sheets as forms. */
export class Panel {
	private readonly cookies = new Map<string, Map<string, string>>();

	/** Signs all judges in; their sessions hold for every process of the site on the same database. */
	async signIn({ site, sheets }: { site: TestSite; sheets: readonly Sheet[] }): Promise<this> {
		for (const judge of new Set(sheets.map((sheet) => sheet.judge)))
			this.cookies.set(judge.id, (await site.client().signIn(judge.user)).cookies);
		return this;
	}

	/**
	 * Sends all sheets at the same time.
	 * @param onAcknowledged called with the number of sheets that were acknowledged so far
	 * @returns the status of each answer, or null when the connection broke without one
	 */
	send({
		origin,
		sheets,
		onAcknowledged = () => undefined,
	}: {
		origin: string;
		sheets: readonly Sheet[];
		onAcknowledged?: (count: number) => void;
	}): Promise<{ sheet: Sheet; status: number | null }[]> {
		let acknowledged = 0;
		return Promise.all(
			sheets.map(async (sheet) => {
				const browser = new Browser(origin);
				for (const [name, value] of this.cookies.get(sheet.judge.id) ?? []) browser.cookies.set(name, value);
				const fields = {
					intent: "submit",
					formKey: sheet.key,
					rubric: sheet.rubric,
					"scores.impact": String(sheet.impact),
					"scores.feasibility": String(sheet.feasibility),
				};
				const path = `/judge/${sheet.round}/entries/${sheet.entry}?index`;
				const status = await browser.post(path, fields, { follow: false }).then(
					(answer) => answer.status,
					() => null,
				);
				if (status === 302) {
					acknowledged += 1;
					onAcknowledged(acknowledged);
				}
				return { sheet, status };
			}),
		);
	}
}

/** How many ballots each sheet made. */
export function countBallots(sheets: readonly Sheet[]): Promise<number[]> {
	return Promise.all(sheets.map(({ key }) => BallotModel.countDocuments({ "request.key": key })));
}

/** Every acknowledged sheet is one ballot with the scores that were sent, and no other sheet is more than one. */
export async function expectSheetsOnce(
	outcomes: readonly { sheet: Sheet; acknowledged: boolean }[],
): Promise<void> {
	const counts = await countBallots(outcomes.map(({ sheet }) => sheet));
	const acknowledged = counts.filter((_, index) => outcomes[index]?.acknowledged);
	expect(acknowledged).toEqual(acknowledged.map(() => 1));
	expect(Math.max(...counts)).toBeLessThanOrEqual(1);
	for (const { sheet } of outcomes) {
		const ballot = await BallotModel.findOne({ "request.key": sheet.key }).lean();
		if (!ballot) continue;
		expect(ballot.assignment.toHexString()).toBe(sheet.assignment);
		expect(ballot.scores.map(({ score }) => score)).toEqual([sheet.impact, sheet.feasibility]);
	}
}

/** The newest ballot of an assignment has no higher revision than was given out, and no revision was given twice. */
export async function expectRevisionsRight(sheets: readonly Sheet[]): Promise<void> {
	for (const { assignment } of sheets) {
		const _id = new Types.ObjectId(assignment);
		const [row, ballots] = await Promise.all([
			AssignmentModel.findById(_id).select({ revisions: 1 }).lean(),
			BallotModel.find({ assignment: _id }).select({ revision: 1 }).lean(),
		]);
		const revisions = ballots.map(({ revision }) => revision);
		expect(new Set(revisions).size).toBe(revisions.length);
		expect(Math.max(0, ...revisions)).toBeLessThanOrEqual(row?.revisions ?? 0);
	}
}
