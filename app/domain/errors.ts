/**
 * Every way in which the house says no, and the HTTP status that fits. The text in the reader's language is
 * `errors.<code>` in the catalogues; http/ maps code to status in one place through this table.
 */
export const ERROR_STATUS = {
	// input
	invalidInput: 422,
	badRequest: 400,
	fileNameUnreadable: 400,
	tooLarge: 413,
	unsupportedFile: 415,
	changedUnderSameKey: 409,
	editedMeanwhile: 409,
	// people
	signInRequired: 401,
	wrongCredentials: 422,
	wrongPassword: 422,
	lastAdministrator: 409,
	scopeMissing: 422,
	championThere: 409,
	ownRole: 409,
	commonPassword: 422,
	accountSuspended: 403,
	notPermitted: 403,
	foreignOrigin: 403,
	tooManyRequests: 429,
	// things
	notFound: 404,
	gone: 410,
	linkExpired: 410,
	// proposals
	notAuthor: 403,
	notDraft: 409,
	notPublished: 409,
	proposalWithdrawn: 410,
	proposalHidden: 410,
	closed: 409,
	challengeClosed: 409,
	tooManyProposals: 409,
	teamTooLarge: 409,
	teamTooSmall: 409,
	alreadySupported: 409,
	notSupported: 409,
	ownProposal: 409,
	noVotesLeft: 409,
	commentsClosed: 409,
	alreadyDecided: 409,
	rulesLocked: 409,
	addressTaken: 409,
	tooManyAttachments: 409,
	mergeIntoItself: 409,
	// design thinking
	wrongStage: 409,
	gateNotMet: 409,
	cannotSendForward: 409,
	workStopped: 409,
	stageAhead: 409,
	tooManyArtefacts: 409,
	// agencies
	agencyClosed: 409,
	agencyCycle: 409,
	agencyHasBelow: 409,
	agencyCodeTaken: 409,
	letterCodeTaken: 409,
	provinceTaken: 409,
	provinceMissing: 422,
	provinceFixed: 409,
	notYourAgency: 403,
	alreadyAnswered: 409,
	alreadyCommitted: 409,
	notApproved: 409,
	wrongStatus: 409,
	needsIndicator: 422,
	dueInPast: 422,
	alreadyAppealed: 409,
	alreadyNamed: 409,
	needsContribution: 422,
	needsEvidence: 422,
	tooManyParts: 409,
	notSupporter: 403,
	notLive: 409,
	// opinions and agenda
	opinionSigned: 409,
	opinionNotReady: 409,
	opinionIncomplete: 422,
	opinionsAwaited: 409,
	observationsOpen: 409,
	observationAnswered: 409,
	agendaPlaceTaken: 409,
	resolutionRecorded: 409,
	meetingAhead: 409,
	// library, lessons, training
	alreadyInLibrary: 409,
	ownInnovation: 409,
	nothingToConfirm: 409,
	otherSideConfirms: 409,
	recommendationAnswered: 409,
	sessionCancelled: 409,
	sessionOver: 409,
	sessionFull: 409,
	alreadySignedUp: 409,
	notSignedUp: 409,
	capacityBelowTaken: 422,
	// judging
	roundNotOpen: 409,
	roundClosed: 409,
	roundNotClosed: 409,
	roundRulesFixed: 409,
	rubricLocked: 409,
	orderFixed: 409,
	roundNotReady: 409,
	assignmentImpossible: 409,
	invitationInvalid: 410,
	alreadyJudge: 409,
	hasBallots: 409,
	tooManyRevisions: 409,
	turnTaken: 409,
	notIneligible: 409,
	// needs
	notATable: 422,
	tableIncomplete: 422,
	tableStarted: 409,
	wordTaken: 409,
	lastWord: 409,
	tooManyWords: 409,
	// storage
	unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** A "no" with a name, safe to show to the reader. Everything else that is thrown is a fault of ours. */
export class DomainError extends Error {
	override readonly name = "DomainError";

	/**
	 * @param code what went wrong; text in the catalogue under `errors.<code>`
	 * @param options `field`: the form field it belongs to; `params`: values for the text
	 */
	constructor(
		readonly code: ErrorCode,
		readonly options: { field?: string; params?: Record<string, string | number> } = {},
	) {
		super(code);
	}

	/** HTTP status that fits the error. */
	get status(): number {
		return ERROR_STATUS[this.code];
	}
}
