import { Schema } from "mongoose";
import {
	ACTING_KINDS,
	OBSERVATION_ANSWERS,
	OPINION_STATES,
	OPINION_STATUSES,
	URGENCIES,
} from "~/domain/opinion";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { attachment, formRequest, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

const signatory = () =>
	new Schema(
		{
			name: text,
			position: text,
			acting: { type: String, enum: ACTING_KINDS, required: true },
			actingFor: String,
		},
		PART_OPTIONS,
	);

const digest = new Schema(
	{
		words: text,
		letterNumber: text,
		letterDate: date,
		signatory: { type: signatory(), required: true },
		by: requiredRef("User"),
		at: date,
	},
	PART_OPTIONS,
);

const requestSchema = new Schema(
	{
		/** Lasting number in the address, from the counter `opinion-request`. */
		number,
		proposal: requiredRef("Proposal"),
		subject: text,
		/** What is asked of all agencies. */
		question: text,
		/** An earlier letter that this one refers to. */
		reference: String,
		urgency: { type: String, enum: URGENCIES, required: true },
		letterNumber: text,
		letterDate: date,
		/** Begin of the last day in Asia/Bangkok; late from its end on. */
		dueAt: date,
		/** The unit that sends the letter, its address, and whom to ask. */
		sender: text,
		senderAddress: String,
		contact: text,
		signatory: { type: signatory(), required: true },
		attachments: { type: [attachment()], required: true, default: [] },
		digest,
		example: { type: Boolean, required: true, default: false },
		by: requiredRef("User"),
		createdAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of a request
requestSchema.index({ number: 1 }, { unique: true });
// the requests about a proposal, newest first
requestSchema.index({ proposal: 1, createdAt: -1, _id: -1 });
// the steward's list, newest first
requestSchema.index({ createdAt: -1, _id: -1 });
// the same form sent twice
requestSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const OpinionRequestModel = defineModel("OpinionRequest", requestSchema, "opinionRequests");

const item = new Schema(
	{ subject: text, status: { type: String, enum: OPINION_STATUSES }, words: String },
	PART_OPTIONS,
);

const answer = new Schema(
	{
		decision: { type: String, enum: OBSERVATION_ANSWERS, required: true },
		words: text,
		by: requiredRef("User"),
		at: date,
	},
	PART_OPTIONS,
);

const observation = new Schema({ text, answer }, PART_OPTIONS);

const opinionSchema = new Schema(
	{
		opinionRequest: requiredRef("OpinionRequest"),
		requestNumber: number,
		proposal: requiredRef("Proposal"),
		agency: requiredRef("Agency"),
		/** The part that concerns this agency, and to whom the letter is addressed. */
		part: text,
		addressee: text,
		sentAt: date,
		dueAt: date,
		state: { type: String, enum: OPINION_STATES, required: true },
		/** Counts changes: of two officers who write at once the later sees what the earlier wrote. */
		revision: { type: Number, required: true, default: 0 },
		/** When and under which number the agency registered the letter. */
		receivedAt: Date,
		receiptNumber: String,
		items: { type: [item], required: true, default: [] },
		observations: { type: [observation], required: true, default: [] },
		contactUnit: String,
		contactPhone: String,
		draftedBy: { type: Schema.Types.ObjectId, ref: "User" },
		sentBackWhy: String,
		letterNumber: String,
		letterDate: Date,
		signatory: signatory(),
		signedBy: { type: Schema.Types.ObjectId, ref: "User" },
		signedAt: Date,
		/** When the agency is reminded next; absent once signed. */
		remindAt: Date,
	},
	SCHEMA_OPTIONS,
);
// one opinion of each agency on a request, in the order of the letter
opinionSchema.index({ opinionRequest: 1, agency: 1 }, { unique: true });
// what an agency still has to say, and what it has said, the nearest date first
opinionSchema.index({ agency: 1, state: 1, dueAt: 1, _id: 1 });
// signed opinions as open data, newest first
opinionSchema.index({ state: 1, signedAt: -1, _id: -1 });
// whom to remind now
opinionSchema.index({ remindAt: 1 }, { partialFilterExpression: { remindAt: { $exists: true } } });

export const OpinionModel = defineModel("Opinion", opinionSchema, "opinions");
