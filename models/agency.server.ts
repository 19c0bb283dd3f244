import { Schema } from "mongoose";
import { AGENCY_KINDS } from "~/domain/vocabulary";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";
import { bilingual, ref } from "./parts.server";

const schema = new Schema(
	{
		/** Lasting part of the address, such as `moph`. */
		code: { type: String, required: true },
		kind: { type: String, enum: AGENCY_KINDS, required: true },
		parent: ref("Agency"),
		name: { type: bilingual(), required: true },
		abbreviation: { type: bilingual(), required: true },
		/** Letters of official correspondence, such as สธ. */
		letterCode: String,
		province: Number,
		contactUnit: { type: bilingual(), required: true },
		/** Position in Thai alphabetical order within its kind, kept by the service that writes names. */
		order: { type: Number, required: true },
	},
	SCHEMA_OPTIONS,
);
// the agency page
schema.index({ code: 1 }, { unique: true });
// the tree: children of an agency in Thai order; ministries of the list page
schema.index({ parent: 1, order: 1 });
schema.index({ kind: 1, order: 1 });

export const AgencyModel = defineModel("Agency", schema, "agencies");
