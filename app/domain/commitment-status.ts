import type { CommitmentStatus } from "./commitment";
import { ALLOWED, type Decision, refuse } from "./decision";

/**
 * What moves a commitment from one status to another: the officer's `answer`, the champion's `approval`, a progress
 * `report`, or the answers of `citizens` who say that a service does not work.
 */
export type StatusCause = "answer" | "approval" | "report" | "citizens";

/**
 * Every way from one status to another. A report may also leave the status as it is. Nothing else changes a status, and
 * being late is none: it follows from the clock (overdue.ts).
 */
export const STATUS_TRANSITIONS: Record<CommitmentStatus, Partial<Record<CommitmentStatus, StatusCause>>> = {
	// the officer may still decline what the champion sent back
	consideration: { accepted: "approval", declined: "answer" },
	accepted: { "in-progress": "report", pilot: "report", live: "report", stalled: "report" },
	"in-progress": { pilot: "report", live: "report", stalled: "report" },
	pilot: { "in-progress": "report", live: "report", stalled: "report" },
	// an agency may itself say that what it called live has to be worked on again
	live: { scaled: "report", "in-progress": "report", stalled: "report" },
	scaled: { "in-progress": "report", stalled: "report" },
	// an agency that declined may take the proposal on after all
	declined: { consideration: "answer" },
	stalled: { "in-progress": "report", pilot: "report", live: "report" },
};

/** Statuses that citizens may reopen, and what they become then. */
const REOPENED_TO = "in-progress" satisfies CommitmentStatus;
const REOPENABLE: readonly CommitmentStatus[] = ["live", "scaled"];

/** Statuses of an approved promise: reports are taken in these. */
export const REPORTABLE_STATUSES = [
	"accepted",
	"in-progress",
	"pilot",
	"live",
	"scaled",
	"stalled",
] as const satisfies CommitmentStatus[];

/** True when reports are taken in this status. */
export function isReportable(status: CommitmentStatus): boolean {
	return (REPORTABLE_STATUSES as readonly CommitmentStatus[]).includes(status);
}

/** Whether this cause may move a commitment from one status to another. */
export function canChangeStatus({
	from,
	to,
	cause,
}: {
	from: CommitmentStatus;
	to: CommitmentStatus;
	cause: StatusCause;
}): Decision {
	if (cause === "citizens")
		return REOPENABLE.includes(from) && to === REOPENED_TO ? ALLOWED : refuse("wrongStatus");
	if (from === to) return cause === "report" && isReportable(from) ? ALLOWED : refuse("wrongStatus");
	return STATUS_TRANSITIONS[from][to] === cause ? ALLOWED : refuse("wrongStatus");
}

/** The statuses that a report may give, the present one first. */
export function reportableFrom(from: CommitmentStatus): CommitmentStatus[] {
	if (!isReportable(from)) return [];
	return [
		from,
		...REPORTABLE_STATUSES.filter((to) => to !== from && STATUS_TRANSITIONS[from][to] === "report"),
	];
}
