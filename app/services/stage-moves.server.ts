import { type ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { canMoveStage, missingForGate } from "~/domain/gate";
import { type GateDecision, nextStage, type Stage } from "~/domain/stage";
import type { Viewer } from "~/domain/viewer";
import type { MoveInput } from "~/input/artefact";
import { CommitmentModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { ArtefactModel, StageMoveModel } from "~~/models/stage.server";
import { FollowModel } from "~~/models/support.server";
import { recordEvent } from "./events.server";
import { loadGateArtefacts } from "./gate-artefacts.server";
import { notify } from "./notifications.server";
import { createOnce } from "./once.server";
import { notifyAgency } from "./proposal-lifecycle.server";
import { refreshProposal } from "./proposal-refresh.server";
import { loadProposalAtStage, type ProposalAtStage } from "./staged-proposal.server";

/** A decision as it was taken. */
interface Move {
	number: number;
	decision: GateDecision;
	from: Stage;
	to: Stage;
	at: Date;
}

/**
 * Takes a gate decision: advance, send back, stop or resume. The move, its record and the event stand together or not at
 * all; of two who decide at once one stands. Authors and followers are told, and at `drive` the agency that has to answer.
 *
 * @param input `moves`: how many decisions there were when the page was read
 * @throws {DomainError} the reasons of `canMoveStage`; `wrongStage` when somebody decided in between
 */
export async function moveStage({
	viewer,
	proposalNumber,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number | null;
	input: MoveInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<Move> {
	const { document } = await createOnce({
		model: StageMoveModel,
		formRequest,
		create: () =>
			withTransaction((session) => moveWithin({ viewer, proposalNumber, input, formRequest, now, session })),
	});
	const proposal = await loadProposalAtStage({ number: proposalNumber, viewer });
	await tellOfMove({ proposal, move: document, viewer });
	return document;
}

async function moveWithin({
	viewer,
	proposalNumber,
	input,
	formRequest,
	now,
	session,
}: Parameters<typeof moveStage>[0] & { session: ClientSession }) {
	const proposal = await loadProposalAtStage({ number: proposalNumber, viewer, session });
	const proposalId = new Types.ObjectId(proposal.id);
	const { decision } = input;
	const to = targetOf({ decision, asked: input.to, stage: proposal.stage });
	const artefacts = await loadGateArtefacts({ proposalId, session });
	const missing = missingForGate({ stage: proposal.stage, artefacts, rules: proposal.rules });
	const committed =
		(await CommitmentModel.exists({ proposal: proposalId, active: true }).session(session)) !== null;
	if (input.moves !== proposal.moves) throw new DomainError("wrongStage");
	enforce(
		canMoveStage({ proposal, viewer, challenge: proposal.challenge, decision, to, missing, committed }),
	);
	const moved = await ProposalModel.findOneAndUpdate(
		{ _id: proposalId, stage: proposal.stage, moves: proposal.moves, state: "published" },
		{
			$set: { stage: to, stopped: decision === "stop", updatedAt: now },
			$inc: { moves: 1 },
		},
		{ session },
	).lean();
	if (!moved) throw new DomainError("wrongStage");
	const record = {
		proposal: proposalId,
		number: proposal.moves + 1,
		decision,
		from: proposal.stage,
		to,
		why: input.why,
		artefacts: await listArtefactIds({ proposalId, stage: proposal.stage, session }),
		by: new Types.ObjectId(viewer.id),
		at: now,
		...(formRequest ? { request: formRequest } : {}),
	};
	const [created] = await StageMoveModel.create([record], { session });
	if (!created) throw new Error("the decision was not written");
	await recordEvent({
		type: "stage-moved",
		actor: { viewer, role: proposal.authorIds.includes(viewer.id) ? "author" : "steward" },
		subject: { proposal: proposalId },
		why: input.why,
		data: { decision, from: proposal.stage, to },
		at: now,
		session,
	});
	await refreshProposal({ proposalId, now, asksAnew: decision === "send-back", session });
	return created.toObject();
}

/** Where the proposal stands after the decision, as far as the decision says so itself. */
function targetOf({
	decision,
	asked,
	stage,
}: {
	decision: GateDecision;
	asked: Stage | undefined;
	stage: Stage;
}): Stage {
	if (decision === "advance") return nextStage(stage) ?? stage;
	if (decision === "send-back") return asked ?? stage;
	return stage;
}

/** What the decision rests on: the standing artefacts of the stage that it was taken at. */
async function listArtefactIds({
	proposalId,
	stage,
	session,
}: {
	proposalId: Types.ObjectId;
	stage: Stage;
	session: ClientSession;
}): Promise<Types.ObjectId[]> {
	const rows = await ArtefactModel.find({ proposal: proposalId, stage, removedAt: null })
		.select({ _id: 1 })
		.session(session)
		.lean();
	return rows.map(({ _id }) => _id);
}

async function tellOfMove({
	proposal,
	move,
	viewer,
}: {
	proposal: ProposalAtStage;
	move: Move;
	viewer: Viewer;
}): Promise<void> {
	const followers = await FollowModel.find({ proposal: new Types.ObjectId(proposal.id) })
		.select({ user: 1 })
		.lean();
	const people = new Set([...proposal.authorIds, ...followers.map(({ user }) => user.toHexString())]);
	people.delete(viewer.id);
	await notify({
		users: people,
		notice: {
			type: "stage-moved",
			occasion: `move:${proposal.id}:${move.number}`,
			proposal: proposal.id,
			data: { decision: move.decision, from: move.from, to: move.to },
			at: move.at,
		},
	});
	if (move.decision === "advance" && move.to === "drive" && proposal.agencyId)
		await notifyAgency({
			proposalId: new Types.ObjectId(proposal.id),
			agencyId: new Types.ObjectId(proposal.agencyId),
			now: move.at,
		});
}
