import mongoose, { Types } from "mongoose";
import type { ArtefactView, MoveView } from "~/domain/artefact";
import type { Decision } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import {
	canAddArtefact,
	canKeepGate,
	canMoveStage,
	gateKeeperOf,
	type MissingItem,
	missingForGate,
	type SentBack,
} from "~/domain/gate";
import {
	ARTEFACT_KINDS,
	ARTEFACT_STAGE,
	type ArtefactKind,
	earlierStages,
	GATE_DECISIONS,
	type GateDecision,
	nextStage,
	STAGES,
	type Stage,
} from "~/domain/stage";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import { CommitmentModel } from "~~/models/commitment.server";
import { ArtefactModel, StageMoveModel } from "~~/models/stage.server";
import { UserModel } from "~~/models/user.server";
import { loadGateArtefacts, loadOpenSendBack } from "./gate-artefacts.server";
import { loadProposalAtStage, type ProposalAtStage } from "./staged-proposal.server";

type ArtefactRow = Awaited<ReturnType<typeof findRows>>[number];

function findRows(proposalId: string) {
	return ArtefactModel.find({ proposal: new Types.ObjectId(proposalId), removedAt: null })
		.select({ request: 0, proposal: 0, removedAt: 0 })
		.sort({ kind: 1, at: 1, _id: 1 })
		.lean();
}

function toArtefact(row: ArtefactRow): ArtefactView {
	const { statement, idea, mockup, trial, insight } = row;
	return {
		id: row._id.toHexString(),
		kind: row.kind as ArtefactKind,
		at: row.at,
		insight: insight ?? null,
		statement: statement ? { ...statement, cites: statement.cites.map(String) } : null,
		idea: idea ?? null,
		prototype: mockup
			? {
					...mockup,
					pictures: mockup.pictures.map(({ file, alt, width, height }) => ({
						id: String(file),
						alt: alt ?? null,
						width: width ?? null,
						height: height ?? null,
					})),
				}
			: null,
		trial: trial ?? null,
	};
}

/**
 * Everything of the page of a proposal's stages: what each stage holds and lacks, what was decided, and what the viewer
 * may do.
 * @throws {DomainError} `notFound`
 */
export async function findStagesPage({ number, viewer }: { number: number | null; viewer: MaybeViewer }) {
	const proposal = await loadProposalAtStage({ number, viewer });
	const [rows, gateArtefacts, moves, sentBack] = await Promise.all([
		findRows(proposal.id),
		loadGateArtefacts({ proposalId: proposal.id }),
		listMoves({ proposal }),
		findSentBack(proposal),
	]);
	const artefacts = rows.map(toArtefact);
	const standing = new Set(artefacts.map(({ id }) => id));
	return {
		proposal: toHead(proposal),
		rules: proposal.rules,
		stages: STAGES.map((stage) => ({
			stage,
			sentBack: stage === proposal.stage ? sentBack : null,
			missing: missingForGate({ stage, artefacts: gateArtefacts, rules: proposal.rules }),
			artefacts: artefacts.filter(({ kind }) => ARTEFACT_STAGE[kind] === stage),
			addable: ARTEFACT_KINDS.filter(
				(kind) =>
					ARTEFACT_STAGE[kind] === stage && canAddArtefact({ proposal, viewer, kind }).allowed === true,
			),
			moves: moves
				.filter(({ from }) => from === stage)
				.map(({ artefacts: ids, ...move }) => ({
					...move,
					artefacts: ids.filter((id) => standing.has(id)),
					removed: ids.filter((id) => !standing.has(id)).length,
				})),
		})),
		keepsGate:
			proposal.state === "published" &&
			proposal.progress !== "committed" &&
			proposal.progress !== "live" &&
			canKeepGate({ proposal, viewer, challenge: proposal.challenge }).allowed === true,
		isAuthor: viewer !== null && proposal.authorIds.includes(viewer.id),
	};
}

async function findSentBack(proposal: ProposalAtStage): Promise<SentBack | null> {
	const open = await loadOpenSendBack({ proposal });
	return open && { why: open.why, by: proposal.authorIds.includes(open.by) ? "author" : "steward" };
}

/** What pages say of the proposal itself. */
function toHead(proposal: ProposalAtStage) {
	const { number, slug, title, state, stage, stopped, moves, progress, challenge } = proposal;
	return {
		number,
		slug,
		title,
		state,
		stage,
		stopped,
		moves,
		progress,
		challenge: challenge && { slug: challenge.slug, title: challenge.title },
		gateKeeper: gateKeeperOf(challenge),
	};
}

async function listMoves({ proposal }: { proposal: ProposalAtStage }): Promise<Omit<MoveView, "removed">[]> {
	const rows = await StageMoveModel.find({ proposal: new Types.ObjectId(proposal.id) })
		.select({ request: 0, proposal: 0 })
		.sort({ number: 1 })
		.lean();
	const people = await UserModel.find({ _id: mongoose.trusted({ $in: rows.map(({ by }) => by) }) })
		.select({ displayName: 1 })
		.lean();
	const names = new Map(people.map((person) => [person._id.toHexString(), person.displayName]));
	return rows.map((row) => ({
		number: row.number,
		decision: row.decision as GateDecision,
		from: row.from as Stage,
		to: row.to as Stage,
		why: row.why,
		at: row.at,
		byName: names.get(row.by.toHexString()) ?? "",
		byAuthor: proposal.authorIds.includes(row.by.toHexString()),
		artefacts: row.artefacts.map(String),
	}));
}

/**
 * The page on which an author writes an artefact: what an edit begins with, and what can be cited.
 * @param from id of the artefact to write anew, if any
 * @throws {DomainError} `notFound`, and the reasons of `canAddArtefact`
 */
export async function findArtefactForm({
	number,
	viewer,
	kind,
	from,
}: {
	number: number | null;
	viewer: Viewer;
	kind: ArtefactKind;
	from: string | null;
}) {
	const proposal = await loadProposalAtStage({ number, viewer });
	const decision = canAddArtefact({ proposal, viewer, kind });
	if (!decision.allowed) throw new DomainError(decision.reason);
	const artefacts = (await findRows(proposal.id)).map(toArtefact);
	const earlier = from === null ? null : artefacts.find(({ id, kind: own }) => id === from && own === kind);
	if (earlier === undefined) throw new DomainError("notFound");
	return {
		proposal: toHead(proposal),
		earlier,
		insights: artefacts.filter((artefact) => artefact.kind === "insight"),
		ideas: artefacts.filter((artefact) => artefact.kind === "idea"),
	};
}

/**
 * The page on which an author takes an artefact back.
 * @throws {DomainError} `notFound`, and the reasons of `canAddArtefact`
 */
export async function findArtefactToRemove({
	number,
	viewer,
	id,
}: {
	number: number | null;
	viewer: Viewer;
	id: string;
}) {
	const proposal = await loadProposalAtStage({ number, viewer });
	const artefacts = (await findRows(proposal.id)).map(toArtefact);
	const artefact = artefacts.find((one) => one.id === id);
	if (!artefact) throw new DomainError("notFound");
	const decision = canAddArtefact({ proposal, viewer, kind: artefact.kind });
	if (!decision.allowed) throw new DomainError(decision.reason);
	return {
		proposal: toHead(proposal),
		artefact,
		insights: artefacts.filter(({ kind }) => kind === "insight"),
	};
}

/**
 * The page of a gate decision: what stands, what is missing, and each decision with whether it may be taken.
 * @throws {DomainError} `notFound`, `notPermitted` for those who do not keep this gate, `notPublished`
 */
export async function findMovePage({ number, viewer }: { number: number | null; viewer: Viewer }) {
	const proposal = await loadProposalAtStage({ number, viewer });
	const keeps = canKeepGate({ proposal, viewer, challenge: proposal.challenge });
	if (!keeps.allowed) throw new DomainError(keeps.reason);
	if (proposal.state !== "published") throw new DomainError("notPublished");
	const [rows, gateArtefacts, commitment, sentBack] = await Promise.all([
		findRows(proposal.id),
		loadGateArtefacts({ proposalId: proposal.id }),
		CommitmentModel.exists({ proposal: new Types.ObjectId(proposal.id), active: true }),
		findSentBack(proposal),
	]);
	const missing = missingForGate({
		stage: proposal.stage,
		artefacts: gateArtefacts,
		rules: proposal.rules,
	});
	const decide = (decision: GateDecision): Decision =>
		canMoveStage({
			proposal,
			viewer,
			challenge: proposal.challenge,
			decision,
			to:
				decision === "advance"
					? (nextStage(proposal.stage) ?? proposal.stage)
					: decision === "send-back"
						? (earlierStages(proposal.stage)[0] ?? proposal.stage)
						: proposal.stage,
			missing,
			committed: commitment !== null,
		});
	const artefacts = rows.map(toArtefact);
	return {
		proposal: toHead(proposal),
		missing,
		sentBack,
		rules: proposal.rules,
		artefacts: artefacts.filter(({ kind }) => ARTEFACT_STAGE[kind] === proposal.stage),
		insights: artefacts.filter(({ kind }) => kind === "insight"),
		decisions: GATE_DECISIONS.map((decision) => ({ decision, answer: decide(decision) })),
		earlier: earlierStages(proposal.stage),
		next: nextStage(proposal.stage),
	};
}

/** Where a proposal stands on the path and what its gate lacks, for the page of the proposal. */
export interface StageSummaryData {
	number: number;
	slug: string;
	stage: Stage;
	stopped: boolean;
	isPublic: boolean;
	missing: MissingItem[];
	sentBack: SentBack | null;
	gateKeeper: "steward" | "author";
	keepsGate: boolean;
	isAuthor: boolean;
}

/**
 * What {@link StageSummaryData} says, for `<StageSummary>`.
 * @throws {DomainError} `notFound` for a proposal that the viewer may not see
 */
export async function loadStageSummary({
	proposal: { number },
	viewer,
}: {
	proposal: { number: number };
	viewer: MaybeViewer;
}): Promise<StageSummaryData> {
	const proposal = await loadProposalAtStage({ number, viewer });
	const [artefacts, sentBack] = await Promise.all([
		loadGateArtefacts({ proposalId: proposal.id }),
		findSentBack(proposal),
	]);
	return {
		number,
		slug: proposal.slug,
		stage: proposal.stage,
		stopped: proposal.stopped,
		isPublic: proposal.state === "published",
		missing: missingForGate({ stage: proposal.stage, artefacts, rules: proposal.rules }),
		sentBack,
		gateKeeper: gateKeeperOf(proposal.challenge),
		keepsGate: canKeepGate({ proposal, viewer, challenge: proposal.challenge }).allowed,
		isAuthor: viewer !== null && proposal.authorIds.includes(viewer.id),
	};
}
