import mongoose, { type ClientSession, Types } from "mongoose";
import type { CommitmentStatus } from "~/domain/commitment";
import {
	HELPING_STATES,
	type Owes,
	type PartState,
	type PartyRole,
	talkSideOf,
} from "~/domain/commitment-parts";
import { DomainError } from "~/domain/errors";
import type { NotificationType } from "~/domain/notification";
import { can } from "~/domain/permissions";
import { agenciesOf, type Role, type Viewer } from "~/domain/viewer";
import { CommitmentModel } from "~~/models/commitment.server";
import { CommitmentPartModel } from "~~/models/commitment-work.server";
import { UserModel } from "~~/models/user.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { listAgencyPeople } from "./agency-people.server";
import type { Id } from "./events.server";
import { notifyAll } from "./notifications.server";

/** What somebody owes to a commitment, as everyone may read it once the promise is approved. */
export interface PartView {
	id: string;
	role: PartyRole;
	/** Null for a partner outside the state. */
	agency: AgencyName | null;
	/** Of a partner outside the state. */
	name: string | null;
	owes: Owes;
	state: PartState;
	/** What the agency said when it accepted or declined. */
	words: string | null;
	answeredAt: Date | null;
	askedAt: Date | null;
	revision: number;
}

const ROLE_ORDER: readonly PartyRole[] = ["lead", "supporting", "partner"];

/** Who owes what: the lead agency first, then agencies that help, then partners. Parts that have ended are left out. */
export async function listParts({ commitmentId }: { commitmentId: Id }): Promise<PartView[]> {
	const rows = await CommitmentPartModel.find({ commitment: new Types.ObjectId(commitmentId) })
		.sort({ createdAt: 1, _id: 1 })
		.limit(100)
		.lean();
	const agencies = await findAgencyNames(rows.map(({ agency }) => agency));
	return rows
		.filter(({ state }) => state !== "ended")
		.map(
			(row): PartView => ({
				id: row._id.toHexString(),
				role: row.role,
				agency: row.agency ? (agencies.get(row.agency.toHexString()) ?? null) : null,
				name: row.name ?? null,
				owes: {
					knowledge: row.owes.knowledge ?? null,
					budget: row.owes.budget ?? null,
					data: row.owes.data ?? null,
					staff: row.owes.staff ?? null,
				},
				state: row.state,
				words: row.words ?? null,
				answeredAt: row.answeredAt ?? null,
				askedAt: row.askedAt ?? null,
				revision: row.revision,
			}),
		)
		.sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
}

/** A commitment that a person takes part in, with what everybody who does may know. */
export interface JoinedCommitment {
	_id: Types.ObjectId;
	number: number;
	agency: Types.ObjectId;
	supporting: Types.ObjectId[];
	proposal: Types.ObjectId;
	status: CommitmentStatus;
	approvedAt?: Date | null;
	promise?: { deliverable: string; deliverableEn?: string | null; dueAt: Date } | null;
}

/**
 * A commitment for whoever takes part in it: people of the lead agency, of agencies that were asked to help, and stewards.
 * @returns it with the side on which the person stands
 * @throws {DomainError} `notFound` for everybody else, as for one that does not exist
 */
export async function loadJoinedCommitment({
	viewer,
	number,
	session,
}: {
	viewer: Viewer;
	number: number | null;
	session?: ClientSession;
}) {
	const own = mongoose.trusted({ $in: agenciesOf(viewer).map((id) => new Types.ObjectId(id)) });
	const row = await CommitmentModel.findOne({
		number,
		...(can(viewer, "commitment.talk").allowed ? {} : { $or: [{ agency: own }, { supporting: own }] }),
	})
		.select({
			number: 1,
			agency: 1,
			supporting: 1,
			proposal: 1,
			status: 1,
			approvedAt: 1,
			"promise.deliverable": 1,
			"promise.deliverableEn": 1,
			"promise.dueAt": 1,
		})
		.session(session ?? null)
		.lean<JoinedCommitment>();
	const position = row && {
		leadId: row.agency.toHexString(),
		supportingIds: row.supporting.map((id) => id.toHexString()),
	};
	const stand = position && talkSideOf(position, viewer);
	if (!row || !stand) throw new DomainError("notFound");
	return { row, stand };
}

/** Keeps the list of those who help with the commitment, after a part has changed, and marks it as changed. */
export async function refreshSupporting({
	commitment,
	now,
	session,
}: {
	commitment: Types.ObjectId;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const rows = await CommitmentPartModel.find({
		commitment,
		role: "supporting",
		state: mongoose.trusted({ $in: [...HELPING_STATES] }),
	})
		.sort({ createdAt: 1, _id: 1 })
		.select({ agency: 1 })
		.session(session)
		.lean();
	await CommitmentModel.updateOne(
		{ _id: commitment },
		{ $set: { supporting: rows.flatMap(({ agency }) => agency ?? []), updatedAt: now } },
		{ session },
	);
}

/** People who speak for an agency. */
const SPEAKERS: readonly Role[] = ["officer", "champion"];

/**
 * Tells the people of some agencies, and stewards where it concerns them, of what happened among those who carry a
 * commitment; the one who acts is left out.
 */
export async function tellParties({
	commitment,
	agencies,
	stewards = false,
	type,
	occasion,
	path,
	from,
	viewer,
	now,
	session,
}: {
	commitment: Pick<JoinedCommitment, "promise" | "number">;
	agencies: readonly Id[];
	stewards?: boolean;
	type: NotificationType;
	occasion: string;
	/** Page that the notice leads to. */
	path: string;
	/** The agency that the notice names as the one that acts. */
	from?: Id;
	viewer: Viewer;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const people = await Promise.all([
		...agencies.flatMap((agencyId) => SPEAKERS.map((role) => listAgencyPeople({ agencyId, role }))),
		stewards ? listStewards() : [],
	]);
	const { promise } = commitment;
	const users = [...new Set(people.flat())].filter((id) => id !== viewer.id);
	await notifyAll({
		notices: users.map((user) => ({
			user,
			notice: {
				type,
				occasion,
				data: {
					path,
					...(from ? { agency: String(from) } : {}),
					...(promise
						? {
								subjectTh: promise.deliverable,
								subjectEn: promise.deliverableEn ?? promise.deliverable,
							}
						: {}),
				},
				at: now,
			},
		})),
		session,
	});
}

async function listStewards(): Promise<string[]> {
	const rows = await UserModel.find({ "roles.role": "steward", status: "active" })
		.select({ _id: 1 })
		.limit(200)
		.lean();
	return rows.map(({ _id }) => _id.toHexString());
}
