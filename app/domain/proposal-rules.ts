import { ALLOWED, type Decision, refuse } from "./decision";
import { canModerate, canReport, canShowAgain } from "./moderation";
import { type Action, can } from "./permissions";
import { EDITABLE_STATES, isPublicState, type ProposalState } from "./proposal";
import type { MaybeViewer } from "./viewer";

/** As much of a proposal as the rules of writing and publishing look at. Ids are hex strings. */
export interface RuledProposal {
	state: ProposalState;
	authorIds: readonly string[];
	agencyId?: string | null;
}

type Question = { proposal: RuledProposal; viewer: MaybeViewer };

/** Most drafts that one person keeps at a time. */
export const MOST_DRAFTS = 20;

export function isAuthor({ proposal, viewer }: Question): boolean {
	return viewer !== null && proposal.authorIds.includes(viewer.id);
}

/**
 * Everyone reads what is public; before and after that its authors, stewards and the agency that it concerns. What was
 * hidden only its authors and stewards.
 */
export function canRead({ proposal, viewer }: Question): Decision {
	if (isPublicState(proposal.state)) return ALLOWED;
	if (isAuthor({ proposal, viewer })) return ALLOWED;
	// why: a draft is its authors' own business until they send it in
	if (proposal.state === "draft") return refuse("notFound");
	const may =
		proposal.state === "hidden"
			? can(viewer, "content.moderate")
			: can(viewer, "proposal.read-unpublished", { agencyId: proposal.agencyId });
	return may.allowed ? ALLOWED : refuse("notFound");
}

/** Authors change the text until the proposal has left the path. */
export function canEdit({ proposal, viewer }: Question): Decision {
	const may = canAsAuthor("proposal.edit", { proposal, viewer });
	if (!may.allowed) return may;
	return (EDITABLE_STATES as readonly ProposalState[]).includes(proposal.state)
		? ALLOWED
		: refuse("notPublished");
}

/** Authors send in a draft, or again what was returned to them. */
export function canSubmit({ proposal, viewer }: Question): Decision {
	const may = canAsAuthor("proposal.submit", { proposal, viewer });
	if (!may.allowed) return may;
	return proposal.state === "draft" || proposal.state === "returned" ? ALLOWED : refuse("notDraft");
}

/** Authors take their proposal back, unless an agency has already promised something on it. */
export function canWithdrawProposal({
	proposal,
	viewer,
	committed,
}: Question & { committed: boolean }): Decision {
	const may = canAsAuthor("proposal.withdraw", { proposal, viewer });
	if (!may.allowed) return may;
	const edit = canEdit({ proposal, viewer });
	if (!edit.allowed) return edit;
	return committed ? refuse("alreadyCommitted") : ALLOWED;
}

/** Stewards decide on what was submitted, though not on what they wrote themselves. */
export function canReview({ proposal, viewer }: Question): Decision {
	const may = canAsStranger("proposal.review", { proposal, viewer });
	if (!may.allowed) return may;
	return proposal.state === "submitted" ? ALLOWED : refuse("alreadyDecided");
}

/** Stewards merge and archive what is public and not yet promised by an agency. */
export function canRetire({ proposal, viewer, committed }: Question & { committed: boolean }): Decision {
	const may = canAsStranger("proposal.retire", { proposal, viewer });
	if (!may.allowed) return may;
	if (proposal.state !== "published") return refuse("notPublished");
	return committed ? refuse("alreadyCommitted") : ALLOWED;
}

/** Stewards name the agency that has to answer, until one has taken the proposal on. */
export function canAssignAgency({
	proposal,
	viewer,
	committed,
}: Question & { committed: boolean }): Decision {
	const may = canAsStranger("proposal.assign-agency", { proposal, viewer });
	if (!may.allowed) return may;
	if (proposal.state !== "published" && proposal.state !== "submitted") return refuse("notPublished");
	return committed ? refuse("alreadyCommitted") : ALLOWED;
}

/** People report what is public and not their own; see {@link canReport}. */
export function canReportProposal({ proposal, viewer }: Question): Decision {
	return canReport({
		thing: { authorIds: proposal.authorIds, shown: isPublicState(proposal.state) },
		viewer,
	});
}

/**
 * Stewards hide what is public, though not what they wrote themselves. What an agency has taken on stays, since a promise
 * must be readable beside what it answers: there the authors mend their text.
 * @returns refusals `notPermitted`, `notPublished`, `alreadyCommitted`
 */
export function canHideProposal({
	proposal,
	viewer,
	committed,
}: Question & { committed: boolean }): Decision {
	const moderate = canModerate({ thing: proposal, viewer });
	if (!moderate.allowed) return moderate;
	if (!isPublicState(proposal.state)) return refuse("notPublished");
	return committed ? refuse("alreadyCommitted") : ALLOWED;
}

/** Stewards show a hidden proposal again, though not one of their own; see {@link canShowAgain}. */
export function canShowProposalAgain({ proposal, viewer }: Question): Decision {
	return canShowAgain({
		thing: { authorIds: proposal.authorIds, hidden: proposal.state === "hidden" },
		viewer,
	});
}

function canAsAuthor(action: Action, question: Question): Decision {
	return can(question.viewer, action, { isAuthor: isAuthor(question) });
}

/** Nobody decides on what they wrote themselves. */
function canAsStranger(action: Action, question: Question): Decision {
	const may = can(question.viewer, action);
	return may.allowed && isAuthor(question) ? refuse("notPermitted") : may;
}
