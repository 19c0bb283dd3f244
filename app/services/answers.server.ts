import mongoose, { type ClientSession, Types } from "mongoose";
import { canAccept, canDecline, type GivenAnswer } from "~/domain/commitment-permissions";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import type { Viewer } from "~/domain/viewer";
import type { AcceptInput, DeclineInput } from "~/input/commitment";
import { CommitmentModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { ProposalModel } from "~~/models/proposal.server";
import { agencyIdsAs, listAgencyPeople, listInterested } from "./agency-people.server";
import { type NewEvent, recordEvent } from "./events.server";
import { notify } from "./notifications.server";
import { isDuplicateKey } from "./once.server";
import { toPromise } from "./promise-parts.server";
import { refreshProposal } from "./proposal-refresh.server";
import { isRepeat } from "./repeat.server";

type Act<Input> = {
	viewer: Viewer;
	proposalNumber: number | null;
	input: Input;
	formRequest?: FormRequest;
	now: Date;
};

/** The commitment that an answer made or changed. */
type Answered = { id: string; number: number };

/**
 * An officer takes a proposal on for the agency. The promise then waits for the champion; until the approval only the
 * words to the authors are public. An agency that declined before may do so too.
 *
 * @throws {DomainError} `notFound` for proposals of other agencies; the reasons of `canAccept`; `dueInPast`, `invalidInput`
 */
export async function acceptProposal(act: Act<AcceptInput>): Promise<Answered> {
	const { viewer, input, now, formRequest } = act;
	const proposal = await loadAnswerable(act);
	const promise = toPromise({ input, now });
	const fields = {
		status: "consideration" as const,
		active: true,
		answer: input.words,
		promise,
		answeredBy: new Types.ObjectId(viewer.id),
		updatedAt: now,
		...(formRequest ? { request: formRequest } : {}),
	};
	const answered = await answerOnce({
		act,
		proposal,
		rule: canAccept,
		fields,
		event: { type: "agency-accepted", why: input.words, data: {} },
	});
	await tellInterested({ type: "agency-accepted", answered, proposal, viewer, now });
	await notify({
		users: await listAgencyPeople({ agencyId: proposal.agency, role: "champion" }),
		notice: {
			type: "commitment-to-approve",
			occasion: `to-approve:${answered.id}:0`,
			proposal: proposal._id,
			commitment: answered.id,
			data: { commitment: answered.number },
			at: now,
		},
	});
	return answered;
}

/**
 * An officer declines a proposal, in public, with a reason from the list and in words.
 * @throws {DomainError} `notFound` for proposals of other agencies; the reasons of `canDecline`
 */
export async function declineProposal(act: Act<DeclineInput>): Promise<Answered> {
	const { viewer, input, now, formRequest } = act;
	const proposal = await loadAnswerable(act);
	const fields = {
		status: "declined" as const,
		active: false,
		decline: input,
		answeredBy: new Types.ObjectId(viewer.id),
		updatedAt: now,
		...(formRequest ? { request: formRequest } : {}),
	};
	const answered = await answerOnce({
		act,
		proposal,
		rule: canDecline,
		fields,
		event: {
			type: "agency-declined",
			why: input.words,
			data: { reason: input.reason, askAgainWhen: input.askAgainWhen ?? null },
		},
	});
	await tellInterested({ type: "agency-declined", answered, proposal, viewer, now });
	return answered;
}

interface AnswerableRow {
	_id: Types.ObjectId;
	agency: Types.ObjectId;
}

/** The proposal, if it belongs to an agency of the officer. */
async function loadAnswerable({ viewer, proposalNumber }: Act<unknown>): Promise<AnswerableRow> {
	const row = await ProposalModel.findOne({
		number: proposalNumber,
		agency: mongoose.trusted({ $in: agencyIdsAs(viewer, "officer") }),
	})
		.select({ agency: 1 })
		.lean();
	if (!row?.agency) throw new DomainError("notFound");
	return { _id: row._id, agency: row.agency };
}

/** Position and answers of the proposal as the transaction sees them, and the answer that this very form has made. */
async function readAnswers({ act, session }: { act: Act<unknown>; session: ClientSession }) {
	const proposal = await ProposalModel.findOne({ number: act.proposalNumber })
		.select({ state: 1, stage: 1, stopped: 1, agency: 1 })
		.session(session)
		.lean();
	if (!proposal) throw new DomainError("notFound");
	const rows = await CommitmentModel.find({ proposal: proposal._id })
		.select({ number: 1, agency: 1, status: 1, active: 1, sentBackReason: 1, askedAgainAt: 1, request: 1 })
		.session(session)
		.lean();
	const repeated = rows.find((row) => isRepeat(row, act.formRequest));
	return {
		position: {
			state: proposal.state,
			stage: proposal.stage,
			stopped: proposal.stopped,
			agencyId: proposal.agency?.toHexString() ?? null,
		},
		answers: rows.map(
			(row): GivenAnswer => ({
				agencyId: row.agency.toHexString(),
				status: row.status,
				active: row.active,
				sentBack: Boolean(row.sentBackReason),
				askedAgain: Boolean(row.askedAgainAt),
			}),
		),
		repeat: repeated && { id: repeated._id.toHexString(), number: repeated.number },
	};
}

/** What of an answer differs between taking on and declining. */
interface Answering {
	act: Act<unknown>;
	proposal: AnswerableRow;
	rule: typeof canAccept;
	fields: Record<string, unknown>;
	event: Pick<NewEvent, "type" | "why" | "data">;
}

/**
 * Writes the answer, its record and the new position of the proposal together or not at all. The same form sent again
 * gives the same answer; of two officers who answer at once one stands.
 */
async function answerOnce(answering: Answering): Promise<Answered> {
	try {
		return await withTransaction((session) => answerWithin({ ...answering, session }));
	} catch (error) {
		if (isDuplicateKey(error, "request.key")) throw new DomainError("changedUnderSameKey");
		if (isDuplicateKey(error, "agency")) throw new DomainError("alreadyAnswered");
		if (isDuplicateKey(error, "proposal")) throw new DomainError("alreadyCommitted");
		throw error;
	}
}

async function answerWithin({
	act,
	proposal,
	rule,
	fields,
	event,
	session,
}: Answering & { session: ClientSession }): Promise<Answered> {
	const { viewer, now } = act;
	const { position, answers, repeat } = await readAnswers({ act, session });
	if (repeat) return repeat;
	enforce(rule({ proposal: position, viewer, answers }));
	const answer = await writeAnswer({ proposal, fields, now, session });
	// why: touching the proposal makes a gate decision at the same moment wait for this answer, or this answer for it
	const touched = await ProposalModel.updateOne(
		{ _id: proposal._id, agency: proposal.agency, stage: "drive" },
		{ $set: { updatedAt: now } },
		{ session },
	);
	if (touched.matchedCount === 0) throw new DomainError("wrongStage");
	await recordEvent({
		...event,
		actor: { viewer, role: "officer", agencyId: proposal.agency },
		subject: { proposal: proposal._id, commitment: answer.id, agency: proposal.agency },
		data: { ...event.data, commitment: answer.number },
		at: now,
		session,
	});
	await refreshProposal({ proposalId: proposal._id, now, session });
	return answer;
}

/** Makes the answer of the agency, or rewrites the one that it has: an agency answers a proposal in one place. */
async function writeAnswer({
	proposal,
	fields,
	now,
	session,
}: Pick<Answering, "proposal" | "fields"> & { now: Date; session: ClientSession }): Promise<Answered> {
	const own = { proposal: proposal._id, agency: proposal.agency };
	const rewritten = await CommitmentModel.findOneAndUpdate(
		own,
		{ $set: fields, $unset: { sentBackReason: 1, askedAgainAt: 1 }, $inc: { revision: 1 } },
		{ session, returnDocument: "after" },
	)
		.select({ number: 1 })
		.lean();
	if (rewritten) return { id: rewritten._id.toHexString(), number: rewritten.number };
	// why: the counter stands outside the transaction, so that answers do not wait for each other; a number may be skipped
	const number = await takeNumbers("commitment");
	const [created] = await CommitmentModel.create([{ ...own, ...fields, number, createdAt: now }], {
		session,
	});
	if (!created) throw new Error("the answer was not written");
	return { id: created._id.toHexString(), number };
}

async function tellInterested({
	type,
	answered,
	proposal,
	viewer,
	now,
}: {
	type: "agency-accepted" | "agency-declined";
	answered: Answered;
	proposal: AnswerableRow;
	viewer: Viewer;
	now: Date;
}): Promise<void> {
	const people = await listInterested({ proposalId: proposal._id });
	await notify({
		users: people.filter((id) => id !== viewer.id),
		notice: {
			type,
			occasion: `${type}:${answered.id}`,
			proposal: proposal._id,
			commitment: answered.id,
			data: { commitment: answered.number },
			at: now,
		},
	});
}
