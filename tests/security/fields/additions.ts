import { Types } from "mongoose";
import { ChallengeModel } from "../../../models/challenge.server";
import { CommitmentModel, ConfirmationModel } from "../../../models/commitment.server";
import { InnovationModel, ReuseModel } from "../../../models/innovation.server";
import { JudgeConflictModel, JudgeModel } from "../../../models/judging-panel.server";
import { ProposalModel } from "../../../models/proposal.server";
import { SignalImportModel, SignalRefusedModel } from "../../../models/signal.server";
import { StageMoveModel } from "../../../models/stage.server";

// biome-ignore lint/suspicious/noExplicitAny: rows of any collection, read as they are stored
type Row = any;
type Kept = { collection: typeof ProposalModel.collection };

const UNCHECKED = { bypassDocumentValidation: true };

async function add(model: unknown, row: Row): Promise<void> {
	await (model as Kept).collection.insertOne({ ...row, _id: new Types.ObjectId() }, UNCHECKED);
}

/** A row of a collection more, like the first one that fits but for what is set. */
async function copy(model: unknown, filter: Row, changes: Row): Promise<void> {
	const { collection } = model as Kept;
	const { request: _, ...row } = (await collection.findOne(filter)) as Row;
	await add(model, { ...row, ...changes });
}

/** Sets something in the first row that fits. */
async function set(model: unknown, filter: Row, changes: Row): Promise<void> {
	const { matchedCount } = await (model as Kept).collection.updateOne(filter, { $set: changes }, UNCHECKED);
	if (matchedCount === 0) throw new Error(`Nothing fits ${JSON.stringify(filter)}`);
}

const indicator = { name: "x", unit: "x", target: 1, numerator: "x", denominator: "x", measuredBy: "x" };
/** A promise in which nothing is left out. */
const PROMISE = {
	deliverable: "x",
	deliverableEn: "x",
	ownerUnit: "x",
	ownerHead: "x",
	dueAt: new Date("2027-09-30T00:00:00Z"),
	indicators: [indicator],
	deliverables: [{ name: "x", evidence: "x" }],
	budget: 1,
	budgetSource: "x",
	obstacles: [{ rule: "x", changer: "x", state: "open" }],
	buildingBlocks: [],
	skills: [],
	skillsNote: "x",
	plans: [],
	planNote: "x",
	portals: [],
};

/** Puts what the demonstration lacks into the database: of every private field one that holds something. */
export async function addWhatIsPrivate(): Promise<void> {
	const at = new Date();
	const by = new Types.ObjectId();
	await copy(
		InnovationModel,
		{},
		{ number: 9_001, commitment: null, withdrawnAt: at, withdrawnWhy: "x", keys: [] },
	);
	await copy(ReuseModel, { state: "confirmed" }, { number: 9_001, adopter: by, state: "talk" });
	const draft = await ProposalModel.findOne({ state: "draft" }).select({ _id: 1 }).lean().orFail();
	await copy(StageMoveModel, {}, { proposal: draft._id });
	await copy(ChallengeModel, {}, { slug: "not-yet", state: "draft" });
	await set(CommitmentModel, { status: "live" }, { proposed: { promise: PROMISE, reason: "x", by, at } });
	await set(
		ConfirmationModel,
		{},
		{ picture: { file: new Types.ObjectId(), name: "x", alt: "x", type: "image/png", bytes: 1 } },
	);
	await set(ProposalModel, { facets: "public" }, { invitations: [{ email: "invited@example.org", at }] });
	const judge = await JudgeModel.findOne().lean().orFail();
	await add(JudgeConflictModel, {
		round: judge.round,
		judge: judge._id,
		agency: by,
		kind: "other",
		note: "x",
		declaredBy: by,
		at,
	});
	const table = await SignalImportModel.findOne().lean().orFail();
	const removeAt = new Date("2030-01-01T00:00:00Z");
	await add(SignalRefusedModel, { import: table._id, row: 1, faults: ["noDate"], cells: ["x"], removeAt });
}
