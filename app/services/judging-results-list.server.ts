import mongoose, { type Types } from "mongoose";
import type { Bilingual } from "~/domain/vocabulary";
import { ChallengeModel } from "~~/models/challenge.server";
import { JudgingResultModel } from "~~/models/judging-result.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { findEntryLabels } from "./judging-results-labels.server";
import type { StoredRound } from "./judging-rounds.server";

/** A round in the public list of results. */
export interface PublishedRow {
	number: number;
	name: Bilingual;
	kind: StoredRound["kind"];
	challenge: { slug: string; title: Bilingual } | null;
	publishedAt: Date;
	version: number;
	entries: number;
	/** Titles of the first. */
	first: { th: string; en: string | null }[];
	example: boolean;
}

function queryPublishedRounds({ after, limit }: { after?: string | null; limit: number }) {
	return JudgingRoundModel.find({ state: "published", ...afterCursor("closesAt", -1, after) })
		.sort({ closesAt: -1, _id: -1 })
		.limit(limit + 1);
}

function queryNewestOf(round: Types.ObjectId) {
	return JudgingResultModel.findOne({ round }).sort({ version: -1 });
}

/**
 * Rounds whose results are published, latest closing first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listPublished({
	after,
	limit = 20,
}: {
	after?: string | null;
	limit?: number;
} = {}): Promise<ListPage<PublishedRow>> {
	const found = await queryPublishedRounds({ after, limit })
		.select({ number: 1, name: 1, kind: 1, challenge: 1, closesAt: 1, example: 1 })
		.lean();
	const page = toPage(found, limit, ({ closesAt }) => closesAt);
	return { items: await toPublishedRows(page.items), next: page.next };
}

/** The published results of one challenge, latest first. */
export async function listPublishedOfChallenge({
	challengeId,
}: {
	challengeId: string;
}): Promise<PublishedRow[]> {
	const rounds = await JudgingRoundModel.find({ challenge: challengeId, state: "published" })
		.select({ number: 1, name: 1, kind: 1, challenge: 1, closesAt: 1, example: 1 })
		.sort({ opensAt: 1, _id: 1 })
		.lean();
	return (await toPublishedRows(rounds)).reverse();
}

type ListedRound = Pick<StoredRound, "_id" | "number" | "name" | "kind" | "challenge" | "example">;

async function toPublishedRows(rounds: readonly ListedRound[]): Promise<PublishedRow[]> {
	const [challenges, results] = await Promise.all([
		ChallengeModel.find({ _id: mongoose.trusted({ $in: rounds.map(({ challenge }) => challenge) }) })
			.select({ slug: 1, title: 1 })
			.lean(),
		Promise.all(
			rounds.map(({ _id }) =>
				queryNewestOf(_id)
					.select({
						version: 1,
						publishedAt: 1,
						"rows.code": 1,
						"rows.rank": 1,
						"rows.proposal": 1,
						unranked: 1,
					})
					.lean(),
			),
		),
	]);
	const first = results.flatMap((result) => result?.rows.filter(({ rank }) => rank === 1).slice(0, 3) ?? []);
	const labels = await findEntryLabels(
		first.map(({ proposal }) => ({
			code: proposal.toHexString(),
			number: 0,
			proposal: proposal.toHexString(),
			track: null,
		})),
	);
	return rounds.flatMap((round, at) => {
		const result = results[at];
		if (!result) return [];
		const challenge = challenges.find(({ _id }) => _id.equals(round.challenge));
		return [
			{
				number: round.number,
				name: { th: round.name.th, en: round.name.en },
				kind: round.kind,
				challenge: challenge
					? { slug: challenge.slug, title: { th: challenge.title.th, en: challenge.title.en } }
					: null,
				publishedAt: result.publishedAt,
				version: result.version,
				entries: result.rows.length + result.unranked.length,
				first: result.rows
					.filter(({ rank }) => rank === 1)
					.flatMap(({ proposal }) => labels.get(proposal.toHexString())?.proposal.title ?? []),
				example: round.example,
			},
		];
	});
}

/** Plans of these lists, by name, for the test of indexes. */
export async function explainResultLists(): Promise<Record<string, unknown>> {
	const id = new mongoose.Types.ObjectId();
	return {
		published: await queryPublishedRounds({ limit: 20 }).explain("queryPlanner"),
		newest: await queryNewestOf(id).explain("queryPlanner"),
	};
}
