import mongoose, { type ClientSession } from "mongoose";
import type { GateKeeper } from "~/domain/challenge";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canAddArtefact, gateRules, type StagedProposal } from "~/domain/gate";
import type { ProgressKey } from "~/domain/proposal";
import { canRead } from "~/domain/proposal-rules";
import type { ArtefactKind, GateRules } from "~/domain/stage";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { ChallengeModel } from "~~/models/challenge.server";
import { ProposalModel } from "~~/models/proposal.server";

/** A proposal with what the work at its stages looks at. Ids are hex strings. */
export interface ProposalAtStage extends StagedProposal {
	id: string;
	number: number;
	slug: string;
	title: { th: string; en: string | null };
	/** Number of gate decisions so far. */
	moves: number;
	progress: ProgressKey;
	agencyId: string | null;
	challenge: { slug: string; title: Bilingual; gateKeeper: GateKeeper } | null;
	rules: GateRules;
}

/**
 * Loads a proposal for work at its stages.
 * @throws {DomainError} `notFound` when there is none, or when it is neither public nor the viewer's to see
 */
export async function loadProposalAtStage({
	number,
	viewer,
	session,
}: {
	number: number | null;
	viewer: MaybeViewer;
	session?: ClientSession;
}): Promise<ProposalAtStage> {
	const row = await ProposalModel.findOne({ number: number ?? 0 })
		.select({
			number: 1,
			slug: 1,
			title: 1,
			titleEn: 1,
			state: 1,
			stage: 1,
			stopped: 1,
			moves: 1,
			progress: 1,
			agency: 1,
			challenge: 1,
			authors: 1,
		})
		.session(session ?? null)
		.lean();
	if (!row) throw new DomainError("notFound");
	const authorIds = row.authors.map(({ user }) => user.toHexString());
	const agencyId = row.agency?.toHexString() ?? null;
	enforce(canRead({ proposal: { state: row.state, authorIds, agencyId }, viewer }));
	const challenge =
		row.challenge &&
		(await ChallengeModel.findById(row.challenge)
			.select({ slug: 1, title: 1, gates: 1, "rules.gateKeeper": 1 })
			.session(session ?? null)
			.lean());
	return {
		id: row._id.toHexString(),
		number: row.number,
		slug: row.slug,
		title: { th: row.title, en: row.titleEn ?? null },
		state: row.state,
		stage: row.stage,
		stopped: row.stopped,
		moves: row.moves,
		progress: row.progress,
		agencyId,
		authorIds,
		challenge: challenge
			? {
					slug: challenge.slug,
					title: { th: challenge.title.th, en: challenge.title.en },
					gateKeeper: challenge.rules.gateKeeper,
				}
			: null,
		rules: gateRules(challenge?.gates),
	};
}

/**
 * Marks the proposal as worked on, within a transaction, so that a gate decision and a change of what it rests on cannot
 * pass each other unseen.
 * @throws {DomainError} `wrongStage` when it has moved since it was loaded
 */
async function holdProposal({
	proposal,
	now,
	session,
}: {
	proposal: ProposalAtStage;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const { id, stage, moves, state } = proposal;
	const held = await ProposalModel.updateOne(
		{ _id: new mongoose.Types.ObjectId(id), stage, moves, state },
		{ $set: { updatedAt: now } },
		{ session },
	);
	if (held.matchedCount === 0) throw new DomainError("wrongStage");
}

/**
 * Loads a proposal for a change of its artefacts by an author, and keeps others from moving it within the transaction.
 * @throws {DomainError} `notFound` and the reasons of `canAddArtefact`
 */
export async function holdForAuthor({
	proposalNumber,
	viewer,
	kind,
	now,
	session,
}: {
	proposalNumber: number | null;
	viewer: Viewer;
	kind: ArtefactKind;
	now: Date;
	session: ClientSession;
}): Promise<ProposalAtStage> {
	const proposal = await loadProposalAtStage({ number: proposalNumber, viewer, session });
	enforce(canAddArtefact({ proposal, viewer, kind }));
	await holdProposal({ proposal, now, session });
	return proposal;
}
