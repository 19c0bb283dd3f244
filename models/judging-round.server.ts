import { Schema } from "mongoose";
import { DEFAULT_JUDGING_SETTINGS, JUDGING_METHODS } from "~/domain/judging/records";
import { FEEDBACK, ROUND_KINDS, ROUND_MODES, ROUND_STATES, TIE_RULE_KINDS } from "~/domain/judging/round";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { bilingual, formRequest, ref, requiredRef } from "./parts.server";

const words = new Schema(
	{ score: { type: Number, required: true }, text: { type: bilingual(), required: true } },
	PART_OPTIONS,
);
const criterion = new Schema(
	{
		key: { type: String, required: true },
		name: { type: bilingual(), required: true },
		/** What the judge looks at. */
		about: { type: bilingual(), required: true },
		/** Points; the share of a criterion is its weight over the sum of all. */
		weight: { type: Number, required: true },
		/** What a score means, for as many of the scale's steps as the organiser put into words. */
		words: { type: [words], required: true, default: [] },
	},
	PART_OPTIONS,
);
const rubric = new Schema(
	{
		criteria: { type: [criterion], required: true, default: [] },
		scaleMin: { type: Number, required: true },
		scaleMax: { type: Number, required: true },
	},
	PART_OPTIONS,
);
const named = new Schema(
	{ key: { type: String, required: true }, name: { type: bilingual(), required: true } },
	PART_OPTIONS,
);
const practice = new Schema(
	{
		title: { type: bilingual(), required: true },
		/** Markdown. */
		body: { type: bilingual(), required: true },
		/** What the organisers would have given, and why. */
		scores: {
			type: [
				new Schema(
					{
						criterion: { type: String, required: true },
						score: { type: Number, required: true },
						why: { type: bilingual(), required: true },
					},
					PART_OPTIONS,
				),
			],
			required: true,
		},
	},
	PART_OPTIONS,
);

const tieRule = new Schema(
	{
		rule: { type: String, enum: TIE_RULE_KINDS, required: true },
		/** With `criterion`: the criterion's key. */
		criterion: String,
		/** With `fewer-low`: the score that counts as low. */
		at: Number,
	},
	PART_OPTIONS,
);

const schema = new Schema(
	{
		/** In its address. */
		number: { type: Number, required: true },
		challenge: requiredRef("Challenge"),
		kind: { type: String, enum: ROUND_KINDS, required: true },
		name: { type: bilingual(), required: true },
		state: { type: String, enum: ROUND_STATES, required: true },
		mode: { type: String, enum: ROUND_MODES, required: true },
		/** The official method; fixed before the round opens. */
		method: { type: String, enum: JUDGING_METHODS, required: true },
		/** Judges do not see whose entry it is. */
		blind: { type: Boolean, required: true, default: false },
		/** Least number of judges for each entry. */
		reviewsPerEntry: { type: Number, required: true },
		opensAt: { type: Date, required: true },
		closesAt: { type: Date, required: true },
		/** Set when a steward closes it before its time. */
		closedAt: Date,
		rubric: { type: rubric, required: true },
		/** Set by the first score, once and for all. */
		rubricLockedAt: Date,
		/** Tie rules in their order. */
		tieRules: { type: [tieRule], required: true, default: [] },
		/** Settings of the arithmetic; what they mean stands in domain/judging/records.ts. */
		lambda: { type: Number, required: true, default: DEFAULT_JUDGING_SETTINGS.lambda },
		alpha: { type: Number, required: true, default: DEFAULT_JUDGING_SETTINGS.alpha },
		minBallots: { type: Number, required: true, default: DEFAULT_JUDGING_SETTINGS.minBallots },
		bootstrapRuns: { type: Number, required: true, default: 500 },
		/** Places that win or go on to the next round. */
		places: { type: Number, required: true },
		feedback: { type: String, enum: FEEDBACK, required: true, default: "comments" },
		/** What an entry must fulfil to be judged. */
		checks: { type: [named], required: true, default: [] },
		tracks: { type: [named], required: true, default: [] },
		/** Prizes of the places, first to last; `track` names a prize of one track. */
		prizes: {
			type: [
				new Schema(
					{ name: { type: bilingual(), required: true }, baht: Number, track: String },
					PART_OPTIONS,
				),
			],
			required: true,
			default: [],
		},
		/** The round whose published first places are this one's entries; absent: the challenge's proposals. */
		previous: ref("JudgingRound"),
		practice,
		/** Hash of the assignment that was confirmed last, so that none is confirmed twice or over another. */
		planHash: String,
		/** How long one entry is thought to take a judge, for the planner. */
		minutesPerEntry: { type: Number, required: true, default: 15 },
		/** For everything drawn by lot, published with the result. */
		seed: { type: String, required: true },
		example: { type: Boolean, required: true, default: false },
		/** How often it was changed, to refuse an edit made on an older copy. */
		revision: { type: Number, required: true, default: 0 },
		createdBy: ref("User"),
		createdAt: { type: Date, required: true },
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// its page
schema.index({ number: 1 }, { unique: true });
// the rounds of a challenge
schema.index({ challenge: 1, opensAt: 1, _id: 1 });
// all rounds, for the steward, latest first
schema.index({ opensAt: -1, _id: -1 });
// rounds in a state: what is judged now, what is published
schema.index({ state: 1, closesAt: -1, _id: -1 });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const JudgingRoundModel = defineModel("JudgingRound", schema, "judgingrounds");
