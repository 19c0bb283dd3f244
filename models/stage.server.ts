import { Schema } from "mongoose";
import {
	ARTEFACT_KINDS,
	GATE_DECISIONS,
	INSIGHT_METHODS,
	LEVELS,
	STAGES,
	TRIAL_DECISIONS,
} from "~/domain/stage";
import { BUILDING_BLOCKS, TARGET_GROUPS } from "~/domain/vocabulary";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { attachment, formRequest, ref, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const level = { type: String, enum: LEVELS, required: true };
const group = { type: String, enum: TARGET_GROUPS, required: true };

const insight = new Schema(
	{
		method: { type: String, enum: INSIGHT_METHODS, required: true },
		group,
		experience: text,
		needs: text,
		painPoints: text,
		people: { type: Number, required: true },
	},
	PART_OPTIONS,
);
const statement = new Schema(
	{
		who: text,
		need: text,
		because: text,
		question: text,
		measure: text,
		cites: { type: [ref("Artefact")], required: true },
	},
	PART_OPTIONS,
);
const idea = new Schema(
	{
		title: text,
		description: text,
		impact: level,
		volume: level,
		effort: level,
		chosen: { type: Boolean, required: true, default: false },
		why: String,
		chosenAt: Date,
	},
	PART_OPTIONS,
);
const mockup = new Schema(
	{
		title: text,
		description: text,
		link: String,
		/** What is real in it and what is not. */
		real: text,
		pretend: text,
		/** Baht. */
		cost: Number,
		buildingBlocks: { type: [{ type: String, enum: BUILDING_BLOCKS }], required: true, default: [] },
		pictures: { type: [attachment()], required: true, default: [] },
	},
	PART_OPTIONS,
);
const participants = new Schema({ group, people: { type: Number, required: true } }, PART_OPTIONS);
const trial = new Schema(
	{
		hypothesis: text,
		participants: { type: [participants], required: true },
		result: text,
		measure: text,
		before: Number,
		after: Number,
		unit: String,
		decision: { type: String, enum: TRIAL_DECISIONS, required: true },
	},
	PART_OPTIONS,
);

const schema = new Schema(
	{
		proposal: requiredRef("Proposal"),
		stage: { type: String, enum: STAGES, required: true },
		kind: { type: String, enum: ARTEFACT_KINDS, required: true },
		/** Exactly the one that `kind` names is set; a prototype stands in `mockup`, as Mongoose takes no field of that name. */
		insight,
		statement,
		idea,
		mockup,
		trial,
		by: requiredRef("User"),
		at: { type: Date, required: true },
		/** Set when the authors took it back; it stays as a record and no longer counts. */
		removedAt: Date,
		/** The earlier wording that it took the place of. */
		replaces: ref("Artefact"),
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// artefacts of a proposal in the order of the path
schema.index({ proposal: 1, kind: 1, at: 1, _id: 1 });
// one idea of a proposal is the chosen one
schema.index({ proposal: 1 }, { unique: true, partialFilterExpression: { "idea.chosen": true } });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const ArtefactModel = defineModel("Artefact", schema, "artefacts");

const moveSchema = new Schema(
	{
		proposal: requiredRef("Proposal"),
		/** 1 for the first decision of the proposal. */
		number: { type: Number, required: true },
		decision: { type: String, enum: GATE_DECISIONS, required: true },
		from: { type: String, enum: STAGES, required: true },
		to: { type: String, enum: STAGES, required: true },
		why: text,
		artefacts: { type: [ref("Artefact")], required: true, default: [] },
		by: requiredRef("User"),
		at: { type: Date, required: true },
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// decisions of a proposal in order; two at once cannot take the same number
moveSchema.index({ proposal: 1, number: 1 }, { unique: true });
// the same form sent twice
moveSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const StageMoveModel = defineModel("StageMove", moveSchema, "stagemoves");
