import { Schema } from "mongoose";
import { MODERATION_DECISIONS, REPORT_REASONS } from "~/domain/moderation";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";
import { ref, requiredRef } from "./parts.server";

/** What a report or a case is about: a comment on the proposal or, where none is named, the proposal itself. */
const thing = { proposal: requiredRef("Proposal"), comment: ref("Comment") } as const;

const reportSchema = new Schema(
	{
		...thing,
		reporter: requiredRef("User"),
		reason: { type: String, enum: REPORT_REASONS, required: true },
		note: String,
		at: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// one report per person and thing; what was reported of it, for its case
reportSchema.index({ proposal: 1, comment: 1, reporter: 1 }, { unique: true });

// why: the collection is older than reports of proposals, and its name is in every back-up
export const ReportModel = defineModel("Report", reportSchema, "commentreports");

const caseSchema = new Schema(
	{
		...thing,
		state: { type: String, enum: ["open", "closed"], required: true },
		reports: { type: Number, required: true, default: 1 },
		openedAt: { type: Date, required: true },
		decision: { type: String, enum: MODERATION_DECISIONS },
		decidedBy: ref("User"),
		decidedAt: Date,
		reason: String,
		note: String,
	},
	SCHEMA_OPTIONS,
);
// one open case per thing, however many report it
caseSchema.index({ proposal: 1, comment: 1 }, { unique: true, partialFilterExpression: { state: "open" } });
// the steward's queue, longest waiting first
caseSchema.index({ state: 1, openedAt: 1, _id: 1 });
// what was hidden, and what was kept, latest decision first
caseSchema.index({ decision: 1, decidedAt: -1, _id: -1 }, { partialFilterExpression: { state: "closed" } });

export const ModerationCaseModel = defineModel("ModerationCase", caseSchema, "moderationcases");
