import mongoose, { type ClientSession, Types } from "mongoose";
import { findOpenSendBack, type GateArtefact } from "~/domain/gate";
import type { ArtefactKind, GateDecision, Stage } from "~/domain/stage";
import { ArtefactModel, StageMoveModel } from "~~/models/stage.server";
import type { Id } from "./events.server";

/**
 * The standing artefacts of a proposal, with just what the rules of gates look at. A citation of an insight that was
 * taken back no longer counts.
 */
export async function loadGateArtefacts({
	proposalId,
	session,
}: {
	proposalId: Id;
	session?: ClientSession;
}): Promise<GateArtefact[]> {
	const rows = await ArtefactModel.find({ proposal: proposalId, removedAt: null })
		.select({
			kind: 1,
			"insight.group": 1,
			"statement.cites": 1,
			"idea.chosen": 1,
			"mockup.link": 1,
			"mockup.pictures": 1,
			"trial.participants": 1,
		})
		.session(session ?? null)
		.lean();
	const insights = new Set(rows.filter((row) => row.kind === "insight").map((row) => String(row._id)));
	return rows.map((row) => ({
		kind: row.kind as ArtefactKind,
		insight: row.insight,
		statement: row.statement && {
			cites: row.statement.cites.map(String).filter((id) => insights.has(id)),
		},
		idea: row.idea,
		prototype: row.mockup,
		trial: row.trial,
	}));
}

/**
 * The sending back to the present stage that the authors have not answered yet, with its reason; null where there is none.
 * @param proposal `moves`: number of its gate decisions so far
 */
export async function loadOpenSendBack({
	proposal,
	session,
}: {
	proposal: { id: Id; stage: Stage; moves: number };
	session?: ClientSession;
}): Promise<{ why: string; by: string; at: Date } | null> {
	if (proposal.moves === 0) return null;
	const ofProposal = { proposal: new Types.ObjectId(proposal.id) };
	// why: stopping and resuming leave it at its stage and ask for nothing
	const row = await StageMoveModel.findOne({
		...ofProposal,
		decision: mongoose.trusted({ $in: ["advance", "send-back"] satisfies GateDecision[] }),
	})
		.sort({ number: -1 })
		.select({ decision: 1, why: 1, by: 1, at: 1 })
		.session(session ?? null)
		.lean();
	if (row?.decision !== "send-back") return null;
	const rows = await ArtefactModel.find({ ...ofProposal, stage: proposal.stage })
		.select({ at: 1, removedAt: 1, "idea.chosenAt": 1 })
		.session(session ?? null)
		.lean();
	const worked = rows
		.flatMap(({ at, removedAt, idea }) => [at, removedAt, idea?.chosenAt])
		.flatMap((at) => (at ? [at.getTime()] : []));
	const open = findOpenSendBack({
		lastMove: { ...row, decision: row.decision as GateDecision },
		workedAt: worked.length > 0 ? new Date(Math.max(...worked)) : null,
	});
	return open && { why: open.why, by: open.by.toHexString(), at: open.at };
}
