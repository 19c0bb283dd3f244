import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { isOnScale } from "~/domain/judging/ballot";
import { canChangeRound, canChangeRubric } from "~/domain/judging/round";
import { giveKeys, type Rubric, trimWords } from "~/domain/judging/rubric";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import type { PracticeInput, RubricInput } from "~/input/judging-rubric";
import { withTransaction } from "~~/models/connection.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { recordJudging } from "./judging-records.server";
import { findRound } from "./judging-rounds.server";

/** Rounds whose rubric can be taken over; more than a programme holds in years. */
const MOST = 100;

const plain = ({ th, en }: Bilingual): Bilingual => ({ th, en });
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The rubric of a stored round as plain values. */
export function toRubric({ rubric }: { rubric: Rubric }): Rubric {
	return {
		scaleMin: rubric.scaleMin,
		scaleMax: rubric.scaleMax,
		criteria: rubric.criteria.map(({ key, name, about, weight, words }) => ({
			key,
			name: plain(name),
			about: plain(about),
			weight,
			words: words.map(({ score, text }) => ({ score, text: plain(text) })),
		})),
	};
}

/** A round's rubric for its form, and the rounds that another could be taken from. */
export async function findRubricForm({ number }: { number: string | undefined }) {
	const row = await findRound({ number });
	return {
		revision: row.revision,
		rubric: toRubric(row),
		decision: canChangeRubric(row),
		lockedAt: row.rubricLockedAt ?? null,
		others: (await listRubrics()).filter((other) => other.number !== row.number),
	};
}

function queryRubrics() {
	return JudgingRoundModel.find().sort({ opensAt: -1, _id: -1 }).limit(MOST);
}

/** Rounds that have a rubric, latest opening first. */
async function listRubrics(): Promise<{ number: number; name: Bilingual; criteria: number }[]> {
	const rows = await queryRubrics().select({ number: 1, name: 1, "rubric.criteria.key": 1 }).lean();
	return rows.flatMap(({ number, name, rubric }) =>
		rubric.criteria.length === 0 ? [] : [{ number, name: plain(name), criteria: rubric.criteria.length }],
	);
}

/** Plan of the list, for the test of indexes. */
export async function explainRubrics(): Promise<Record<string, unknown>> {
	return { rubrics: await queryRubrics().explain("queryPlanner") };
}

/**
 * Writes the rubric of a round, which is possible until the first vote: the update holds this, not the look before it.
 * The same form sent twice is the same.
 * @throws {DomainError} `notPermitted`, `notFound`, `rubricLocked`, `roundClosed`, `editedMeanwhile`
 */
export async function saveRubric({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number;
	input: RubricInput;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const row = await findRound({ number });
	enforce(canChangeRubric(row));
	if (row.state === "published") throw new DomainError("roundClosed");
	const rubric = trimWords({
		scaleMin: input.scaleMin,
		scaleMax: input.scaleMax,
		criteria: giveKeys(input.criteria, "c"),
	});
	const keys = new Set(rubric.criteria.map(({ key }) => key));
	const kept = row.practice?.scores.filter(
		({ criterion, score }) => keys.has(criterion) && isOnScale(score, rubric),
	);
	await withTransaction(async (session) => {
		const changed = await JudgingRoundModel.updateOne(
			{ _id: row._id, revision: input.revision, rubricLockedAt: null },
			{ $set: { rubric, ...(kept ? { "practice.scores": kept } : {}) }, $inc: { revision: 1 } },
			{ session },
		);
		if (changed.matchedCount === 0) {
			const there = await JudgingRoundModel.findById(row._id)
				.select({ rubric: 1, rubricLockedAt: 1, revision: 1 })
				.session(session)
				.lean();
			if (there?.rubricLockedAt) throw new DomainError("rubricLocked");
			if (there?.revision === input.revision + 1 && isSame(toRubric(there), toRubric({ rubric }))) return;
			throw new DomainError("editedMeanwhile");
		}
		await recordJudging({
			round: row._id,
			type: "rubric-changed",
			viewer,
			data: { criteria: rubric.criteria.length, revision: input.revision + 1 },
			at: now,
			session,
		});
	});
}

/** A round's practice entry for its form. */
export async function findPracticeForm({ number, now }: { number: string | undefined; now: Date }) {
	const row = await findRound({ number });
	return {
		revision: row.revision,
		rubric: toRubric(row),
		decision: canChangeRound({ round: row, now }),
		practice: toPractice(row.practice),
	};
}

/** What a practice entry says. */
type PracticeContent = Omit<PracticeInput, "revision">;

/** A practice entry as plain values; null where there is none. */
function toPractice(practice: PracticeContent | null | undefined): PracticeContent | null {
	if (!practice) return null;
	return {
		title: plain(practice.title),
		body: plain(practice.body),
		scores: practice.scores.map(({ criterion, score, why }) => ({ criterion, score, why: plain(why) })),
	};
}

/**
 * Writes the practice entry with its reference scores, one for each criterion; until judging begins. The same form sent
 * twice is the same.
 * @param input null takes it away
 * @throws {DomainError} `notPermitted`, `notFound`, `roundRulesFixed`, `editedMeanwhile`, `invalidInput` for a score off the scale
 */
export async function savePractice({
	viewer,
	number,
	revision,
	input,
	now,
}: {
	viewer: Viewer;
	number: number;
	revision: number;
	input: PracticeInput | null;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const row = await findRound({ number });
	enforce(canChangeRound({ round: row, now }));
	if (input) {
		for (const [index, { key }] of row.rubric.criteria.entries()) {
			const given = input.scores.find(({ criterion }) => criterion === key);
			if (!given || !isOnScale(given.score, row.rubric))
				throw new DomainError("invalidInput", { field: `scores[${index}].score` });
		}
	}
	const practice = input && {
		title: input.title,
		body: input.body,
		scores: input.scores.filter(({ criterion }) => row.rubric.criteria.some(({ key }) => key === criterion)),
	};
	await withTransaction(async (session) => {
		const changed = await JudgingRoundModel.updateOne(
			{ _id: row._id, revision },
			{ ...(practice ? { $set: { practice } } : { $unset: { practice: 1 } }), $inc: { revision: 1 } },
			{ session },
		);
		if (changed.matchedCount === 0) {
			const there = await JudgingRoundModel.findById(row._id)
				.select({ practice: 1, revision: 1 })
				.session(session)
				.lean();
			if (there?.revision === revision + 1 && isSame(toPractice(there.practice), toPractice(practice)))
				return;
			throw new DomainError("editedMeanwhile");
		}
		await recordJudging({
			round: row._id,
			type: "round-changed",
			viewer,
			data: { parts: "practice" },
			at: now,
			session,
		});
	});
}
