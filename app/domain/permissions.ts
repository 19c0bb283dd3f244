import { ALLOWED, type Decision, refuse } from "./decision";
import { hasRole, type MaybeViewer, type Role } from "./viewer";

/** Who may, beside the roles that people are given: who is `signed-in`, and an `author` of the thing at hand. */
export type Actor = "signed-in" | "author" | Role;

/** What a role is held for: `site` (everything), one `agency`, or one `challenge`. */
export type ScopeKind = "site" | "agency" | "challenge";

interface Permission {
	actors: readonly Actor[];
	scope: ScopeKind;
}

const site = (...actors: Actor[]): Permission => ({ actors, scope: "site" });
const agency = (...actors: Actor[]): Permission => ({ actors, scope: "agency" });

/**
 * The permission table: every action, who may do it, and in what scope a role must be held. It says who may at all; whether
 * the thing is in a state for it (a deadline, a stage) is the rule of its noun. Rules, guards, services and pages read this
 * table through {@link can}, {@link mayAnywhere} and nothing else. What is public is read without asking.
 */
export const PERMISSIONS = {
	// one's own account
	"account.manage": site("signed-in"),
	// proposals
	"proposal.create": site("signed-in"),
	"proposal.edit": site("author"),
	"proposal.submit": site("author"),
	"proposal.withdraw": site("author"),
	"proposal.read-unpublished": agency("author", "steward", "officer", "champion"),
	"proposal.read-history": site("author", "steward"),
	"proposal.review": site("steward"),
	// merge and archive
	"proposal.retire": site("steward"),
	"proposal.assign-agency": site("steward"),
	// support and talk
	"support.give": site("signed-in"),
	"follow.set": site("signed-in"),
	"comment.add": site("signed-in"),
	"comment.add-official": agency("officer", "champion"),
	"comment.read-hidden": site("author", "steward", "administrator"),
	"event.read-all": site("steward", "administrator"),
	// what was written, proposals and comments alike
	"content.report": site("signed-in"),
	"content.moderate": site("steward"),
	// design thinking
	// add, change and take back
	"artefact.write": site("author"),
	"stage.move": site("steward"),
	"stage.move-own": site("author"),
	// challenges
	"challenge.manage": site("steward"),
	// needs heard elsewhere
	"needs.manage": site("steward"),
	// judging: who sits on a panel follows from the panel itself
	"round.manage": site("steward"),
	"round.judge": site("signed-in"),
	// agencies
	"proposal.answer": agency("officer"),
	"commitment.propose": agency("officer"),
	"commitment.approve": agency("champion"),
	"commitment.report": agency("officer"),
	"commitment.talk": agency("officer", "champion", "steward"),
	"milestone.manage": agency("officer"),
	"part.manage": agency("officer"),
	"part.answer": agency("officer"),
	"commitment.confirm": site("signed-in"),
	"confirmation.read-private": agency("officer", "champion", "steward"),
	"commitment.appeal": site("author"),
	"appeal.answer": site("steward"),
	// opinions and agenda
	"opinion.request": site("steward"),
	"opinion.draft": agency("officer", "champion"),
	"opinion.sign": agency("champion"),
	"agenda.manage": site("steward"),
	"follow-up.answer": agency("officer", "champion"),
	// library, lessons, training
	"innovation.manage": agency("officer"),
	"innovation.label": site("steward"),
	"reuse.take-part": agency("officer", "champion"),
	"lesson.write": agency("officer"),
	"recommendation.answer": agency("officer", "champion"),
	"playbook.manage": agency("officer"),
	"training.manage": site("steward"),
	"training.sign-up": site("signed-in"),
	// figures
	"indicator.manage": site("steward"),
	// desks
	"desk.officer": agency("officer", "champion"),
	"desk.steward": site("steward"),
	"desk.administrator": site("administrator"),
	// administration
	"people.read": site("administrator"),
	"people.grant-role": site("administrator"),
	"people.suspend": site("administrator"),
	"mail.read": site("administrator"),
	"agency.manage": site("administrator"),
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof PERMISSIONS;

/** What an action is about, as far as it decides who may: whose it is, and to which agency or challenge it belongs. */
export interface ActionScope {
	isAuthor?: boolean;
	/** Hex id; null or absent when the thing belongs to no agency, in which case no officer may. */
	agencyId?: string | null;
	challengeId?: string | null;
}

/**
 * Whether a person may do something to a certain thing.
 * @returns refusals `signInRequired`, `notYourAgency` (the role is there, for another agency), `notAuthor`, `notPermitted`
 */
export function can(viewer: MaybeViewer, action: Action, scope: ActionScope = {}): Decision {
	const { actors, scope: kind }: Permission = PERMISSIONS[action];
	if (!viewer) return refuse("signInRequired");
	if (actors.some((actor) => isActor({ viewer, actor, kind, scope }))) return ALLOWED;
	if (kind === "agency" && mayAnywhere(viewer, action).allowed) return refuse("notYourAgency");
	return refuse(actors.includes("author") ? "notAuthor" : "notPermitted");
}

/**
 * Whether a person holds a role for an action in any scope: what a desk's door asks. Whose the thing is and its scope are
 * asked again, with {@link can}, where it is known.
 */
export function mayAnywhere(viewer: MaybeViewer, action: Action): Decision {
	const { actors }: Permission = PERMISSIONS[action];
	if (!viewer) return refuse("signInRequired");
	const may = actors.some((actor) =>
		actor === "signed-in" || actor === "author" ? true : hasRole(viewer, actor),
	);
	return may ? ALLOWED : refuse("notPermitted");
}

function isActor({
	viewer,
	actor,
	kind,
	scope,
}: {
	viewer: NonNullable<MaybeViewer>;
	actor: Actor;
	kind: ScopeKind;
	scope: ActionScope;
}): boolean {
	if (actor === "signed-in") return true;
	if (actor === "author") return scope.isAuthor === true;
	// why: stewards and administrators hold their role for the whole site, whatever the scope of the action
	if (kind === "site" || actor === "steward" || actor === "administrator") return hasRole(viewer, actor);
	if (kind === "agency") return scope.agencyId ? hasRole(viewer, actor, { agencyId: scope.agencyId }) : false;
	return scope.challengeId ? hasRole(viewer, actor, { challengeId: scope.challengeId }) : false;
}

/** The scope that a grant of each role names. */
export const ROLE_SCOPE: Readonly<Record<Role, ScopeKind>> = {
	judge: "challenge",
	officer: "agency",
	champion: "agency",
	steward: "site",
	administrator: "site",
};
