import { Schema } from "mongoose";
import { SKILLS } from "~/domain/training";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";
import { bilingual, formRequest, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

const schema = new Schema(
	{
		/** Lasting number in the address, from the counter `training`. */
		number,
		title: { type: bilingual(), required: true },
		about: text,
		/** For whom it is. */
		audience: text,
		skills: { type: [{ type: String, enum: SKILLS }], required: true },
		organiser: requiredRef("Agency"),
		startsAt: date,
		endsAt: date,
		/** Last moment to sign up; until it starts when absent. */
		closesAt: Date,
		place: text,
		link: String,
		capacity: number,
		/** Places taken; changes with each sign-up in one transaction. */
		taken: { ...number, default: 0 },
		cancelledAt: Date,
		cancelledWhy: String,
		revision: { ...number, default: 0 },
		example: { type: Boolean, required: true, default: false },
		by: requiredRef("User"),
		createdAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of a session
schema.index({ number: 1 }, { unique: true });
// coming sessions, earliest first, and past ones, latest first; all and for one skill
schema.index({ startsAt: 1, _id: 1 });
schema.index({ skills: 1, startsAt: 1, _id: 1 });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const TrainingModel = defineModel("Training", schema, "trainings");

const signUpSchema = new Schema(
	{ training: requiredRef("Training"), user: requiredRef("User"), at: date },
	SCHEMA_OPTIONS,
);
// one place per person; the list of those who come, in the order of signing up
signUpSchema.index({ training: 1, user: 1 }, { unique: true });
signUpSchema.index({ training: 1, at: 1, _id: 1 });
// what I have signed up for
signUpSchema.index({ user: 1, at: -1 });

export const TrainingSignUpModel = defineModel("TrainingSignUp", signUpSchema, "trainingsignups");
