import { createHash } from "node:crypto";
import mongoose, { type Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { Feedback } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { AssignmentModel, BallotModel } from "~~/models/judging-ballot.server";
import { JudgingEntryModel } from "~~/models/judging-panel.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { ProposalModel } from "~~/models/proposal.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** What the judges of one round say to a team. No judge is named, and nothing tells which words go with which scores. */
export interface RoundFeedback {
	round: { number: number; name: Bilingual; kind: "screening" | "shortlist" | "final" };
	entry: number;
	feedback: Feedback;
	scale: { min: number; max: number };
	reviews: number;
	/** One for each criterion, with the scores in order of size; empty where the organiser does not give scores. */
	criteria: { key: string; name: Bilingual; mean: number; scores: number[] }[];
	/** Plain texts, each with a key that names no judge; empty where the organiser does not give comments. */
	comments: { key: string; text: string }[];
}

/**
 * What the judges of all published rounds say to the team of a proposal, latest round first, as far as each round's organiser
 * chose to hand it on. Of pairs and rankings there is nothing to say.
 * @throws {DomainError} `notFound` for everybody but its authors
 */
export async function listFeedback({
	viewer,
	proposalNumber,
}: {
	viewer: Viewer;
	proposalNumber: number;
}): Promise<{ proposal: NamedProposal; rounds: RoundFeedback[] }> {
	const proposal = await ProposalModel.findOne({ number: proposalNumber, "authors.user": viewer.id })
		.select(NAMED_FIELDS)
		.lean();
	if (!proposal) throw new DomainError("notFound");
	const entries = await JudgingEntryModel.find({ proposal: proposal._id, state: "in" })
		.select({ round: 1, number: 1 })
		.sort({ addedAt: -1 })
		.lean();
	const rounds = await JudgingRoundModel.find({
		_id: mongoose.trusted({ $in: entries.map(({ round }) => round) }),
		state: "published",
		mode: "scores",
		feedback: mongoose.trusted({ $ne: "none" }),
	})
		.select({ number: 1, name: 1, kind: 1, feedback: 1, rubric: 1 })
		.lean();
	const found = await Promise.all(
		entries.map(async (entry) => {
			const round = rounds.find(({ _id }) => _id.equals(entry.round));
			return round ? toFeedback({ round, entry, ballots: await listStandingBallots(entry._id) }) : null;
		}),
	);
	return {
		proposal: toNamedProposal(proposal),
		rounds: found.filter((one): one is RoundFeedback => one !== null),
	};
}

interface StandingBallot {
	_id: Types.ObjectId;
	scores: { criterion: string; score: number }[];
	toTeam?: string | null;
}

/** The newest ballot of each judge who judges the entry, but for those that were taken back. */
async function listStandingBallots(entry: Types.ObjectId): Promise<StandingBallot[]> {
	const assignments = await AssignmentModel.find({ entry, state: "assigned" }).select({ _id: 1 }).lean();
	const ballots = await BallotModel.find({
		assignment: mongoose.trusted({ $in: assignments.map(({ _id }) => _id) }),
	})
		.select({ assignment: 1, revision: 1, withdrawn: 1, scores: 1, toTeam: 1 })
		.sort({ assignment: 1, revision: -1 })
		.lean();
	const newest = ballots.filter(
		({ assignment }, index) => !ballots[index - 1]?.assignment.equals(assignment),
	);
	return newest.filter(({ withdrawn }) => !withdrawn);
}

function toFeedback({
	round,
	entry,
	ballots,
}: {
	round: {
		number: number;
		name: Bilingual;
		kind: RoundFeedback["round"]["kind"];
		feedback: Feedback;
		rubric: { criteria: { key: string; name: Bilingual }[]; scaleMin: number; scaleMax: number };
	};
	entry: { number: number };
	ballots: readonly StandingBallot[];
}): RoundFeedback {
	const { number, name, kind, feedback, rubric } = round;
	const withScores = feedback === "scores" || feedback === "both";
	const withComments = feedback === "comments" || feedback === "both";
	return {
		round: { number, kind, name: { th: name.th, en: name.en } },
		entry: entry.number,
		feedback,
		scale: { min: rubric.scaleMin, max: rubric.scaleMax },
		reviews: ballots.length,
		criteria:
			withScores && ballots.length > 0
				? rubric.criteria.map((criterion) => toScores({ criterion, ballots }))
				: [],
		comments: withComments ? listComments(ballots) : [],
	};
}

function toScores({
	criterion: { key, name },
	ballots,
}: {
	criterion: { key: string; name: Bilingual };
	ballots: readonly StandingBallot[];
}) {
	const scores = ballots
		.flatMap((ballot) => ballot.scores.filter(({ criterion }) => criterion === key))
		.map(({ score }) => score)
		.sort((left, right) => right - left);
	const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
	return { key, name: { th: name.th, en: name.en }, mean, scores };
}

/** What judges wrote to the team, in an order that says nothing of who wrote when and is the same at every visit. */
function listComments(ballots: readonly StandingBallot[]): RoundFeedback["comments"] {
	return ballots
		.flatMap(({ _id, toTeam }) => {
			const text = toTeam?.trim();
			return text ? [{ key: createHash("sha256").update(_id.toHexString()).digest("hex"), text }] : [];
		})
		.sort((left, right) => (left.key < right.key ? -1 : 1));
}
