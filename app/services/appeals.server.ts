import { Types } from "mongoose";
import { type AppealAnswer, type AppealState, canAnswerAppeal, canAppeal } from "~/domain/appeal";
import type { CommitmentStatus } from "~/domain/commitment";
import { type Decision, enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { can } from "~/domain/permissions";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import type { AnswerAppealInput, AppealInput } from "~/input/appeal";
import { CommitmentModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { AppealModel } from "~~/models/escalation.server";
import { ProposalModel } from "~~/models/proposal.server";
import { listAgencyPeople, listInterested } from "./agency-people.server";
import { listStewardIds } from "./escalation.server";
import { recordEvent } from "./events.server";
import { notifyAll } from "./notifications.server";
import { createOnce, isDuplicateKey } from "./once.server";

/** An appeal as everyone may read it. */
export interface AppealView {
	/** Of the commitment. */
	number: number;
	state: AppealState;
	words: string;
	at: Date;
	answer: string | null;
	answeredAt: Date | null;
}

type Row = {
	number: number;
	state: AppealState;
	words: string;
	at: Date;
	answer?: string | null;
	answeredAt?: Date | null;
};
/** The public view of an appeal. */
export const toAppealView = ({ number, state, words, at, answer, answeredAt }: Row): AppealView => ({
	number,
	state,
	words,
	at,
	answer: answer ?? null,
	answeredAt: answeredAt ?? null,
});

/** Fields that {@link toAppealView} reads. */
export const APPEAL_FIELDS = { number: 1, state: 1, words: 1, at: 1, answer: 1, answeredAt: 1 } as const;

/** The appeal against a decline and whether this person may make one. */
export async function findAppeal({
	commitmentId,
	status,
	viewer,
}: {
	commitmentId: string;
	status: CommitmentStatus;
	viewer: MaybeViewer;
}): Promise<{ appeal: AppealView | null; decision: Decision }> {
	const commitment = new Types.ObjectId(commitmentId);
	const [row, declined] = await Promise.all([
		AppealModel.findOne({ commitment }).select(APPEAL_FIELDS).lean(),
		viewer ? CommitmentModel.findById(commitment).select({ proposal: 1 }).lean() : null,
	]);
	const isAuthor = Boolean(
		viewer &&
			declined &&
			(await ProposalModel.exists({
				_id: declined.proposal,
				"authors.user": new Types.ObjectId(viewer.id),
			})),
	);
	return {
		appeal: row && toAppealView(row),
		decision: canAppeal({ viewer, isAuthor, status, hasAppealed: row !== null }),
	};
}

/**
 * The authors appeal to the stewards against a decline, once; the appeal and its answer are public.
 * @throws {DomainError} `notFound`; the reasons of `canAppeal`
 */
export async function appealDecline({
	viewer,
	number,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: AppealInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<void> {
	const stewards = await listStewardIds();
	await createOnce({
		model: AppealModel,
		formRequest,
		create: () =>
			withTransaction(async (session) => {
				const row = await CommitmentModel.findOne({ number })
					.select({ number: 1, proposal: 1, agency: 1, status: 1 })
					.session(session)
					.lean();
				if (!row) throw new DomainError("notFound");
				const author = { _id: row.proposal, "authors.user": new Types.ObjectId(viewer.id) };
				const isAuthor = (await ProposalModel.exists(author).session(session)) !== null;
				const earlier = await AppealModel.exists({ commitment: row._id }).session(session);
				enforce(canAppeal({ viewer, isAuthor, status: row.status, hasAppealed: earlier !== null }));
				const [created] = await AppealModel.create(
					[
						{
							commitment: row._id,
							number: row.number,
							proposal: row.proposal,
							agency: row.agency,
							by: new Types.ObjectId(viewer.id),
							words: input.words,
							at: now,
							state: "open",
							...(formRequest ? { request: formRequest } : {}),
						},
					],
					{ session },
				);
				if (!created) throw new Error("the appeal was not written");
				const subject = { proposal: row.proposal, commitment: row._id, agency: row.agency };
				await recordEvent({
					type: "decline-appealed",
					actor: { viewer, role: "author" },
					subject,
					why: input.words,
					data: { commitment: row.number },
					at: now,
					session,
				});
				await notifyAll({
					notices: stewards.map((user) => ({
						user,
						notice: {
							type: "decline-appealed",
							occasion: `appeal:${row._id.toHexString()}`,
							proposal: row.proposal,
							data: { path: `/steward/appeals/${row.number}` },
							at: now,
						},
					})),
					session,
				});
				return created.toObject();
			}),
	}).catch((error) => {
		if (isDuplicateKey(error, "commitment")) throw new DomainError("alreadyAppealed");
		throw error;
	});
}

/**
 * A steward answers an appeal: the decline stands, or the agency is asked to answer once more.
 * @throws {DomainError} `notPermitted`, `notFound`, `alreadyDecided`
 */
export async function answerAppeal({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: AnswerAppealInput;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "appeal.answer"));
	await withTransaction(async (session) => {
		const row = await AppealModel.findOne({ number }).session(session).lean();
		if (!row) throw new DomainError("notFound");
		enforce(canAnswerAppeal(row.state));
		await AppealModel.updateOne(
			{ _id: row._id, state: "open" },
			{
				$set: {
					state: input.decision,
					answer: input.words,
					answeredBy: new Types.ObjectId(viewer.id),
					answeredAt: now,
				},
			},
			{ session },
		);
		if (input.decision === "asked-again")
			await CommitmentModel.updateOne(
				{ _id: row.commitment, status: "declined" },
				{ $set: { askedAgainAt: now, updatedAt: now }, $inc: { revision: 1 } },
				{ session },
			);
		await recordEvent({
			type: "appeal-answered",
			actor: { viewer, role: "steward" },
			subject: { proposal: row.proposal, commitment: row.commitment, agency: row.agency },
			why: input.words,
			data: { commitment: row.number, step: input.decision },
			at: now,
			session,
		});
		await tellAnswered({ row, decision: input.decision, now, session });
	});
}

async function tellAnswered({
	row,
	decision,
	now,
	session,
}: {
	row: { commitment: Types.ObjectId; proposal: Types.ObjectId; agency: Types.ObjectId; number: number };
	decision: AppealAnswer;
	now: Date;
	session: Parameters<typeof notifyAll>[0]["session"];
}): Promise<void> {
	const [officers, champions, interested, proposal] = await Promise.all([
		listAgencyPeople({ agencyId: row.agency, role: "officer" }),
		listAgencyPeople({ agencyId: row.agency, role: "champion" }),
		listInterested({ proposalId: row.proposal }),
		ProposalModel.findById(row.proposal).select({ number: 1 }).lean(),
	]);
	const notice = (path: string) => ({
		type: "appeal-answered" as const,
		occasion: `appeal-answered:${row.commitment.toHexString()}`,
		proposal: row.proposal,
		data: { path, step: decision },
		at: now,
	});
	const answering = new Set(decision === "asked-again" ? officers : []);
	await notifyAll({
		notices: [
			...[...answering].map((user) => ({
				user,
				notice: notice(`/officer/proposals/${proposal?.number}/answer`),
			})),
			...[...new Set([...officers, ...champions, ...interested])]
				.filter((user) => !answering.has(user))
				.map((user) => ({ user, notice: notice(`/commitments/${row.number}#appeal`) })),
		],
		session,
	});
}
