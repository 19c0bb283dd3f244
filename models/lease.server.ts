import { Schema } from "mongoose";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";

/** Which process does a piece of work that one process at a time should do, and until when it may be taken over. */
const schema = new Schema(
	{
		_id: { type: String, required: true },
		holder: { type: String, required: true },
		until: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);

export const LeaseModel = defineModel("Lease", schema, "leases");
