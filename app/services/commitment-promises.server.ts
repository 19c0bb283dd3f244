import { Types } from "mongoose";
import { canProposeChange, canRewritePromise } from "~/domain/commitment-permissions";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import type { Viewer } from "~/domain/viewer";
import type { ChangeInput, RewriteInput } from "~/input/commitment";
import { withTransaction } from "~~/models/connection.server";
import { listAgencyPeople } from "./agency-people.server";
import { recordEvent } from "./events.server";
import { notify } from "./notifications.server";
import { loadOwnCommitment, type OwnCommitment, updateAsRead } from "./own-commitment.server";
import { toPromise } from "./promise-parts.server";
import { isRepeat } from "./repeat.server";

type Act<Input> = {
	viewer: Viewer;
	number: number | null;
	input: Input;
	formRequest?: FormRequest;
	now: Date;
};

/**
 * An officer writes a promise anew that the champion has not approved, usually because it was sent back, and so hands it
 * in again.
 * @throws {DomainError} `notFound` for other agencies; the reasons of `canRewritePromise`; `editedMeanwhile`, `dueInPast`
 */
export async function rewritePromise(act: Act<RewriteInput>): Promise<void> {
	const { viewer, number, input, formRequest, now } = act;
	const written = await withTransaction(async (session) => {
		const { row, position } = await loadOwnCommitment({ viewer, number, roles: ["officer"], session });
		if (isRepeat(row, formRequest)) return { row, revision: row.revision };
		enforce(canRewritePromise(position, viewer));
		requireAsShown(row, input.revision);
		const promise = toPromise({ input, now, keptDueAt: row.promise?.dueAt });
		await updateAsRead({
			row,
			update: {
				$set: {
					promise,
					answeredBy: new Types.ObjectId(viewer.id),
					updatedAt: now,
					...(formRequest ? { request: formRequest } : {}),
				},
				$unset: { sentBackReason: 1 },
			},
			session,
		});
		await recordEvent({
			type: "commitment-proposed",
			actor: { viewer, role: "officer", agencyId: row.agency },
			subject: { proposal: row.proposal, commitment: row._id, agency: row.agency },
			data: { commitment: row.number },
			visibility: "stewards",
			at: now,
			session,
		});
		return { row, revision: row.revision + 1 };
	});
	await tellChampion({ ...written, now });
}

/**
 * An officer hands in a change of an approved promise with its reason. The promise in force stays in force until the
 * champion approves; a change handed in before and still waiting gives way to this one.
 * @throws {DomainError} `notFound` for other agencies; the reasons of `canProposeChange`; `editedMeanwhile`, `dueInPast`
 */
export async function proposeChange(act: Act<ChangeInput>): Promise<void> {
	const { viewer, number, input, formRequest, now } = act;
	const written = await withTransaction(async (session) => {
		const { row, position } = await loadOwnCommitment({ viewer, number, roles: ["officer"], session });
		if (isRepeat(row, formRequest)) return { row, revision: row.revision };
		enforce(canProposeChange(position, viewer));
		requireAsShown(row, input.revision);
		const promise = toPromise({ input, now, keptDueAt: row.promise?.dueAt });
		await updateAsRead({
			row,
			update: {
				$set: {
					proposed: { promise, reason: input.reason, by: new Types.ObjectId(viewer.id), at: now },
					updatedAt: now,
					...(formRequest ? { request: formRequest } : {}),
				},
				$unset: { sentBackReason: 1 },
			},
			session,
		});
		await recordEvent({
			type: "commitment-proposed",
			actor: { viewer, role: "officer", agencyId: row.agency },
			subject: { proposal: row.proposal, commitment: row._id, agency: row.agency },
			why: input.reason,
			data: { commitment: row.number },
			visibility: "stewards",
			at: now,
			session,
		});
		return { row, revision: row.revision + 1 };
	});
	await tellChampion({ ...written, now });
}

function requireAsShown(row: OwnCommitment, revision: number): void {
	if (row.revision !== revision) throw new DomainError("editedMeanwhile");
}

async function tellChampion({
	row,
	revision,
	now,
}: {
	row: OwnCommitment;
	revision: number;
	now: Date;
}): Promise<void> {
	await notify({
		users: await listAgencyPeople({ agencyId: row.agency, role: "champion" }),
		notice: {
			type: "commitment-to-approve",
			occasion: `to-approve:${row._id.toHexString()}:${revision}`,
			proposal: row.proposal,
			commitment: row._id,
			data: { commitment: row.number },
			at: now,
		},
	});
}
