import { Schema } from "mongoose";
import { MAIL_NOTES, MAIL_STATES, MAIL_TEMPLATES, TOKEN_SCOPES } from "~/domain/mail";
import { LANGUAGES } from "~/domain/vocabulary";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { ref } from "./parts.server";

const link = new Schema(
	{
		scope: { type: String, enum: TOKEN_SCOPES, required: true },
		subject: { type: String, required: true },
		minutes: { type: Number, required: true },
	},
	PART_OPTIONS,
);

/** The outbox: what is to be sent and what was. It holds no secret: a one-time link is made when the mail goes out. */
const schema = new Schema(
	{
		/** Names the occasion, so that queueing twice makes one mail; the Message-ID follows from it. */
		key: { type: String, required: true },
		template: { type: String, enum: MAIL_TEMPLATES, required: true },
		/** The person with an account; address and language are theirs at the time of sending. Private. */
		user: ref("User"),
		/** The address of somebody without an account, or one that may belong to nobody (`asked`). Private. */
		email: String,
		language: { type: String, enum: LANGUAGES },
		/** Values for the text; nothing secret. */
		data: { type: Schema.Types.Mixed, required: true, default: {} },
		/** Address that the mail leads to, without language and without the token. */
		path: String,
		/** The one-time link that is made at sending and stands after `path`. */
		link,
		state: { type: String, enum: MAIL_STATES, required: true },
		at: { type: Date, required: true },
		/** When it is to be tried; while a process sends it, when another may. */
		dueAt: { type: Date, required: true },
		/** After this time it says nothing new. */
		notAfter: { type: Date, required: true },
		tries: { type: Number, required: true, default: 0 },
		/** The process and try that sends it now. */
		claim: String,
		sentAt: Date,
		note: { type: String, enum: MAIL_NOTES },
		/** What the mail server last said, cut short. Private. */
		answer: { type: String, maxlength: 300 },
		removeAt: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// one mail per occasion
schema.index({ key: 1 }, { unique: true });
// what is to be sent now, longest due first
schema.index({ state: 1, dueAt: 1, _id: 1 });
// the administrator's list, newest first, of all or of one state
schema.index({ at: -1, _id: -1 });
schema.index({ state: 1, at: -1, _id: -1 });
// the mails of a person whose account is deleted
schema.index({ user: 1 });
// mails are not kept for ever
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 });

export const MailModel = defineModel("Mail", schema, "mails");
