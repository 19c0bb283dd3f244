import { DomainError } from "~/domain/errors";
import { type CriterionScore, findScoreFaults, weighScores } from "~/domain/judging/ballot";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { JudgeModel } from "~~/models/judging-panel.server";
import {
	type AddressNumber,
	findSeat,
	type JudgedRound,
	type RubricView,
	type Seat,
	toJudgedRound,
	toRubricView,
} from "./judging-judge.server";
import { renderMarkdown } from "./markdown.server";

/** The practice entry of a round, without what the organisers would have given. */
export interface PracticePage {
	round: JudgedRound;
	rubric: RubricView;
	title: Bilingual;
	bodyHtml: Bilingual;
}

/** One criterion as the judge scored it, beside the organisers' score and why. */
export interface PracticeLine {
	criterion: string;
	own: number;
	reference: number | null;
	why: Bilingual | null;
}

/** What a judge learns from practising. */
export interface PracticeAnswer {
	lines: PracticeLine[];
	/** Weighted means on the rubric's scale; null for the reference where it leaves a criterion out. */
	own: number | null;
	reference: number | null;
}

async function findPractice(asked: { viewer: Viewer; round: AddressNumber }) {
	const seat = await findSeat(asked);
	const { practice } = seat.round;
	if (!practice) throw new DomainError("notFound");
	return { seat, practice };
}

/**
 * The practice entry with the rubric.
 * @throws {DomainError} `notFound` for whoever has no seat, and for rounds without one
 */
export async function findPracticePage({
	viewer,
	round,
	now,
}: {
	viewer: Viewer;
	round: AddressNumber;
	now: Date;
}): Promise<PracticePage> {
	const { seat, practice } = await findPractice({ viewer, round });
	return {
		round: await toJudgedRound(seat, now),
		rubric: toRubricView(seat.round),
		title: { th: practice.title.th, en: practice.title.en },
		bodyHtml: { th: renderMarkdown(practice.body.th), en: renderMarkdown(practice.body.en) },
	};
}

/**
 * Puts a judge's practice scores beside those of the organisers. They are no ballot: only that the judge has practised is
 * kept.
 * @throws {DomainError} `notFound`, `invalidInput` at a criterion
 */
export async function comparePractice({
	viewer,
	round,
	scores,
	now,
}: {
	viewer: Viewer;
	round: AddressNumber;
	scores: readonly CriterionScore[];
	now: Date;
}): Promise<PracticeAnswer> {
	const { seat, practice } = await findPractice({ viewer, round });
	const { rubric } = seat.round;
	const [fault] = findScoreFaults({ scores, rubric });
	if (fault) throw new DomainError("invalidInput", { field: `scores.${fault.criterion}` });
	await notePractice({ seat, now });
	const own = new Map(scores.map(({ criterion, score }) => [criterion, score]));
	return {
		lines: rubric.criteria.map(({ key }) => {
			const given = practice.scores.find(({ criterion }) => criterion === key);
			return {
				criterion: key,
				own: own.get(key) ?? 0,
				reference: given?.score ?? null,
				why: given ? { th: given.why.th, en: given.why.en } : null,
			};
		}),
		own: weighScores({ scores, rubric }),
		reference: weighScores({ scores: practice.scores, rubric }),
	};
}

async function notePractice({ seat: { judge }, now }: { seat: Seat; now: Date }): Promise<void> {
	if (judge.practisedAt) return;
	await JudgeModel.updateOne({ _id: judge._id, practisedAt: null }, { $set: { practisedAt: now } });
}
