import { Schema } from "mongoose";
import { CONFLICT_KINDS, ENTRY_STATES, JUDGE_STATES } from "~/domain/judging/round";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { formRequest, ref, requiredRef } from "./parts.server";

const entrySchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		proposal: requiredRef("Proposal"),
		/** 1, 2, … within the round; a blind judge sees nothing else. */
		number: { type: Number, required: true },
		/** The number as results and bundles write it: E001. */
		code: { type: String, required: true },
		track: String,
		state: { type: String, enum: ENTRY_STATES, required: true },
		checks: {
			type: [
				new Schema(
					{ key: { type: String, required: true }, passed: { type: Boolean, required: true } },
					PART_OPTIONS,
				),
			],
			required: true,
			default: [],
		},
		/** Why it is not judged. */
		why: String,
		/** Baht that a pilot of it would cost, where a budget is divided. */
		cost: Number,
		/** Judges wanted instead of the round's number, and until when they score, where more reviews were asked for. */
		reviewsWanted: Number,
		reviewsUntil: Date,
		/** True when it came after the judges had been assigned. */
		late: { type: Boolean, required: true, default: false },
		addedBy: ref("User"),
		addedAt: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// a proposal is in a round once
entrySchema.index({ round: 1, proposal: 1 }, { unique: true });
// the entries of a round in their order; a number is given once
entrySchema.index({ round: 1, number: 1 }, { unique: true });
// the rounds that a proposal was in
entrySchema.index({ proposal: 1, addedAt: -1 });

export const JudgingEntryModel = defineModel("JudgingEntry", entrySchema, "judgingentries");

const judgeSchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		user: requiredRef("User"),
		/** The pseudonym in bundles and results: J01. */
		code: { type: String, required: true },
		state: { type: String, enum: JUDGE_STATES, required: true },
		/** Most entries that the judge takes; absent: no limit. */
		limit: Number,
		/** Tracks that the judge judges; empty: all. */
		tracks: { type: [String], required: true, default: [] },
		/** The agency that the judge works for, for conflicts and the audit. */
		agency: ref("Agency"),
		joinedAt: { type: Date, required: true },
		leftAt: Date,
		/** When the judge finished the practice entry. */
		practisedAt: Date,
		/** The pair that lies before the judge; opening the page again does not deal another. */
		offer: new Schema(
			{
				turn: { type: Number, required: true },
				left: requiredRef("JudgingEntry"),
				right: requiredRef("JudgingEntry"),
			},
			PART_OPTIONS,
		),
		remindedAt: Date,
	},
	SCHEMA_OPTIONS,
);
// a person judges in a round once
judgeSchema.index({ round: 1, user: 1 }, { unique: true });
// the panel in its order; a pseudonym is given once
judgeSchema.index({ round: 1, code: 1 }, { unique: true });
// the rounds that a person judges
judgeSchema.index({ user: 1, joinedAt: -1 });

export const JudgeModel = defineModel("Judge", judgeSchema, "judges");

/**
 * An invitation to a panel. Its links are one-time tokens (services/tokens.server.ts) of the scope `judge-invitation` whose
 * subject is this document's id; that it is used once follows from `usedAt`, however many links were sent.
 */
const invitationSchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		/** Whom it is for, as the steward wrote it. Private. */
		name: { type: String, required: true },
		/** Where it was sent; absent: the steward hands over the link. Private. */
		email: String,
		/** What the seat will be like, see the judge's fields of the same names. */
		limit: Number,
		tracks: { type: [String], required: true, default: [] },
		expiresAt: { type: Date, required: true },
		usedAt: Date,
		usedBy: ref("User"),
		revokedAt: Date,
		createdBy: requiredRef("User"),
		createdAt: { type: Date, required: true },
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the invitations of a round, newest first
invitationSchema.index({ round: 1, createdAt: -1, _id: -1 });
// the same form sent twice
invitationSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const JudgeInvitationModel = defineModel("JudgeInvitation", invitationSchema, "judgeinvitations");

const conflictSchema = new Schema(
	{
		round: requiredRef("JudgingRound"),
		judge: requiredRef("Judge"),
		/** Either one entry, or all entries that concern an agency. */
		entry: ref("JudgingEntry"),
		agency: ref("Agency"),
		kind: { type: String, enum: CONFLICT_KINDS, required: true },
		/** In the judge's words. Private. */
		note: String,
		declaredBy: requiredRef("User"),
		at: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// one declaration for each judge and entry or agency
conflictSchema.index({ round: 1, judge: 1, entry: 1, agency: 1 }, { unique: true });

export const JudgeConflictModel = defineModel("JudgeConflict", conflictSchema, "judgeconflicts");
