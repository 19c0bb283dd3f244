import { Schema } from "mongoose";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";

/**
 * Says of a database that it holds the demonstration data, and whether all of them: one document, with the id `load`.
 */
const schema = new Schema(
	{
		_id: { type: String, required: true },
		state: { type: String, enum: ["begun", "finished"], required: true },
		/** The moment from which the days of the content are counted. */
		anchor: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);

export const DemonstrationModel = defineModel("Demonstration", schema, "demonstration");
