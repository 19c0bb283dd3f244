import mongoose, { Types } from "mongoose";
import { type Decision, enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { canAnswerRecommendation, REMIND_AFTER, remindersDue } from "~/domain/lesson";
import { agenciesOf, type Viewer } from "~/domain/viewer";
import type { AnswerRecommendationInput } from "~/input/lesson";
import { withTransaction } from "~~/models/connection.server";
import { LessonModel, RecommendationModel } from "~~/models/lesson.server";
import { recordEvent } from "./events.server";
import { listAnswering } from "./lesson-writing.server";
import {
	LESSON_ROW_FIELDS,
	type LessonRow,
	listRecommendations,
	type RecommendationRow,
	type StoredLesson,
	toLessonRows,
} from "./lessons.server";
import { notifyAll } from "./notifications.server";
import { isRepeat } from "./repeat.server";

const ROWS_SHOWN = 50;

const ownAgencies = (viewer: Viewer) =>
	mongoose.trusted({ $in: agenciesOf(viewer).map((id) => new Types.ObjectId(id)) });

/** What the lessons' desk of an agency shows: what it has to answer, longest waiting first, and what it has written. */
export async function loadLessonsDesk({
	viewer,
}: {
	viewer: Viewer;
}): Promise<{ toAnswer: RecommendationRow[]; lessons: LessonRow[] }> {
	const own = ownAgencies(viewer);
	const [toAnswer, rows] = await Promise.all([
		listRecommendations({
			filter: { to: own, open: true },
			sort: { createdAt: 1, _id: 1 },
			limit: ROWS_SHOWN,
		}),
		LessonModel.find({ agency: own })
			.sort({ createdAt: -1, _id: -1 })
			.limit(ROWS_SHOWN)
			.select(LESSON_ROW_FIELDS)
			.lean<StoredLesson[]>(),
	]);
	return { toAnswer, lessons: await toLessonRows(rows) };
}

/** All recommendations without an answer, longest waiting first, for the steward who follows them up. */
export function listOpenRecommendations(): Promise<RecommendationRow[]> {
	return listRecommendations({ filter: { open: true }, sort: { createdAt: 1, _id: 1 }, limit: 100 });
}

/**
 * A recommendation to the own agency, for answering it.
 * @throws {DomainError} `notFound` for those to other agencies
 */
export async function findRecommendation({
	viewer,
	id,
}: {
	viewer: Viewer;
	id: string | undefined;
}): Promise<{
	recommendation: RecommendationRow;
	lesson: LessonRow;
	decision: Decision;
}> {
	const row = await loadOwn({ viewer, id });
	const [[recommendation], lesson] = await Promise.all([
		listRecommendations({ filter: { _id: row._id }, sort: { place: 1 } }),
		LessonModel.findById(row.lesson).select(LESSON_ROW_FIELDS).lean<StoredLesson>(),
	]);
	const [shown] = lesson ? await toLessonRows([lesson]) : [];
	if (!recommendation || !shown) throw new DomainError("notFound");
	return {
		recommendation,
		lesson: shown,
		decision: canAnswerRecommendation({ toId: row.to.toHexString(), answered: !row.open }, viewer),
	};
}

async function loadOwn({ viewer, id }: { viewer: Viewer; id: string | undefined }) {
	if (!/^[0-9a-f]{24}$/.test(id ?? "")) throw new DomainError("notFound");
	const row = await RecommendationModel.findOne({ _id: id, to: ownAgencies(viewer) })
		.select({ lesson: 1, lessonNumber: 1, to: 1, open: 1, request: 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

/**
 * The agency to which a recommendation went answers it, once, in public; the agency that wrote the lesson is told.
 * @throws {DomainError} `notFound` for those to other agencies, `recommendationAnswered`
 */
export async function answerRecommendation({
	viewer,
	id,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	id: string | undefined;
	input: AnswerRecommendationInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<{ lessonNumber: number }> {
	const row = await loadOwn({ viewer, id });
	if (isRepeat(row, formRequest)) return { lessonNumber: row.lessonNumber };
	enforce(canAnswerRecommendation({ toId: row.to.toHexString(), answered: !row.open }, viewer));
	const lesson = await LessonModel.findById(row.lesson).select({ agency: 1, title: 1, titleEn: 1 }).lean();
	const people = lesson ? await listAnswering(lesson.agency.toHexString()) : [];
	await withTransaction(async (session) => {
		const done = await RecommendationModel.updateOne(
			{ _id: row._id, open: true },
			{
				$set: {
					answer: { ...input, by: new Types.ObjectId(viewer.id), at: now },
					open: false,
					...(formRequest ? { request: formRequest } : {}),
				},
				$unset: { remindAt: 1 },
			},
			{ session },
		);
		// why: of two people of the agency who answer at once one stands
		if (done.matchedCount === 0) throw new DomainError("recommendationAnswered");
		await recordEvent({
			type: "recommendation-answered",
			actor: { viewer, role: "officer", agencyId: row.to },
			subject: { agency: row.to },
			why: input.words,
			data: { lesson: row.lessonNumber, decision: input.decision, agency: row.to.toHexString() },
			at: now,
			session,
		});
		await notifyAll({
			notices: people
				.filter((user) => user !== viewer.id)
				.map((user) => ({
					user,
					notice: {
						type: "recommendation-answered",
						occasion: `recommendation-answered:${row._id.toHexString()}`,
						data: {
							path: `/lessons/${row.lessonNumber}#recommendations`,
							agency: row.to.toHexString(),
							subjectTh: lesson?.title ?? "",
							subjectEn: lesson?.titleEn ?? lesson?.title ?? "",
						},
						at: now,
					},
				})),
			session,
		});
	});
	return { lessonNumber: row.lessonNumber };
}

/** Recommendations looked at in one run. */
const BATCH = 100;

/**
 * Reminds agencies of recommendations that have waited for an answer for thirty days, and every thirty days after. Killed in
 * between, it does the same again, and the occasion keeps each reminder single.
 * @returns how many recommendations were reminded of
 */
export async function remindOfRecommendations({ now }: { now: Date }): Promise<number> {
	const due = await RecommendationModel.find({ remindAt: mongoose.trusted({ $lte: now }) })
		.sort({ remindAt: 1 })
		.limit(BATCH)
		.select({ to: 1, lesson: 1, createdAt: 1 })
		.lean();
	for (const row of due) {
		const time = remindersDue({ sentAt: row.createdAt, now });
		const [people, lesson] = await Promise.all([
			listAnswering(row.to.toHexString()),
			LessonModel.findById(row.lesson).select({ title: 1, titleEn: 1 }).lean(),
		]);
		const id = row._id.toHexString();
		await withTransaction(async (session) => {
			await notifyAll({
				notices: people.map((user) => ({
					user,
					notice: {
						type: "recommendation-reminder",
						occasion: `recommendation-reminder:${id}:${time}`,
						data: {
							path: `/officer/recommendations/${id}`,
							subjectTh: lesson?.title ?? "",
							subjectEn: lesson?.titleEn ?? lesson?.title ?? "",
						},
						at: now,
					},
				})),
				session,
			});
			await RecommendationModel.updateOne(
				{ _id: row._id, open: true },
				{ $set: { remindAt: new Date(row.createdAt.getTime() + (time + 1) * REMIND_AFTER) } },
				{ session },
			);
		});
	}
	return due.length;
}
