import { Schema } from "mongoose";
import { TASK_KINDS } from "~/domain/task";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";

/** Work to be done after a decision, in lots. Written in the transaction of the decision, so that neither is without the other. */
const schema = new Schema(
	{
		/** Names the occasion, so that queueing twice makes one piece of work. */
		key: { type: String, required: true },
		kind: { type: String, enum: TASK_KINDS, required: true },
		/** Small plain values that say what to do; ids as hex strings. */
		data: { type: Schema.Types.Mixed, required: true, default: {} },
		/** How far it has come: what the last lot gave; absent before the first. */
		after: String,
		state: { type: String, enum: ["waiting", "done"], required: true },
		at: { type: Date, required: true },
		/** When it is to be worked on; while a process does, when another may take over. */
		dueAt: { type: Date, required: true },
		/** The process that works on it now. */
		claim: String,
		/** Lots in a row that failed. */
		failures: { type: Number, required: true, default: 0 },
		doneAt: Date,
		removeAt: Date,
	},
	SCHEMA_OPTIONS,
);
// one piece of work per occasion
schema.index({ key: 1 }, { unique: true });
// what is to be worked on, longest due first
schema.index({ state: 1, dueAt: 1, _id: 1 });
// finished work is not kept for ever
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 });

export const TaskModel = defineModel("Task", schema, "tasks");
