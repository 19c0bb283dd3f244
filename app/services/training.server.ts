import mongoose, { type Types } from "mongoose";
import { OWING_STATUSES } from "~/domain/commitment";
import { type Decision, enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import { canSignUp, SKILLS, type Skill } from "~/domain/training";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import type { TrainingListQuery } from "~/input/training";
import { CommitmentModel } from "~~/models/commitment.server";
import { TrainingModel, TrainingSignUpModel } from "~~/models/training.server";
import { UserModel } from "~~/models/user.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";

/** A session as lists show it. */
export interface TrainingRow {
	number: number;
	title: Bilingual;
	skills: Skill[];
	organiser: AgencyName | null;
	startsAt: Date;
	endsAt: Date;
	closesAt: Date | null;
	place: string;
	capacity: number;
	/** Places left. */
	left: number;
	cancelled: boolean;
	example: boolean;
}

/** A commitment that needs a skill, as pages of training name it. */
export interface SkillNeed {
	number: number;
	deliverable: { th: string; en: string | null };
	agency: AgencyName | null;
	skills: Skill[];
}

const ROW_FIELDS = {
	number: 1,
	title: 1,
	skills: 1,
	organiser: 1,
	startsAt: 1,
	endsAt: 1,
	closesAt: 1,
	place: 1,
	capacity: 1,
	taken: 1,
	cancelledAt: 1,
	example: 1,
} as const;

interface StoredTraining {
	_id: Types.ObjectId;
	number: number;
	title: Bilingual;
	skills: Skill[];
	organiser: Types.ObjectId;
	startsAt: Date;
	endsAt: Date;
	closesAt?: Date | null;
	place: string;
	capacity: number;
	taken: number;
	cancelledAt?: Date | null;
	example: boolean;
}

const PAGE_SIZE = 20;
/** Commitments whose needs are looked at: the newest of those that still owe something. */
const MOST_COMMITMENTS = 400;
/** Commitments that a page names. */
const MOST_NEEDS = 12;

/** The database query of sessions: coming ones earliest first, past ones latest first. */
export function queryTrainings({
	query,
	now,
	limit,
}: {
	query: TrainingListQuery;
	now: Date;
	limit: number;
}) {
	const coming = query.when === "coming";
	const direction = coming ? 1 : -1;
	const { startsAt: from, ...beyond } = afterCursor("startsAt", direction, query.after);
	const startsAt = mongoose.trusted({ [coming ? "$gt" : "$lte"]: now, ...(from as object | undefined) });
	return TrainingModel.find({ ...(query.skill ? { skills: query.skill } : {}), startsAt, ...beyond })
		.sort({ startsAt: direction, _id: direction })
		.limit(limit);
}

/**
 * A page of sessions, coming or past.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listTrainings({
	query,
	now,
	limit = PAGE_SIZE,
}: {
	query: TrainingListQuery;
	now: Date;
	limit?: number;
}): Promise<ListPage<TrainingRow>> {
	const rows = await queryTrainings({ query, now, limit: limit + 1 })
		.select(ROW_FIELDS)
		.lean<StoredTraining[]>();
	const page = toPage(rows, limit, (row) => row.startsAt);
	return { items: await toRows(page.items), next: page.next };
}

async function toRows(rows: readonly StoredTraining[]): Promise<TrainingRow[]> {
	const agencies = await findAgencyNames(rows.map(({ organiser }) => organiser));
	return rows.map((row) => ({
		number: row.number,
		title: { th: row.title.th, en: row.title.en },
		skills: [...row.skills],
		organiser: agencies.get(row.organiser.toHexString()) ?? null,
		startsAt: row.startsAt,
		endsAt: row.endsAt,
		closesAt: row.closesAt ?? null,
		place: row.place,
		capacity: row.capacity,
		left: Math.max(0, row.capacity - row.taken),
		cancelled: Boolean(row.cancelledAt),
		example: row.example,
	}));
}

/**
 * A session as one person sees it: whether they have a place, or may take one; commitments that need what it teaches.
 * @throws {DomainError} `notFound`
 */
export async function findTraining({
	number,
	viewer,
	now,
}: {
	number: number | null;
	viewer: MaybeViewer;
	now: Date;
}) {
	const row = await TrainingModel.findOne({ number }).select({ request: 0, by: 0 }).lean();
	if (!row) throw new DomainError("notFound");
	const [[base], signedUp, needs] = await Promise.all([
		toRows([row as unknown as StoredTraining]),
		viewer ? TrainingSignUpModel.exists({ training: row._id, user: viewer.id }) : null,
		listSkillNeeds({ skills: row.skills }),
	]);
	if (!base) throw new DomainError("notFound");
	const may: Decision = canSignUp(
		{
			cancelled: base.cancelled,
			startsAt: row.startsAt,
			closesAt: row.closesAt ?? null,
			capacity: row.capacity,
			taken: row.taken,
		},
		now,
	);
	return {
		...base,
		about: row.about,
		audience: row.audience,
		link: row.link ?? null,
		cancelledWhy: row.cancelledWhy ?? null,
		revision: row.revision,
		organiserCode: base.organiser?.code ?? "",
		signedUp: Boolean(signedUp),
		started: now.getTime() >= row.startsAt.getTime(),
		signUp: may,
		needs: needs.slice(0, MOST_NEEDS),
	};
}

/** Commitments under way that need any of these skills, newest first. */
export async function listSkillNeeds({ skills }: { skills: readonly Skill[] }): Promise<SkillNeed[]> {
	const rows = await CommitmentModel.find({
		"promise.skills": mongoose.trusted({ $in: [...skills] }),
		status: mongoose.trusted({ $in: [...OWING_STATUSES] }),
	})
		.sort({ createdAt: -1, _id: -1 })
		.limit(MOST_COMMITMENTS)
		.select({
			number: 1,
			agency: 1,
			"promise.skills": 1,
			"promise.deliverable": 1,
			"promise.deliverableEn": 1,
		})
		.lean();
	const agencies = await findAgencyNames(rows.map(({ agency }) => agency));
	return rows.map((row) => ({
		number: row.number,
		deliverable: { th: row.promise?.deliverable ?? "", en: row.promise?.deliverableEn ?? null },
		agency: agencies.get(row.agency.toHexString()) ?? null,
		skills: skills.filter((skill) => row.promise?.skills.includes(skill)),
	}));
}

/** How many commitments under way need each skill, most asked for first; skills that none asks for are left out. */
export async function countSkillNeeds(): Promise<{ skill: Skill; count: number }[]> {
	const needs = await listSkillNeeds({ skills: SKILLS });
	return SKILLS.map((skill) => ({
		skill,
		count: needs.filter(({ skills }) => skills.includes(skill)).length,
	}))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
}

/** Coming sessions that teach any of these skills, for the page of a commitment. */
export async function listTrainingFor({
	skills,
	now,
}: {
	skills: readonly Skill[];
	now: Date;
}): Promise<TrainingRow[]> {
	if (skills.length === 0) return [];
	const rows = await TrainingModel.find({
		skills: mongoose.trusted({ $in: [...skills] }),
		startsAt: mongoose.trusted({ $gt: now }),
		cancelledAt: null,
	})
		.sort({ startsAt: 1, _id: 1 })
		.limit(5)
		.select(ROW_FIELDS)
		.lean<StoredTraining[]>();
	return toRows(rows);
}

/** Sessions that a person has a place in, latest sign-up first. */
export async function listOwnTrainings({ viewer }: { viewer: Viewer }): Promise<TrainingRow[]> {
	const signUps = await TrainingSignUpModel.find({ user: viewer.id })
		.sort({ at: -1 })
		.limit(MOST_NEEDS)
		.select({ training: 1 })
		.lean();
	const rows = await TrainingModel.find({
		_id: mongoose.trusted({ $in: signUps.map(({ training }) => training) }),
	})
		.select(ROW_FIELDS)
		.lean<StoredTraining[]>();
	return toRows(rows.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()));
}

/**
 * Who comes to a session, in the order of signing up, for the steward.
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function listAttendees({
	viewer,
	number,
}: {
	viewer: Viewer;
	number: number | null;
}): Promise<{ name: string; at: Date }[]> {
	enforce(can(viewer, "training.manage"));
	const training = await TrainingModel.findOne({ number }).select({ _id: 1 }).lean();
	if (!training) throw new DomainError("notFound");
	const signUps = await TrainingSignUpModel.find({ training: training._id }).sort({ at: 1, _id: 1 }).lean();
	const people = await UserModel.find({ _id: mongoose.trusted({ $in: signUps.map(({ user }) => user) }) })
		.select({ displayName: 1 })
		.lean();
	const names = new Map(people.map(({ _id, displayName }) => [_id.toHexString(), displayName]));
	return signUps.map(({ user, at }) => ({ name: names.get(user.toHexString()) ?? "", at }));
}
