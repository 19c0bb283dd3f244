import { Schema } from "mongoose";
import { MAIL_PREFERENCES } from "~/domain/notification";
import { ROLES } from "~/domain/viewer";
import { LANGUAGES } from "~/domain/vocabulary";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { ref } from "./parts.server";

const grant = new Schema(
	{ role: { type: String, enum: ROLES, required: true }, agency: ref("Agency"), challenge: ref("Challenge") },
	PART_OPTIONS,
);

const schema = new Schema(
	{
		/** Lower case; what one signs in with. Private. */
		email: { type: String, required: true },
		/** Argon2id, in PHC string format. Private. */
		passwordHash: { type: String, required: true },
		displayName: { type: String, required: true },
		/** Title, given and family name, if the person gives them. Private. */
		name: new Schema({ title: String, given: String, family: String }, PART_OPTIONS),
		language: { type: String, enum: LANGUAGES, required: true, default: "th" },
		thaiDigits: { type: Boolean, required: true, default: false },
		/** Code of the home province, two digits. Private. */
		province: Number,
		/** How notices come by mail; absent: as for everybody who has not chosen. */
		mailNotices: { type: String, enum: MAIL_PREFERENCES },
		roles: { type: [grant], required: true, default: [] },
		/** Agencies that the person is champion of: those of `roles`, once more for the index that lets each have one only. */
		championOf: { type: [Schema.Types.ObjectId], default: undefined },
		status: { type: String, enum: ["active", "suspended", "deleted"], required: true, default: "active" },
		/** Counts password and role changes; a session begun under an earlier count is dead. */
		sessionEpoch: { type: Number, default: 0 },
		/** When the person agreed to the privacy notice, and to the notice of which date. */
		consentedAt: { type: Date, required: true },
		consentNotice: String,
		createdAt: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// one account per address; sign-in
schema.index({ email: 1 }, { unique: true });
// the people of an agency: whom to tell, who may approve
schema.index({ "roles.agency": 1, "roles.role": 1 });
// one champion per agency
schema.index(
	{ championOf: 1 },
	{ unique: true, partialFilterExpression: { championOf: { $type: "objectId" } } },
);
// the administrator's list of people by role, newest first
schema.index({ "roles.role": 1, createdAt: -1, _id: -1 });
// the administrator's search by name; by address it takes the first index
schema.index({ displayName: 1 });
schema.index({ "name.family": 1 }, { partialFilterExpression: { "name.family": { $exists: true } } });
// the administrator's list of all people, newest first
schema.index({ createdAt: -1, _id: -1 });

export const UserModel = defineModel("User", schema, "users");
