import type { ArtefactKind, GateDecision, InsightMethod, Level, Stage, TrialDecision } from "./stage";
import type { BuildingBlock, TargetGroup } from "./vocabulary";

/** Longest texts of artefacts in characters, and most items. The same figures bind forms and services. */
export const ARTEFACT_LIMITS = {
	line: 200,
	text: 2_000,
	link: 500,
	unit: 60,
	people: 100_000,
	cost: 1_000_000_000,
	pictures: 4,
	participants: 5,
	cites: 20,
	/** Standing artefacts of one proposal. */
	perProposal: 100,
	why: 2_000,
} as const;

/** True for a link that may be shown to visitors: a web address and nothing that runs. */
export function isWebAddress(text: string): boolean {
	try {
		return ["http:", "https:"].includes(new URL(text).protocol);
	} catch {
		return false;
	}
}

/** An artefact as pages show it: exactly the part that `kind` names is there. Ids are hex strings. */
export interface ArtefactView {
	id: string;
	kind: ArtefactKind;
	at: Date | string;
	insight: {
		method: InsightMethod;
		group: TargetGroup;
		people: number;
		experience: string;
		needs: string;
		painPoints: string;
	} | null;
	statement: {
		who: string;
		need: string;
		because: string;
		question: string;
		measure: string;
		/** Ids of the insights that it rests on. */
		cites: string[];
	} | null;
	idea: {
		title: string;
		description: string;
		impact: Level;
		volume: Level;
		effort: Level;
		chosen: boolean;
		why?: string | null;
	} | null;
	prototype: {
		title: string;
		description: string;
		link?: string | null;
		real: string;
		pretend: string;
		/** Baht. */
		cost?: number | null;
		buildingBlocks: BuildingBlock[];
		pictures: PictureView[];
	} | null;
	trial: {
		hypothesis: string;
		participants: { group: TargetGroup; people: number }[];
		result: string;
		measure: string;
		before?: number | null;
		after?: number | null;
		unit?: string | null;
		decision: TrialDecision;
	} | null;
}

/** A picture of a prototype; its file stands at `/files/<id>`. */
export interface PictureView {
	id: string;
	alt: string | null;
	width: number | null;
	height: number | null;
}

/** A gate decision as pages show it. */
export interface MoveView {
	number: number;
	decision: GateDecision;
	from: Stage;
	to: Stage;
	why: string;
	at: Date | string;
	byName: string;
	byAuthor: boolean;
	/** Ids of what it rested on and still stands, and how many were taken back since. */
	artefacts: string[];
	removed: number;
}
