import type { ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { ReportReason } from "~/domain/moderation";
import type { PublicState } from "~/domain/proposal";
import { canHideProposal, canShowProposalAgain } from "~/domain/proposal-rules";
import type { Viewer } from "~/domain/viewer";
import type { ShowAgainInput } from "~/input/moderation";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { notify } from "./notifications.server";
import { type HiddenNotice, toHiddenNotice } from "./proposal-gone.server";
import { changeState } from "./proposal-lifecycle.server";
import { findRuled, isCommitted, toRuled } from "./proposal-record.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/**
 * Takes a proposal out of everyone's sight, within the transaction of the decision: it leaves all lists, the search and the
 * counts, and its place on the path is kept for the day on which it is shown again.
 * @param note words for the authors; the public record keeps to the reason from the list, since words can name people
 * @throws {DomainError} the reasons of {@link canHideProposal}
 */
export async function hideProposal({
	viewer,
	proposalNumber,
	reason,
	note,
	now,
	session,
}: {
	viewer: Viewer;
	proposalNumber: number;
	reason: ReportReason;
	note: string;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const row = await findRuled({ proposalNumber, session });
	const committed = await isCommitted({ proposalId: row._id, session });
	enforce(canHideProposal({ proposal: toRuled(row), viewer, committed }));
	await changeState({
		row,
		$set: { state: "hidden", hidden: { from: row.state as PublicState, reason, note, at: now } },
		event: { type: "proposal-hidden", actor: { viewer, role: "steward" }, data: { reason } },
		now,
		session,
	});
}

/** Tells the authors of a hidden proposal why; nobody else is told. */
export async function tellAuthorsOfHiding({
	authors,
	proposal,
	occasion,
	reason,
	note,
	now,
}: {
	authors: readonly Types.ObjectId[];
	proposal: Types.ObjectId;
	/** Names the decision. */
	occasion: string;
	reason: ReportReason;
	note: string;
	now: Date;
}): Promise<void> {
	await notify({
		users: authors,
		notice: { type: "proposal-hidden", occasion, proposal, data: { reason, note }, at: now },
	});
}

/** A proposal for a steward who may show it again. */
export interface RestorableProposal {
	proposal: NamedProposal;
	/** Why it is hidden; null for one that is not. */
	hidden: HiddenNotice | null;
}

/**
 * A proposal for the steward who is to show it again.
 * @throws {DomainError} `notFound`, `notPermitted` for one's own
 */
export async function findRestorableProposal({
	viewer,
	proposalNumber,
}: {
	viewer: Viewer;
	proposalNumber: number;
}): Promise<RestorableProposal> {
	const row = await ProposalModel.findOne({ number: proposalNumber })
		.select({ ...NAMED_FIELDS, state: 1, "authors.user": 1, agency: 1, hidden: 1 })
		.lean();
	// why: a draft is its authors' own business until they send it in
	if (!row || row.state === "draft") throw new DomainError("notFound");
	const decision = canShowProposalAgain({ proposal: toRuled(row), viewer });
	if (!decision.allowed && decision.reason !== "alreadyDecided") enforce(decision);
	return { proposal: toNamedProposal(row), hidden: toHiddenNotice(row) };
}

/**
 * Shows a hidden proposal again, in the state and at the place where it stood: recorded with the reason, told to its
 * authors. Doing it twice has one effect.
 * @throws {DomainError} `notFound`, and the reasons of {@link canShowProposalAgain}
 */
export async function showProposalAgain({
	viewer,
	proposalNumber,
	input,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number;
	input: ShowAgainInput;
	now: Date;
}): Promise<void> {
	const row = await withTransaction(async (session) => {
		const found = await findRuled({ proposalNumber, session });
		enforce(canShowProposalAgain({ proposal: toRuled(found), viewer }));
		await changeState({
			row: found,
			$set: { state: found.hidden?.from ?? "published" },
			$unset: { hidden: 1 },
			event: { type: "proposal-shown", actor: { viewer, role: "steward" }, why: input.why },
			now,
			session,
		});
		return found;
	});
	await notify({
		users: row.authors.map(({ user }) => user),
		notice: {
			type: "proposal-shown",
			occasion: `shown:${row._id}:${now.getTime()}`,
			proposal: row._id,
			data: { note: input.why },
			at: now,
		},
	});
}
