import { type ClientSession, Types } from "mongoose";
import { endOfBangkokDay } from "~/domain/bangkok-day";
import { COMMITMENT_LIMITS } from "~/domain/commitment";
import {
	canChangeMilestone,
	canSetMilestones,
	type MilestoneChange,
	type MilestoneState,
	milestoneDaysLate,
	wasReachedLate,
} from "~/domain/commitment-milestones";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import type { Viewer } from "~/domain/viewer";
import type { MilestoneChangeInput, MilestoneInput } from "~/input/commitment-work";
import { CommitmentModel } from "~~/models/commitment.server";
import { CommitmentMilestoneModel } from "~~/models/commitment-work.server";
import { withTransaction } from "~~/models/connection.server";
import { type Id, recordEvent } from "./events.server";
import { createOnce } from "./once.server";
import { loadOwnCommitment, type OwnCommitment } from "./own-commitment.server";
import { isRepeat } from "./repeat.server";

type Act<Input> = {
	viewer: Viewer;
	number: number | null;
	input: Input;
	formRequest?: FormRequest;
	now: Date;
};

/** A milestone as everyone may read it once the promise is approved. */
export interface MilestoneView {
	id: string;
	title: string;
	doneWhen: string;
	dueAt: Date;
	state: MilestoneState;
	doneAt: Date | null;
	/** Days late by the clock; 0 once done or dropped. */
	daysLate: number;
	/** Reached after its day. */
	reachedLate: boolean;
	/** What happened to it since it was set, oldest first; `dueAt` is the day that held from then on. */
	changes: { what: MilestoneChange; dueAt: Date; why: string | null; at: Date }[];
	revision: number;
}

/** The milestones of a commitment, earliest first. */
export async function listMilestones({
	commitmentId,
	now,
}: {
	commitmentId: Id;
	now: Date;
}): Promise<MilestoneView[]> {
	const rows = await CommitmentMilestoneModel.find({ commitment: new Types.ObjectId(commitmentId) })
		.sort({ dueAt: 1, _id: 1 })
		.limit(COMMITMENT_LIMITS.milestones)
		.lean();
	return rows.map((row) => ({
		id: row._id.toHexString(),
		title: row.title,
		doneWhen: row.doneWhen,
		dueAt: row.dueAt,
		state: row.state,
		doneAt: row.doneAt ?? null,
		daysLate: milestoneDaysLate(row, now),
		reachedLate: wasReachedLate({ dueAt: row.dueAt, doneAt: row.doneAt ?? null }),
		changes: row.changes.map(({ what, dueAt, why, at }) => ({ what, dueAt, why: why ?? null, at })),
		revision: row.revision,
	}));
}

async function loadSet({
	viewer,
	number,
	session,
}: {
	viewer: Viewer;
	number: number | null;
	session?: ClientSession;
}) {
	const { row } = await loadOwnCommitment({ viewer, number, roles: ["officer"], session });
	const position = { agencyId: row.agency.toHexString(), status: row.status };
	return { row, decision: canSetMilestones(position, viewer) };
}

/** The milestones of a commitment of the own agency, for its officers. */
export async function findMilestonesDesk({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	now: Date;
}) {
	const { row, decision } = await loadSet({ viewer, number });
	return {
		decision,
		milestones: await listMilestones({ commitmentId: row._id, now }),
		deliverable: {
			th: row.promise?.deliverable ?? "",
			en: row.promise?.deliverableEn ?? null,
		},
	};
}

function requireAhead(day: Date, now: Date): void {
	if (endOfBangkokDay(day) <= now) throw new DomainError("dueInPast", { field: "dueAt" });
}

/**
 * Sets a milestone.
 * @throws {DomainError} `notFound` for other agencies; the reasons of `canSetMilestones`; `dueInPast`; `tooManyParts`
 */
export async function addMilestone({
	viewer,
	number,
	input,
	formRequest,
	now,
}: Act<MilestoneInput>): Promise<void> {
	await createOnce({
		model: CommitmentMilestoneModel,
		formRequest,
		create: () =>
			withTransaction(async (session) => {
				const { row, decision } = await loadSet({ viewer, number, session });
				enforce(decision);
				requireAhead(input.dueAt, now);
				const known = await CommitmentMilestoneModel.countDocuments({ commitment: row._id }).session(session);
				if (known >= COMMITMENT_LIMITS.milestones) throw new DomainError("tooManyParts");
				const by = new Types.ObjectId(viewer.id);
				const [created] = await CommitmentMilestoneModel.create(
					[
						{
							commitment: row._id,
							...input,
							state: "planned",
							changes: [{ what: "added", dueAt: input.dueAt, by, at: now }],
							createdAt: now,
							...(formRequest ? { request: formRequest } : {}),
						},
					],
					{ session },
				);
				if (!created) throw new Error("the milestone was not written");
				await record({ what: "added", row, viewer, now, session });
				return created.toObject();
			}),
	});
}

/**
 * Moves a milestone to another day, marks it as reached, or drops it; what was stays on record.
 * @throws {DomainError} `notFound` for other agencies and other commitments' milestones; the reasons of `canSetMilestones`
 * and `canChangeMilestone`; `editedMeanwhile`; `dueInPast`
 */
export async function changeMilestone({
	viewer,
	number,
	input,
	formRequest,
	now,
}: Act<MilestoneChangeInput>): Promise<void> {
	await withTransaction(async (session) => {
		const { row, decision } = await loadSet({ viewer, number, session });
		enforce(decision);
		const milestone = await CommitmentMilestoneModel.findOne({
			_id: new Types.ObjectId(input.milestone),
			commitment: row._id,
		})
			.session(session)
			.lean();
		if (!milestone) throw new DomainError("notFound");
		if (isRepeat(milestone, formRequest)) return;
		enforce(canChangeMilestone(milestone.state));
		if (milestone.revision !== input.revision) throw new DomainError("editedMeanwhile");
		const { what, why } = input;
		const dueAt = what === "moved" && input.dueAt ? input.dueAt : milestone.dueAt;
		if (what === "moved") requireAhead(dueAt, now);
		await CommitmentMilestoneModel.updateOne(
			{ _id: milestone._id, revision: milestone.revision },
			{
				$set: {
					dueAt,
					state: what === "moved" ? "planned" : what,
					...(what === "done" ? { doneAt: now } : {}),
					...(formRequest ? { request: formRequest } : {}),
				},
				$push: {
					changes: { what, dueAt, ...(why ? { why } : {}), by: new Types.ObjectId(viewer.id), at: now },
				},
				$inc: { revision: 1 },
			},
			{ session },
		);
		await record({ what, row, viewer, why, now, session });
	});
}

async function record({
	what,
	row,
	viewer,
	why,
	now,
	session,
}: {
	what: MilestoneChange;
	row: OwnCommitment;
	viewer: Viewer;
	why?: string;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	// why: whoever asks for what has changed since a moment learns of it
	await CommitmentModel.updateOne({ _id: row._id }, { $set: { updatedAt: now } }, { session });
	await recordEvent({
		type: `milestone-${what}`,
		actor: { viewer, role: "officer", agencyId: row.agency },
		subject: { proposal: row.proposal, commitment: row._id, agency: row.agency },
		why,
		data: { commitment: row.number },
		visibility: row.approvedAt ? "public" : "stewards",
		at: now,
		session,
	});
}
