import { Schema } from "mongoose";
import { APPEAL_STATES } from "~/domain/appeal";
import { ESCALATION_STEPS } from "~/domain/escalation";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";
import { formRequest, ref, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const date = { type: Date, required: true };

const escalationSchema = new Schema(
	{
		commitment: requiredRef("Commitment"),
		agency: requiredRef("Agency"),
		/** From when the rungs are counted: names the debt. */
		from: date,
		step: { type: String, enum: ESCALATION_STEPS, required: true },
		at: date,
	},
	SCHEMA_OPTIONS,
);
// each rung of a debt is taken once, whichever process does it; the story of a commitment
escalationSchema.index({ commitment: 1, from: -1, step: 1 }, { unique: true });

export const EscalationModel = defineModel("Escalation", escalationSchema, "escalations");

const appealSchema = new Schema(
	{
		commitment: requiredRef("Commitment"),
		/** Number of the commitment, for the address. */
		number: { type: Number, required: true },
		proposal: requiredRef("Proposal"),
		agency: requiredRef("Agency"),
		by: requiredRef("User"),
		words: text,
		at: date,
		state: { type: String, enum: APPEAL_STATES, required: true },
		answer: String,
		answeredBy: ref("User"),
		answeredAt: Date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// one appeal against a decline, also when two authors appeal at once
appealSchema.index({ commitment: 1 }, { unique: true });
// a steward's page of an appeal
appealSchema.index({ number: 1 });
// what waits for the stewards, longest first, and what they have answered
appealSchema.index({ state: 1, at: 1, _id: 1 });
// the same form sent twice
appealSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const AppealModel = defineModel("Appeal", appealSchema, "appeals");
