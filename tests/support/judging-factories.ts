import { Types } from "mongoose";
import type { JUDGING_METHODS } from "~/domain/judging/records";
import {
	type AssignmentState,
	type EntryState,
	entryCode,
	judgeCode,
	type RoundKind,
	type RoundMode,
	type RoundState,
} from "~/domain/judging/round";
import type { ProposalState } from "~/domain/proposal";
import { takeNumbers } from "../../models/counter.server";
import { AssignmentModel, BallotModel } from "../../models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "../../models/judging-panel.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { type MadeUser, makeChallenge, makeProposal, makeUser } from "./factories";

/** The time at which rounds of `makeRound` are being judged: between their opening and their closing. */
export const JUDGING_NOW = new Date("2026-03-05T03:00:00Z");

/** A round in the database. */
export interface MadeRound {
	id: string;
	number: number;
	challengeId: string;
}

/** Two criteria, scale 1 to 5, that sum to 100 points. */
export const TEST_CRITERIA = [
	{
		key: "impact",
		name: { th: "ผลที่เกิดกับประชาชน", en: "Impact on people" },
		about: { th: "ลดภาระของประชาชนเพียงใด", en: "How far it eases people's burden" },
		weight: 60,
		words: [
			{ score: 1, text: { th: "ยังไม่เห็นผล", en: "No effect to be seen" } },
			{ score: 5, text: { th: "เปลี่ยนบริการทั้งระบบ", en: "Changes the whole service" } },
		],
	},
	{
		key: "feasibility",
		name: { th: "ความเป็นไปได้", en: "Feasibility" },
		about: { th: "ทำได้จริงด้วยทรัพยากรที่มี", en: "Can be done with what there is" },
		weight: 40,
		words: [],
	},
];

/** Puts a round into the database: open and being judged at {@link JUDGING_NOW} unless told otherwise. */
export async function makeRound({
	challengeId,
	kind = "final",
	mode = "scores",
	method,
	state = "open",
	blind = false,
	reviewsPerEntry = 3,
	opensAt = new Date("2026-03-01T03:00:00Z"),
	closesAt = new Date("2026-03-10T10:00:00Z"),
	more = {},
}: {
	challengeId?: string;
	kind?: RoundKind;
	mode?: RoundMode;
	method?: (typeof JUDGING_METHODS)[number];
	state?: RoundState;
	blind?: boolean;
	reviewsPerEntry?: number;
	opensAt?: Date;
	closesAt?: Date;
	/** Further fields as they are stored, such as `tracks`, `checks`, `practice`. */
	more?: Record<string, unknown>;
} = {}): Promise<MadeRound> {
	const nth = await takeNumbers("judging-round");
	const challenge = challengeId ?? (await makeChallenge()).id;
	const usual = { scores: "offsets", pairs: "bradley-terry", rankings: "plackett-luce" } as const;
	const row = {
		_id: new Types.ObjectId(),
		number: nth,
		challenge: new Types.ObjectId(challenge),
		kind,
		name: { th: `รอบทดสอบ ${nth}`, en: `Test round ${nth}` },
		state,
		mode,
		method: method ?? usual[mode],
		blind,
		reviewsPerEntry,
		opensAt,
		closesAt,
		rubric: { criteria: TEST_CRITERIA, scaleMin: 1, scaleMax: 5 },
		tieRules: [{ rule: "median" as const }, { rule: "more-firsts" as const }],
		places: 3,
		seed: `seed of test round ${nth}`,
		createdAt: new Date("2026-02-20T03:00:00Z"),
		...more,
	};
	await JudgingRoundModel.create(row);
	return { id: row._id.toHexString(), number: row.number, challengeId: challenge };
}

/** A judge of a round with the person behind it. */
export interface MadeJudge {
	id: string;
	code: string;
	user: MadeUser;
}

/** Seats a person in a round's panel: the given one, or a new one. */
export async function makeJudge({
	roundId,
	user,
	number,
	state = "active",
	limit,
	tracks = [],
	agencyId,
}: {
	roundId: string;
	user?: MadeUser;
	/** Of the pseudonym: 1 makes J01; the next free one unless given. */
	number?: number;
	state?: "active" | "left";
	limit?: number;
	tracks?: string[];
	agencyId?: string;
}): Promise<MadeJudge> {
	const person = user ?? (await makeUser());
	const round = new Types.ObjectId(roundId);
	const nth = number ?? (await takeNumbers(`judges:${roundId}`));
	const row = {
		_id: new Types.ObjectId(),
		round,
		user: new Types.ObjectId(person.id),
		code: judgeCode(nth),
		state,
		tracks,
		joinedAt: new Date("2026-02-25T03:00:00Z"),
		...(limit === undefined ? {} : { limit }),
		...(agencyId ? { agency: new Types.ObjectId(agencyId) } : {}),
	};
	await JudgeModel.create(row);
	return { id: row._id.toHexString(), code: row.code, user: person };
}

/** An entry of a round with its proposal. */
export interface MadeEntry {
	id: string;
	number: number;
	code: string;
	proposal: { id: string; number: number; slug: string };
}

/** Takes a proposal into a round: the given one, or a new one of a new author. */
export async function makeEntry({
	roundId,
	challengeId,
	proposal,
	authorIds,
	proposalState = "published",
	agencyId,
	number,
	state = "in",
	track,
}: {
	roundId: string;
	/** Of a proposal that is made here. */
	challengeId?: string;
	proposal?: { id: string; number: number; slug: string };
	authorIds?: string[];
	proposalState?: ProposalState;
	agencyId?: string;
	number?: number;
	state?: EntryState;
	track?: string;
}): Promise<MadeEntry> {
	const round = new Types.ObjectId(roundId);
	const made = proposal ?? (await makeProposal({ authorIds, challengeId, agencyId, state: proposalState }));
	const nth = number ?? (await takeNumbers(`entries:${roundId}`));
	const row = {
		_id: new Types.ObjectId(),
		round,
		proposal: new Types.ObjectId(made.id),
		number: nth,
		code: entryCode(nth),
		state,
		addedAt: new Date("2026-02-26T03:00:00Z"),
		...(track ? { track } : {}),
	};
	await JudgingEntryModel.create(row);
	return { id: row._id.toHexString(), number: nth, code: row.code, proposal: made };
}

/** Assigns an entry to a judge. */
export async function makeAssignment({
	roundId,
	judgeId,
	entryId,
	state = "assigned",
	closesAt,
}: {
	roundId: string;
	judgeId: string;
	entryId: string;
	state?: AssignmentState;
	closesAt?: Date;
}): Promise<{ id: string }> {
	const at = new Date("2026-02-27T03:00:00Z");
	const _id = new Types.ObjectId();
	await AssignmentModel.create({
		_id,
		round: new Types.ObjectId(roundId),
		judge: new Types.ObjectId(judgeId),
		entry: new Types.ObjectId(entryId),
		state,
		assignedAt: at,
		changedAt: at,
		...(closesAt ? { closesAt } : {}),
	});
	return { id: _id.toHexString() };
}

/** Puts a ballot of an assignment into the database, as the next of its revisions. */
export async function makeBallot({
	assignmentId,
	scores = { impact: 3, feasibility: 3 },
	withdrawn = false,
	toTeam,
	toPanel,
	at = JUDGING_NOW,
}: {
	assignmentId: string;
	scores?: Record<string, number>;
	withdrawn?: boolean;
	toTeam?: string;
	toPanel?: string;
	at?: Date;
}): Promise<{ id: string; revision: number }> {
	const assignment = await AssignmentModel.findByIdAndUpdate(
		assignmentId,
		{ $inc: { revisions: 1 } },
		{ returnDocument: "after" },
	).lean();
	if (!assignment) throw new Error("there is no such assignment");
	const _id = new Types.ObjectId();
	await BallotModel.create({
		_id,
		round: assignment.round,
		assignment: assignment._id,
		judge: assignment.judge,
		entry: assignment.entry,
		revision: assignment.revisions,
		withdrawn,
		scores: withdrawn ? [] : Object.entries(scores).map(([criterion, score]) => ({ criterion, score })),
		at,
		...(toTeam ? { toTeam } : {}),
		...(toPanel ? { toPanel } : {}),
	});
	await JudgingRoundModel.updateOne(
		{ _id: assignment.round, rubricLockedAt: null },
		{ $set: { rubricLockedAt: at } },
	);
	return { id: _id.toHexString(), revision: assignment.revisions };
}
