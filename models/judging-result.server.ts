import { Schema } from "mongoose";
import { JUDGING_METHODS } from "~/domain/judging/records";
import { JUDGING_RECORD_TYPES } from "~/domain/judging/round";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { bilingual, formRequest, ref, requiredRef } from "./parts.server";

const recordSchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		type: { type: String, enum: JUDGING_RECORD_TYPES, required: true },
		judge: ref("Judge"),
		entry: ref("JudgingEntry"),
		/** Who did it; absent for what follows from the clock. */
		by: ref("User"),
		why: String,
		/** Small plain values for the text of the record. */
		data: { type: Schema.Types.Mixed, required: true, default: {} },
		at: { type: Date, required: true },
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// what happened in a round, newest first
recordSchema.index({ round: 1, at: -1, _id: -1 });
// what happened to an entry or a judge of it
recordSchema.index({ round: 1, type: 1, at: -1, _id: -1 });
// the same form sent twice
recordSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

/** Append-only: assignments, recusals, reassignments, reminders, changes of the rubric, closing, publication. */
export const JudgingRecordModel = defineModel("JudgingRecord", recordSchema, "judgingrecords");

const row = new Schema(
	{
		entry: requiredRef("JudgingEntry"),
		proposal: requiredRef("Proposal"),
		code: { type: String, required: true },
		rank: { type: Number, required: true },
		/** True when others share this rank. */
		tied: { type: Boolean, required: true },
		/** The official figure as published, a decimal number in words. */
		value: { type: String, required: true },
		reviews: { type: Number, required: true },
		/** Goes on to the next round, or wins a place. */
		through: { type: Boolean, required: true },
		/** Prizes with the baht of this entry, where there is money. */
		prizes: {
			type: [new Schema({ name: { type: bilingual(), required: true }, baht: Number }, PART_OPTIONS)],
			required: true,
			default: [],
		},
		/** People's support when the round closed. */
		supports: { type: Number, required: true, default: 0 },
	},
	PART_OPTIONS,
);

const resultSchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		/** 1, 2, …; the highest stands. An earlier one is never changed. */
		version: { type: Number, required: true },
		method: { type: String, enum: JUDGING_METHODS, required: true },
		/** The bundle in GridFS, and its SHA-256 in hex. */
		bundle: { type: Schema.Types.ObjectId, required: true },
		bundleHash: { type: String, required: true },
		/** Names what the steward reviewed; equal to that of today's data while nothing has changed. */
		fingerprint: { type: String, required: true },
		rows: { type: [row], required: true },
		/** Entries without enough reviews to be ranked, by code. */
		unranked: { type: [String], required: true, default: [] },
		announcement: { type: bilingual(), required: true },
		/** Why there is a version after the first. */
		why: String,
		publishedBy: requiredRef("User"),
		publishedAt: { type: Date, required: true },
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// a version is published once; the newest stands
resultSchema.index({ round: 1, version: -1 }, { unique: true });
// the same form sent twice
resultSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);
// the results of a proposal
resultSchema.index({ "rows.proposal": 1, publishedAt: -1 });
// published results, newest first
resultSchema.index({ publishedAt: -1, _id: -1 });

export const JudgingResultModel = defineModel("JudgingResult", resultSchema, "judgingresults");

const budgetSchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		version: { type: Number, required: true },
		baht: { type: Number, required: true },
		/** The bundle in GridFS that lets anyone repeat the division, and its SHA-256 in hex. */
		bundle: { type: Schema.Types.ObjectId, required: true },
		bundleHash: { type: String, required: true },
		voters: { type: Number, required: true },
		/** By how many baht the completion raised each share at a time. */
		step: { type: Number, required: true, default: 1 },
		/** Names what the steward reviewed. */
		fingerprint: { type: String, required: true },
		chosen: {
			type: [
				new Schema(
					{
						entry: requiredRef("JudgingEntry"),
						proposal: requiredRef("Proposal"),
						cost: { type: Number, required: true },
						votes: { type: Number, required: true },
					},
					PART_OPTIONS,
				),
			],
			required: true,
		},
		why: String,
		publishedBy: requiredRef("User"),
		publishedAt: { type: Date, required: true },
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// a version is published once; the newest stands
budgetSchema.index({ round: 1, version: -1 }, { unique: true });
// the same form sent twice
budgetSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

/** How a pilot budget was divided by the Method of Equal Shares. */
export const PilotBudgetModel = defineModel("PilotBudget", budgetSchema, "pilotbudgets");
