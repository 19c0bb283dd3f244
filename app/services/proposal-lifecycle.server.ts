import mongoose, { type ClientSession, type Types } from "mongoose";
import { fitsTeam } from "~/domain/challenge";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { makeSlug } from "~/domain/proposal-path";
import { canAssignAgency, canRetire, canReview, canWithdrawProposal } from "~/domain/proposal-rules";
import type { Viewer } from "~/domain/viewer";
import { ChallengeModel } from "~~/models/challenge.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { UserModel } from "~~/models/user.server";
import { requireOpenAgency } from "./agencies.server";
import { type NewEvent, recordEvent } from "./events.server";
import { notify } from "./notifications.server";
import { tellOfEnding } from "./proposal-end-notices.server";
import {
	findRuled,
	isCommitted,
	recountChallenge,
	toRuled,
	writeSearchEntry,
	writeVersion,
} from "./proposal-record.server";
import { refreshProposal } from "./proposal-refresh.server";

type Row = Awaited<ReturnType<typeof findRuled>>;
type Asked = { viewer: Viewer; proposalNumber: number; now: Date };

/** Writes a new state of a proposal with its record and everything that follows from it, in one transaction. */
export async function changeState({
	row,
	$set,
	$unset = {},
	event,
	agencyId,
	now,
	session,
}: {
	row: Row;
	$set: Record<string, unknown>;
	$unset?: Record<string, 1>;
	event: Omit<NewEvent, "at" | "session" | "subject">;
	agencyId?: Types.ObjectId;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const written = await ProposalModel.updateOne(
		{ _id: row._id, state: row.state, revision: row.revision },
		{ $set: { ...$set, updatedAt: now }, $unset, $inc: { revision: 1 } },
		{ session },
	);
	if (written.matchedCount !== 1) throw new DomainError("alreadyDecided");
	await recordEvent({ ...event, subject: { proposal: row._id, agency: agencyId }, at: now, session });
	await writeSearchEntry({ proposalId: row._id, session });
	await recountChallenge({ challengeId: row.challenge, session });
	await refreshProposal({ proposalId: row._id, now, session });
}

/**
 * Makes a submitted proposal public: address, version 1, search entry, count of its challenge, record, notices. Doing it
 * twice, or twice at once, has one effect.
 *
 * @param revision of the text that the steward has read, where a page says so
 * @returns its address parts, and whether this call made it public
 * @throws {DomainError} `notFound`, `notPermitted`, `alreadyDecided` (returned or withdrawn meanwhile), `editedMeanwhile`,
 *   `teamTooSmall`, `teamTooLarge`
 */
export async function publishProposal({
	viewer,
	proposalNumber,
	revision,
	now,
}: Asked & { revision?: number }): Promise<{ number: number; slug: string; published: boolean }> {
	const outcome = await withTransaction(async (session) => {
		const row = await findRuled({ proposalNumber, session });
		const decision = canReview({ proposal: toRuled(row), viewer });
		if (!decision.allowed && decision.reason === "alreadyDecided" && row.state === "published")
			return { row, slug: row.slug, published: false };
		enforce(decision);
		if (revision !== undefined && revision !== row.revision) throw new DomainError("editedMeanwhile");
		await requireTeam({ row, session });
		const slug = makeSlug(row.title);
		await changeState({
			row,
			$set: { state: "published", publishedAt: row.publishedAt ?? now, slug, version: row.version + 1 },
			$unset: { returnReason: 1 },
			event: { type: "proposal-published", actor: { viewer, role: "steward" } },
			now,
			session,
		});
		await writeVersion({
			proposalId: row._id,
			by: row.authors[0]?.user.toHexString() ?? viewer.id,
			now,
			session,
		});
		return { row, slug, published: true };
	});
	await notifyAuthors({ row: outcome.row, type: "proposal-published", occasion: "published", now });
	return { number: proposalNumber, slug: outcome.slug, published: outcome.published };
}

async function requireTeam({ row, session }: { row: Row; session: ClientSession }): Promise<void> {
	if (!row.challenge) return;
	const challenge = await ChallengeModel.findById(row.challenge)
		.select({ "rules.teamMin": 1, "rules.teamMax": 1 })
		.session(session)
		.lean();
	if (challenge) enforce(fitsTeam({ rules: challenge.rules, members: row.authors.length }));
}

/**
 * Gives a submitted proposal back to its authors with a reason that they see. Doing it twice with the same reason has one
 * effect.
 * @throws {DomainError} `notFound`, `notPermitted`, `alreadyDecided`
 */
export async function returnProposal({
	viewer,
	proposalNumber,
	reason,
	now,
}: Asked & { reason: string }): Promise<void> {
	const row = await withTransaction(async (session) => {
		const found = await findRuled({ proposalNumber, session });
		const decision = canReview({ proposal: toRuled(found), viewer });
		if (!decision.allowed && decision.reason === "alreadyDecided" && found.state === "returned") {
			const earlier = await ProposalModel.exists({ _id: found._id, returnReason: reason }).session(session);
			if (earlier) return null;
		}
		enforce(decision);
		await changeState({
			row: found,
			$set: { state: "returned", returnReason: reason },
			event: {
				type: "proposal-returned",
				actor: { viewer, role: "steward" },
				why: reason,
				visibility: "authors",
			},
			now,
			session,
		});
		return found;
	});
	if (row) await notifyAuthors({ row, type: "proposal-returned", occasion: `returned:${row.revision}`, now });
}

/**
 * Takes a proposal back for its authors; it leaves the public lists, its records stay.
 * @throws {DomainError} `notFound`, `notAuthor`, `notPublished`, `alreadyCommitted`
 */
export async function withdrawProposal({
	viewer,
	proposalNumber,
	reason,
	now,
}: Asked & { reason: string }): Promise<void> {
	await withTransaction(async (session) => {
		const row = await findRuled({ proposalNumber, session });
		const proposal = toRuled(row);
		if (!proposal.authorIds.includes(viewer.id)) throw new DomainError("notFound");
		// why: the same form sent twice has one effect and the same answer
		if (row.state === "withdrawn") return;
		const committed = await isCommitted({ proposalId: row._id, session });
		enforce(canWithdrawProposal({ proposal, viewer, committed }));
		await changeState({
			row,
			$set: { state: "withdrawn" },
			event: {
				type: "proposal-withdrawn",
				actor: { viewer, role: "author" },
				why: reason,
				visibility: row.state === "published" ? "public" : "authors",
			},
			now,
			session,
		});
		if (row.state === "published")
			await tellOfEnding({ proposal: row, ending: "withdrawn", viewer, now, session });
	});
}

/**
 * Closes a public proposal and keeps it readable, as when its challenge is over. Doing it twice has one effect.
 * @throws {DomainError} `notFound`, `notPermitted`, `notPublished`, `alreadyCommitted`
 */
export async function archiveProposal({
	viewer,
	proposalNumber,
	reason,
	now,
}: Asked & { reason: string }): Promise<void> {
	await withTransaction(async (session) => {
		const row = await findRuled({ proposalNumber, session });
		const committed = await isCommitted({ proposalId: row._id, session });
		const decision = canRetire({ proposal: toRuled(row), viewer, committed });
		// why: the same form sent twice gets the same answer
		if (!decision.allowed && decision.reason === "notPublished" && row.state === "archived") return;
		enforce(decision);
		await changeState({
			row,
			$set: { state: "archived" },
			event: { type: "proposal-archived", actor: { viewer, role: "steward" }, why: reason },
			now,
			session,
		});
		await tellOfEnding({ proposal: row, ending: "archived", note: reason, viewer, now, session });
	});
}

/**
 * Names the agency that has to answer, or takes the name away (`agencyId: null`).
 * @throws {DomainError} `notFound`, `notPermitted`, `notPublished`, `alreadyCommitted`; `invalidInput` or
 * `agencyClosed` at `agency`
 */
export async function assignAgency({
	viewer,
	proposalNumber,
	agencyId,
	now,
}: Asked & { agencyId: string | null }): Promise<void> {
	const present = await ProposalModel.findOne({ number: proposalNumber }).select({ agency: 1 }).lean();
	const named = [present?.agency?.toHexString()];
	const agency = agencyId === null ? null : await requireOpenAgency({ id: agencyId, field: "agency", named });
	const row = await withTransaction(async (session) => {
		const found = await findRuled({ proposalNumber, session });
		const committed = await isCommitted({ proposalId: found._id, session });
		enforce(canAssignAgency({ proposal: toRuled(found), viewer, committed }));
		if ((found.agency?.toHexString() ?? null) === agencyId) return found;
		await changeState({
			row: found,
			$set: agency ? { agency } : {},
			$unset: agency ? {} : { agency: 1 },
			event: {
				type: "agency-assigned",
				actor: { viewer, role: "steward" },
				visibility: found.state === "published" ? "public" : "authors",
			},
			agencyId: agency ?? undefined,
			now,
			session,
		});
		return found;
	});
	if (agency && row.state === "published" && row.stage === "drive")
		await notifyAgency({ proposalId: row._id, agencyId: agency, now });
}

/** Tells the officers of an agency that a proposal waits for their answer. */
export async function notifyAgency({
	proposalId,
	agencyId,
	now,
}: {
	proposalId: Types.ObjectId;
	agencyId: Types.ObjectId;
	now: Date;
}): Promise<void> {
	const officers = await UserModel.find({
		roles: mongoose.trusted({ $elemMatch: { agency: agencyId, role: "officer" } }),
	})
		.select({ _id: 1 })
		.lean();
	await notify({
		users: officers.map(({ _id }) => _id),
		notice: {
			type: "proposal-to-answer",
			occasion: `to-answer:${proposalId}:${agencyId}`,
			proposal: proposalId,
			at: now,
		},
	});
}

function notifyAuthors({
	row,
	type,
	occasion,
	now,
}: {
	row: Row;
	type: "proposal-published" | "proposal-returned";
	occasion: string;
	now: Date;
}): Promise<void> {
	return notify({
		users: row.authors.map(({ user }) => user),
		notice: { type, occasion: `${occasion}:${row._id}`, proposal: row._id, at: now },
	});
}
