import { Schema } from "mongoose";
import { CRISES } from "~/domain/playbook";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { formRequest, ref, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

const step = new Schema({ what: text, who: text, within: String }, PART_OPTIONS);

const schema = new Schema(
	{
		/** Lasting number in the address, from the counter `playbook`. */
		number,
		agency: requiredRef("Agency"),
		crisis: { type: String, enum: CRISES, required: true },
		title: text,
		titleEn: String,
		/** The sign on which the playbook is taken out. */
		trigger: text,
		/** The service that must go on, and for whom. */
		purpose: text,
		steps: { type: [step], required: true },
		/** Who leads, and how to reach the unit. */
		contact: text,
		/** Solutions of the library that it makes use of. */
		innovations: { type: [ref("Innovation")], required: true, default: [] },
		/** Cached from the drill log. */
		lastDrillAt: Date,
		/** 1 for the first text; each change adds one. */
		version: { ...number, default: 1 },
		/** Why the text was changed last. */
		changeWhy: String,
		revision: { ...number, default: 0 },
		example: { type: Boolean, required: true, default: false },
		by: requiredRef("User"),
		createdAt: date,
		updatedAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of a playbook
schema.index({ number: 1 }, { unique: true });
// all playbooks, of one crisis and of one agency, newest first
schema.index({ createdAt: -1, _id: -1 });
schema.index({ crisis: 1, createdAt: -1, _id: -1 });
schema.index({ agency: 1, createdAt: -1, _id: -1 });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const PlaybookModel = defineModel("Playbook", schema, "playbooks");

const drillSchema = new Schema(
	{
		playbook: requiredRef("Playbook"),
		/** Version of the playbook that was practised. */
		version: number,
		heldAt: date,
		/** Fiscal year of the drill, in the Buddhist Era. */
		fiscalYear: number,
		scenario: text,
		people: number,
		worked: text,
		improve: text,
		by: requiredRef("User"),
		at: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the log of a playbook, latest drill first
drillSchema.index({ playbook: 1, heldAt: -1, _id: -1 });
// the same form sent twice
drillSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const DrillModel = defineModel("Drill", drillSchema, "drills");
