import { Schema } from "mongoose";
import { CHALLENGE_KINDS, CHALLENGE_STATES, GATE_KEEPERS, PHASES } from "~/domain/challenge";
import { TARGET_GROUPS } from "~/domain/vocabulary";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { bilingual, formRequest, ref, requiredRef } from "./parts.server";

const phase = new Schema(
	{
		key: { type: String, enum: PHASES, required: true },
		opensAt: { type: Date, required: true },
		closesAt: { type: Date, required: true },
	},
	PART_OPTIONS,
);
const dataSet = new Schema(
	{ name: { type: bilingual(), required: true }, holder: String, url: String },
	PART_OPTIONS,
);
const prize = new Schema({ name: { type: bilingual(), required: true }, baht: Number }, PART_OPTIONS);
const gates = new Schema(
	{
		insights: Number,
		targetGroups: Number,
		statements: Number,
		ideas: Number,
		prototypes: Number,
		trials: Number,
		participants: Number,
	},
	PART_OPTIONS,
);
const rules = new Schema(
	{
		/** Votes a person has in this challenge; absent: as many as there are proposals. */
		votesPerPerson: Number,
		teamMin: { type: Number, required: true, default: 1 },
		teamMax: { type: Number, required: true, default: 10 },
		gateKeeper: { type: String, enum: GATE_KEEPERS, required: true, default: "steward" },
		/** Who may take part and vote, in words. */
		eligibility: { type: bilingual(), required: true },
	},
	PART_OPTIONS,
);

const schema = new Schema(
	{
		slug: { type: String, required: true },
		kind: { type: String, enum: CHALLENGE_KINDS, required: true },
		state: { type: String, enum: CHALLENGE_STATES, required: true },
		title: { type: bilingual(), required: true },
		/** "How might we …" */
		question: { type: bilingual(), required: true },
		/** Markdown. */
		brief: { type: bilingual(), required: true },
		theme: { type: bilingual(), required: true },
		targetGroups: { type: [{ type: String, enum: TARGET_GROUPS }], required: true, default: [] },
		host: requiredRef("Agency"),
		supporting: { type: [ref("Agency")], required: true, default: [] },
		partners: { type: [String], required: true, default: [] },
		dataSets: { type: [dataSet], required: true, default: [] },
		phases: { type: [phase], required: true, default: [] },
		rules: { type: rules, required: true },
		gates: { type: gates, required: true, default: {} },
		prizes: { type: [prize], required: true, default: [] },
		/** Cached: public proposals that answer it; recomputed by reconcile. */
		proposals: { type: Number, required: true, default: 0 },
		/** First opening of any phase, to sort by. */
		opensAt: { type: Date, required: true },
		example: { type: Boolean, required: true, default: false },
		/** How often it was changed, to refuse an edit made on an older copy. */
		revision: { type: Number, required: true, default: 0 },
		createdBy: ref("User"),
		createdAt: { type: Date, required: true },
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the page of a challenge
schema.index({ slug: 1 }, { unique: true });
// the list of challenges, latest opening first
schema.index({ state: 1, opensAt: -1, _id: -1 });
// the same form sent twice
schema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

export const ChallengeModel = defineModel("Challenge", schema, "challenges");
