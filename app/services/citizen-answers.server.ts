import mongoose, { type Types } from "mongoose";
import { CLAIMED_DONE_STATUSES, type CommitmentStatus } from "~/domain/commitment";
import {
	type CitizenAnswers,
	isConfirmed,
	judgeRound,
	type RoundTallies,
	toCitizenAnswers,
} from "~/domain/confirmation";
import type { ProgressKey } from "~/domain/proposal";
import { CommitmentModel } from "~~/models/commitment.server";

/** What an agency claims and what citizens answered, to stand side by side in rows of other lists. */
export interface CitizenSide {
	status: CommitmentStatus;
	answers: CitizenAnswers;
	/** The agency says that it works, and citizens confirm it. */
	confirmed: boolean;
}

const FIELDS = {
	proposal: 1,
	status: 1,
	confirmations: 1,
	confirmationsAgain: 1,
	askAgainAt: 1,
} as const;

type Row = RoundTallies & {
	_id: Types.ObjectId;
	proposal: Types.ObjectId;
	status: CommitmentStatus;
	askAgainAt?: Date | null;
};

const toSide = (row: Row): CitizenSide => ({
	status: row.status,
	answers: toCitizenAnswers({ round: row, status: row.status, askAgainAt: row.askAgainAt }),
	confirmed: isConfirmed({ status: row.status, verdict: judgeRound(row) }),
});

/** What is claimed and answered of those of the proposals that an agency calls live, by the hex id of the proposal. */
export async function findCitizensOfProposals(
	rows: readonly { _id: Types.ObjectId; progress: ProgressKey }[],
): Promise<Map<string, CitizenSide>> {
	const proposals = rows.filter(({ progress }) => progress === "live").map(({ _id }) => _id);
	if (proposals.length === 0) return new Map();
	const commitments = await CommitmentModel.find({
		proposal: mongoose.trusted({ $in: proposals }),
		active: true,
		status: mongoose.trusted({ $in: [...CLAIMED_DONE_STATUSES] }),
	})
		.select(FIELDS)
		.lean<Row[]>();
	return new Map(commitments.map((row) => [row.proposal.toHexString(), toSide(row)]));
}

/** What is claimed and answered of commitments that have been called live, reopened ones too, by their hex id. */
export async function findCitizensOfCommitments(
	commitments: readonly Types.ObjectId[],
): Promise<Map<string, CitizenSide>> {
	if (commitments.length === 0) return new Map();
	const rows = await CommitmentModel.find({
		_id: mongoose.trusted({ $in: [...commitments] }),
		rounds: mongoose.trusted({ $gt: 0 }),
	})
		.select(FIELDS)
		.lean<Row[]>();
	return new Map(rows.map((row) => [row._id.toHexString(), toSide(row)]));
}
