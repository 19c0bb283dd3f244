import { type ClientSession, Types } from "mongoose";
import { gateRules, missingForGate } from "~/domain/gate";
import { deriveProposal } from "~/domain/proposal-derived";
import { ChallengeModel } from "~~/models/challenge.server";
import { CommitmentModel } from "~~/models/commitment.server";
import { ProposalModel } from "~~/models/proposal.server";
import type { Id } from "./events.server";
import { loadGateArtefacts, loadOpenSendBack } from "./gate-artefacts.server";

/** Tries before a proposal that changes all the time is left to whoever changes it last. */
const TRIES = 5;

/**
 * Recomputes progress, next step and facets of a proposal and writes them; `waitingSince` becomes `now` only when the
 * next step passes to somebody else, or when the same people are asked anew. Call it after every change of the proposal, its artefacts or its commitments, in
 * the same transaction where there is one. Nothing happens for an id that does not exist.
 *
 * @param asksAnew true after a decision that asks for something new, whoever owes the next step
 * @returns true when something was different
 */
export async function refreshProposal({
	proposalId,
	now,
	asksAnew = false,
	session,
}: {
	proposalId: Id;
	now: Date;
	asksAnew?: boolean;
	session?: ClientSession;
}): Promise<boolean> {
	const _id = new Types.ObjectId(proposalId);
	for (let attempt = 0; attempt < TRIES; attempt++) {
		const loaded = await loadDerivation({ _id, session });
		if (!loaded) return false;
		const { proposal, derived } = loaded;
		const same =
			proposal.progress === derived.progress &&
			proposal.nextStep === derived.nextStep &&
			proposal.facets.length === derived.facets.length &&
			proposal.facets.every((facet, index) => facet === derived.facets[index]);
		if (same && !asksAnew) return false;
		const { state, stage, stopped, moves, revision } = proposal;
		const passes = asksAnew || derived.nextStep !== proposal.nextStep;
		// why: the figures are written only onto the row that they were computed from
		const written = await ProposalModel.updateOne(
			{ _id, state, stage, stopped, moves, revision },
			{ $set: { ...derived, ...(passes ? { waitingSince: now } : {}) } },
			{ session },
		);
		if (written.matchedCount === 1) return true;
	}
	return false;
}

/** What the derived figures of a stored proposal are and ought to be; null when it does not exist. */
export async function loadDerivation({ _id, session }: { _id: Types.ObjectId; session?: ClientSession }) {
	const proposal = await ProposalModel.findById(_id)
		.select({
			state: 1,
			"hidden.from": 1,
			stage: 1,
			stopped: 1,
			moves: 1,
			revision: 1,
			challenge: 1,
			agency: 1,
			nationwide: 1,
			provinces: 1,
			"targetGroups.group": 1,
			changeKinds: 1,
			progress: 1,
			nextStep: 1,
			facets: 1,
		})
		.session(session ?? null)
		.lean();
	if (!proposal) return null;
	// why: one after the other, as a transaction takes one operation at a time
	const challenge =
		proposal.challenge &&
		(await ChallengeModel.findById(proposal.challenge)
			.select({ gates: 1, "rules.gateKeeper": 1 })
			.session(session ?? null)
			.lean());
	const artefacts = await loadGateArtefacts({ proposalId: _id, session });
	const sentBack = await loadOpenSendBack({ proposal: { ...proposal, id: _id }, session });
	const commitments = await CommitmentModel.find({ proposal: _id })
		.select({ status: 1, active: 1, agency: 1 })
		.session(session ?? null)
		.lean();
	const missing = missingForGate({
		stage: proposal.stage,
		artefacts,
		rules: gateRules(challenge?.gates),
	});
	const derived = deriveProposal({
		proposal: {
			state: proposal.state,
			hiddenFrom: proposal.hidden?.from ?? null,
			stage: proposal.stage,
			stopped: proposal.stopped,
			challengeId: proposal.challenge?.toHexString() ?? null,
			agencyId: proposal.agency?.toHexString() ?? null,
			nationwide: proposal.nationwide,
			provinces: proposal.provinces,
			targetGroups: proposal.targetGroups.map(({ group }) => group),
			changeKinds: proposal.changeKinds,
		},
		gateMet: missing.length === 0,
		sentBack: sentBack !== null,
		gateKeeper: challenge?.rules.gateKeeper ?? "steward",
		answers: commitments.map(({ status, active, agency }) => ({
			status,
			active,
			agencyId: agency.toHexString(),
		})),
	});
	return { proposal, derived };
}
