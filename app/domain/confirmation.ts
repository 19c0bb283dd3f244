import { DAY_MS } from "./bangkok-day";
import {
	CLAIMED_DONE_STATUSES,
	type CommitmentStatus,
	type ConfirmationAnswer,
	type ConfirmationQuestion,
} from "./commitment";
import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import { agenciesOf, type MaybeViewer } from "./viewer";

/** Answers that must be in before figures are shown: fewer could be traced to the people who gave them. */
export const FEWEST_SHOWN = 5;

/** Answers of people who tried it that must be in before they decide anything. */
export const FEWEST_DECISIVE = 5;

/** Share of those who tried it and say "does not work" from which a commitment is reopened. */
export const REOPEN_SHARE = 0.5;

/** Share of those who tried it and say "works" from which a commitment counts as confirmed by citizens. */
export const CONFIRM_SHARE = 0.6;

/** Most supporters who are asked, drawn by chance; everybody where there are fewer. */
export const SAMPLE_SIZE = 400;

/** How long after going live those who were asked are asked once more (milliseconds): four weeks. */
export const ASK_AGAIN_AFTER = 28 * DAY_MS;

/**
 * Whether a supporter is among those drawn. The same draw for the same commitment at all times, whoever makes it and in
 * whatever order (FNV-1a over both ids).
 * @param supporters how many support the proposal
 */
export function isDrawn({
	commitmentId,
	userId,
	supporters,
}: {
	commitmentId: string;
	userId: string;
	supporters: number;
}): boolean {
	if (supporters <= SAMPLE_SIZE) return true;
	let hash = 0x811c9dc5;
	for (const letter of `${commitmentId}:${userId}`)
		hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
	// why: ids of one batch differ in their last letters only, which FNV-1a alone mixes too little into the high bits
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
	return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32 < SAMPLE_SIZE / supporters;
}

/** The question that an answer given now belongs to. */
export function questionAt({
	liveAt,
	now,
}: {
	liveAt: Date | null | undefined;
	now: Date;
}): ConfirmationQuestion {
	return liveAt && now.getTime() >= liveAt.getTime() + ASK_AGAIN_AFTER ? "four-weeks" : "live";
}

/** How many supporters gave each answer to one question. */
export interface ConfirmationTally {
	works: number;
	doesNot: number;
	notTried: number;
}

/** Field of the tally that an answer counts in. */
export const TALLY_FIELD: Record<ConfirmationAnswer, keyof ConfirmationTally> = {
	works: "works",
	"does-not": "doesNot",
	"not-tried": "notTried",
};

export const EMPTY_TALLY: ConfirmationTally = { works: 0, doesNot: 0, notTried: 0 };

/** How many answered at all. */
export function countAnswers({ works, doesNot, notTried }: ConfirmationTally): number {
	return works + doesNot + notTried;
}

/** The answers of one round, those at going live and those four weeks later apart. */
export interface RoundTallies {
	confirmations: ConfirmationTally;
	confirmationsAgain: ConfirmationTally;
}

/** Field of {@link RoundTallies} that the answers to a question count in. */
export const TALLY_OF_QUESTION = {
	live: "confirmations",
	"four-weeks": "confirmationsAgain",
} as const satisfies Record<ConfirmationQuestion, keyof RoundTallies>;

/** What answers say: `too-few` to say anything, `confirmed`, `disputed`, or `mixed`. */
export type ConfirmationVerdict = "too-few" | "confirmed" | "disputed" | "mixed";

/** What the answers to one question say. Those who have not tried it decide nothing. */
export function judgeConfirmations({ works, doesNot }: ConfirmationTally): ConfirmationVerdict {
	const tried = works + doesNot;
	if (tried < FEWEST_DECISIVE) return "too-few";
	if (doesNot / tried >= REOPEN_SHARE) return "disputed";
	return works / tried >= CONFIRM_SHARE ? "confirmed" : "mixed";
}

/** The question whose answers speak for a round: the later one, once enough have answered it. */
export function decisiveQuestion({ confirmationsAgain }: RoundTallies): ConfirmationQuestion {
	return judgeConfirmations(confirmationsAgain) === "too-few" ? "live" : "four-weeks";
}

/** What the answers of a round say; those of four weeks later overrule the first. */
export function judgeRound(round: RoundTallies): ConfirmationVerdict {
	return judgeConfirmations(round[TALLY_OF_QUESTION[decisiveQuestion(round)]]);
}

/** The tally as everyone may see it: null while fewer than five have answered. */
export function publicTally({ works, doesNot, notTried }: ConfirmationTally): ConfirmationTally | null {
	const tally = { works, doesNot, notTried };
	return countAnswers(tally) >= FEWEST_SHOWN ? tally : null;
}

/** What citizens say beside the agency's claim, as everyone may see it. */
export interface CitizenAnswers {
	/** Answers at going live; null while fewer than five have answered. */
	live: ConfirmationTally | null;
	/** Answers four weeks later; null while fewer than five have answered. */
	again: ConfirmationTally | null;
	/** Whether they have been asked once more. */
	askedAgain: boolean;
}

/** The answers of a round as everyone may see them. */
export function toCitizenAnswers({
	round,
	status,
	askAgainAt,
}: {
	round: RoundTallies;
	status: CommitmentStatus;
	/** When they are to be asked once more; nothing once they have been. */
	askAgainAt: Date | null | undefined;
}): CitizenAnswers {
	return {
		live: publicTally(round.confirmations),
		again: publicTally(round.confirmationsAgain),
		askedAgain: (isClaimedDone(status) && !askAgainAt) || countAnswers(round.confirmationsAgain) > 0,
	};
}

/** True while the agency says that it works and citizens confirm it. */
export function isConfirmed({
	status,
	verdict,
}: {
	status: CommitmentStatus;
	verdict: ConfirmationVerdict;
}): boolean {
	return isClaimedDone(status) && verdict === "confirmed";
}

/** True while the agency says that it works. */
export function isClaimedDone(status: CommitmentStatus): boolean {
	return (CLAIMED_DONE_STATUSES as readonly CommitmentStatus[]).includes(status);
}

/**
 * Whether a person may say if it works for them, while the agency calls it live: supporters of the proposal, and those who
 * followed it before that. Nobody of the agency itself.
 */
export function canConfirm({
	viewer,
	status,
	isSupporter,
	agencyId,
}: {
	viewer: MaybeViewer;
	status: CommitmentStatus;
	/** Supports the proposal, or has followed it since before it went live. */
	isSupporter: boolean;
	/** Whose commitment it is. */
	agencyId?: string;
}): Decision {
	if (!isClaimedDone(status)) return refuse("notLive");
	const may = can(viewer, "commitment.confirm");
	if (!may.allowed) return may;
	if (agencyId && agenciesOf(viewer).includes(agencyId)) return refuse("notPermitted");
	return isSupporter ? ALLOWED : refuse("notSupporter");
}
