import { Schema } from "mongoose";
import { RESOLUTIONS } from "~/domain/agenda";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { formRequest, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

const resolution = new Schema(
	{
		kind: { type: String, enum: RESOLUTIONS, required: true },
		words: text,
		by: requiredRef("User"),
		at: date,
	},
	PART_OPTIONS,
);

const schema = new Schema(
	{
		/** Lasting number in the address, from the counter `agenda-item`. */
		number,
		proposal: requiredRef("Proposal"),
		committee: text,
		committeeEn: String,
		/** Which meeting, such as 3/2569. */
		meeting: text,
		/** Begin of the day of the meeting in Asia/Bangkok. */
		meetingAt: date,
		/** Place on the agenda, such as 4.2. */
		place: text,
		note: String,
		resolution,
		example: { type: Boolean, required: true, default: false },
		by: requiredRef("User"),
		createdAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of an item
schema.index({ number: 1 }, { unique: true });
// a place on the agenda of a meeting is held by one item
schema.index({ committee: 1, meetingAt: 1, place: 1 }, { unique: true });
// the items of a proposal, newest meeting first
schema.index({ proposal: 1, meetingAt: -1, _id: -1 });
// all items, newest meeting first
schema.index({ meetingAt: -1, _id: -1 });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const AgendaItemModel = defineModel("AgendaItem", schema, "agendaItems");

const answer = new Schema({ words: text, by: requiredRef("User"), at: date }, PART_OPTIONS);

const followUpSchema = new Schema(
	{
		item: requiredRef("AgendaItem"),
		itemNumber: number,
		/** Place among the follow-ups of the item, from 1. */
		place: number,
		proposal: requiredRef("Proposal"),
		agency: requiredRef("Agency"),
		task: text,
		/** Begin of the last day in Asia/Bangkok. */
		dueAt: date,
		/** Set while the agency owes an answer. */
		open: { type: Boolean, required: true },
		answer,
		remindAt: Date,
		createdAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the follow-ups of an item in order
followUpSchema.index({ item: 1, place: 1 }, { unique: true });
// what an agency has to do, the nearest date first
followUpSchema.index({ agency: 1, open: 1, dueAt: 1, _id: 1 });
// whom to remind now
followUpSchema.index({ remindAt: 1 }, { partialFilterExpression: { remindAt: { $exists: true } } });

export const FollowUpModel = defineModel("FollowUp", followUpSchema, "followUps");
