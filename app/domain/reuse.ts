import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import { agenciesOf, type MaybeViewer } from "./viewer";

/** talk: the agencies talk; recorded: one side wrote down what came of it; confirmed: both stand by it; ended: nothing came of it. */
export const REUSE_STATES = ["talk", "recorded", "confirmed", "ended"] as const;
export type ReuseState = (typeof REUSE_STATES)[number];

/** owner: the agency whose solution it is; adopter: the one that takes it over. */
export const REUSE_SIDES = ["owner", "adopter"] as const;
export type ReuseSide = (typeof REUSE_SIDES)[number];

/** Longest texts, in characters, and most messages of one talk. */
export const REUSE_LIMITS = { message: 2_000, adapted: 2_000, measured: 500, messages: 500 } as const;

/** The two agencies of a reuse; ids are hex strings. */
export interface ReuseParties {
	owner: string;
	adopter: string;
}

const isOf = (viewer: MaybeViewer, agencyId: string) => can(viewer, "reuse.take-part", { agencyId }).allowed;

/** On which side somebody stands; both for officers of both agencies. Empty for everybody else. */
export function sidesOf(parties: ReuseParties, viewer: MaybeViewer): ReuseSide[] {
	return REUSE_SIDES.filter((side) => isOf(viewer, parties[side]));
}

/** Whether an agency may say "we want this too": for a solution of another agency that is in the library. */
export function canAskForReuse(
	{ ownerId, adopterId, withdrawn }: { ownerId: string; adopterId: string; withdrawn: boolean },
	viewer: MaybeViewer,
): Decision {
	if (!isOf(viewer, adopterId)) return refuse("notYourAgency");
	if (withdrawn) return refuse("gone");
	return ownerId === adopterId ? refuse("ownInnovation") : ALLOWED;
}

/** Agencies of a person that could ask for a solution, as hex ids. */
export function adoptersOf(ownerId: string, viewer: MaybeViewer): string[] {
	return agenciesOf(viewer).filter((id) => id !== ownerId);
}

/** Whether somebody may write what came of a reuse: either side, until both have confirmed. */
export function canRecordReuse(reuse: ReuseParties & { state: ReuseState }, viewer: MaybeViewer): Decision {
	if (sidesOf(reuse, viewer).length === 0) return refuse("notYourAgency");
	return reuse.state === "confirmed" ? refuse("alreadyDecided") : ALLOWED;
}

/** Whether a side may confirm: a record is there, and it was the other side that wrote it. */
export function canConfirmReuse(
	reuse: ReuseParties & { state: ReuseState; confirmedBy: readonly ReuseSide[] },
	viewer: MaybeViewer,
): Decision {
	const sides = sidesOf(reuse, viewer);
	if (sides.length === 0) return refuse("notYourAgency");
	if (reuse.state !== "recorded") return refuse("nothingToConfirm");
	// why: an officer of both agencies cannot stand for both sides of one record
	return sides.some((side) => reuse.confirmedBy.includes(side)) ? refuse("otherSideConfirms") : ALLOWED;
}

/** The state of a reuse with a record once these sides have confirmed it. */
export function stateOfRecord(confirmedBy: readonly ReuseSide[]): "recorded" | "confirmed" {
	return REUSE_SIDES.every((side) => confirmedBy.includes(side)) ? "confirmed" : "recorded";
}
