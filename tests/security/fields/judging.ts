import { JudgingRoundModel } from "../../../models/judging-round.server";
import type { FieldMarks } from "./marks";

const STEWARDS = "stewards";
/** Of the panel: judges are published under pseudonyms only. */
const PANEL = "the panel and stewards; with the result under pseudonyms";

/** What hangs on rounds whose result is not published. */
const ofUnpublished = async () => ({
	round: {
		$in: (await JudgingRoundModel.collection.find({ state: { $ne: "published" } }).toArray()).map(
			({ _id }) => _id,
		),
	},
});

/** Rounds of judging and all that belongs to them. */
export const JUDGING: Record<string, FieldMarks> = {
	JudgingRound: {
		figures:
			"number challenge kind state mode method blind reviewsPerEntry opensAt closesAt closedAt rubric.criteria.weight rubric.criteria.words.score rubric.scaleMin rubric.scaleMax rubricLockedAt tieRules.rule tieRules.at lambda alpha minBallots bootstrapRuns places feedback prizes.baht previous practice.scores.score minutesPerEntry example revision createdAt",
		words:
			"name rubric.criteria.name rubric.criteria.about rubric.criteria.words.text checks.name tracks.name prizes.name",
		values:
			"rubric.criteria.key checks.key tracks.key prizes.track tieRules.criterion practice.scores.criterion",
		private: {
			"practice.title": "judges of the round",
			"practice.body": "judges of the round",
			"practice.scores.why": "judges of the round",
		},
		inner: { planHash: STEWARDS, seed: "published with the result, and not before" },
		closed: [{ where: { state: "draft" }, why: "stewards prepare it" }],
	},
	JudgingEntry: {
		figures: "round proposal number state checks.passed cost reviewsWanted reviewsUntil late addedAt",
		values: "code track checks.key",
		private: { why: "stewards, and the authors of the entry" },
	},
	Judge: {
		aside: [
			"round state limit agency joinedAt leftAt practisedAt offer.turn offer.left offer.right remindedAt",
			PANEL,
		],
		values: "code tracks",
	},
	JudgeInvitation: {
		aside: ["round limit expiresAt usedAt revokedAt createdAt", STEWARDS],
		private: { name: STEWARDS, email: STEWARDS },
		inner: { tracks: STEWARDS },
	},
	JudgeConflict: {
		aside: ["round judge entry agency kind at", STEWARDS],
		private: { note: "the judge and stewards" },
	},
	Assignment: {
		aside: ["round judge entry state closesAt skippedAt revisions assignedAt changedAt", PANEL],
		private: { why: STEWARDS },
	},
	Ballot: {
		aside: ["round assignment judge entry revision withdrawn scores.score at", PANEL],
		values: "scores.criterion",
		private: { toTeam: "the team, where the round tells it", toPanel: "judges and stewards" },
	},
	BallotDraft: {
		aside: ["assignment judge scores.score savedAt", "the judge"],
		values: "scores.criterion",
		private: { toTeam: "the judge", toPanel: "the judge" },
	},
	Choice: {
		aside: ["round judge turn left right outcome undoes at", PANEL],
	},
	Ranking: {
		aside: ["round judge revision ranked seen at", PANEL],
	},
	JudgingRecord: {
		aside: ["round type judge entry at", STEWARDS],
		private: { why: STEWARDS },
		inner: { data: STEWARDS },
		closed: [{ where: ofUnpublished, why: STEWARDS }],
	},
	JudgingResult: {
		figures:
			"round version method bundle rows.entry rows.proposal rows.rank rows.tied rows.reviews rows.through rows.prizes.baht rows.supports publishedAt",
		words: "rows.prizes.name announcement why",
		values: "bundleHash rows.code rows.value unranked",
		inner: { fingerprint: "stewards: names what they reviewed" },
	},
	PilotBudget: {
		figures:
			"round version baht bundle voters step chosen.entry chosen.proposal chosen.cost chosen.votes publishedAt",
		words: "why",
		values: "bundleHash",
		inner: { fingerprint: STEWARDS },
	},
};
