import type { CommitmentStatus } from "./commitment";
import { isClaimedDone } from "./confirmation";
import type { ProposalOutcome } from "./proposal-outcome";

/** As much of an agency's answer as the last stage looks at; dates may be ISO text. */
export interface DriveAnswer {
	status: CommitmentStatus;
	active: boolean;
	/** Null until the champion has approved the promise. */
	promise: { dueAt: Date | string } | null;
	overdue: boolean;
	confirmed: boolean;
}

/** What the last stage can lack, in the order in which it comes; texts under `stages.driveMissing.<what>`. */
export const DRIVE_NEEDS = ["agency", "answer", "promise", "delivery", "late", "citizens"] as const;

/** One thing that is still missing before a promise is kept; the due date goes with `delivery` and `late`. */
export type DriveNeed =
	| { what: "agency" | "answer" | "promise" | "citizens" }
	| { what: "delivery" | "late"; dueAt: Date | string };

/**
 * What the stage `drive` still lacks: an agency, its answer, its promise, the promise kept by its date, the word of citizens.
 * @returns empty where the path has ended
 */
export function missingForDrive({
	outcome,
	hasAgency,
	answers,
}: {
	outcome: ProposalOutcome;
	/** True when the agency that has to answer has been named. */
	hasAgency: boolean;
	/** All answers so far, in any order. */
	answers: readonly DriveAnswer[];
}): DriveNeed[] {
	if (outcome !== "open") return [];
	const answer = answers.find(({ active }) => active);
	if (answer && isClaimedDone(answer.status)) return answer.confirmed ? [] : [{ what: "citizens" }];
	return [...(answer ? missingOf(answer) : missingAnswer(hasAgency)), { what: "citizens" }];
}

function missingOf({ status, promise, overdue }: DriveAnswer): DriveNeed[] {
	if (status === "consideration") return [{ what: "answer" }];
	if (!promise) return [{ what: "promise" }];
	return [{ what: overdue ? "late" : "delivery", dueAt: promise.dueAt }];
}

function missingAnswer(hasAgency: boolean): DriveNeed[] {
	return hasAgency ? [{ what: "answer" }] : [{ what: "agency" }, { what: "answer" }];
}
