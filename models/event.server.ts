import { Schema } from "mongoose";
import { EVENT_TYPES, EVENT_VISIBILITIES } from "~/domain/event";
import { ROLES } from "~/domain/viewer";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { ref } from "./parts.server";

const actor = new Schema(
	{
		user: ref("User"),
		role: { type: String, enum: ["author", "citizen", "system", ...ROLES], required: true },
		agency: ref("Agency"),
	},
	PART_OPTIONS,
);

const schema = new Schema(
	{
		type: { type: String, enum: EVENT_TYPES, required: true },
		proposal: ref("Proposal"),
		commitment: ref("Commitment"),
		challenge: ref("Challenge"),
		agency: ref("Agency"),
		/** The account that a decision about a person concerns. */
		person: ref("User"),
		actor: { type: actor, required: true },
		/** The reason in words, as the one who decided wrote it. */
		why: String,
		/** Small plain values for the text of the event, such as `from` and `to`. */
		data: { type: Schema.Types.Mixed, required: true, default: {} },
		visibility: { type: String, enum: EVENT_VISIBILITIES, required: true, default: "public" },
		at: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// the timeline of a proposal, newest first
schema.index({ proposal: 1, visibility: 1, at: -1, _id: -1 });
// the timeline of a commitment
schema.index({ commitment: 1, visibility: 1, at: -1, _id: -1 });
// what was decided about an account
schema.index({ person: 1, at: -1, _id: -1 }, { partialFilterExpression: { person: { $exists: true } } });
// what was decided about an agency, for administrators
schema.index(
	{ agency: 1, at: -1, _id: -1 },
	{ partialFilterExpression: { agency: { $exists: true }, visibility: "stewards" } },
);
// what happened lately on the whole site, of all kinds and of one
schema.index({ visibility: 1, at: -1, _id: -1 });
schema.index({ type: 1, at: -1, _id: -1 });

export const EventModel = defineModel("Event", schema, "events");
