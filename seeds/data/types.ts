/**
 * Shapes of the demonstration content.
 *
 * The content is plain data: no I/O, no clock. Every date is an offset in days from the
 * `anchor`, the moment at which the loader runs, so that the demonstration looks the same on
 * any day it is loaded. `daysAgo` counts backwards (3 = three days before the anchor);
 * `dueInDays` and `fromDay`/`toDay` count forwards (-3 = three days before the anchor).
 */

import type { CommitmentStatus, ConfirmationAnswer, DeclineReason } from "~/domain/commitment";
import type { ProposalState } from "~/domain/proposal";
import type { GateRules, InsightMethod, Level, Stage, TrialDecision } from "~/domain/stage";
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

export type PhaseKey = "submission" | "shortlist" | "build" | "judging" | "results" | "follow-up";

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
	kind: "call" | "hackathon" | "crisis";
	title: Bilingual;
	/** Markdown. */
	brief: Bilingual;
	/** The "How might we …" question in one sentence. */
	question: Bilingual;
	theme: Bilingual;
	targetGroups: TargetGroup[];
	impactKind: ImpactKind;
	host: string;
	supportingAgencies: string[];
	partners: Bilingual[];
	dataSets: SeedDataSet[];
	phases: SeedPhase[];
	rules: {
		whoMayVote: "anyone-signed-in" | "citizens-of-area";
		/** Provinces whose people may vote; only with `citizens-of-area`. */
		voteProvinces?: number[];
		votesPerPerson: number;
		teamSize: { min: number; max: number };
		/** Whether the authors may move their own proposal when its gate is met. */
		authorsMayAdvance: boolean;
		notes: Bilingual;
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

export interface SeedStatement {
	/** Who needs what because of what insight, in one or two sentences. */
	who: string;
	need: string;
	because: string;
	howMightWe: string;
	successMeasure: string;
	/** Indexes into `artefacts.insights`. */
	insights: number[];
}

export interface SeedIdea {
	title: string;
	description: string;
	impact: Level;
	/** How many people it reaches. */
	volume: Level;
	effort: Level;
	chosen?: boolean;
	/** Why this one was chosen. */
	why?: string;
}

export interface SeedPrototype {
	title: string;
	description: string;
	/** What a visitor sees, step by step, so that it can be looked at without leaving the page. */
	walkthrough: string[];
	link?: string;
	real: string;
	notReal: string;
	/** Cost of making the prototype, in baht. */
	costBaht: number;
	buildingBlocks: BuildingBlock[];
}

export interface SeedTrial {
	hypothesis: string;
	participants: { group: TargetGroup; count: number }[];
	result: string;
	measure: { name: string; unit: string; before: number; after: number };
	decision: TrialDecision;
}

export interface SeedArtefacts {
	insights?: SeedInsight[];
	statement?: SeedStatement;
	ideas?: SeedIdea[];
	prototype?: SeedPrototype;
	trials?: SeedTrial[];
}

/** A gate decision; `to` is absent when the work is stopped. Made by a steward unless `by` says otherwise. */
export interface SeedMove {
	action: "advance" | "send-back" | "stop";
	from: Stage;
	to?: Stage;
	reason: string;
	daysAgo: number;
	by?: string;
}

export interface SeedComment {
	by: string;
	stance: Stance;
	text: string;
	daysAgo: number;
	/** Agency code when an officer answers for the agency. */
	official?: string;
	replies?: SeedComment[];
}

/** The answer of an agency to a proposal. */
export type SeedAnswer =
	| { decision: "accept"; agency: string; by: string; words: string; daysAgo: number }
	| {
			decision: "decline";
			agency: string;
			by: string;
			reason: DeclineReason;
			words: string;
			/** When or on what condition it is worth asking again. */
			askAgainWhen: string;
			daysAgo: number;
	  };

export interface SeedIndicator {
	key: string;
	name: Bilingual;
	baseline: number;
	target: number;
	unit: Bilingual;
	/** Only where the indicator is a share. */
	numerator?: Bilingual;
	denominator?: Bilingual;
}

export interface SeedStatusStep {
	status: CommitmentStatus;
	daysAgo: number;
	reason: string;
	by: string;
	/** Only with `declined`. */
	declineReason?: DeclineReason;
	askAgainWhen?: string;
}

export interface SeedProgressReport {
	daysAgo: number;
	by: string;
	percent: number;
	narrative: string;
	indicatorValues: { key: string; value: number }[];
	evidence: { title: string; url: string };
	obstacles?: string;
	/** Date of the next report in days from the anchor; negative when it has passed. */
	nextReportInDays: number;
}

export interface SeedConfirmation {
	by: string;
	answer: ConfirmationAnswer;
	words?: string;
	daysAgo: number;
}

export interface SeedCommitment {
	lead: string;
	supporting: string[];
	owner: { unit: string; head: string };
	title: Bilingual;
	deliverable: Bilingual;
	impactKind: ImpactKind;
	dueInDays: number;
	indicators: SeedIndicator[];
	budget: { baht: number; source: string };
	legalObstacles?: string;
	buildingBlocks: BuildingBlock[];
	skills?: string;
	officer: string;
	champion: string;
	/** Absent while the champion has not approved it yet. */
	approvedDaysAgo?: number;
	/** In order; the last one is where the commitment stands. Each `daysAgo` is smaller than the one before. */
	statusPath: SeedStatusStep[];
	milestones?: { title: string; dueInDays: number; doneDaysAgo?: number }[];
	/** Changes of the promise, each a new version with its reason. */
	revisions?: { daysAgo: number; by: string; reason: string; dueInDays: number }[];
	reports: SeedProgressReport[];
	confirmations: SeedConfirmation[];
}

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
	impactKind: ImpactKind;
	/** Person keys; the first one is the author who posts it. */
	authors: string[];
	team?: string;
	challenge?: string;
	/** Agency whose service it concerns. */
	agency: string;
	/** Days since publication; for an unpublished one, since it was last saved or submitted. */
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
	commitment?: SeedCommitment;
}

/**
 * A proposal is either an example made up for the demonstration, or one that the programme
 * really carried out. A real one says in `note` what is fact and what is illustration.
 */
export type SeedProposal = SeedProposalContent &
	({ example: true; real?: never } | { real: true; example?: never; note: Bilingual });
