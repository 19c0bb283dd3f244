import { Schema } from "mongoose";
import { SIGNAL_LIMITS } from "~/domain/signal";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { ref, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

/** What was done to a group, by whom; the words that it was done with. */
const step = new Schema(
	{
		what: {
			type: String,
			enum: ["proposed", "renamed", "shown", "hidden", "word-added", "word-removed", "split", "merged"],
			required: true,
		},
		words: { type: [String], required: true, default: [] },
		/** The other group of a merge or split. */
		other: Number,
		by: ref("User"),
		at: date,
	},
	PART_OPTIONS,
);

/** A group of needs: a name and the words that make it. */
const groupSchema = new Schema(
	{
		/** Lasting number in the address, from the counter `signal-group`. */
		number,
		/** Name in both languages; absent while it is called by its words. */
		nameTh: { type: String, maxlength: SIGNAL_LIMITS.groupName },
		nameEn: { type: String, maxlength: SIGNAL_LIMITS.groupName },
		words: { type: [{ type: String, maxlength: SIGNAL_LIMITS.word }], required: true },
		/** merged: its words stand in another group. */
		state: { type: String, enum: ["open", "merged"], required: true },
		mergedInto: Number,
		/** Split off by a steward: comes before the others where a report has words of both. */
		ahead: { type: Boolean, required: true, default: false },
		/** A steward has looked at it and shows it to everybody. */
		isPublic: { type: Boolean, required: true, default: false },
		steps: { type: [step], required: true, default: [] },
		revision: { ...number, default: 0 },
		createdAt: date,
	},
	SCHEMA_OPTIONS,
);
// the page of a group
groupSchema.index({ number: 1 }, { unique: true });
// a word belongs to one group
groupSchema.index({ words: 1 }, { unique: true, partialFilterExpression: { state: "open" } });
// all groups, for the count
groupSchema.index({ state: 1, number: 1 });

export const SignalGroupModel = defineModel("SignalGroup", groupSchema, "signalgroups");

const part = new Schema({ key: text, count: number }, PART_OPTIONS);
const word = new Schema({ word: text, inside: number, everywhere: number }, PART_OPTIONS);

/** What one count found for a group, a service, a province or all reports together. Never changed: the next count writes new ones. */
const figureSchema = new Schema(
	{
		/** Which count it belongs to. */
		run: number,
		kind: { type: String, enum: ["all", "group", "service", "province"], required: true },
		/** Number of the group, name of the service, code of the province. */
		key: text,
		/** Shown to everybody: a group that a steward has shown and that is large enough. */
		isPublic: { type: Boolean, required: true, default: false },
		total: number,
		recent: number,
		before: number,
		rising: { type: Boolean, required: true },
		firstAt: date,
		lastAt: date,
		/** Reports per month of the last two years, oldest first. */
		months: { type: [part], required: true },
		words: { type: [word], required: true, default: [] },
		groups: { type: [part], required: true, default: [] },
		services: { type: [part], required: true, default: [] },
		provinces: { type: [part], required: true, default: [] },
		/** Whose lists the reports come from. */
		sources: { type: [part], required: true, default: [] },
	},
	SCHEMA_OPTIONS,
);
// one figure of a count
figureSchema.index({ run: 1, kind: 1, key: 1 }, { unique: true });
// lists: most reports first, most of late first; for everybody only what is public
figureSchema.index({ run: 1, kind: 1, total: -1, _id: -1 });
figureSchema.index({ run: 1, kind: 1, rising: 1, recent: -1, _id: -1 });
figureSchema.index({ run: 1, kind: 1, isPublic: 1, recent: -1, _id: -1 });

export const SignalFigureModel = defineModel("SignalFigure", figureSchema, "signalfigures");

/** One document `needs`: which count is the one that pages show, and whether something has changed since. */
const stateSchema = new Schema(
	{
		_id: { type: String, required: true },
		/** Goes up with everything that changes the figures. */
		wanted: { ...number, default: 0 },
		/** What `wanted` was when the shown count began. */
		counted: { ...number, default: 0 },
		/** The count that is shown; absent before the first. */
		run: Number,
		countedAt: Date,
		/** Reports that say something of late: the periods compared. */
		from: Date,
		turn: Date,
		until: Date,
		/** Words that tell nothing, set aside by stewards. */
		setAside: { type: [String], required: true, default: [] },
		example: { type: Boolean, required: true, default: false },
	},
	SCHEMA_OPTIONS,
);

export const SignalStateModel = defineModel("SignalState", stateSchema, "signalstates");

/** The needs that a challenge was opened for, as they were counted then. */
const evidenceSchema = new Schema(
	{
		challenge: requiredRef("Challenge"),
		kind: { type: String, enum: ["group", "service", "province"], required: true },
		key: text,
		/** What the group was called. */
		nameTh: text,
		nameEn: text,
		total: number,
		recent: number,
		before: number,
		firstAt: date,
		lastAt: date,
		countedAt: date,
		months: { type: [part], required: true },
		words: { type: [word], required: true },
		services: { type: [part], required: true },
		provinces: { type: [part], required: true },
		sources: { type: [part], required: true },
		example: { type: Boolean, required: true, default: false },
		by: requiredRef("User"),
		at: date,
	},
	SCHEMA_OPTIONS,
);
// the evidence of a challenge
evidenceSchema.index({ challenge: 1 }, { unique: true });
// challenges opened for a group, latest first
evidenceSchema.index({ kind: 1, key: 1, at: -1 });

export const SignalEvidenceModel = defineModel("SignalEvidence", evidenceSchema, "signalevidences");
