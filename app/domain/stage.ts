/** The six stages of design thinking, in their order. */
export const STAGES = ["empathize", "define", "ideate", "prototype", "test", "drive"] as const;
export type Stage = (typeof STAGES)[number];

/** Position of a stage on the path, 0 for the first. */
export function stageIndex(stage: Stage): number {
	return STAGES.indexOf(stage);
}

/** The stage after this one, or null at the end of the path. */
export function nextStage(stage: Stage): Stage | null {
	return STAGES[stageIndex(stage) + 1] ?? null;
}

/** The stages that a proposal may be sent back to from this one. */
export function earlierStages(stage: Stage): Stage[] {
	return STAGES.slice(0, stageIndex(stage));
}

/** What the stages collect. `insight` belongs to empathize, `statement` to define, and so on. */
export const ARTEFACT_KINDS = ["insight", "statement", "idea", "prototype", "trial"] as const;
export type ArtefactKind = (typeof ARTEFACT_KINDS)[number];

/** The stage in which an artefact of a kind is made. The last stage, drive, is carried by the commitment. */
export const ARTEFACT_STAGE: Record<ArtefactKind, Stage> = {
	insight: "empathize",
	statement: "define",
	idea: "ideate",
	prototype: "prototype",
	trial: "test",
};

/** How the team heard of an insight. */
export const INSIGHT_METHODS = ["interview", "observation", "survey"] as const;
export type InsightMethod = (typeof INSIGHT_METHODS)[number];

/** What a test led to. */
export const TRIAL_DECISIONS = ["iterate", "advance", "stop"] as const;
export type TrialDecision = (typeof TRIAL_DECISIONS)[number];

/** What a gate decision can be. */
export const GATE_DECISIONS = ["advance", "send-back", "stop", "resume"] as const;
export type GateDecision = (typeof GATE_DECISIONS)[number];

/** Low, middle or high, as teams estimate impact, volume and effort of an idea. */
export const LEVELS = ["low", "middle", "high"] as const;
export type Level = (typeof LEVELS)[number];

/** Least content of each stage before a gate opens; a challenge may set its own. */
export interface GateRules {
	insights: number;
	targetGroups: number;
	statements: number;
	ideas: number;
	prototypes: number;
	trials: number;
	participants: number;
}

export const DEFAULT_GATES: GateRules = {
	insights: 3,
	targetGroups: 1,
	statements: 1,
	ideas: 3,
	prototypes: 1,
	trials: 1,
	participants: 5,
};
