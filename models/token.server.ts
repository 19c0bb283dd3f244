import { Schema } from "mongoose";
import { TOKEN_SCOPES } from "~/domain/mail";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";

/** One-time links, such as those in mails. The token itself is only in the link. */
const schema = new Schema(
	{
		/** SHA-256 of scope and token. */
		hash: { type: String, required: true },
		scope: { type: String, enum: TOKEN_SCOPES, required: true },
		/** What it is about: a person's id, an invitation's id. */
		subject: { type: String, required: true },
		at: { type: Date, required: true },
		expiresAt: { type: Date, required: true },
		usedAt: Date,
	},
	SCHEMA_OPTIONS,
);
// a link as it comes back
schema.index({ hash: 1 }, { unique: true });
// all links about the same thing, to end them together
schema.index({ scope: 1, subject: 1 });
// links end by themselves
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const TokenModel = defineModel("Token", schema, "tokens");
