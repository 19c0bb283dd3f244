import { Schema } from "mongoose";
import { NOTIFICATION_TYPES } from "~/domain/notification";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";
import { ref, requiredRef } from "./parts.server";

const schema = new Schema(
	{
		user: requiredRef("User"),
		type: { type: String, enum: NOTIFICATION_TYPES, required: true },
		proposal: ref("Proposal"),
		commitment: ref("Commitment"),
		/** Small plain values for its text. */
		data: { type: Schema.Types.Mixed, required: true, default: {} },
		/** Names the occasion, so that telling twice makes one notice. */
		occasion: { type: String, required: true },
		at: { type: Date, required: true },
		readAt: Date,
		/** `due`: not yet decided whether it is mailed; `daily`: waits for the mail of the day. Absent: nothing to do. */
		mail: { type: String, enum: ["due", "daily"] },
	},
	SCHEMA_OPTIONS,
);
// one notice per person and occasion
schema.index({ user: 1, occasion: 1 }, { unique: true });
// my notices, newest first
schema.index({ user: 1, at: -1, _id: -1 });
// how many are unread
schema.index({ user: 1, readAt: 1 });
// what is to be mailed, person by person
schema.index({ mail: 1, user: 1, at: 1 }, { partialFilterExpression: { mail: { $exists: true } } });

export const NotificationModel = defineModel("Notification", schema, "notifications");
