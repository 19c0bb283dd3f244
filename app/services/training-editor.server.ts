import { type ClientSession, Types } from "mongoose";
import { endOfBangkokDay, startOfBangkokDay } from "~/domain/bangkok-day";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import type { NotificationType } from "~/domain/notification";
import { can } from "~/domain/permissions";
import { writeThaiDate } from "~/domain/typed-day";
import type { Viewer } from "~/domain/viewer";
import type { Language } from "~/domain/vocabulary";
import type { TrainingInput } from "~/input/training";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { TrainingModel, TrainingSignUpModel } from "~~/models/training.server";
import { requireOpenAgency } from "./agencies.server";
import { notifyAll } from "./notifications.server";
import { createOnce } from "./once.server";

const MINUTE = 60_000;

async function toFields({
	input,
	now,
	organiser,
}: {
	input: TrainingInput;
	now: Date;
	/** Who organises it already. */
	organiser?: Types.ObjectId;
}) {
	const at = (minutes: number) => new Date(input.day.getTime() + minutes * MINUTE);
	const startsAt = at(input.startTime);
	if (startsAt.getTime() <= now.getTime()) throw new DomainError("dueInPast", { field: "day" });
	const lastDay = input.lastDay && endOfBangkokDay(input.lastDay);
	return {
		title: { th: input.titleTh, en: input.titleEn },
		about: input.about,
		audience: input.audience,
		skills: [...new Set(input.skills)],
		organiser: await requireOpenAgency({
			code: input.organiser,
			field: "organiser",
			named: [organiser?.toHexString()],
		}),
		startsAt,
		endsAt: at(input.endTime),
		...(lastDay && lastDay < startsAt ? { closesAt: lastDay } : {}),
		place: input.place,
		...(input.link ? { link: input.link } : {}),
		capacity: input.capacity,
	};
}

/**
 * The steward opens a session for sign-up.
 * @returns its number
 * @throws {DomainError} `notPermitted`; `dueInPast` at `day`; `invalidInput` at `organiser`
 */
export async function openTraining({
	viewer,
	input,
	formRequest,
	now,
	example = false,
}: {
	viewer: Viewer;
	input: TrainingInput;
	formRequest?: FormRequest;
	now: Date;
	example?: boolean;
}): Promise<{ number: number }> {
	enforce(can(viewer, "training.manage"));
	const { document } = await createOnce({
		model: TrainingModel,
		formRequest,
		create: async () => {
			const fields = await toFields({ input, now });
			return TrainingModel.create({
				...fields,
				number: await takeNumbers("training"),
				example,
				by: new Types.ObjectId(viewer.id),
				createdAt: now,
				...(formRequest ? { request: formRequest } : {}),
			});
		},
	});
	return { number: document.number };
}

/**
 * Changes a session that has not begun; who has a place is told.
 * @throws {DomainError} `notPermitted`, `notFound`, `dueInPast` at `day`, `capacityBelowTaken` at `capacity`, `editedMeanwhile`
 */
export async function changeTraining({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: TrainingInput;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "training.manage"));
	const present = await TrainingModel.findOne({ number }).select({ organiser: 1 }).lean();
	const fields = await toFields({ input, now, organiser: present?.organiser });
	await withTransaction(async (session) => {
		const row = await TrainingModel.findOne({ number, cancelledAt: null })
			.select({ taken: 1 })
			.session(session)
			.lean();
		if (!row) throw new DomainError("notFound");
		if (row.taken > input.capacity) throw new DomainError("capacityBelowTaken", { field: "capacity" });
		const unset = {
			...("closesAt" in fields ? {} : { closesAt: 1 as const }),
			...("link" in fields ? {} : { link: 1 as const }),
		};
		const done = await TrainingModel.updateOne(
			{ _id: row._id, revision: input.revision },
			{ $set: fields, $unset: unset, $inc: { revision: 1 } },
			{ session },
		);
		if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
		await tell({
			training: row._id,
			number,
			title: fields.title,
			type: "training-changed",
			occasion: `training:${number}:change:${input.revision + 1}`,
			now,
			session,
		});
	});
}

/**
 * Cancels a session, with a reason; who has a place is told. Cancelling again changes nothing.
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function cancelTraining({
	viewer,
	number,
	why,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	why: string;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "training.manage"));
	await withTransaction(async (session) => {
		const row = await TrainingModel.findOne({ number })
			.select({ title: 1, cancelledAt: 1 })
			.session(session)
			.lean();
		if (!row) throw new DomainError("notFound");
		if (row.cancelledAt) return;
		await TrainingModel.updateOne(
			{ _id: row._id },
			{ $set: { cancelledAt: now, cancelledWhy: why }, $inc: { revision: 1 } },
			{ session },
		);
		await tell({
			training: row._id,
			number,
			title: row.title,
			type: "training-cancelled",
			occasion: `training:${number}:cancelled`,
			now,
			session,
		});
	});
}

async function tell({
	training,
	number,
	title,
	type,
	occasion,
	now,
	session,
}: {
	training: Types.ObjectId;
	number: number | null;
	title: { th: string; en: string };
	type: NotificationType;
	occasion: string;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const people = await TrainingSignUpModel.find({ training }).select({ user: 1 }).session(session).lean();
	await notifyAll({
		notices: people.map(({ user }) => ({
			user,
			notice: {
				type,
				occasion,
				data: { path: `/training/${number}`, subjectTh: title.th, subjectEn: title.en },
				at: now,
			},
		})),
		session,
	});
}

/** A session as its form shows it, dates and times as the steward types them. */
export function toTrainingForm({
	training,
	language,
}: {
	training: {
		title: { th: string; en: string };
		about: string;
		audience: string;
		skills: readonly string[];
		organiserCode: string;
		startsAt: Date;
		endsAt: Date;
		closesAt: Date | null;
		place: string;
		link: string | null;
		capacity: number;
	};
	language: Language;
}): Record<string, string | readonly string[]> {
	const timeOf = (at: Date) => {
		const minutes = Math.round((at.getTime() - startOfBangkokDay(at).getTime()) / MINUTE);
		return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
	};
	const { closesAt } = training;
	return {
		titleTh: training.title.th,
		titleEn: training.title.en,
		about: training.about,
		audience: training.audience,
		skills: training.skills,
		organiser: training.organiserCode,
		day: writeThaiDate(training.startsAt, language),
		startTime: timeOf(training.startsAt),
		endTime: timeOf(training.endsAt),
		// why: sign-up closes at the end of its last day
		...(closesAt ? { lastDay: writeThaiDate(new Date(closesAt.getTime() - 1), language) } : {}),
		place: training.place,
		...(training.link ? { link: training.link } : {}),
		capacity: String(training.capacity),
	};
}
