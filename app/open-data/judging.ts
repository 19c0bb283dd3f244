import { writeMicro } from "../domain/judging/numbers";
import type { ResultRow } from "../domain/judging/result-rows";
import { proposalPath } from "../domain/proposal-path";
import type { Bilingual } from "../domain/vocabulary";

/** What open data takes of a row of a published result. */
interface PublishedEntry extends ResultRow {
	label: {
		number: number;
		proposal: { number: number; slug: string; title: { th: string; en: string | null } };
		track: string | null;
	};
	through: boolean;
	prizes: readonly { name: Bilingual; baht: number | null }[];
}

const decimal = (micro: number | null | undefined) =>
	micro === null || micro === undefined ? null : writeMicro({ micro });

/** The public fields of an entry in a published result. Values and probabilities are decimals in words, exact to 6 digits. */
export function toOpenEntry({ label, certainty, ...row }: PublishedEntry, supports: number) {
	return {
		code: row.code,
		rank: row.rank,
		tied: row.tied,
		proposal: {
			number: label.proposal.number,
			title: label.proposal.title,
			path: proposalPath(label.proposal),
		},
		track: label.track,
		value: decimal(row.value),
		interval: certainty && { low: decimal(certainty.low), high: decimal(certainty.high) },
		chanceOfFirst: decimal(certainty?.first),
		chanceOfPlaces: decimal(certainty?.inPlaces),
		reviews: row.reviews,
		supports,
		through: row.through,
		prizes: row.prizes.map(({ name, baht }) => ({ name, baht })),
		ranks: row.ranks,
	};
}

/** What open data takes of a published result. */
interface PublishedResult {
	number: number;
	name: Bilingual;
	kind: string;
	mode: string;
	method: string;
	places: number;
	closesAt: Date;
	example: boolean;
	challenge: { slug: string; title: Bilingual } | null;
	version: number;
	publishedAt: Date;
	announcement: Bilingual;
	why: string | null;
	hash: string;
}

/** The public fields of a published result, but for its entries. */
export function toOpenResult(result: PublishedResult) {
	return {
		number: result.number,
		path: `/results/${result.number}`,
		challenge: result.challenge && {
			title: result.challenge.title,
			path: `/challenges/${result.challenge.slug}`,
		},
		name: result.name,
		kind: result.kind,
		mode: result.mode,
		method: result.method,
		places: result.places,
		closedAt: result.closesAt.toISOString(),
		version: result.version,
		publishedAt: result.publishedAt.toISOString(),
		announcement: result.announcement,
		correction: result.why,
		bundle: {
			path: `/files/results/${result.number}/bundle.json?version=${result.version}`,
			sha256: result.hash,
		},
		example: result.example,
	};
}

/** What a line of the public list takes. */
interface ListedResult {
	number: number;
	name: Bilingual;
	kind: string;
	challenge: { slug: string; title: Bilingual } | null;
	publishedAt: Date;
	version: number;
	entries: number;
	example: boolean;
}

/** The public fields of a result in a list. */
export function toOpenResultLine({
	number,
	name,
	kind,
	challenge,
	publishedAt,
	version,
	entries,
	example,
}: ListedResult) {
	return {
		number,
		path: `/results/${number}`,
		challenge: challenge && { title: challenge.title, path: `/challenges/${challenge.slug}` },
		name,
		kind,
		version,
		publishedAt: publishedAt.toISOString(),
		entries,
		example,
	};
}
