import { Schema } from "mongoose";
import { BARRIERS, RECOMMENDATION_ANSWERS, SUCCESS_FACTORS } from "~/domain/lesson";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { formRequest, ref, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

const schema = new Schema(
	{
		/** Lasting number in the address, from the counter `lesson`. */
		number,
		agency: requiredRef("Agency"),
		/** The ministry above the agency when the lesson was written; the agency itself where there is none. */
		ministry: requiredRef("Agency"),
		title: text,
		titleEn: String,
		/** What the situation was. */
		context: text,
		/** What was done. */
		response: text,
		factors: { type: [{ type: String, enum: SUCCESS_FACTORS }], required: true, default: [] },
		factorsWords: text,
		barriers: { type: [{ type: String, enum: BARRIERS }], required: true, default: [] },
		barriersWords: text,
		provinces: { type: [Number], required: true, default: [] },
		/** The day on which it happened or ended, and its fiscal year in the Buddhist Era. */
		happenedAt: date,
		fiscalYear: number,
		commitment: ref("Commitment"),
		innovation: ref("Innovation"),
		/** Facets and words under which it is found (domain/lesson.ts). */
		keys: { type: [String], required: true },
		source: String,
		example: { type: Boolean, required: true, default: false },
		by: requiredRef("User"),
		createdAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of a lesson
schema.index({ number: 1 }, { unique: true });
// lists and reports under any filter and question, newest first
schema.index({ keys: 1, createdAt: -1, _id: -1 });
// what an agency has written
schema.index({ agency: 1, createdAt: -1, _id: -1 });
// lessons of a commitment and of a solution
schema.index({ commitment: 1 }, { partialFilterExpression: { commitment: { $type: "objectId" } } });
schema.index({ innovation: 1 }, { partialFilterExpression: { innovation: { $type: "objectId" } } });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const LessonModel = defineModel("Lesson", schema, "lessons");

const answer = new Schema(
	{
		decision: { type: String, enum: RECOMMENDATION_ANSWERS, required: true },
		words: text,
		by: requiredRef("User"),
		at: date,
	},
	PART_OPTIONS,
);

const recommendationSchema = new Schema(
	{
		lesson: requiredRef("Lesson"),
		/** Number of the lesson, and the place among its recommendations from 1. */
		lessonNumber: number,
		place: number,
		text,
		/** The agency to which it is addressed. */
		to: requiredRef("Agency"),
		answer,
		/** Set while the addressee owes an answer. */
		open: { type: Boolean, required: true },
		/** When the addressee is reminded next; absent once answered. */
		remindAt: Date,
		/** Facets of its lesson, so that reports count both alike. */
		keys: { type: [String], required: true },
		createdAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the recommendations of a lesson in order
recommendationSchema.index({ lesson: 1, place: 1 }, { unique: true });
// what an agency has to answer, longest waiting first; what it has answered
recommendationSchema.index({ to: 1, open: 1, createdAt: 1, _id: 1 });
// the recommendations of a report, open ones first, longest waiting first
recommendationSchema.index({ keys: 1, open: -1, createdAt: 1, _id: 1 });
// what the steward follows up: all open ones, longest waiting first
recommendationSchema.index({ open: 1, createdAt: 1, _id: 1 });
// open data: all recommendations by time
recommendationSchema.index({ createdAt: -1, _id: -1 });
// whom to remind now
recommendationSchema.index({ remindAt: 1 }, { partialFilterExpression: { remindAt: { $exists: true } } });

export const RecommendationModel = defineModel("Recommendation", recommendationSchema, "recommendations");
