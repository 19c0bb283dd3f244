import { Types } from "mongoose";
import type { Phase } from "~/domain/challenge";
import { DomainError } from "~/domain/errors";
import { isPublicState } from "~/domain/proposal";
import type { SupportSubject } from "~/domain/support";
import { ChallengeModel } from "~~/models/challenge.server";
import { ProposalModel } from "~~/models/proposal.server";
import { shareReads } from "./share-work.server";

/** A proposal with what decides whether it can be supported. */
export interface Supportable extends SupportSubject {
	_id: Types.ObjectId;
	number: number;
	slug: string;
	/** The tally's figure, up to a second old. */
	supports: number;
	challengeId: Types.ObjectId | null;
	/** Votes that a person has in the challenge; null where there is no limit. */
	votesPerPerson: number | null;
}

interface Row {
	_id: Types.ObjectId;
	number: number;
	slug: string;
	state: SupportSubject["state"];
	stopped: boolean;
	supports: number;
	authors: { user: Types.ObjectId }[];
	challenge?: Types.ObjectId;
}

interface Call {
	_id: Types.ObjectId;
	phases: Phase[];
	rules: { votesPerPerson?: number };
}

const FIELDS = {
	number: 1,
	slug: 1,
	state: 1,
	stopped: 1,
	supports: 1,
	"authors.user": 1,
	challenge: 1,
} as const;
const CALL_FIELDS = { phases: 1, "rules.votesPerPerson": 1 } as const;

const readByNumber = shareReads<number, Row>({
	read: (numbers) =>
		ProposalModel.collection.find<Row>({ number: { $in: numbers } }, { projection: FIELDS }).toArray(),
	keyOf: ({ number }) => number,
});

const readById = shareReads<string, Row>({
	read: (ids) =>
		ProposalModel.collection.find<Row>({ _id: { $in: toIds(ids) } }, { projection: FIELDS }).toArray(),
	keyOf: ({ _id }) => _id.toHexString(),
});

const readCall = shareReads<string, Call>({
	read: (ids) =>
		ChallengeModel.collection.find<Call>({ _id: { $in: toIds(ids) } }, { projection: CALL_FIELDS }).toArray(),
	keyOf: ({ _id }) => _id.toHexString(),
});

const toIds = (ids: readonly string[]) => ids.map((id) => new Types.ObjectId(id));

/**
 * Reads a proposal and the rules of its challenge, fresh each time: a closing time that a steward has just moved holds
 * at once in every process. Both are reads by key that a rush
 * shares, and each begins after the question came.
 * @throws {DomainError} `notFound` for proposals that are not public
 */
export async function loadSupportable(by: { number: number } | { id: string }): Promise<Supportable> {
	const row = await ("number" in by ? readByNumber(by.number) : readById(by.id));
	if (!row || !isPublicState(row.state)) throw new DomainError("notFound");
	const call = row.challenge ? await readCall(row.challenge.toHexString()) : null;
	return {
		_id: row._id,
		number: row.number,
		slug: row.slug,
		state: row.state,
		stopped: row.stopped,
		supports: row.supports,
		authorIds: row.authors.map(({ user }) => user.toHexString()),
		phases: call?.phases ?? null,
		challengeId: row.challenge ?? null,
		votesPerPerson: call?.rules.votesPerPerson ?? null,
	};
}
