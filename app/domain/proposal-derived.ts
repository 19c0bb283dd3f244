import type { GateKeeper } from "./challenge";
import type { CommitmentStatus } from "./commitment";
import {
	isPublicState,
	type NextStepOwner,
	type ProgressKey,
	type ProposalState,
	type PublicState,
} from "./proposal";
import type { Stage } from "./stage";
import type { ChangeKind, TargetGroup } from "./vocabulary";

/** What the derived figures of a proposal follow from. Ids are hex strings. */
export interface DerivationSource {
	state: ProposalState;
	/** Of a hidden one the state that it was taken out of. */
	hiddenFrom?: PublicState | null;
	stage: Stage;
	stopped: boolean;
	challengeId: string | null;
	agencyId: string | null;
	nationwide: boolean;
	/** Two-digit codes. */
	provinces: readonly number[];
	targetGroups: readonly TargetGroup[];
	changeKinds: readonly ChangeKind[];
}

/** What an agency answered, as far as the path of the proposal follows from it. */
export interface AnswerSource {
	status: CommitmentStatus;
	active: boolean;
	agencyId: string;
}

export interface DerivedProposal {
	progress: ProgressKey;
	nextStep: NextStepOwner;
	/** Words that lists filter by; see {@link deriveFacets}. */
	facets: string[];
}

type Position = Pick<DerivedProposal, "progress" | "nextStep">;

/**
 * How far a proposal is, who owes its next step and under which words lists find it.
 *
 * @param gateMet true when nothing is missing for the gate of the present stage
 * @param sentBack true while the authors have not answered a sending back to the present stage
 * @param gateKeeper who moves it on, as its challenge says; the steward where it answers no challenge
 * @param answers all answers of agencies so far, in any order
 */
export function deriveProposal({
	proposal,
	gateMet,
	sentBack = false,
	gateKeeper,
	answers,
}: {
	proposal: DerivationSource;
	gateMet: boolean;
	sentBack?: boolean;
	gateKeeper: GateKeeper;
	answers: readonly AnswerSource[];
}): DerivedProposal {
	const position = derivePosition({ proposal, gateMet: gateMet && !sentBack, gateKeeper, answers });
	return { ...position, facets: deriveFacets({ proposal, ...position }) };
}

function derivePosition({
	proposal,
	gateMet,
	gateKeeper,
	answers,
}: Omit<Parameters<typeof deriveProposal>[0], "sentBack">): Position {
	const { stage, stopped, agencyId } = proposal;
	// why: hiding takes a proposal out of sight, not off its path; shown again it stands where it stood, since when it did
	const state = proposal.state === "hidden" ? (proposal.hiddenFrom ?? "published") : proposal.state;
	if (state === "draft" || state === "returned") return { progress: "working", nextStep: "authors" };
	if (state === "submitted") return { progress: "working", nextStep: "steward" };
	const answer = answers.find(({ active }) => active);
	const answered = answer && positionOfAnswer(answer.status);
	if (state !== "published") return { progress: answered?.progress ?? "stopped", nextStep: "nobody" };
	if (stopped) return { progress: "stopped", nextStep: "nobody" };
	if (answered) return answered;
	if (stage === "drive") {
		// why: a refusal by one agency does not speak for another that the steward has named since
		if (answers.some((a) => a.status === "declined" && (!agencyId || a.agencyId === agencyId)))
			return { progress: "declined", nextStep: "nobody" };
		return { progress: "awaiting-answer", nextStep: agencyId ? "agency" : "steward" };
	}
	return { progress: "working", nextStep: gateMet && gateKeeper === "steward" ? "steward" : "authors" };
}

function positionOfAnswer(status: CommitmentStatus): Position | undefined {
	switch (status) {
		case "consideration":
			return { progress: "awaiting-answer", nextStep: "agency" };
		case "accepted":
		case "in-progress":
		case "pilot":
		case "stalled":
			return { progress: "committed", nextStep: "agency" };
		case "live":
			return { progress: "live", nextStep: "supporters" };
		case "scaled":
			return { progress: "live", nextStep: "nobody" };
		case "declined":
			return undefined;
	}
}

/**
 * Words that lists filter by: `public`, `open` (published and not stopped), `stage:…`, `challenge:<id>`, `agency:<id>`,
 * `province:<code>` or `area:nationwide`, `group:…`, `kind:…`, `progress:…`, `next:…`, `waiting` (somebody owes the next step). A proposal that is not public has
 * none of them, so that no list can show it by mistake.
 */
export function deriveFacets({
	proposal,
	progress,
	nextStep,
}: { proposal: DerivationSource } & Position): string[] {
	if (!isPublicState(proposal.state)) return [];
	const isOpen = proposal.state === "published" && !proposal.stopped;
	return [
		"public",
		...(isOpen ? ["open"] : []),
		`stage:${proposal.stage}`,
		...(proposal.challengeId ? [`challenge:${proposal.challengeId}`] : []),
		...(proposal.agencyId ? [`agency:${proposal.agencyId}`] : []),
		...(proposal.nationwide
			? ["area:nationwide"]
			: proposal.provinces.map((code) => `province:${code}` as const)),
		...unique(proposal.targetGroups).map((group) => `group:${group}`),
		...unique(proposal.changeKinds).map((kind) => `kind:${kind}`),
		`progress:${progress}`,
		`next:${nextStep}`,
		...(nextStep === "nobody" ? [] : ["waiting"]),
	];
}

function unique<T>(values: readonly T[]): T[] {
	return [...new Set(values)];
}
