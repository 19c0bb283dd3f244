import mongoose, { type Types } from "mongoose";
import type { FigureRow } from "~/domain/figures";
import {
	type CountedCommitment,
	type CountedMove,
	type CountedProposal,
	type CountedShared,
	FigureCounter,
} from "~/domain/figures-count";
import { CommitmentModel } from "~~/models/commitment.server";
import { InnovationModel, ReuseModel } from "~~/models/innovation.server";
import { OpinionModel, OpinionRequestModel } from "~~/models/opinion.server";
import { ProposalModel } from "~~/models/proposal.server";
import { StageMoveModel } from "~~/models/stage.server";

/** Rows that the driver brings at a time; requests are answered between two lots. */
const BATCH = 500;

/**
 * Counts every figure of the programme from its records. Reads each collection once, in lots, and holds the answers of
 * agencies and the stage decisions in memory meanwhile.
 * @param now the moment that lateness is counted for
 */
export async function countFigures({ now }: { now: Date }): Promise<FigureRow[]> {
	const counter = new FigureCounter(now);
	const promises = await readAnswers(counter);
	const moves = await readMoves();
	await countProposals({ counter, promises, moves });
	for (const commitment of promises.values()) counter.addAnswer(commitment);
	await countOpinions(counter);
	await countShared(counter);
	return counter.list();
}

/** Counts what agencies decline, and gives the other answers by their proposal. */
async function readAnswers(counter: FigureCounter): Promise<Map<string, CountedCommitment>> {
	const answers = new Map<string, CountedCommitment>();
	const rows = CommitmentModel.collection
		.find<StoredCommitment>({}, { batchSize: BATCH })
		.project<StoredCommitment>({
			proposal: 1,
			agency: 1,
			status: 1,
			createdAt: 1,
			approvedAt: 1,
			liveAt: 1,
			confirmedAt: 1,
			"promise.dueAt": 1,
			nextReportAt: 1,
			confirmations: 1,
			confirmationsAgain: 1,
			example: 1,
		});
	for await (const row of rows) {
		const commitment = toCounted(row);
		if (commitment.status === "declined") counter.addAnswer(commitment);
		else answers.set(row.proposal.toHexString(), commitment);
	}
	return answers;
}

type StoredCommitment = {
	proposal: Types.ObjectId;
	agency: Types.ObjectId;
	status: CountedCommitment["status"];
	createdAt: Date;
	approvedAt?: Date;
	liveAt?: Date;
	confirmedAt?: Date;
	promise?: { dueAt: Date };
	nextReportAt?: Date;
	confirmations: CountedCommitment["confirmations"];
	confirmationsAgain: CountedCommitment["confirmationsAgain"];
	example: boolean;
};

function toCounted(row: StoredCommitment): CountedCommitment {
	return {
		agency: row.agency.toHexString(),
		status: row.status,
		createdAt: row.createdAt,
		approvedAt: row.approvedAt ?? null,
		liveAt: row.liveAt ?? null,
		confirmedAt: row.confirmedAt ?? null,
		dueAt: row.promise?.dueAt ?? null,
		nextReportAt: row.nextReportAt ?? null,
		confirmations: row.confirmations,
		confirmationsAgain: row.confirmationsAgain,
		example: row.example,
	};
}

async function readMoves(): Promise<Map<string, CountedMove[]>> {
	const moves = new Map<string, CountedMove[]>();
	const rows = StageMoveModel.collection
		.find({}, { batchSize: BATCH })
		.sort({ proposal: 1, number: 1 })
		.project<CountedMove & { proposal: Types.ObjectId }>({ proposal: 1, decision: 1, from: 1, to: 1, at: 1 });
	for await (const { proposal, decision, from, to, at } of rows) {
		const id = proposal.toHexString();
		const known = moves.get(id);
		if (known) known.push({ decision, from, to, at });
		else moves.set(id, [{ decision, from, to, at }]);
	}
	return moves;
}

/** Counts the public proposals; the promises on them are taken out of the map. */
async function countProposals({
	counter,
	promises,
	moves,
}: {
	counter: FigureCounter;
	promises: Map<string, CountedCommitment>;
	moves: Map<string, CountedMove[]>;
}): Promise<void> {
	const rows = ProposalModel.collection
		.find({ facets: "public" }, { batchSize: BATCH })
		.project<StoredProposal>({
			stage: 1,
			progress: 1,
			publishedAt: 1,
			submittedAt: 1,
			challenge: 1,
			agency: 1,
			nationwide: 1,
			provinces: 1,
			"targetGroups.group": 1,
			example: 1,
		});
	for await (const row of rows) {
		const id = row._id.toHexString();
		if (!row.publishedAt) continue;
		counter.addProposal({
			proposal: {
				stage: row.stage,
				progress: row.progress,
				publishedAt: row.publishedAt,
				submittedAt: row.submittedAt ?? null,
				challenge: row.challenge?.toHexString() ?? null,
				agency: row.agency?.toHexString() ?? null,
				nationwide: row.nationwide,
				provinces: row.provinces,
				groups: row.targetGroups.map(({ group }) => group),
				example: row.example,
			},
			commitment: promises.get(id) ?? null,
			moves: moves.get(id) ?? [],
		});
		promises.delete(id);
	}
}

type StoredProposal = Pick<CountedProposal, "stage" | "progress" | "nationwide" | "provinces" | "example"> & {
	_id: Types.ObjectId;
	publishedAt?: Date;
	submittedAt?: Date;
	challenge?: Types.ObjectId;
	agency?: Types.ObjectId;
	targetGroups: { group: string }[];
};

async function countOpinions(counter: FigureCounter): Promise<void> {
	const madeUp = await OpinionRequestModel.find({ example: true }).select({ _id: 1 }).lean();
	const examples = new Set(madeUp.map(({ _id }) => _id.toHexString()));
	const rows = OpinionModel.find()
		.select({ opinionRequest: 1, agency: 1, dueAt: 1, signedAt: 1 })
		.lean()
		.cursor({ batchSize: BATCH });
	for await (const { opinionRequest, agency, dueAt, signedAt } of rows)
		counter.addOpinion({
			agency: agency.toHexString(),
			dueAt,
			signedAt: signedAt ?? null,
			example: examples.has(opinionRequest.toHexString()),
		});
}

async function countShared(counter: FigureCounter): Promise<void> {
	const innovations = InnovationModel.find({ withdrawnAt: null })
		.select({ agency: 1, createdAt: 1, example: 1 })
		.lean()
		.cursor({ batchSize: BATCH });
	const add = (kind: CountedShared["kind"], agency: Types.ObjectId, at: Date, example: boolean) =>
		counter.addShared({ kind, agency: agency.toHexString(), at, example });
	for await (const { agency, createdAt, example } of innovations)
		add("innovations", agency, createdAt, example);
	const reuses = ReuseModel.find({ confirmedAt: mongoose.trusted({ $ne: null }), state: "confirmed" })
		.select({ owner: 1, confirmedAt: 1, example: 1 })
		.lean()
		.cursor({ batchSize: BATCH });
	for await (const { owner, confirmedAt, example } of reuses)
		if (confirmedAt) add("reuses", owner, confirmedAt, example);
}
