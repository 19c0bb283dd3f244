import { Schema } from "mongoose";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";

/** A session as connect-mongo writes it; this schema names its fields and indexes and is used for reading and ending. */
const schema = new Schema(
	{
		/** The session's secret id. Never leaves the server but in the signed cookie. */
		_id: { type: String, required: true },
		expires: { type: Date, required: true },
		lastModified: Date,
		/** What express-session keeps; with a signed-in person `passport.user.id`, `device` and `startedAt`. */
		session: { type: Schema.Types.Mixed, required: true },
	},
	SCHEMA_OPTIONS,
);
// sessions end by themselves
schema.index({ expires: 1 }, { expireAfterSeconds: 0 });
// the sessions of a person: the list, and ending them all
schema.index({ "session.passport.user.id": 1 });

export const SessionModel = defineModel("Session", schema, "sessions");
