import mongoose, { type ClientSession, type PipelineStage, Types } from "mongoose";
import { BallotModel } from "~~/models/judging-ballot.server";
import type { Id } from "./events.server";

/** The newest ballot of an assignment; with `withdrawn` it is an undo, and the assignment has no standing ballot. */
export interface NewestBallot {
	revision: number;
	withdrawn: boolean;
	at: Date;
}

interface Row extends NewestBallot {
	_id: Types.ObjectId;
}

const NEWEST: PipelineStage[] = [
	{
		$group: {
			_id: "$assignment",
			revision: { $first: "$revision" },
			withdrawn: { $first: "$withdrawn" },
			at: { $first: "$at" },
		},
	},
];

/** The steps that find the newest ballot of every assignment of a round from an index alone. */
function standingPipeline(round: Types.ObjectId): PipelineStage[] {
	return [{ $match: { round } }, { $sort: { assignment: 1, revision: -1 } }, ...NEWEST];
}

const toMap = (rows: Row[]) => new Map(rows.map(({ _id, ...rest }) => [_id.toHexString(), rest]));

/** The newest ballot of every assignment of a round that has one, by the assignment's id (hex). Reads no document. */
export async function listStandingOfRound({ round }: { round: Id }): Promise<Map<string, NewestBallot>> {
	return toMap(
		await BallotModel.aggregate<Row>(standingPipeline(new Types.ObjectId(round))).hint({
			round: 1,
			assignment: 1,
			revision: -1,
			withdrawn: 1,
			at: 1,
		}),
	);
}

/** The newest ballot of each of these assignments that has one, by the assignment's id (hex). */
export async function listStanding({
	assignments,
	session,
}: {
	assignments: readonly Types.ObjectId[];
	session?: ClientSession;
}): Promise<Map<string, NewestBallot>> {
	if (assignments.length === 0) return new Map();
	const rows = BallotModel.aggregate<Row>([
		{ $match: { assignment: mongoose.trusted({ $in: assignments }) } },
		{ $sort: { assignment: 1, revision: -1 } },
		...NEWEST,
	]);
	return toMap(await (session ? rows.session(session) : rows));
}

/** Plan of the query of a round, for the test of indexes. */
export async function explainStanding(): Promise<Record<string, unknown>> {
	return {
		standing: await BallotModel.aggregate(standingPipeline(new Types.ObjectId()))
			.hint({ round: 1, assignment: 1, revision: -1, withdrawn: 1, at: 1 })
			.explain("queryPlanner"),
	};
}
