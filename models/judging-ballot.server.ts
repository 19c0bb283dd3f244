import { Schema } from "mongoose";
import { ASSIGNMENT_STATES, OUTCOMES } from "~/domain/judging/round";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { formRequest, ref, requiredRef } from "./parts.server";

const score = () =>
	new Schema(
		{ criterion: { type: String, required: true }, score: { type: Number, required: true } },
		PART_OPTIONS,
	);

const assignmentSchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		judge: requiredRef("Judge"),
		entry: requiredRef("JudgingEntry"),
		state: { type: String, enum: ASSIGNMENT_STATES, required: true },
		/** Later than the round's own, where more reviews were asked for after it. */
		closesAt: Date,
		/** Where the judge put it off, it comes last in the queue. */
		skippedAt: Date,
		/** Revisions given out: the number of the newest ballot, unless a crash came between. */
		revisions: { type: Number, required: true, default: 0 },
		/** Why it was recused or removed. Private. */
		why: String,
		assignedAt: { type: Date, required: true },
		changedAt: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// a judge has an entry once; the queue of a judge
assignmentSchema.index({ judge: 1, entry: 1 }, { unique: true });
// all of a round: preview, progress, results
assignmentSchema.index({ round: 1, entry: 1, judge: 1 });

// progress: who has what, without reading the documents
assignmentSchema.index({ round: 1, state: 1, judge: 1, entry: 1, _id: 1 });

export const AssignmentModel = defineModel("Assignment", assignmentSchema, "assignments");

const draftSchema = new Schema(
	{
		assignment: requiredRef("Assignment"),
		judge: requiredRef("Judge"),
		scores: { type: [score()], required: true, default: [] },
		toTeam: String,
		toPanel: String,
		/** By the server's clock. */
		savedAt: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// one draft for each assignment
draftSchema.index({ assignment: 1 }, { unique: true });
// the drafts of a judge's queue
draftSchema.index({ judge: 1 });

export const BallotDraftModel = defineModel("BallotDraft", draftSchema, "ballotdrafts");

const ballotSchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		assignment: requiredRef("Assignment"),
		judge: requiredRef("Judge"),
		entry: requiredRef("JudgingEntry"),
		/** 1, 2, …; the highest stands. */
		revision: { type: Number, required: true },
		/** True for an undo: from here on the judge has no standing ballot. */
		withdrawn: { type: Boolean, required: true, default: false },
		scores: { type: [score()], required: true, default: [] },
		toTeam: String,
		toPanel: String,
		/** By the server's clock. */
		at: { type: Date, required: true },
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// a revision is given once; the newest stands
ballotSchema.index({ assignment: 1, revision: -1 }, { unique: true });
// the ballots of a round: progress without reading the documents, results
ballotSchema.index({ round: 1, assignment: 1, revision: -1, withdrawn: 1, at: 1 });
// the same form sent twice
ballotSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const BallotModel = defineModel("Ballot", ballotSchema, "ballots");

const choiceSchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		judge: requiredRef("Judge"),
		/** Which of the judge's choices this is: 1, 2, … */
		turn: { type: Number, required: true },
		left: requiredRef("JudgingEntry"),
		right: requiredRef("JudgingEntry"),
		/** Absent in an undo. */
		outcome: { type: String, enum: OUTCOMES },
		/** The turn that this record takes back. */
		undoes: Number,
		at: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// a turn is taken once; the choices of a judge in their order
choiceSchema.index({ judge: 1, turn: 1 }, { unique: true });
// a turn is taken back once
choiceSchema.index(
	{ judge: 1, undoes: 1 },
	{ unique: true, partialFilterExpression: { undoes: { $exists: true } } },
);
// the choices of a round in their order
choiceSchema.index({ round: 1, at: 1, _id: 1 });

export const ChoiceModel = defineModel("Choice", choiceSchema, "choices");

const rankingSchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		judge: requiredRef("Judge"),
		revision: { type: Number, required: true },
		/** Best first. */
		ranked: { type: [ref("JudgingEntry")], required: true },
		/** Seen and left unranked. */
		seen: { type: [ref("JudgingEntry")], required: true },
		at: { type: Date, required: true },
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// a revision is given once; the newest stands
rankingSchema.index({ judge: 1, revision: -1 }, { unique: true });
// the rankings of a round
rankingSchema.index({ round: 1, judge: 1, revision: -1 });
// the same form sent twice
rankingSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const RankingModel = defineModel("Ranking", rankingSchema, "rankings");
