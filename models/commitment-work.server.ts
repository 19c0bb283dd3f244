import { Schema } from "mongoose";
import { MILESTONE_CHANGES, MILESTONE_STATES } from "~/domain/commitment-milestones";
import { PART_STATES, PARTY_ROLES } from "~/domain/commitment-parts";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { attachment, formRequest, ref, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

/** Each of these collections takes a form once. */
function takesFormsOnce(schema: Schema): void {
	schema.index(
		{ "request.key": 1 },
		{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
	);
}

const owes = new Schema({ knowledge: String, budget: String, data: String, staff: String }, PART_OPTIONS);

const partSchema = new Schema(
	{
		commitment: requiredRef("Commitment"),
		role: { type: String, enum: PARTY_ROLES, required: true },
		/** Absent for a partner outside the state. */
		agency: ref("Agency"),
		/** Of a partner outside the state. */
		name: String,
		/** What it owes, in words. */
		owes: { type: owes, required: true },
		state: { type: String, enum: PART_STATES, required: true },
		/** What the agency said when it accepted or declined. */
		words: String,
		answeredBy: ref("User"),
		answeredAt: Date,
		/** Why the lead agency asks for it no longer. */
		endedWhy: String,
		/** Times that the agency was asked: once more after each change of what it owes. */
		asks: { ...number, default: 0 },
		askedAt: Date,
		revision: { ...number, default: 0 },
		createdAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the parts of a commitment; one for each agency and each partner
partSchema.index(
	{ commitment: 1, agency: 1 },
	{ unique: true, partialFilterExpression: { agency: { $type: "objectId" } } },
);
partSchema.index(
	{ commitment: 1, name: 1 },
	{ unique: true, partialFilterExpression: { name: { $type: "string" } } },
);
partSchema.index({ commitment: 1, createdAt: 1, _id: 1 });
// what an agency was asked for, longest waiting first
partSchema.index({ agency: 1, state: 1, askedAt: 1, _id: 1 });
takesFormsOnce(partSchema);

export const CommitmentPartModel = defineModel("CommitmentPart", partSchema, "commitmentparts");

const milestoneSchema = new Schema(
	{
		commitment: requiredRef("Commitment"),
		title: text,
		/** By what one sees that it is reached. */
		doneWhen: text,
		/** The day on which it is due now; what was moved stands in the changes. */
		dueAt: date,
		state: { type: String, enum: MILESTONE_STATES, required: true },
		doneAt: Date,
		/** Only ever added to. */
		changes: {
			type: [
				new Schema(
					{
						what: { type: String, enum: MILESTONE_CHANGES, required: true },
						dueAt: date,
						why: String,
						by: requiredRef("User"),
						at: date,
					},
					PART_OPTIONS,
				),
			],
			required: true,
		},
		revision: { ...number, default: 0 },
		createdAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the milestones of a commitment, earliest first
milestoneSchema.index({ commitment: 1, dueAt: 1, _id: 1 });
takesFormsOnce(milestoneSchema);

export const CommitmentMilestoneModel = defineModel(
	"CommitmentMilestone",
	milestoneSchema,
	"commitmentmilestones",
);

const evidenceSchema = new Schema(
	{
		commitment: requiredRef("Commitment"),
		/** Name of the deliverable that it proves. */
		deliverable: text,
		note: String,
		/** Number of a progress report. */
		report: Number,
		link: String,
		file: attachment(),
		by: requiredRef("User"),
		at: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the evidence of a commitment, as it was given
evidenceSchema.index({ commitment: 1, at: 1, _id: 1 });
takesFormsOnce(evidenceSchema);

export const CommitmentEvidenceModel = defineModel(
	"CommitmentEvidence",
	evidenceSchema,
	"commitmentevidence",
);

const messageSchema = new Schema(
	{
		commitment: requiredRef("Commitment"),
		side: { type: String, enum: ["lead", "supporting", "steward"], required: true },
		/** The agency for which it was written; absent for stewards. */
		agency: ref("Agency"),
		by: requiredRef("User"),
		body: text,
		at: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the talk on a commitment, newest first
messageSchema.index({ commitment: 1, at: -1, _id: -1 });
takesFormsOnce(messageSchema);

export const CommitmentMessageModel = defineModel("CommitmentMessage", messageSchema, "commitmentmessages");
