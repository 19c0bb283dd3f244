import { createHash } from "node:crypto";
import type { Types } from "mongoose";
import { DAY_MS } from "~/domain/bangkok-day";
import { deriveProposal } from "~/domain/proposal-derived";
import { makeSlug } from "~/domain/proposal-path";
import { receiptOf } from "~/domain/receipt";
import { STANCES } from "~/domain/vocabulary";
import { type GeneratedProposal, SPAN_DAYS } from "../generate/large";
import { benefits, cautions, experiences } from "../generate/phrases";
import { type CommitmentDocuments, makeCommitment, NO_COMMITMENT } from "./commitments";
import { makeId } from "./ids";
import type { PhraseTerms } from "./terms";

/** The newest proposal of a set; a fixed day, so that the same set comes out the same on every day. */
export const NEWEST = Date.UTC(2026, 9, 31, 12);

/** One support and one comment stand for so many of the generator, so that proposals are what a set mostly holds. */
const SUPPORTS_FOR_ONE = 20;
const COMMENTS_FOR_ONE = 5;
/** The most supports that a proposal of a set has. */
export const MOST_SUPPORTS = 20;

/** Every so many proposals answer a challenge. */
const CHALLENGE_EVERY = 4;

/** What the documents of a proposal refer to. */
export interface Surroundings {
	/** Ids of the people who write, support and comment. */
	people: readonly Types.ObjectId[];
	challenges: readonly Types.ObjectId[];
	/** Ids by code. */
	agencies: ReadonlyMap<string, Types.ObjectId>;
	steward: Types.ObjectId;
	/** Number of the proposal at index 0. */
	firstNumber: number;
	/** An agency answers every so many proposals; 0: none. */
	answeredEvery: number;
	/** Number of the answer to the proposal at index 0. */
	firstCommitment: number;
}

/** The documents of one proposal by collection. */
export interface ProposalDocuments {
	proposals: object;
	proposalversions: object;
	events: object;
	supports: object[];
	comments: object[];
	commitments: object[];
	commitmentversions: object[];
	confirmations: object[];
	/** Position of the challenge that it answers, or null. */
	challenge: number | null;
}

/**
 * The documents that one generated proposal is stored as, as the services would have written them, but its search entry. Its
 * work at the stages is left out: a proposal stands at its stage without artefacts and decisions.
 */
export function makeDocuments({
	proposal,
	surroundings,
}: {
	proposal: GeneratedProposal;
	surroundings: Surroundings;
}): ProposalDocuments {
	const { people, challenges, agencies, steward, firstNumber } = surroundings;
	const { index } = proposal;
	const _id = makeId({ kind: "proposal", index });
	const at = publicationOf(proposal);
	const challengeIndex = index % CHALLENGE_EVERY === 0 ? (index / CHALLENGE_EVERY) % challenges.length : null;
	const challenge = challengeIndex === null ? undefined : challenges[challengeIndex];
	const agency = agencies.get(proposal.agency);
	const author = personAt({ people, position: proposal.author });
	const text = toText(proposal);
	const supports = makeSupports({ proposal, proposalId: _id, people, at });
	const comments = makeComments({ proposal, proposalId: _id, people, at });
	const answer = answerTo({ proposal, proposalId: _id, agency, at, surroundings });
	const stage = answer.status ? "drive" : proposal.stage;
	const derived = deriveProposal({
		proposal: {
			state: "published",
			stage,
			stopped: false,
			challengeId: challenge?.toHexString() ?? null,
			agencyId: agency?.toHexString() ?? null,
			nationwide: proposal.nationwide,
			provinces: proposal.provinces,
			targetGroups: proposal.targetGroups,
			changeKinds: proposal.changeKinds,
		},
		gateMet: false,
		gateKeeper: "steward",
		answers:
			answer.status && agency
				? [{ status: answer.status, active: answer.status !== "declined", agencyId: agency.toHexString() }]
				: [],
	});
	return {
		proposals: {
			_id,
			number: firstNumber + index,
			slug: makeSlug(proposal.title),
			...text,
			...(challenge ? { challenge } : {}),
			...(agency ? { agency } : {}),
			authors: [{ user: author, lead: true }],
			invitations: [],
			state: "published",
			stage,
			stopped: false,
			moves: 0,
			version: 1,
			revision: 2,
			...derived,
			supports: supports.length,
			comments: comments.length,
			waitingSince: at,
			example: true,
			createdAt: at,
			updatedAt: at,
			submittedAt: at,
			publishedAt: at,
		},
		proposalversions: {
			_id: makeId({ kind: "version", index }),
			proposal: _id,
			version: 1,
			text,
			by: author,
			at,
		},
		events: {
			_id: makeId({ kind: "event", index }),
			type: "proposal-published",
			proposal: _id,
			actor: { user: steward, role: "steward" },
			data: {},
			visibility: "public",
			at,
		},
		supports,
		comments,
		...answer.documents,
		challenge: challengeIndex,
	};
}

/** The search entry of a generated proposal, as the services would have written it. */
export function makeSearchEntry({
	proposal,
	terms,
}: {
	proposal: GeneratedProposal;
	terms: PhraseTerms;
}): object {
	const { index } = proposal;
	return {
		_id: makeId({ kind: "search", index }),
		proposal: makeId({ kind: "proposal", index }),
		...terms.list(proposal),
		publishedAt: publicationOf(proposal),
	};
}

function publicationOf({ ageDays }: GeneratedProposal): Date {
	return new Date(NEWEST - ageDays * DAY_MS);
}

function toText(proposal: GeneratedProposal) {
	return {
		title: proposal.title,
		titleEn: proposal.titleEn,
		summary: proposal.summary,
		summaryEn: proposal.summaryEn,
		body: proposal.body,
		service: proposal.service,
		problem: proposal.problem,
		targetGroups: proposal.targetGroups.map((group) => ({ group })),
		nationwide: proposal.nationwide,
		provinces: proposal.provinces,
		channels: proposal.channels,
		changeKinds: proposal.changeKinds,
		impacts: proposal.impacts,
		attachments: [],
	};
}

/** What the agency answered, where it did. */
function answerTo({
	proposal,
	proposalId,
	agency,
	at,
	surroundings: { people, answeredEvery, firstCommitment, steward },
}: {
	proposal: GeneratedProposal;
	proposalId: Types.ObjectId;
	agency: Types.ObjectId | undefined;
	at: Date;
	surroundings: Surroundings;
}): CommitmentDocuments {
	if (!agency || answeredEvery === 0 || proposal.index % answeredEvery !== 0) return NO_COMMITMENT;
	return makeCommitment({
		proposal,
		proposalId,
		agency,
		officer: steward,
		number: firstCommitment + proposal.index / answeredEvery,
		publishedAt: at,
		newest: new Date(NEWEST),
		personAt: (position) => personAt({ people, position: proposal.author + position }),
	});
}

function personAt({
	people,
	position,
}: {
	people: readonly Types.ObjectId[];
	position: number;
}): Types.ObjectId {
	const person = people[position % people.length];
	if (!person) throw new RangeError("A large set needs people");
	return person;
}

type Around = {
	proposal: GeneratedProposal;
	proposalId: Types.ObjectId;
	people: readonly Types.ObjectId[];
	at: Date;
};

/** Those who come after the author in the list of people support it, one each hour from its publication. */
function makeSupports({ proposal, proposalId, people, at }: Around): object[] {
	const count = Math.min(MOST_SUPPORTS, Math.round(proposal.supports / SUPPORTS_FOR_ONE));
	return Array.from({ length: count }, (_, part) => {
		const _id = makeId({ kind: "support", index: proposal.index, part });
		return {
			_id,
			proposal: proposalId,
			user: personAt({ people, position: proposal.author + 1 + part }),
			active: true,
			receipt: receiptOf(createHash("sha256").update(_id.id).digest()),
			since: new Date(at.getTime() + part * 3_600_000),
			counted: 1,
			pending: false,
		};
	});
}

function makeComments({ proposal, proposalId, people, at }: Around): object[] {
	const count = Math.floor(proposal.comments / COMMENTS_FOR_ONE);
	const texts = [benefits, experiences, cautions];
	return Array.from({ length: count }, (_, part) => {
		const bank = texts[part % texts.length] ?? benefits;
		return {
			_id: makeId({ kind: "comment", index: proposal.index, part }),
			proposal: proposalId,
			author: personAt({ people, position: proposal.author + 1 + part }),
			stance: STANCES[(proposal.index + part) % STANCES.length],
			body: bank[(proposal.index + part) % bank.length],
			state: "visible",
			replies: 0,
			counted: 1,
			pending: false,
			at: new Date(at.getTime() + part * 7_200_000),
		};
	});
}

/** The first moment of a set, before which its people joined and its challenges opened. */
export const BEGIN_OF_SET = new Date(NEWEST - (SPAN_DAYS + 30) * DAY_MS);
