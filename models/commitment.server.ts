import { Schema } from "mongoose";
import {
	COMMITMENT_STATUSES,
	CONFIRMATION_ANSWERS,
	CONFIRMATION_QUESTIONS,
	DECLINE_REASONS,
	INDICATOR_HOLDERS,
	OBSTACLE_STATES,
	PLANS,
	PORTALS,
} from "~/domain/commitment";
import { ESCALATION_STEPS } from "~/domain/escalation";
import { STALL_CAUSES } from "~/domain/stalled";
import { SKILLS } from "~/domain/training";
import { BUILDING_BLOCKS } from "~/domain/vocabulary";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { attachment, formRequest, ref, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

const indicator = new Schema(
	{
		name: text,
		unit: text,
		baseline: Number,
		target: number,
		/** What is counted above and below the line, where it is a share. */
		numerator: String,
		denominator: String,
		measuredBy: String,
		holder: { type: String, enum: INDICATOR_HOLDERS },
	},
	PART_OPTIONS,
);
const deliverable = new Schema({ name: text, evidence: text }, PART_OPTIONS);
const obstacle = new Schema(
	{ rule: text, changer: String, state: { type: String, enum: OBSTACLE_STATES, required: true } },
	PART_OPTIONS,
);
/** What the agency promises; a version keeps a copy of it. */
export const promise = () =>
	new Schema(
		{
			deliverable: text,
			deliverableEn: String,
			ownerUnit: text,
			ownerHead: text,
			dueAt: date,
			deliverables: { type: [deliverable], required: true, default: [] },
			indicators: { type: [indicator], required: true },
			/** Baht. */
			budget: Number,
			budgetSource: String,
			obstacles: { type: [obstacle], required: true, default: [] },
			buildingBlocks: { type: [{ type: String, enum: BUILDING_BLOCKS }], required: true, default: [] },
			skills: { type: [{ type: String, enum: SKILLS }], required: true, default: [] },
			skillsNote: String,
			plans: { type: [{ type: String, enum: PLANS }], required: true, default: [] },
			planNote: String,
			portals: { type: [{ type: String, enum: PORTALS }], required: true, default: [] },
		},
		PART_OPTIONS,
	);

const decline = new Schema(
	{ reason: { type: String, enum: DECLINE_REASONS, required: true }, words: text, askAgainWhen: String },
	PART_OPTIONS,
);
const tally = new Schema(
	{
		works: { ...number, default: 0 },
		doesNot: { ...number, default: 0 },
		notTried: { ...number, default: 0 },
	},
	PART_OPTIONS,
);

const schema = new Schema(
	{
		number,
		proposal: requiredRef("Proposal"),
		agency: requiredRef("Agency"),
		/** Cached from the parts: agencies that were asked to help and have not declined. */
		supporting: { type: [ref("Agency")], required: true, default: [] },
		status: { type: String, enum: COMMITMENT_STATUSES, required: true },
		/** False once declined, so that another agency can be asked. */
		active: { type: Boolean, required: true },
		decline,
		/** What the agency said to the authors when it took the proposal on. */
		answer: String,
		/** The officer who answered, or wrote the promise last before its approval. Private. */
		answeredBy: requiredRef("User"),
		/** The promise now in force; before the champion approves, what is proposed. Private until `approvedAt`. */
		promise: promise(),
		/** Versions approved so far; 0 until the first approval. */
		version: { ...number, default: 0 },
		/** A changed promise that waits for the champion, with its reason. Private. */
		proposed: new Schema(
			{ promise: promise(), reason: text, by: requiredRef("User"), at: date },
			PART_OPTIONS,
		),
		/** Why the champion sent it back. Private. */
		sentBackReason: String,
		approvedAt: Date,
		liveAt: Date,
		/** Number of times that the agency has called it live. */
		rounds: { ...number, default: 0 },
		/** When the answers of this round first confirmed it. */
		confirmedAt: Date,
		/** When a dispute by citizens reopened it last. */
		reopenedAt: Date,
		stalledReason: String,
		/** Why it has stalled, from the list, and what has to happen for it to go on. */
		stallCause: { type: String, enum: STALL_CAUSES },
		restartWhen: String,
		/** When a steward asked the agency, after an appeal, to answer once more. */
		askedAgainAt: Date,
		/** Cached from the latest report. */
		percent: { ...number, default: 0 },
		lastReportAt: Date,
		nextReportAt: Date,
		/** Cached: the moment from which it is late (domain/overdue.ts). Absent when nothing is owed. */
		owedAt: Date,
		/** Set by a report after the due day: from when the rungs are counted anew (domain/escalation.ts). */
		ladderFrom: Date,
		/** How far the ladder has gone, counted from `from`; of an earlier debt when `from` is another one's. */
		ladder: new Schema(
			{ from: date, step: { type: String, enum: ESCALATION_STEPS, required: true }, at: date },
			PART_OPTIONS,
		),
		/** Reports in a row, up to the latest, that say that nothing has changed. */
		unchangedReports: Number,
		/** When those who were asked are asked once more; absent once they have been. */
		askAgainAt: Date,
		/** Cached from the answers of this round: at going live, and four weeks later; recomputed by reconcile. */
		confirmations: { type: tally, required: true, default: {} },
		confirmationsAgain: { type: tally, required: true, default: {} },
		reports: { ...number, default: 0 },
		/** Revision of the row, to refuse a change made on an older copy. */
		revision: { ...number, default: 0 },
		example: { type: Boolean, required: true, default: false },
		createdAt: date,
		updatedAt: date,
		/** The last form that an officer or champion sent, so that the same form sent again changes nothing. */
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of a commitment
schema.index({ number: 1 }, { unique: true });
// one agency at a time takes a proposal on
schema.index({ proposal: 1 }, { unique: true, partialFilterExpression: { active: true } });
// one answer of an agency to a proposal, also when two officers answer at once
schema.index({ proposal: 1, agency: 1 }, { unique: true });
// all answers to a proposal
schema.index({ proposal: 1, createdAt: 1 });
// an agency's commitments by status, newest first
schema.index({ agency: 1, status: 1, createdAt: -1, _id: -1 });
schema.index({ agency: 1, createdAt: -1, _id: -1 });
// the public list, by status and all, newest first
schema.index({ status: 1, createdAt: -1, _id: -1 });
schema.index({ createdAt: -1, _id: -1 });
// what an agency helps with
schema.index({ supporting: 1, createdAt: -1, _id: -1 });
// commitments under way that need a skill, newest first
schema.index({ "promise.skills": 1, createdAt: -1, _id: -1 });
// open data: what has changed since
schema.index({ updatedAt: 1, _id: 1 });
// who is late, longest first; of everyone and of one agency
schema.index({ owedAt: 1, _id: 1 });
schema.index({ agency: 1, owedAt: 1, _id: 1 });
// the public list: what has stood on the last rung longest
schema.index({ "ladder.step": 1, owedAt: 1, _id: 1 });
// whose users are asked once more
schema.index({ askAgainAt: 1 }, { partialFilterExpression: { askAgainAt: { $type: "date" } } });
// changed promises that wait for an agency's champion
schema.index(
	{ agency: 1, "proposed.at": 1 },
	{ partialFilterExpression: { "proposed.at": { $exists: true } } },
);
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const CommitmentModel = defineModel("Commitment", schema, "commitments");

const versionSchema = new Schema(
	{
		commitment: requiredRef("Commitment"),
		version: number,
		promise: { type: promise(), required: true },
		reason: String,
		proposedBy: requiredRef("User"),
		approvedBy: requiredRef("User"),
		at: date,
	},
	SCHEMA_OPTIONS,
);
// versions of a commitment; one of each number
versionSchema.index({ commitment: 1, version: -1 }, { unique: true });

export const CommitmentVersionModel = defineModel("CommitmentVersion", versionSchema, "commitmentversions");

const reportSchema = new Schema(
	{
		commitment: requiredRef("Commitment"),
		/** 1 for the first report. */
		number,
		status: { type: String, enum: COMMITMENT_STATUSES, required: true },
		/** 0–100. */
		percent: number,
		narrative: text,
		values: {
			type: [new Schema({ indicator: text, value: number }, PART_OPTIONS)],
			required: true,
			default: [],
		},
		obstacles: String,
		stallCause: { type: String, enum: STALL_CAUSES },
		restartWhen: String,
		/** Says that nothing has changed since the report before. */
		unchanged: Boolean,
		evidenceLink: String,
		evidence: { type: [attachment()], required: true, default: [] },
		nextReportAt: Date,
		by: requiredRef("User"),
		at: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// reports of a commitment in order; two at once cannot take the same number
reportSchema.index({ commitment: 1, number: -1 }, { unique: true });
// open data: reports of all commitments by time
reportSchema.index({ at: -1, _id: -1 });
// the same form sent twice
reportSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const ProgressReportModel = defineModel("ProgressReport", reportSchema, "progressreports");

const confirmationSchema = new Schema(
	{
		commitment: requiredRef("Commitment"),
		user: requiredRef("User"),
		/** Which claim of "live" it answers: 1 for the first, one more after each reopening. */
		round: number,
		question: { type: String, enum: CONFIRMATION_QUESTIONS, required: true },
		/** Absent once it was taken back. */
		answer: { type: String, enum: CONFIRMATION_ANSWERS },
		/** Private: for the agency and stewards, without a name. */
		note: String,
		/** Private like the note. */
		picture: attachment(),
		at: date,
	},
	SCHEMA_OPTIONS,
);
// one answer per person, claim and question
confirmationSchema.index({ commitment: 1, round: 1, user: 1, question: 1 }, { unique: true });
// who may see a picture
confirmationSchema.index(
	{ "picture.file": 1 },
	{ partialFilterExpression: { "picture.file": { $exists: true } } },
);
// what I have answered
confirmationSchema.index({ user: 1, at: -1, _id: -1 });

export const ConfirmationModel = defineModel("Confirmation", confirmationSchema, "confirmations");
