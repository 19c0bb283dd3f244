import { ALLOWED, type Decision, refuse } from "./decision";
import { fiscalYearOf } from "./fiscal-year";
import { can } from "./permissions";
import type { MaybeViewer } from "./viewer";

/** The crises that a playbook is for. */
export const CRISES = ["flood", "drought", "epidemic", "economic", "system"] as const;
export type Crisis = (typeof CRISES)[number];

/** Longest texts, in characters, and most rows. */
export const PLAYBOOK_LIMITS = { title: 160, text: 2_000, short: 300, steps: 20, people: 100_000 } as const;

/** How a playbook stands with its yearly drill. */
export type DrillStanding = "done" | "due" | "late" | "never";

/**
 * Whether the yearly drill was held: `done` in this fiscal year, `due` when the last one was in the year before, `late`
 * when it was earlier, `never` when there was none.
 */
export function drillStanding({ lastDrillAt, now }: { lastDrillAt: Date | null; now: Date }): DrillStanding {
	if (!lastDrillAt) return "never";
	const years = fiscalYearOf(now) - fiscalYearOf(lastDrillAt);
	if (years <= 0) return "done";
	return years === 1 ? "due" : "late";
}

/** Whether somebody may write the playbooks of an agency and log its drills. */
export function canManagePlaybook({ agencyId }: { agencyId: string }, viewer: MaybeViewer): Decision {
	return can(viewer, "playbook.manage", { agencyId }).allowed ? ALLOWED : refuse("notYourAgency");
}
