import { Schema } from "mongoose";
import { COMMENT_STATES } from "~/domain/comment";
import { STANCES } from "~/domain/vocabulary";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";
import { formRequest, ref, requiredRef } from "./parts.server";

const schema = new Schema(
	{
		proposal: requiredRef("Proposal"),
		/** The first comment of the thread; absent for a first comment. */
		thread: ref("Comment"),
		/** The comment that it replies to. */
		parent: ref("Comment"),
		author: requiredRef("User"),
		stance: { type: String, enum: STANCES, required: true, default: "neutral" },
		/** Plain text with line breaks. */
		body: { type: String, required: true },
		/** Set when it is an official answer of that agency. */
		agency: ref("Agency"),
		state: { type: String, enum: COMMENT_STATES, required: true, default: "visible" },
		/** Why a steward hid it; shown to its author. Private. */
		hiddenReason: String,
		hiddenNote: String,
		/** Cached: visible replies in the thread that this comment begins. */
		replies: { type: Number, required: true, default: 0 },
		/** What the tally has already put into the figures of proposal and thread: 0 or 1. */
		counted: { type: Number, enum: [0, 1], required: true, default: 0 },
		/** True while `counted` differs from whether it is visible: the tally's work list. */
		pending: { type: Boolean, required: true, default: true },
		at: { type: Date, required: true },
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// first comments of a proposal, newest first (read backwards), and the replies of a thread, oldest first
schema.index({ proposal: 1, thread: 1, at: 1, _id: 1 });
// official answers of a proposal, of whichever agency, newest first
schema.index({ proposal: 1, at: -1, _id: -1 }, { partialFilterExpression: { agency: { $exists: true } } });
// the tally's work list
schema.index({ pending: 1, _id: 1 }, { partialFilterExpression: { pending: true } });
// visible comments of a proposal: recount
schema.index({ proposal: 1, state: 1, thread: 1 });
// my comments
schema.index({ author: 1, at: -1, _id: -1 });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const CommentModel = defineModel("Comment", schema, "comments");
