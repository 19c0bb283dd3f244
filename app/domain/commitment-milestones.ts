import { DAY_MS, endOfBangkokDay } from "./bangkok-day";
import type { CommitmentStatus } from "./commitment";
import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import type { MaybeViewer } from "./viewer";

export const MILESTONE_STATES = ["planned", "done", "dropped"] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** What can happen to a milestone; each is kept, with its day and why. */
export const MILESTONE_CHANGES = ["added", "moved", "done", "dropped"] as const;
export type MilestoneChange = (typeof MILESTONE_CHANGES)[number];

/** Longest texts, in characters. */
export const MILESTONE_LIMITS = { title: 200, doneWhen: 500, why: 1_000 } as const;

/** Days late, 1 on the first day after the day on which it was due; 0 while there is time, once done, and when dropped. */
export function milestoneDaysLate(
	{ dueAt, state }: { dueAt: Date; state: MilestoneState },
	now: Date,
): number {
	const end = endOfBangkokDay(dueAt);
	return state !== "planned" || end > now ? 0 : Math.floor((now.getTime() - end.getTime()) / DAY_MS) + 1;
}

/** True when a milestone was reached after its day. */
export function wasReachedLate({ dueAt, doneAt }: { dueAt: Date; doneAt: Date | null }): boolean {
	return doneAt !== null && doneAt >= endOfBangkokDay(dueAt);
}

/** Whether an officer may set milestones: of the agency, while the promise stands. */
export function canSetMilestones(
	{ agencyId, status }: { agencyId: string; status: CommitmentStatus },
	viewer: MaybeViewer,
): Decision {
	if (!can(viewer, "milestone.manage", { agencyId }).allowed) return refuse("notYourAgency");
	return status === "declined" ? refuse("wrongStatus") : ALLOWED;
}

/** Whether a milestone may still change: only one that is planned. */
export function canChangeMilestone(state: MilestoneState): Decision {
	return state === "planned" ? ALLOWED : refuse("alreadyDecided");
}
