import type { GateKeeper } from "./challenge";
import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import type { ProposalState } from "./proposal";
import {
	ARTEFACT_STAGE,
	type ArtefactKind,
	DEFAULT_GATES,
	earlierStages,
	type GateDecision,
	type GateRules,
	nextStage,
	type Stage,
	stageIndex,
} from "./stage";
import type { MaybeViewer } from "./viewer";

/** As much of an artefact as gates look at. Rows that the authors took back are left out by the caller. */
export interface GateArtefact {
	kind: ArtefactKind;
	insight?: { group: string } | null;
	/** `cites`: the insights that it rests on and that still stand. */
	statement?: { cites: readonly unknown[] } | null;
	idea?: { chosen: boolean } | null;
	prototype?: { link?: string | null; pictures?: readonly unknown[] | null } | null;
	trial?: { participants: readonly { people: number }[] } | null;
}

/** What a gate can lack; texts under `stages.missing.<what>`. */
export const GATE_NEEDS = [
	"insights",
	"targetGroups",
	"statements",
	"ideas",
	"chosen",
	"prototypes",
	"trials",
	"participants",
] as const;
export type GateNeed = (typeof GATE_NEEDS)[number];

/** One thing that the stage still lacks: `have` is always less than `needed`. */
export interface MissingItem {
	what: GateNeed;
	needed: number;
	have: number;
}

/** The rules that bind: a challenge's own figures where it sets them, the usual ones elsewhere. */
export function gateRules(own?: { [K in keyof GateRules]?: number | null } | null): GateRules {
	const rules = { ...DEFAULT_GATES };
	for (const key of Object.keys(rules) as (keyof GateRules)[]) rules[key] = own?.[key] ?? rules[key];
	return rules;
}

/**
 * What a stage still lacks before its gate can open. Adding an artefact never makes this longer.
 * @returns empty when the gate's conditions are met; always empty for `drive`, which the commitment carries
 */
export function missingForGate({
	stage,
	artefacts,
	rules,
}: {
	stage: Stage;
	artefacts: readonly GateArtefact[];
	rules: GateRules;
}): MissingItem[] {
	return needsOf({ stage, artefacts, rules }).filter(({ needed, have }) => have < needed);
}

function needsOf({
	stage,
	artefacts,
	rules,
}: {
	stage: Stage;
	artefacts: readonly GateArtefact[];
	rules: GateRules;
}): MissingItem[] {
	const ofKind = (kind: ArtefactKind) => artefacts.filter((artefact) => artefact.kind === kind);
	switch (stage) {
		case "empathize": {
			const insights = ofKind("insight");
			const groups = new Set(insights.map((artefact) => artefact.insight?.group));
			return [
				{ what: "insights", needed: rules.insights, have: insights.length },
				{ what: "targetGroups", needed: rules.targetGroups, have: groups.size },
			];
		}
		case "define": {
			const grounded = ofKind("statement").filter((artefact) => (artefact.statement?.cites.length ?? 0) > 0);
			return [{ what: "statements", needed: rules.statements, have: grounded.length }];
		}
		case "ideate": {
			const ideas = ofKind("idea");
			const chosen = ideas.filter((artefact) => artefact.idea?.chosen).length;
			return [
				{ what: "ideas", needed: rules.ideas, have: ideas.length },
				{ what: "chosen", needed: Math.min(1, rules.ideas), have: chosen },
			];
		}
		case "prototype": {
			const visible = ofKind("prototype").filter((artefact) => canBeLookedAt(artefact.prototype));
			return [{ what: "prototypes", needed: rules.prototypes, have: visible.length }];
		}
		case "test": {
			const sizes = ofKind("trial").map(countParticipants);
			const decisive = sizes.sort((a, b) => b - a)[rules.trials - 1] ?? 0;
			return [
				{ what: "trials", needed: rules.trials, have: sizes.length },
				{ what: "participants", needed: rules.trials > 0 ? rules.participants : 0, have: decisive },
			];
		}
		case "drive":
			return [];
	}
}

/** Why a proposal was sent back, and by whom, while its authors have not answered that. */
export interface SentBack {
	why: string;
	by: "author" | "steward";
}

/** A decision that moved a proposal, as far as {@link findOpenSendBack} looks at it. */
export interface Moved {
	decision: GateDecision;
	at: Date;
}

/**
 * The sending back that the authors have not answered: until something of the stage is written, changed or taken back, the
 * next step is theirs, whatever the earlier artefacts of that stage amount to.
 *
 * @param lastMove the latest decision that took the proposal to another stage
 * @param workedAt when something of the present stage was last worked on
 */
export function findOpenSendBack<M extends Moved>({
	lastMove,
	workedAt,
}: {
	lastMove: M | null;
	workedAt: Date | null;
}): M | null {
	if (lastMove?.decision !== "send-back") return null;
	return workedAt && workedAt > lastMove.at ? null : lastMove;
}

function canBeLookedAt(prototype: GateArtefact["prototype"]): boolean {
	return Boolean(prototype?.link) || (prototype?.pictures?.length ?? 0) > 0;
}

function countParticipants({ trial }: GateArtefact): number {
	return trial?.participants.reduce((sum, { people }) => sum + people, 0) ?? 0;
}

/** As much of a proposal as the rules of stages look at. Ids are hex strings. */
export interface StagedProposal {
	state: ProposalState;
	stage: Stage;
	stopped: boolean;
	authorIds: readonly string[];
}

/** Who opens the gates of a proposal: the stewards, unless its challenge leaves that to the authors. */
export function gateKeeperOf(challenge?: { gateKeeper?: GateKeeper | null } | null): GateKeeper {
	return challenge?.gateKeeper ?? "steward";
}

/**
 * Whether a person decides at the gates of a proposal at all. Stewards do, but not on what they proposed themselves,
 * unless the challenge leaves gates to authors.
 */
export function canKeepGate({
	proposal,
	viewer,
	challenge,
}: {
	proposal: Pick<StagedProposal, "authorIds">;
	viewer: MaybeViewer;
	challenge?: { gateKeeper?: GateKeeper | null } | null;
}): Decision {
	const isAuthor = viewer !== null && proposal.authorIds.includes(viewer.id);
	const may = can(viewer, isAuthor ? "stage.move-own" : "stage.move", { isAuthor });
	if (!may.allowed) return may;
	return isAuthor && gateKeeperOf(challenge) !== "author" ? refuse("notPermitted") : ALLOWED;
}

/**
 * Whether a gate decision may be taken now.
 *
 * @param to where the proposal stands afterwards: the next stage, an earlier one, or (stop, resume) the same
 * @param missing from {@link missingForGate} for the stage that it stands in
 * @param committed true while an agency has an active commitment: the path is not turned back under its feet
 */
export function canMoveStage({
	proposal,
	viewer,
	challenge,
	decision,
	to,
	missing,
	committed = false,
}: {
	proposal: StagedProposal;
	viewer: MaybeViewer;
	challenge?: { gateKeeper?: GateKeeper | null } | null;
	decision: GateDecision;
	to: Stage;
	missing: readonly MissingItem[];
	committed?: boolean;
}): Decision {
	const keeps = canKeepGate({ proposal, viewer, challenge });
	if (!keeps.allowed) return keeps;
	if (proposal.state !== "published") return refuse("notPublished");
	if (decision === "resume") {
		if (!proposal.stopped) return refuse("alreadyDecided");
		return to === proposal.stage ? ALLOWED : refuse("wrongStage");
	}
	if (proposal.stopped) return refuse("workStopped");
	if (decision === "advance") {
		if (to !== nextStage(proposal.stage)) return refuse("wrongStage");
		return missing.length === 0 ? ALLOWED : refuse("gateNotMet");
	}
	if (committed) return refuse("alreadyCommitted");
	if (decision === "send-back")
		return earlierStages(proposal.stage).includes(to) ? ALLOWED : refuse("cannotSendForward");
	return to === proposal.stage ? ALLOWED : refuse("wrongStage");
}

/** Whether a person may add artefacts of a kind: authors, for the stage that the proposal stands in and earlier ones. */
export function canAddArtefact({
	proposal,
	viewer,
	kind,
}: {
	proposal: StagedProposal;
	viewer: MaybeViewer;
	kind: ArtefactKind;
}): Decision {
	const isAuthor = viewer !== null && proposal.authorIds.includes(viewer.id);
	const may = can(viewer, "artefact.write", { isAuthor });
	if (!may.allowed) return may;
	if (proposal.state !== "published") return refuse("notPublished");
	if (proposal.stopped) return refuse("workStopped");
	return stageIndex(ARTEFACT_STAGE[kind]) <= stageIndex(proposal.stage) ? ALLOWED : refuse("stageAhead");
}
