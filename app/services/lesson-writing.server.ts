import { Types } from "mongoose";
import { canBeNamed } from "~/domain/agency";
import { enforce, enforceAt } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { fiscalYearOf } from "~/domain/fiscal-year";
import type { FormRequest } from "~/domain/form-key";
import { canWriteLesson, facetsOfLesson, lessonKeys, REMIND_AFTER } from "~/domain/lesson";
import type { Viewer } from "~/domain/viewer";
import type { LessonInput } from "~/input/lesson";
import { AgencyModel } from "~~/models/agency.server";
import { CommitmentModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { InnovationModel } from "~~/models/innovation.server";
import { LessonModel, RecommendationModel } from "~~/models/lesson.server";
import { type AgencyName, listAgencyOptions } from "./agencies.server";
import { listAgencyPeople } from "./agency-people.server";
import { recordEvent } from "./events.server";
import { notifyAll } from "./notifications.server";
import { createOnce } from "./once.server";
import { findOwnAgency } from "./own-agencies.server";

/** How far up the tree of agencies a ministry is looked for. */
const MOST_LEVELS = 6;

/** The ministry above an agency; the topmost agency where there is none. */
async function findMinistry(agency: AgencyName): Promise<{ id: string; code: string }> {
	let current = { id: agency.id, code: agency.code };
	for (let level = 0; level < MOST_LEVELS; level++) {
		const row = await AgencyModel.findById(current.id).select({ kind: 1, parent: 1 }).lean();
		if (!row?.parent || row.kind === "ministry") return current;
		const parent = await AgencyModel.findById(row.parent).select({ code: 1 }).lean();
		if (!parent) return current;
		current = { id: parent._id.toHexString(), code: parent.code };
	}
	return current;
}

/** Agencies by code. Throws {@link DomainError} `invalidInput` or `agencyClosed` at the row that names none or a closed one. */
async function findAddressees(rows: LessonInput["recommendations"]): Promise<AgencyName[]> {
	const agencies = await listAgencyOptions();
	return rows.map(({ to }, index) => {
		const found = agencies.find(({ code }) => code === to);
		if (!found) throw new DomainError("invalidInput", { field: `recommendations[${index}].to` });
		enforceAt(`recommendations[${index}].to`, canBeNamed({ closed: found.closed, named: false }));
		return found;
	});
}

async function findSubjects(input: LessonInput) {
	const [commitment, innovation] = await Promise.all([
		input.commitment ? CommitmentModel.findOne({ number: input.commitment }).select({ _id: 1 }).lean() : null,
		input.innovation ? InnovationModel.findOne({ number: input.innovation }).select({ _id: 1 }).lean() : null,
	]);
	if (input.commitment && !commitment) throw new DomainError("notFound", { field: "commitment" });
	if (input.innovation && !innovation) throw new DomainError("notFound", { field: "innovation" });
	return { commitment, innovation };
}

/**
 * An agency writes down a lesson; its recommendations go to the agencies named, which are told of them.
 *
 * @param source where the facts stand, and `example`: for demonstration data
 * @returns the number of the lesson
 * @throws {DomainError} `notYourAgency` at `agency`; `notFound` at `commitment` or `innovation`; `invalidInput` at the row of an unknown agency, or at a day to come
 */
export async function writeLesson({
	viewer,
	input,
	formRequest,
	now,
	source,
	example = false,
}: {
	viewer: Viewer;
	input: LessonInput;
	formRequest?: FormRequest;
	now: Date;
	source?: string;
	example?: boolean;
}): Promise<{ number: number }> {
	const { document } = await createOnce({
		model: LessonModel,
		formRequest,
		create: async () => {
			const agency = await findOwnAgency({ viewer, code: input.agency });
			enforce(canWriteLesson({ agencyId: agency.id }, viewer));
			if (input.happenedAt.getTime() > now.getTime())
				throw new DomainError("invalidInput", { field: "happenedAt" });
			const [ministry, addressees, subjects] = await Promise.all([
				findMinistry(agency),
				findAddressees(input.recommendations),
				findSubjects(input),
			]);
			const number = await takeNumbers("lesson");
			const provinces = [...new Set(input.provinces)].sort((a, b) => a - b);
			const fiscalYear = fiscalYearOf(input.happenedAt);
			const { title, titleEn, context, response, factors, factorsWords, barriers, barriersWords } = input;
			const facets = {
				agencyCode: agency.code,
				ministryCode: ministry.code,
				provinces,
				fiscalYear,
				factors,
				barriers,
			};
			const _id = new Types.ObjectId();
			const row = {
				_id,
				number,
				agency: new Types.ObjectId(agency.id),
				ministry: new Types.ObjectId(ministry.id),
				title,
				titleEn,
				context,
				response,
				factors,
				factorsWords,
				barriers,
				barriersWords,
				provinces,
				happenedAt: input.happenedAt,
				fiscalYear,
				...(subjects.commitment ? { commitment: subjects.commitment._id } : {}),
				...(subjects.innovation ? { innovation: subjects.innovation._id } : {}),
				keys: lessonKeys({
					...facets,
					titles: [title, ...(titleEn ? [titleEn] : [])],
					texts: [
						context,
						response,
						factorsWords,
						barriersWords,
						agency.name.th,
						agency.name.en,
						...input.recommendations.map(({ text }) => text),
					],
				}),
				source,
				example,
				by: new Types.ObjectId(viewer.id),
				createdAt: now,
				...(formRequest ? { request: formRequest } : {}),
			};
			const recommendations = input.recommendations.map(({ text }, index) => ({
				_id: new Types.ObjectId(),
				lesson: _id,
				lessonNumber: number,
				place: index + 1,
				text,
				to: new Types.ObjectId(addressees[index]?.id),
				open: true,
				remindAt: new Date(now.getTime() + REMIND_AFTER),
				keys: facetsOfLesson(facets),
				createdAt: now,
			}));
			const people = await Promise.all(addressees.map(({ id }) => listAnswering(id)));
			return withTransaction(async (session) => {
				const [created] = await LessonModel.create([row], { session });
				if (!created) throw new Error("the lesson was not written");
				await RecommendationModel.insertMany(recommendations, { session });
				await recordEvent({
					type: "lesson-written",
					actor: { viewer, role: "officer", agencyId: agency.id },
					subject: { agency: agency.id, commitment: subjects.commitment?._id },
					data: { lesson: number },
					at: now,
					session,
				});
				await notifyAll({
					notices: recommendations.flatMap(({ _id: id }, index) =>
						(people[index] ?? []).map((user) => ({
							user,
							notice: {
								type: "recommendation-to-answer" as const,
								occasion: `recommendation:${id.toHexString()}`,
								data: {
									path: `/officer/recommendations/${id.toHexString()}`,
									subjectTh: title,
									subjectEn: titleEn ?? title,
								},
								at: now,
							},
						})),
					),
					session,
				});
				return created;
			});
		},
	});
	return { number: document.number };
}

/** Ids of those who can answer for an agency: its officers and its champion. */
export async function listAnswering(agencyId: string): Promise<string[]> {
	const [officers, champions] = await Promise.all([
		listAgencyPeople({ agencyId, role: "officer" }),
		listAgencyPeople({ agencyId, role: "champion" }),
	]);
	return [...new Set([...officers, ...champions])];
}
