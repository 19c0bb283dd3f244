import { type ClientSession, Types } from "mongoose";
import { canApprove } from "~/domain/commitment-permissions";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { EventType } from "~/domain/event";
import type { FormRequest } from "~/domain/form-key";
import { owedAt } from "~/domain/overdue";
import type { Viewer } from "~/domain/viewer";
import type { ApprovalInput } from "~/input/commitment";
import { CommitmentVersionModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { listAgencyPeople, listInterested } from "./agency-people.server";
import { recordEvent } from "./events.server";
import { notify } from "./notifications.server";
import { loadOwnCommitment, type OwnCommitment, updateAsRead } from "./own-commitment.server";
import { refreshProposal } from "./proposal-refresh.server";
import { isRepeat } from "./repeat.server";

type Act = {
	viewer: Viewer;
	number: number | null;
	input: ApprovalInput;
	formRequest?: FormRequest;
	now: Date;
};

type Deciding = Act & { row: OwnCommitment; session: ClientSession };

/**
 * The champion decides on a promise or on its change: approving makes it public as a new version, sending it back gives
 * it to the officer with a reason. Version, record and position of the proposal stand together or not at all.
 *
 * @throws {DomainError} `notFound` for other agencies; the reasons of `canApprove`; `editedMeanwhile` when the promise is no
 * longer the one that the page showed
 */
export async function decidePromise(act: Act): Promise<void> {
	const { viewer, number, input, formRequest, now } = act;
	const { row, first } = await withTransaction(async (session) => {
		const { row, position } = await loadOwnCommitment({ viewer, number, roles: ["champion"], session });
		if (isRepeat(row, formRequest)) return { row, first: row.version === 1 && !row.proposed };
		enforce(canApprove(position, viewer));
		if (row.revision !== input.revision) throw new DomainError("editedMeanwhile");
		const deciding = { ...act, row, session };
		if (input.decision === "send-back") await sendBack(deciding);
		else if (position.status === "consideration") await approveFirst(deciding);
		else await approveChange(deciding);
		return { row, first: position.status === "consideration" };
	});
	const about = { proposal: row.proposal, commitment: row._id, data: { commitment: row.number }, at: now };
	const occasion = `${row._id.toHexString()}:${input.revision}`;
	const officers = await listAgencyPeople({ agencyId: row.agency, role: "officer" });
	if (input.decision === "send-back") {
		const data = { ...about.data, reason: input.reason ?? "" };
		await notify({
			users: officers,
			notice: { ...about, data, type: "commitment-sent-back", occasion: `sent-back:${occasion}` },
		});
		return;
	}
	// why: a changed promise stands on the timeline; only a new one is worth a notice to everybody
	const readers = first ? await listInterested({ proposalId: row.proposal }) : [];
	await notify({
		users: [...officers, ...readers].filter((id) => id !== viewer.id),
		notice: { ...about, type: "commitment-approved", occasion: `approved:${occasion}` },
	});
}

async function sendBack({ viewer, input, formRequest, now, row, session }: Deciding): Promise<void> {
	await updateAsRead({
		row,
		update: {
			$set: {
				sentBackReason: input.reason,
				updatedAt: now,
				...(formRequest ? { request: formRequest } : {}),
			},
		},
		session,
	});
	await record({ type: "commitment-sent-back", viewer, row, now, session, why: input.reason, hidden: true });
}

async function approveFirst({ viewer, formRequest, now, row, session }: Deciding): Promise<void> {
	if (!row.promise) throw new DomainError("wrongStatus");
	const status = "accepted" as const;
	const owed = owedAt({ status, dueAt: row.promise.dueAt });
	await updateAsRead({
		row,
		update: {
			$set: {
				status,
				version: 1,
				approvedAt: now,
				updatedAt: now,
				...(owed ? { owedAt: owed } : {}),
				...(formRequest ? { request: formRequest } : {}),
			},
		},
		session,
	});
	await writeVersion({ row, version: 1, promise: row.promise, by: row.answeredBy, viewer, now, session });
	await record({ type: "commitment-approved", viewer, row, now, session, data: { version: 1 } });
	await refreshProposal({ proposalId: row.proposal, now, session });
}

async function approveChange({ viewer, formRequest, now, row, session }: Deciding): Promise<void> {
	const { proposed } = row;
	if (!proposed?.promise) throw new DomainError("wrongStatus");
	const version = row.version + 1;
	const owed = owedAt({
		status: row.status,
		dueAt: proposed.promise.dueAt,
		nextReportAt: row.nextReportAt,
	});
	await updateAsRead({
		row,
		update: {
			$set: {
				promise: proposed.promise,
				version,
				updatedAt: now,
				...(owed ? { owedAt: owed } : {}),
				...(formRequest ? { request: formRequest } : {}),
			},
			$unset: { proposed: 1, ...(owed ? {} : { owedAt: 1 as const }) },
		},
		session,
	});
	await writeVersion({
		row,
		version,
		promise: proposed.promise,
		reason: proposed.reason,
		by: proposed.by,
		viewer,
		now,
		session,
	});
	await record({
		type: "commitment-changed",
		viewer,
		row,
		now,
		session,
		why: proposed.reason,
		data: { version },
	});
}

/** Keeps the promise as approved; nothing that was ever public is overwritten. */
async function writeVersion({
	row,
	version,
	promise,
	reason,
	by,
	viewer,
	now,
	session,
}: {
	row: OwnCommitment;
	version: number;
	promise: NonNullable<OwnCommitment["promise"]>;
	reason?: string;
	by: Types.ObjectId;
	viewer: Viewer;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	await CommitmentVersionModel.create(
		[
			{
				commitment: row._id,
				version,
				promise,
				reason,
				proposedBy: by,
				approvedBy: new Types.ObjectId(viewer.id),
				at: now,
			},
		],
		{ session },
	);
}

async function record({
	type,
	viewer,
	row,
	now,
	session,
	why,
	data = {},
	hidden = false,
}: {
	type: EventType;
	viewer: Viewer;
	row: OwnCommitment;
	now: Date;
	session: ClientSession;
	why?: string;
	data?: Record<string, number>;
	hidden?: boolean;
}): Promise<void> {
	await recordEvent({
		type,
		actor: { viewer, role: "champion", agencyId: row.agency },
		subject: { proposal: row.proposal, commitment: row._id, agency: row.agency },
		why,
		data: { commitment: row.number, ...data },
		visibility: hidden ? "stewards" : "public",
		at: now,
		session,
	});
}
