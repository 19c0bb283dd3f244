import { randomBytes } from "node:crypto";
import { Schema } from "mongoose";
import { RECEIPT_LENGTH, receiptOf } from "~/domain/receipt";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";
import { ref, requiredRef } from "./parts.server";

/** A new code for a support. */
export const newReceipt = (): string => receiptOf(randomBytes(RECEIPT_LENGTH));

const schema = new Schema(
	{
		proposal: requiredRef("Proposal"),
		user: requiredRef("User"),
		/** Set where the challenge limits votes: its id, and which of the person's votes this is (1, 2, …). */
		challenge: ref("Challenge"),
		slot: Number,
		active: { type: Boolean, required: true },
		/** The code that its owner alone is told; a support that is given anew gets a new one. See app/domain/receipt. */
		receipt: { type: String, required: true, default: newReceipt },
		/** When it was last given, and last withdrawn. */
		since: { type: Date, required: true },
		withdrawnAt: Date,
		/** What the tally has already put into the proposal's figure: 0 or 1. */
		counted: { type: Number, enum: [0, 1], required: true, default: 0 },
		/** True while `counted` differs from `active`: the tally's work list. */
		pending: { type: Boolean, required: true },
	},
	SCHEMA_OPTIONS,
);
// one support per person and proposal; asking supporters when it goes live
schema.index({ proposal: 1, user: 1 }, { unique: true });
// no more votes than the challenge gives
schema.index(
	{ challenge: 1, user: 1, slot: 1 },
	{ unique: true, partialFilterExpression: { slot: { $exists: true } } },
);
// what I support, latest first
schema.index({ user: 1, active: 1, since: -1, _id: -1 });
// who supports a proposal: recount, and the published receipts
schema.index({ proposal: 1, active: 1, receipt: 1 });
// the tally's work list
schema.index({ pending: 1, _id: 1 }, { partialFilterExpression: { pending: true } });

export const SupportModel = defineModel("Support", schema, "supports");

const followSchema = new Schema(
	{ proposal: requiredRef("Proposal"), user: requiredRef("User"), since: { type: Date, required: true } },
	SCHEMA_OPTIONS,
);
// one per person and proposal; followers to notify
followSchema.index({ proposal: 1, user: 1 }, { unique: true });
// what I follow
followSchema.index({ user: 1, since: -1, _id: -1 });

export const FollowModel = defineModel("Follow", followSchema, "follows");
