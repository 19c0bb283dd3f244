import { Schema } from "mongoose";
import {
	DELIMITERS,
	ENCODINGS,
	IMPORT_FAILURES,
	IMPORT_STATES,
	SIGNAL_LIMITS,
	SIGNAL_SOURCES,
} from "~/domain/signal";
import { ROW_FAULTS } from "~/domain/signal-row";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { formRequest, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };
const count = { ...number, default: 0 };
const column = { type: Number, min: 0, max: SIGNAL_LIMITS.columns };

const mapping = new Schema(
	{
		text: column,
		more: column,
		at: column,
		id: column,
		kind: column,
		service: column,
		province: column,
		district: column,
	},
	PART_OPTIONS,
);

/** One table that was sent. Its rows are seen when, and only when, its state says `done`: that one write is the switch. */
const importSchema = new Schema(
	{
		/** Lasting number in the address, from the counter `signal-import`. */
		number,
		source: { type: String, enum: SIGNAL_SOURCES, required: true },
		/** Whose list it is, in words. */
		sourceName: { ...text, maxlength: SIGNAL_LIMITS.sourceName },
		fileName: text,
		/** The table as sent, in the bucket of files; gone once it has been read. */
		file: Schema.Types.ObjectId,
		bytes: number,
		/** SHA-256 of what was sent, to say that it was sent before. */
		sum: text,
		/** Name of the list under which its rows are known; said when the reading begins. */
		list: String,
		encoding: { type: String, enum: ENCODINGS, required: true },
		delimiter: { type: String, enum: DELIMITERS, required: true },
		headings: { type: [String], required: true },
		mapping: { type: mapping, required: true },
		/** Day of rows without one. */
		day: Date,
		state: { type: String, enum: IMPORT_STATES, required: true },
		failure: { type: String, enum: IMPORT_FAILURES },
		/** Rows behind us; what is added up below belongs to them. */
		rows: count,
		/** Rows taken. */
		taken: count,
		/** Rows that were there already, from this table or another. */
		known: count,
		/** Rows that could not be read. */
		refused: count,
		/** Rows from whose text something personal was taken out. */
		masked: count,
		/** Bytes behind us, for the progress. */
		bytesRead: count,
		/** The moment against which days are held, so that reading again gives the same. */
		startedAt: Date,
		endedAt: Date,
		example: { type: Boolean, required: true, default: false },
		revision: count,
		by: requiredRef("User"),
		createdAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of a table
importSchema.index({ number: 1 }, { unique: true });
// all tables, latest first
importSchema.index({ createdAt: -1, _id: -1 });
// what the job has to do, in the order in which it was sent; those that hide their rows
importSchema.index({ state: 1, createdAt: 1, _id: 1 });
// the same table sent before
importSchema.index({ sum: 1, state: 1 });
// the same form sent twice
importSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const SignalImportModel = defineModel("SignalImport", importSchema, "signalimports");

const schema = new Schema(
	{
		import: requiredRef("SignalImport"),
		/** Row of the table, from 1; with the import it says where a need comes from. */
		row: number,
		/** SHA-256 of what the row says, or of its case number: the same need is there once, whichever table brings it. */
		key: text,
		at: date,
		text: { ...text, maxlength: SIGNAL_LIMITS.text },
		kind: { type: String, maxlength: SIGNAL_LIMITS.name },
		service: { type: String, maxlength: SIGNAL_LIMITS.name },
		province: Number,
		district: { type: String, maxlength: SIGNAL_LIMITS.name },
		/** What it is grouped by, see domain/signal-words. */
		words: { type: [String], required: true },
		/** Number of its group; follows from the words and is written by the count. */
		group: Number,
	},
	SCHEMA_OPTIONS,
);
// one need, one row
schema.index({ key: 1 }, { unique: true });
// what a table brought, to take it away again
schema.index({ import: 1, row: 1 });
// reports by group, service and province, latest first, and all of them
schema.index({ group: 1, at: -1, _id: -1 });
schema.index({ service: 1, at: -1, _id: -1 });
schema.index({ province: 1, at: -1, _id: -1 });
schema.index({ at: -1, _id: -1 });

export const SignalModel = defineModel("Signal", schema, "signals");

/** A row that could not be read: why, and the cells that would have been read, without what says who somebody is. */
const refusedSchema = new Schema(
	{
		import: requiredRef("SignalImport"),
		row: number,
		faults: { type: [{ type: String, enum: ROW_FAULTS }], required: true },
		/** Cells of the chosen columns, in the order of the fields. */
		cells: { type: [String], required: true },
		removeAt: date,
	},
	SCHEMA_OPTIONS,
);
// the list of rows to mend, in the order of the table; each once, also when it is read again
refusedSchema.index({ import: 1, row: 1 }, { unique: true });
// kept for a month
refusedSchema.index({ removeAt: 1 }, { expireAfterSeconds: 0 });

export const SignalRefusedModel = defineModel("SignalRefused", refusedSchema, "signalrefused");
