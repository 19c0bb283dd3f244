import type { CommitmentStatus } from "./commitment";
import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import type { MaybeViewer } from "./viewer";

/** `open`: waits for a steward; `upheld`: the decline stands; `asked-again`: the agency has to answer once more. */
export const APPEAL_STATES = ["open", "upheld", "asked-again"] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** What a steward may answer. */
export const APPEAL_ANSWERS = ["upheld", "asked-again"] as const satisfies AppealState[];
export type AppealAnswer = (typeof APPEAL_ANSWERS)[number];

/** Longest text of an appeal and of its answer, in characters. */
export const APPEAL_LIMIT = 4_000;

/** Whether a person may appeal against a decline: its authors, once. */
export function canAppeal({
	viewer,
	isAuthor,
	status,
	hasAppealed,
}: {
	viewer: MaybeViewer;
	isAuthor: boolean;
	status: CommitmentStatus;
	hasAppealed: boolean;
}): Decision {
	const may = can(viewer, "commitment.appeal", { isAuthor });
	if (!may.allowed) return may;
	if (hasAppealed) return refuse("alreadyAppealed");
	return status === "declined" ? ALLOWED : refuse("wrongStatus");
}

/** Whether an appeal can still be answered. */
export function canAnswerAppeal(state: AppealState): Decision {
	return state === "open" ? ALLOWED : refuse("alreadyDecided");
}
