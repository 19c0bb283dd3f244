import { Schema } from "mongoose";
import { COST_CLASSES, INNOVATION_LEVELS, INNOVATION_THEMES } from "~/domain/innovation";
import { REUSE_SIDES, REUSE_STATES } from "~/domain/reuse";
import { BUILDING_BLOCKS, TARGET_GROUPS } from "~/domain/vocabulary";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { attachment, formRequest, ref, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

const award = new Schema({ name: text, giver: text, year: number }, PART_OPTIONS);
/** The label of good practice given or taken back; the last one counts. */
const label = new Schema(
	{ given: { type: Boolean, required: true }, why: text, by: requiredRef("User"), at: date },
	PART_OPTIONS,
);

const schema = new Schema(
	{
		/** Lasting number in the address, from the counter `innovation`. */
		number,
		agency: requiredRef("Agency"),
		/** The commitment that it was made from. */
		commitment: ref("Commitment"),
		title: text,
		titleEn: String,
		summary: text,
		summaryEn: String,
		problem: text,
		/** How it works. */
		solution: text,
		/** What has come of it, with figures where there are any. */
		results: text,
		level: { type: String, enum: INNOVATION_LEVELS, required: true },
		theme: { type: String, enum: INNOVATION_THEMES, required: true },
		targetGroups: { type: [{ type: String, enum: TARGET_GROUPS }], required: true, default: [] },
		nationwide: { type: Boolean, required: true, default: false },
		/** Two-digit codes, when it is not nationwide. */
		provinces: { type: [Number], required: true, default: [] },
		buildingBlocks: { type: [{ type: String, enum: BUILDING_BLOCKS }], required: true, default: [] },
		cost: { type: String, enum: COST_CLASSES, required: true },
		/** First day of use. */
		inUseSince: Date,
		/** Unit that answers questions of other agencies. */
		contact: text,
		link: String,
		awards: { type: [award], required: true, default: [] },
		documents: { type: [attachment()], required: true, default: [] },
		labels: { type: [label], required: true, default: [] },
		/** Set when the agency took it out of the library, with the reason. */
		withdrawnAt: Date,
		withdrawnWhy: String,
		/** Facets and words under which it is found (domain/innovation.ts); empty once withdrawn. */
		keys: { type: [String], required: true, default: [] },
		/** Where the facts stand, for what does not come from this site. */
		source: String,
		example: { type: Boolean, required: true, default: false },
		by: requiredRef("User"),
		/** Revision of the row, to refuse a change made on an older copy. */
		revision: { ...number, default: 0 },
		createdAt: date,
		updatedAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of a solution
schema.index({ number: 1 }, { unique: true });
// a commitment goes into the library once
schema.index(
	{ commitment: 1 },
	{ unique: true, partialFilterExpression: { commitment: { $type: "objectId" } } },
);
// the library under any filter and question, newest first
schema.index({ keys: 1, createdAt: -1, _id: -1 });
// what an agency has entered, the withdrawn too
schema.index({ agency: 1, createdAt: -1, _id: -1 });
// open data: what has changed since
schema.index({ withdrawnAt: 1, updatedAt: 1, _id: 1 });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const InnovationModel = defineModel("Innovation", schema, "innovations");

/** What came of a reuse, in the words and figures of one side. */
const record = new Schema(
	{
		adapted: text,
		/** Hours that it saves in a year, for people and staff together. */
		hoursSaved: Number,
		/** Baht saved in a year. */
		bahtSaved: Number,
		/** How the two were measured or estimated. */
		measured: text,
		inUseSince: Date,
		by: requiredRef("User"),
		side: { type: String, enum: REUSE_SIDES, required: true },
		at: date,
	},
	PART_OPTIONS,
);

const reuseSchema = new Schema(
	{
		number,
		innovation: requiredRef("Innovation"),
		owner: requiredRef("Agency"),
		adopter: requiredRef("Agency"),
		state: { type: String, enum: REUSE_STATES, required: true },
		record,
		/** Sides that stand by the record as it is. */
		confirmedBy: { type: [{ type: String, enum: REUSE_SIDES }], required: true, default: [] },
		confirmedAt: Date,
		endedWhy: String,
		/** Messages so far; numbers the next one. */
		messages: { ...number, default: 0 },
		revision: { ...number, default: 0 },
		example: { type: Boolean, required: true, default: false },
		createdAt: date,
		updatedAt: date,
		/** The last form that changed the record, so that the same form sent again changes nothing. */
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of a talk
reuseSchema.index({ number: 1 }, { unique: true });
// one talk between an agency and the owner of a solution, also when two officers ask at once
reuseSchema.index({ innovation: 1, adopter: 1 }, { unique: true });
// confirmed reuses of a solution, newest first
reuseSchema.index({ innovation: 1, state: 1, confirmedAt: -1, _id: -1 });
// open data: confirmed reuses by time
reuseSchema.index({ state: 1, confirmedAt: -1, _id: -1 });
// talks of an agency on either side, the latest first
reuseSchema.index({ owner: 1, updatedAt: -1, _id: -1 });
reuseSchema.index({ adopter: 1, updatedAt: -1, _id: -1 });

export const ReuseModel = defineModel("Reuse", reuseSchema, "reuses");

const messageSchema = new Schema(
	{
		reuse: requiredRef("Reuse"),
		/** 1 for the first message of a talk. */
		number,
		agency: requiredRef("Agency"),
		by: requiredRef("User"),
		body: text,
		at: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// a talk in order; two at once cannot take the same number
messageSchema.index({ reuse: 1, number: 1 }, { unique: true });
// the same form sent twice
messageSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const ReuseMessageModel = defineModel("ReuseMessage", messageSchema, "reusemessages");
