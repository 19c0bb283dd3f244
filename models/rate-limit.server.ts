import { Schema } from "mongoose";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";

/** Attempts counted by rate-limiter-flexible, for all processes of the site together. */
const schema = new Schema(
	{
		key: { type: String, required: true },
		points: { type: Number, required: true },
		expire: Date,
	},
	SCHEMA_OPTIONS,
);
// one counter per limit and person or address
schema.index({ key: 1 }, { unique: true });
// counters end by themselves
schema.index({ expire: -1 }, { expireAfterSeconds: 0 });

export const RateLimitModel = defineModel("RateLimit", schema, "rate-limits");
