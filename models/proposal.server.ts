import { Schema } from "mongoose";
import { REPORT_REASONS } from "~/domain/moderation";
import {
	NEXT_STEP_OWNERS,
	PROGRESS_KEYS,
	PROPOSAL_LIMITS,
	PROPOSAL_STATES,
	PUBLIC_STATES,
} from "~/domain/proposal";
import { STAGES } from "~/domain/stage";
import { CHANGE_KINDS, CHANNELS, IMPACT_KINDS, TARGET_GROUPS } from "~/domain/vocabulary";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { attachment, bilingual, formRequest, ref, requiredRef } from "./parts.server";

const targetGroup = new Schema(
	{
		group: { type: String, enum: TARGET_GROUPS, required: true },
		experience: String,
		needs: String,
		painPoints: String,
	},
	PART_OPTIONS,
);
const author = new Schema(
	{ user: requiredRef("User"), lead: { type: Boolean, required: true, default: false } },
	PART_OPTIONS,
);

/** Somebody whom the authors asked to join; the address is private and shown to the authors only. */
const invitation = new Schema(
	{ email: { type: String, required: true }, at: { type: Date, required: true } },
	PART_OPTIONS,
);

/** Where a hidden proposal comes from, and why it was hidden: reason and day for everyone, the words for its authors. */
const hiding = new Schema(
	{
		from: { type: String, enum: PUBLIC_STATES, required: true },
		reason: { type: String, enum: REPORT_REASONS, required: true },
		note: String,
		at: { type: Date, required: true },
	},
	PART_OPTIONS,
);

/** What authors write; a version keeps a copy of it. */
export const proposalText = {
	title: { type: String, default: "", maxlength: PROPOSAL_LIMITS.title },
	titleEn: String,
	summary: { type: String, default: "", maxlength: PROPOSAL_LIMITS.summary },
	summaryEn: String,
	/** Markdown. */
	body: { type: String, default: "" },
	/** The public service that it would improve. */
	service: { type: String, default: "" },
	problem: { type: String, default: "" },
	targetGroups: { type: [targetGroup], required: true, default: [] },
	nationwide: { type: Boolean, required: true, default: true },
	/** Codes of provinces, two digits, when it is not nationwide. */
	provinces: { type: [Number], required: true, default: [] },
	channels: { type: [{ type: String, enum: CHANNELS }], required: true, default: [] },
	changeKinds: { type: [{ type: String, enum: CHANGE_KINDS }], required: true, default: [] },
	impacts: { type: [{ type: String, enum: IMPACT_KINDS }], required: true, default: [] },
	teamName: String,
	attachments: { type: [attachment()], required: true, default: [] },
} as const;

const schema = new Schema(
	{
		/** Lasting number in the address, from the counter `proposal`. */
		number: { type: Number, required: true },
		/** Readable end of the address, made from the title when it is published. */
		slug: { type: String, default: "" },
		...proposalText,
		challenge: ref("Challenge"),
		/** The agency whose service it concerns, and who therefore has to answer. */
		agency: ref("Agency"),
		authors: { type: [author], required: true },
		/** Asked to join and not yet answered. Private. */
		invitations: { type: [invitation], required: true, default: [] },
		state: { type: String, enum: PROPOSAL_STATES, required: true },
		stage: { type: String, enum: STAGES, required: true, default: "empathize" },
		/** True while a gate decision has stopped the work. */
		stopped: { type: Boolean, required: true, default: false },
		/** Number of gate decisions so far; two stewards who decide at once cannot both move it on. */
		moves: { type: Number, required: true, default: 0 },
		/** Version of the text: 0 for a draft, 1 when first published. */
		version: { type: Number, required: true, default: 0 },
		/** Revision of the row, to refuse an edit made on an older copy in another tab. */
		revision: { type: Number, required: true, default: 0 },
		/** The last form that changed it, so that the same form sent twice is one change. */
		lastForm: { type: formRequest() },
		mergedInto: ref("Proposal"),
		/** Why a steward returned it, for the authors. Private. */
		returnReason: String,
		/** There exactly while the state is `hidden`. */
		hidden: { type: hiding },

		// derived, written by services only, recomputed by reconcile
		progress: { type: String, enum: PROGRESS_KEYS, required: true, default: "working" },
		supports: { type: Number, required: true, default: 0 },
		comments: { type: Number, required: true, default: 0 },
		nextStep: { type: String, enum: NEXT_STEP_OWNERS, required: true, default: "authors" },
		waitingSince: { type: Date, required: true },
		/** Words that lists filter by, such as `public`, `stage:ideate`, `province:10`; see domain/proposal-facets.ts. */
		facets: { type: [String], required: true, default: [] },

		example: { type: Boolean, required: true, default: false },
		/** Of what really was proposed elsewhere: where it comes from, and what on its page is fact. Written by seeds only. */
		provenance: { type: bilingual() },
		createdAt: { type: Date, required: true },
		updatedAt: { type: Date, required: true },
		submittedAt: Date,
		publishedAt: Date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of a proposal
schema.index({ number: 1 }, { unique: true });
// public lists under any filter: newest, most supported, longest waiting
schema.index({ facets: 1, publishedAt: -1, _id: -1 });
schema.index({ facets: 1, supports: -1, _id: -1 });
schema.index({ facets: 1, waitingSince: 1, _id: 1 });
// open data: what has changed since
schema.index({ facets: 1, updatedAt: 1, _id: 1 });
// my proposals
schema.index({ "authors.user": 1, updatedAt: -1, _id: -1 });
// proposals that I am asked to join
schema.index({ "invitations.email": 1, updatedAt: -1, _id: -1 });
// the steward's queue of submitted proposals, longest waiting first
schema.index({ state: 1, submittedAt: 1, _id: 1 });
// what an agency has to answer, longest waiting first
schema.index({ agency: 1, state: 1, progress: 1, waitingSince: 1, _id: 1 });
// the steward's list of proposals at a stage whose next step is the steward's
schema.index({ nextStep: 1, state: 1, waitingSince: 1, _id: 1 });
// entries of a challenge when it closes or counts
schema.index({ challenge: 1, state: 1 });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const ProposalModel = defineModel("Proposal", schema, "proposals");

const versionSchema = new Schema(
	{
		proposal: requiredRef("Proposal"),
		version: { type: Number, required: true },
		text: { type: new Schema(proposalText, PART_OPTIONS), required: true },
		reason: String,
		by: requiredRef("User"),
		at: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// versions of a proposal, newest first; one of each number
versionSchema.index({ proposal: 1, version: -1 }, { unique: true });

export const ProposalVersionModel = defineModel("ProposalVersion", versionSchema, "proposalversions");

const searchSchema = new Schema(
	{
		/** Same id as the proposal. */
		proposal: requiredRef("Proposal"),
		/** Search terms of the titles, and of everything else; see domain/search.ts. */
		title: { type: [String], required: true },
		body: { type: [String], required: true },
		publishedAt: { type: Date, required: true },
	},
	SCHEMA_OPTIONS,
);
// one entry per proposal
searchSchema.index({ proposal: 1 }, { unique: true });
// words in titles, newest first
searchSchema.index({ title: 1, publishedAt: -1, _id: -1 });
// words in texts, newest first
searchSchema.index({ body: 1, publishedAt: -1, _id: -1 });

export const ProposalSearchModel = defineModel("ProposalSearch", searchSchema, "proposalsearch");
