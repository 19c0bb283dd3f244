import { Schema } from "mongoose";
import { AGENCY_KINDS } from "~/domain/vocabulary";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";
import { bilingual, formRequest, ref } from "./parts.server";

/** The order in which Thai reads: what indexes and queries of names compare by. */
export const THAI_ORDER = { locale: "th" } as const;

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
		/** Since when it is not chosen for anything new; absent while it is open. */
		closedAt: Date,
		/** The agency that goes on with the work of one that is closed, if it was said. */
		replacedBy: ref("Agency"),
		/** Counts changes, so that of two who change it at once the second is told. */
		revision: { type: Number, required: true, default: 0 },
		request: formRequest(),
	},
	SCHEMA_OPTIONS,
);
// the agency page
schema.index({ code: 1 }, { unique: true });
// no two agencies write their letters under the same code
schema.index(
	{ letterCode: 1 },
	{ unique: true, partialFilterExpression: { letterCode: { $type: "string" } } },
);
// what stands below an agency in the tree
schema.index({ parent: 1 });
// the administrator's list in Thai order, of all agencies and of one kind
schema.index({ "name.th": 1, _id: 1 }, { collation: THAI_ORDER });
schema.index({ kind: 1, "name.th": 1, _id: 1 }, { collation: THAI_ORDER });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const AgencyModel = defineModel("Agency", schema, "agencies");
