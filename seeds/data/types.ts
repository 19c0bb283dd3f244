/**
 * Shapes of the demonstration content.
 *
 * The content is plain data: no I/O, no clock. Every date is an offset in days from the
 * `anchor`, the moment at which the loader runs, so that the demonstration looks the same on
 * any day it is loaded. `daysAgo` counts backwards (3 = three days before the anchor);
 * `dueInDays`, `nextReportInDays` and `fromDay`/`toDay` count forwards (-3 = three days before the anchor).
 */

import type { ChallengeKind, GateKeeper, PhaseKey } from "~/domain/challenge";
import type { CommitmentStatus, ConfirmationAnswer, DeclineReason } from "~/domain/commitment";
import type { ProposalState } from "~/domain/proposal";
import type { GateDecision, GateRules, InsightMethod, Level, Stage, TrialDecision } from "~/domain/stage";
import type { StallCause } from "~/domain/stalled";
import type {
	AgencyKind,
	Bilingual,
	BuildingBlock,
	ChangeKind,
	Channel,
	ImpactKind,
	Language,
	Stance,
	TargetGroup,
} from "~/domain/vocabulary";

/** One of the 77 provinces. `code` is the two-digit geocode of the Department of Provincial Administration. */
export interface SeedProvince {
	code: number;
	th: string;
	en: string;
}

export interface SeedAgency {
	/** Lower-case ASCII, used in the address `/agencies/:code`. */
	code: string;
	kind: AgencyKind;
	/** Code of the agency above it in the tree; a parent stands before its children in the list. */
	parent?: string;
	name: Bilingual;
	abbreviation: Bilingual;
	/** Thai letter code of a ministry as used in official letter numbers, e.g. `สธ`. */
	letterCode?: string;
	provinceCode?: number;
	contactUnit: Bilingual;
}

export type SeedRoleGrant =
	| { role: "administrator" }
	| { role: "steward" }
	| { role: "judge"; challenge: string }
	| { role: "officer"; agency: string }
	| { role: "champion"; agency: string };

export interface SeedPerson {
	/** Stable key by which the other files refer to the person; also the local part of the email. */
	key: string;
	email: string;
	/** Thai title, given and family name. A display name alone stands for an account that is not a person. */
	title?: string;
	givenName?: string;
	familyName?: string;
	displayName: string;
	language: Language;
	provinceCode: number;
	/** Roles beyond that of a citizen, which every account has. */
	grants: SeedRoleGrant[];
}

/** A phase of a challenge, in days from the anchor; `toDay` is the last day on which it is open. */
export interface SeedPhase {
	phase: PhaseKey;
	fromDay: number;
	toDay: number;
}

export interface SeedDataSet {
	name: Bilingual;
	/** Who holds the data: an agency code. */
	holder: string;
	/** Only where the address of the official portal is certain. */
	url?: string;
}

export interface SeedChallenge {
	slug: string;
	kind: ChallengeKind;
	title: Bilingual;
	/** Markdown. */
	brief: Bilingual;
	/** The "How might we …" question in one sentence. */
	question: Bilingual;
	theme: Bilingual;
	targetGroups: TargetGroup[];
	impacts: ImpactKind[];
	host: string;
	supportingAgencies: string[];
	partners: string[];
	dataSets: SeedDataSet[];
	phases: SeedPhase[];
	rules: {
		votesPerPerson: number;
		teamMin: number;
		teamMax: number;
		gateKeeper: GateKeeper;
		/** Who may take part and vote, in words. */
		eligibility: Bilingual;
	};
	/** What differs from the default gates. */
	gates?: Partial<GateRules>;
	prizes: Bilingual[];
	example: true;
}

export interface SeedInsight {
	method: InsightMethod;
	group: TargetGroup;
	/** How many people were interviewed, observed or asked. */
	people: number;
	experience: string;
	needs: string;
	painPoints: string;
}

/** Who needs what because of what insight. */
export interface SeedStatement {
	who: string;
	need: string;
	because: string;
	/** "How might we …" */
	question: string;
	/** How one will know that it worked. */
	measure: string;
	/** Indexes into `artefacts.insights`. */
	cites: number[];
}

export interface SeedIdea {
	title: string;
	description: string;
	impact: Level;
	/** How many people it reaches. */
	volume: Level;
	effort: Level;
	chosen: boolean;
	/** Why this one was chosen. */
	why?: string;
}

export interface SeedPrototype {
	title: string;
	/** What a visitor sees, step by step. */
	description: string;
	link: string;
	/** What is real in it. */
	real: string;
	/** What is only played. */
	pretend: string;
	/** Cost of making it, in baht. */
	cost: number;
	buildingBlocks: BuildingBlock[];
}

export interface SeedTrial {
	hypothesis: string;
	participants: { group: TargetGroup; people: number }[];
	result: string;
	/** What was measured, with its unit and its value before and after. */
	measure: string;
	unit: string;
	before: number;
	after: number;
	decision: TrialDecision;
}

/** What the stages collected. Those of a stage were made between the move into it and the move out of it. */
export interface SeedArtefacts {
	insights?: SeedInsight[];
	statement?: SeedStatement;
	ideas?: SeedIdea[];
	prototype?: SeedPrototype;
	trials?: SeedTrial[];
}

/** A gate decision by a steward. A stopped one stays at its stage: `to` equals `from`. */
export interface SeedMove {
	decision: GateDecision;
	from: Stage;
	to: Stage;
	why: string;
	daysAgo: number;
}

export interface SeedComment {
	by: string;
	stance: Stance;
	body: string;
	daysAgo: number;
	/** Agency code when an officer answers for the agency. */
	agency?: string;
	replies: SeedComment[];
}

export interface SeedIndicator {
	/** Unique within the commitment; reports refer to it by this name. */
	name: string;
	unit: string;
	/** Absent where it was never measured. */
	baseline?: number;
	target: number;
	/** What is counted above and below the line, where it is a share. */
	numerator?: string;
	denominator?: string;
}

/** What an agency promises. */
export interface SeedPromise {
	deliverable: Bilingual;
	ownerUnit: string;
	ownerHead: string;
	/** Days from the anchor; negative when the date has passed. */
	dueInDays: number;
	indicators: SeedIndicator[];
	/** Baht; absent where it is not known. */
	budget?: number;
	budgetSource?: string;
	/** A rule that stands in the way, where only its words are known. */
	legalObstacles?: string;
	buildingBlocks: BuildingBlock[];
	/** Skills in words; `seeds/data/commitment-work.ts` chooses from the list. */
	skills?: string;
}

/** A report says which status the commitment reached with it. */
export interface SeedProgressReport {
	daysAgo: number;
	status: CommitmentStatus;
	percent: number;
	narrative: string;
	values: { indicator: string; value: number }[];
	obstacles?: string;
	/** With a stalled commitment: why, and what has to happen for it to go on. */
	stallCause?: StallCause;
	restartWhen?: string;
	evidenceLink?: string;
	/** The short report that nothing has changed since the one before. */
	unchanged?: boolean;
	/** Days from the anchor, negative when it has passed; absent when nothing more is owed. */
	nextReportInDays?: number;
}

export interface SeedConfirmation {
	by: string;
	answer: ConfirmationAnswer;
	note?: string;
	daysAgo: number;
}

/**
 * A promise and what became of it. Reports, changes and answers of supporters are told apart here, and happened in the
 * order of their `daysAgo`: enough supporters who say "does not work" open a live commitment again.
 */
export interface SeedCommitment {
	supporting: string[];
	promise: SeedPromise;
	/** Absent while the champion has not approved it, so that it is still under consideration. */
	approvedDaysAgo?: number;
	/** A promise changed with the champion's approval: a new version with its reason. */
	changes: { daysAgo: number; reason: string; dueInDays: number }[];
	/** Oldest first; the last one says where the commitment stands. */
	reports: SeedProgressReport[];
	/** Oldest first; those who answer are among those whom `listSupporters` names. */
	confirmations: SeedConfirmation[];
}

/** The answer of an agency to a proposal; its officer and champion are `officer-<code>` and `champion-<code>`. */
export type SeedAnswer =
	| { decision: "accept"; agency: string; words: string; daysAgo: number; commitment: SeedCommitment }
	| {
			decision: "decline";
			agency: string;
			reason: DeclineReason;
			words: string;
			/** When or on what condition it is worth asking again. */
			askAgainWhen: string;
			daysAgo: number;
	  };

interface SeedProposalContent {
	/** ASCII slug, unique. */
	key: string;
	title: Bilingual;
	/** At most 280 characters in either language. */
	summary: Bilingual;
	/** Thai Markdown. */
	body: string;
	/** The public service it concerns. */
	service: string;
	problem: string;
	targetGroups: { group: TargetGroup; experience: string; needs: string; painPoints: string }[];
	area: "nationwide" | number[];
	channels: Channel[];
	changeKinds: ChangeKind[];
	impacts: ImpactKind[];
	/** Person keys; the first one is the author who posts it. */
	authors: string[];
	teamName?: string;
	challenge?: string;
	/** Agency whose service it concerns. */
	agency: string;
	/** Days since publication; for one that never was public, since it was last saved or submitted (see `findDates`). */
	ageDays: number;
	state: ProposalState;
	/** Where it stands once published. */
	stage?: Stage;
	/** The reason that a steward gave when returning or archiving it, or the author when withdrawing it. */
	stateReason?: { by: string; words: string; daysAgo: number };
	/** Key of the proposal it was merged into. */
	mergedInto?: string;
	artefacts: SeedArtefacts;
	moves: SeedMove[];
	comments: SeedComment[];
	/** How many of the demonstration citizens support it (see `listSupporters`). */
	supports: number;
	answer?: SeedAnswer;
}

/**
 * A proposal is either an example made up for the demonstration, or one that the programme
 * really carried out. A real one says in `note` what is fact and what is illustration.
 */
export type SeedProposal = SeedProposalContent &
	({ example: true; real?: never } | { real: true; example?: never; note: Bilingual });
