import mongoose, { type Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { type CriterionScore, keepRubricScores } from "~/domain/judging/ballot";
import { canJudge } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import { BallotDraftModel, BallotModel } from "~~/models/judging-ballot.server";
import { type AddressNumber, findOwnAssignment, type OwnAssignment } from "./judging-judge.server";
import { isDuplicateKey } from "./once.server";

/** What stands in an unfinished sheet. */
export interface DraftContent {
	scores: CriterionScore[];
	toTeam?: string;
	toPanel?: string;
}

/**
 * How the saving of a draft ended: `saved`, or `newer` when another device of the judge has saved or submitted since the
 * version that this one began with. `version` is that of the server now.
 */
export type DraftAnswer = { state: "saved" | "newer"; version: number };

/**
 * Version of what the server knows of a judge's sheet: the time of the newest draft or ballot by the server's clock, in
 * milliseconds; 0 when there is nothing yet.
 */
async function findVersion({ assignment }: { assignment: Types.ObjectId }) {
	const [draft, newest] = await Promise.all([
		BallotDraftModel.findOne({ assignment }).lean(),
		BallotModel.findOne({ assignment }).select({ at: 1 }).sort({ revision: -1 }).lean(),
	]);
	const ballotAt = newest?.at.getTime() ?? 0;
	const draftAt = draft?.savedAt.getTime() ?? 0;
	// why: a draft from before the newest ballot is what that ballot was made of
	return { draft: draftAt > ballotAt ? draft : null, version: Math.max(draftAt, ballotAt) };
}

/** The draft of an assignment that is newer than its ballots, and the version that a change of it has to begin with. */
export async function findDraft({ assignment }: { assignment: Types.ObjectId }) {
	const { draft, version } = await findVersion({ assignment });
	return {
		version,
		draft: draft && {
			scores: draft.scores.map(({ criterion, score }) => ({ criterion, score })),
			toTeam: draft.toTeam ?? "",
			toPanel: draft.toPanel ?? "",
			savedAt: draft.savedAt,
		},
	};
}

/**
 * Keeps an unfinished sheet. Of two devices the one whose save reached the server last stands; a device that began with an
 * older version is told so, and nothing of the newer one is lost.
 *
 * @param basis version that the change began with
 * @throws {DomainError} `notFound`, `notPermitted`, `roundNotOpen`, `roundClosed`
 */
export async function saveDraft({
	viewer,
	round,
	entry,
	input,
	basis,
	now,
}: {
	viewer: Viewer;
	round: AddressNumber;
	entry: AddressNumber;
	input: DraftContent;
	basis: number;
	now: Date;
}): Promise<DraftAnswer> {
	const own = await findOwnAssignment({ viewer, round, entry });
	if (own.round.mode !== "scores") throw new DomainError("notFound");
	enforce(canJudge({ round: own.round, assignment: own.assignment, now }));
	const content = toContent(own.round, input);
	const { version, draft } = await findVersion({ assignment: own.assignment._id });
	// why: an answer that was lost on the way is asked for again with the same content
	if (draft && isSame(toContent(own.round, draft), content)) return { state: "saved", version };
	if (basis !== version) return { state: "newer", version };
	const savedAt = new Date(Math.max(now.getTime(), version + 1));
	if (await writeDraft({ own, content, basis, savedAt }))
		return { state: "saved", version: savedAt.getTime() };
	return { state: "newer", version: (await findVersion({ assignment: own.assignment._id })).version };
}

type Content = { scores: CriterionScore[]; toTeam: string; toPanel: string };

/** What is kept of a sheet: scores of the rubric's criteria in its order, and both comments. */
function toContent(
	{ rubric }: OwnAssignment["round"],
	sheet: { scores: readonly CriterionScore[]; toTeam?: string | null; toPanel?: string | null },
): Content {
	return {
		scores: keepRubricScores({ scores: sheet.scores, rubric }),
		toTeam: sheet.toTeam ?? "",
		toPanel: sheet.toPanel ?? "",
	};
}

const isSame = (a: Content, b: Content) => JSON.stringify(a) === JSON.stringify(b);

/** Writes a draft over that of version `basis`, or the first one; false when another has come in between. */
async function writeDraft({
	own: { assignment, judge },
	content,
	basis,
	savedAt,
}: {
	own: OwnAssignment;
	content: Content;
	basis: number;
	savedAt: Date;
}): Promise<boolean> {
	try {
		await BallotDraftModel.updateOne(
			// why: a draft that a ballot has outlived has an earlier time than the basis, which is the ballot's then
			{ assignment: assignment._id, savedAt: mongoose.trusted({ $lte: new Date(basis) }) },
			{ $set: { ...content, savedAt }, $setOnInsert: { judge: judge._id } },
			{ upsert: true },
		);
		return true;
	} catch (error) {
		if (isDuplicateKey(error, "assignment")) return false;
		throw error;
	}
}

/** After a ballot was taken back: its content is the draft again, unless the judge had begun to change it. */
export async function putBackAsDraft({
	own,
	ballot,
	now,
}: {
	own: OwnAssignment;
	ballot: { scores: readonly CriterionScore[]; toTeam?: string | null; toPanel?: string | null; at: Date };
	now: Date;
}): Promise<void> {
	const savedAt = new Date(now.getTime() + 1);
	const begun = await BallotDraftModel.updateOne(
		{ assignment: own.assignment._id, savedAt: mongoose.trusted({ $gt: ballot.at }) },
		{ $set: { savedAt } },
	);
	if (begun.matchedCount === 1) return;
	await writeDraft({ own, content: toContent(own.round, ballot), basis: now.getTime(), savedAt });
}

/**
 * Throws an unfinished change away; the submitted scores stand as they are.
 * @throws {DomainError} `notFound`, `notPermitted`
 */
export async function discardDraft({
	viewer,
	round,
	entry,
}: {
	viewer: Viewer;
	round: AddressNumber;
	entry: AddressNumber;
}): Promise<void> {
	const own = await findOwnAssignment({ viewer, round, entry });
	await BallotDraftModel.deleteOne({ assignment: own.assignment._id });
}
