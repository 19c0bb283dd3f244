import mongoose, { type ClientSession, type Types } from "mongoose";
import type { CommitmentPosition } from "~/domain/commitment-permissions";
import { DomainError } from "~/domain/errors";
import type { Role, Viewer } from "~/domain/viewer";
import { CommitmentModel } from "~~/models/commitment.server";
import { agencyIdsAs } from "./agency-people.server";

/**
 * A commitment of an agency for which the person holds the role, whole, with its position for the rules.
 * @throws {DomainError} `notFound` for commitments of other agencies as for those that do not exist
 */
export async function loadOwnCommitment({
	viewer,
	number,
	roles,
	session,
}: {
	viewer: Viewer;
	number: number | null;
	roles: readonly Role[];
	session?: ClientSession;
}) {
	const row = await CommitmentModel.findOne({
		number,
		agency: mongoose.trusted({ $in: roles.flatMap((role) => agencyIdsAs(viewer, role)) }),
	})
		.session(session ?? null)
		.lean();
	if (!row) throw new DomainError("notFound");
	const position: CommitmentPosition = {
		agencyId: row.agency.toHexString(),
		status: row.status,
		sentBack: Boolean(row.sentBackReason),
		hasProposed: Boolean(row.proposed),
	};
	return { row, position };
}

export type OwnCommitment = Awaited<ReturnType<typeof loadOwnCommitment>>["row"];

/**
 * Changes a commitment that is still as it was read.
 * @throws {DomainError} `editedMeanwhile` when somebody was faster
 */
export async function updateAsRead({
	row,
	update,
	session,
}: {
	row: { _id: Types.ObjectId; revision: number };
	update: { $set: Record<string, unknown>; $unset?: Record<string, 1> };
	session: ClientSession;
}): Promise<void> {
	const done = await CommitmentModel.updateOne(
		{ _id: row._id, revision: row.revision },
		{ ...update, $inc: { revision: 1 } },
		{ session },
	);
	if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
}
