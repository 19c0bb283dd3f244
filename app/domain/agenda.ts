import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import type { MaybeViewer } from "./viewer";

/** What a committee resolves on an item. `assign` gives agencies work with a date; the others may. */
export const RESOLUTIONS = ["acknowledge", "approve", "agree", "assign"] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Longest texts, in characters, and most rows. */
export const AGENDA_LIMITS = { short: 200, place: 20, text: 4_000, followUps: 20 } as const;

/** Whether the steward may put a proposal on an agenda: one that everybody can read. */
export function canPutOnAgenda({ state }: { state: string }, viewer: MaybeViewer): Decision {
	const may = can(viewer, "agenda.manage");
	if (!may.allowed) return may;
	return state === "published" ? ALLOWED : refuse("notPublished");
}

/** Whether the resolution on an item may be recorded: once, from the day of the meeting on. */
export function canRecordResolution(
	item: { meetingAt: Date; resolved: boolean },
	viewer: MaybeViewer,
	now: Date,
): Decision {
	const may = can(viewer, "agenda.manage");
	if (!may.allowed) return may;
	if (item.resolved) return refuse("resolutionRecorded");
	return item.meetingAt.getTime() <= now.getTime() ? ALLOWED : refuse("meetingAhead");
}

/** Whether somebody may answer what a committee has given an agency to do: people of that agency, once. */
export function canAnswerFollowUp(
	followUp: { agencyId: string; answered: boolean },
	viewer: MaybeViewer,
): Decision {
	const may = can(viewer, "follow-up.answer", { agencyId: followUp.agencyId });
	if (!may.allowed) return may;
	return followUp.answered ? refuse("alreadyAnswered") : ALLOWED;
}
