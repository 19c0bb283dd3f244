import type { CommitmentStatus } from "./commitment";
import { isReportable } from "./commitment-status";
import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import type { ProposalState } from "./proposal";
import type { Stage } from "./stage";
import type { MaybeViewer } from "./viewer";

/** What of a proposal decides whether it can be answered. Ids are hex strings. */
export interface AnswerableProposal {
	state: ProposalState;
	stage: Stage;
	stopped: boolean;
	agencyId: string | null;
}

/** An answer that a proposal already has. */
export interface GivenAnswer {
	agencyId: string;
	status: CommitmentStatus;
	active: boolean;
	/** The champion sent the promise back. */
	sentBack: boolean;
	/** After an appeal a steward has asked the agency to answer once more. */
	askedAgain?: boolean;
}

/** What of a commitment decides who may do what with it. */
export interface CommitmentPosition {
	agencyId: string;
	status: CommitmentStatus;
	/** The champion sent the promise back and the officer has not handed it in again. */
	sentBack: boolean;
	/** There is a changed promise that is not in force yet. */
	hasProposed: boolean;
}

/** Why a proposal takes no answer now, whoever asks. */
function answerable(proposal: AnswerableProposal, viewer: MaybeViewer): Decision {
	if (!can(viewer, "proposal.answer", { agencyId: proposal.agencyId }).allowed)
		return refuse("notYourAgency");
	if (proposal.state !== "published") return refuse("notPublished");
	if (proposal.stopped) return refuse("closed");
	return proposal.stage === "drive" ? ALLOWED : refuse("wrongStage");
}

/**
 * Whether an officer may take a proposal on for the agency: at the last stage, and while nobody has. An agency that
 * declined may still do so.
 */
export function canAccept({
	proposal,
	viewer,
	answers,
}: {
	proposal: AnswerableProposal;
	viewer: MaybeViewer;
	answers: readonly GivenAnswer[];
}): Decision {
	const decision = answerable(proposal, viewer);
	if (!decision.allowed) return decision;
	const active = answers.find((answer) => answer.active);
	if (!active) return ALLOWED;
	return refuse(active.agencyId === proposal.agencyId ? "alreadyAnswered" : "alreadyCommitted");
}

/**
 * Whether an officer may decline a proposal: as long as the agency has not answered, when its champion sent the promise
 * back, and once more when a steward asks for it after an appeal.
 */
export function canDecline({
	proposal,
	viewer,
	answers,
}: {
	proposal: AnswerableProposal;
	viewer: MaybeViewer;
	answers: readonly GivenAnswer[];
}): Decision {
	const decision = answerable(proposal, viewer);
	if (!decision.allowed) return decision;
	const own = answers.find((answer) => answer.agencyId === proposal.agencyId);
	if (own) {
		const open = own.status === "consideration" ? own.sentBack : own.status === "declined" && own.askedAgain;
		return open ? ALLOWED : refuse("alreadyAnswered");
	}
	return answers.some((answer) => answer.active) ? refuse("alreadyCommitted") : ALLOWED;
}

const isOf = (
	{ agencyId }: CommitmentPosition,
	viewer: MaybeViewer,
	action: "commitment.propose" | "commitment.approve" | "commitment.report",
) => can(viewer, action, { agencyId }).allowed;

/** Whether an officer may rewrite a promise that the champion has not approved yet. */
export function canRewritePromise(commitment: CommitmentPosition, viewer: MaybeViewer): Decision {
	if (!isOf(commitment, viewer, "commitment.propose")) return refuse("notYourAgency");
	return commitment.status === "consideration" ? ALLOWED : refuse("wrongStatus");
}

/** Whether an officer may hand in a change of an approved promise. */
export function canProposeChange(commitment: CommitmentPosition, viewer: MaybeViewer): Decision {
	if (!isOf(commitment, viewer, "commitment.propose")) return refuse("notYourAgency");
	if (commitment.status === "consideration") return refuse("notApproved");
	return isReportable(commitment.status) ? ALLOWED : refuse("wrongStatus");
}

/** Whether the champion has something to decide on: a new promise or a changed one. */
export function canApprove(commitment: CommitmentPosition, viewer: MaybeViewer): Decision {
	if (!isOf(commitment, viewer, "commitment.approve")) return refuse("notYourAgency");
	const waits = !commitment.sentBack && (commitment.status === "consideration" || commitment.hasProposed);
	return waits ? ALLOWED : refuse("wrongStatus");
}

/** Whether an officer may report on a commitment: from its approval on. */
export function canReport(commitment: CommitmentPosition, viewer: MaybeViewer): Decision {
	if (!isOf(commitment, viewer, "commitment.report")) return refuse("notYourAgency");
	if (commitment.status === "consideration") return refuse("notApproved");
	return isReportable(commitment.status) ? ALLOWED : refuse("wrongStatus");
}
