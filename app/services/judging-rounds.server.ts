import mongoose, { type Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { type RoundTime, roundTime } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";
import { ChallengeModel } from "~~/models/challenge.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";

/** Highest number of a round that is looked up at all. */
const HIGHEST = 1_000_000_000;

/** Reads a round's number from an address; null when it is none. */
export function readRoundNumber(text: string | undefined): number | null {
	return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** A round as it is stored, without the form that made it. */
export type StoredRound = Awaited<ReturnType<typeof findRound>>;

/**
 * A round with everything that is stored of it. Who may see it is decided by whoever asks.
 * @param number as in its address; text is read as one
 * @throws {DomainError} `notFound`
 */
export async function findRound({ number }: { number: number | string | undefined }) {
	const known = typeof number === "number" ? number : readRoundNumber(number);
	const row =
		known === null || known > HIGHEST
			? null
			: await JudgingRoundModel.findOne({ number: known }).select({ request: 0 }).lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

/** A row of a list of rounds. */
export interface RoundRow {
	id: string;
	number: number;
	name: Bilingual;
	kind: StoredRound["kind"];
	mode: StoredRound["mode"];
	time: RoundTime;
	opensAt: Date;
	closesAt: Date;
	example: boolean;
	challenge: { slug: string; title: Bilingual } | null;
}

const ROW_FIELDS = {
	number: 1,
	name: 1,
	kind: 1,
	mode: 1,
	state: 1,
	opensAt: 1,
	closesAt: 1,
	closedAt: 1,
	example: 1,
	challenge: 1,
} as const;

type ListedRound = Pick<StoredRound, "_id" | keyof typeof ROW_FIELDS>;

/** Rounds as rows of a list, each with its challenge. */
export async function toRoundRows({
	rows,
	now,
}: {
	rows: readonly ListedRound[];
	now: Date;
}): Promise<RoundRow[]> {
	const ids = [...new Set(rows.map(({ challenge }) => challenge.toHexString()))];
	const challenges = await ChallengeModel.find({ _id: mongoose.trusted({ $in: ids }) })
		.select({ slug: 1, title: 1 })
		.lean();
	const byId = new Map(
		challenges.map(({ _id, slug, title }) => [
			_id.toHexString(),
			{ slug, title: { th: title.th, en: title.en } },
		]),
	);
	return rows.map((row) => ({
		id: row._id.toHexString(),
		number: row.number,
		name: { th: row.name.th, en: row.name.en },
		kind: row.kind,
		mode: row.mode,
		time: roundTime(row, now),
		opensAt: row.opensAt,
		closesAt: row.closesAt,
		example: row.example,
		challenge: byId.get(row.challenge.toHexString()) ?? null,
	}));
}

/**
 * What the head of every steward's page of a round says of it (components/judging/round-nav.tsx).
 * @throws {DomainError} `notFound`
 */
export async function findRoundHead({ number, now }: { number: number | string | undefined; now: Date }) {
	const round = await findRound({ number });
	return toRoundHead({ round, now });
}

/** The head of a round that is loaded already. */
export async function toRoundHead({ round, now }: { round: StoredRound; now: Date }) {
	const challenge = await ChallengeModel.findById(round.challenge).select({ slug: 1, title: 1 }).lean();
	return {
		number: round.number,
		name: { th: round.name.th, en: round.name.en },
		kind: round.kind,
		mode: round.mode,
		time: roundTime(round, now),
		example: round.example,
		opensAt: round.opensAt,
		closesAt: round.closesAt,
		challenge: challenge && {
			slug: challenge.slug,
			title: { th: challenge.title.th, en: challenge.title.en },
		},
	};
}

function queryRounds({ after, limit }: { after?: string | null; limit: number }) {
	return JudgingRoundModel.find(afterCursor("opensAt", -1, after))
		.sort({ opensAt: -1, _id: -1 })
		.limit(limit + 1);
}

function queryRoundsOf(challenge: Types.ObjectId) {
	return JudgingRoundModel.find({ challenge }).sort({ opensAt: 1, _id: 1 });
}

/**
 * A page of all rounds for the stewards, latest opening first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listRounds({
	now,
	after,
	limit = 20,
}: {
	now: Date;
	after?: string | null;
	limit?: number;
}): Promise<ListPage<RoundRow>> {
	const rows = await queryRounds({ after, limit }).select(ROW_FIELDS).lean();
	const page = toPage(rows, limit, ({ opensAt }) => opensAt);
	return { items: await toRoundRows({ rows: page.items, now }), next: page.next };
}

/** The rounds of a challenge in the order in which they open. */
export async function listRoundsOfChallenge({
	challenge,
	now,
}: {
	challenge: Types.ObjectId;
	now: Date;
}): Promise<RoundRow[]> {
	return toRoundRows({ rows: await queryRoundsOf(challenge).select(ROW_FIELDS).lean(), now });
}

/** The rounds of a challenge by its address; none where there is no such challenge. */
export async function listRoundsOfSlug({ slug, now }: { slug: string; now: Date }): Promise<RoundRow[]> {
	const row = await ChallengeModel.findOne({ slug }).select({ _id: 1 }).lean();
	return row ? listRoundsOfChallenge({ challenge: row._id, now }) : [];
}

/** Plans of these lists, by name, for the test of indexes. */
export async function explainRoundLists(): Promise<Record<string, unknown>> {
	return {
		all: await queryRounds({ limit: 20 }).explain("queryPlanner"),
		ofChallenge: await queryRoundsOf(new mongoose.Types.ObjectId()).explain("queryPlanner"),
	};
}
