import mongoose, { type Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { JudgingBundle } from "~/domain/judging/bundle";
import { listResultRows } from "~/domain/judging/result-rows";
import { thaiCollator } from "~/i18n/format";
import { ChallengeModel } from "~~/models/challenge.server";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { JudgingResultModel } from "~~/models/judging-result.server";
import { UserModel } from "~~/models/user.server";
import { findLatestBudget } from "./judging-budget-latest.server";
import { rankBySupport } from "./judging-people-choice.server";
import { readBundle } from "./judging-publication-bundle.server";
import { RESULT_ROWS, TIES_SHOWN, toRoundHead } from "./judging-results.server";
import { findEntryLabels } from "./judging-results-labels.server";
import { findRound, type StoredRound } from "./judging-rounds.server";

/** A version of a result as it is stored, without the form that made it. */
export type StoredResult = Awaited<ReturnType<typeof findPublished>>["result"];

/**
 * A published result: the newest version, or the one asked for. Everybody may read it.
 * @throws {DomainError} `notFound` for a round without a published result, as for one that does not exist
 */
export async function findPublished({
	number,
	version,
}: {
	number: string | number | undefined;
	version?: number;
}) {
	const round = await findRound({ number });
	if (round.state !== "published") throw new DomainError("notFound");
	const result = await JudgingResultModel.findOne({
		round: round._id,
		...(version === undefined ? {} : { version }),
	})
		.sort({ version: -1 })
		.select({ request: 0 })
		.lean();
	if (!result) throw new DomainError("notFound");
	return { round, result };
}

/** Reads the version that an address asks for (`?version=2`); undefined for the newest, also for what is no version. */
export function readVersion(request: Request): number | undefined {
	const text = new URL(request.url).searchParams.get("version") ?? "";
	return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

/** Reads the first row that an address asks for (`?from=100`), from 0. */
export function readFrom(request: Request): number {
	const text = new URL(request.url).searchParams.get("from") ?? "";
	return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

/** Names of a round's judges in Thai order, which says nothing of their codes; they agreed to be named when they accepted. */
async function listPanelNames(round: Types.ObjectId): Promise<string[]> {
	const judges = await JudgeModel.find({ round, state: "active" }).select({ user: 1 }).lean();
	const people = await UserModel.find({ _id: mongoose.trusted({ $in: judges.map(({ user }) => user) }) })
		.select({ displayName: 1 })
		.lean();
	return people.map(({ displayName }) => displayName).sort(thaiCollator.compare);
}

/** Labels of all entries of a round that take part in its result, by code. */
export async function findLabelsOfRound(round: Types.ObjectId) {
	const rows = await JudgingEntryModel.find({ round })
		.select({ code: 1, number: 1, proposal: 1, track: 1 })
		.sort({ number: 1 })
		.lean();
	return findEntryLabels(
		rows.map(({ code, number, proposal, track }) => ({
			code,
			number,
			proposal: proposal.toHexString(),
			track: track ?? null,
		})),
	);
}

/** Rows of a published result with everything that its page and its tables show. */
export async function listPublishedRows({
	round,
	result,
	bundle,
}: {
	round: StoredRound;
	result: StoredResult;
	bundle: JudgingBundle;
}) {
	const labels = await findLabelsOfRound(round._id);
	const stored = new Map(result.rows.map((row) => [row.code, row]));
	return listResultRows({ records: bundle.records, result: bundle.result }).flatMap((row) => {
		const label = labels.get(row.code);
		const own = stored.get(row.code);
		if (!label) return [];
		return [
			{
				...row,
				label,
				through: own?.through ?? false,
				prizes: (own?.prizes ?? []).map(({ name, baht }) => ({
					name: { th: name.th, en: name.en },
					baht: baht ?? null,
				})),
			},
		];
	});
}

/**
 * The public page of a round's result; one page of rows.
 * @throws {DomainError} `notFound`
 */
export async function loadPublicResult({
	number,
	version,
	from,
	now,
}: {
	number: string | undefined;
	version?: number;
	from: number;
	now: Date;
}) {
	const { round, result } = await findPublished({ number, version });
	const [bundle, panel, versions, challenge, budget] = await Promise.all([
		readBundle(result),
		listPanelNames(round._id),
		JudgingResultModel.find({ round: round._id })
			.select({ version: 1, publishedAt: 1, why: 1 })
			.sort({ version: -1 })
			.lean(),
		ChallengeModel.findById(round.challenge).select({ slug: 1, title: 1 }).lean(),
		findLatestBudget({ round: round._id }),
	]);
	const rows = await listPublishedRows({ round, result, bundle });
	const titles = new Map(rows.map(({ code, label }) => [code, label.proposal.title]));
	const { uncertainty, methods, refusal } = bundle.result;
	const ties = uncertainty?.ok ? uncertainty.ties.slice(0, TIES_SHOWN) : [];
	const choice = rankBySupport(
		bundle.records.entries.map(({ code, support = 0 }) => ({ code, supports: support })),
	).filter(({ supports }) => supports > 0);
	return {
		head: toRoundHead(round, now),
		blind: round.blind,
		challenge: challenge && {
			slug: challenge.slug,
			title: { th: challenge.title.th, en: challenge.title.en },
		},
		result: {
			version: result.version,
			announcement: { th: result.announcement.th, en: result.announcement.en },
			why: result.why ?? null,
			publishedAt: result.publishedAt,
			hash: result.bundleHash,
		},
		versions: versions.map(({ version: one, publishedAt, why }) => ({
			version: one,
			publishedAt,
			why: why ?? null,
		})),
		rows: rows.slice(from, from + RESULT_ROWS),
		from,
		all: rows.length,
		judges: new Set(
			[...bundle.records.ballots, ...bundle.records.choices, ...bundle.records.rankings]
				.filter(({ ignored }) => !ignored)
				.map(({ judge }) => judge),
		).size,
		panel,
		refusal: refusal ?? null,
		methods: methods.map((table) => ({ method: table.method, refusal: table.ok ? null : table.refusal })),
		certainty: !uncertainty
			? null
			: uncertainty.ok
				? {
						ok: true as const,
						runs: uncertainty.runs,
						ties,
						moreTies: uncertainty.ties.length - ties.length,
					}
				: uncertainty,
		titles: Object.fromEntries(
			ties.flatMap(({ above, below }) => [above, below].map((code) => [code, titles.get(code) ?? null])),
		),
		choice: choice.slice(0, 5).map((place) => ({ ...place, title: titles.get(place.code) ?? null })),
		budget,
	};
}

/** Address of a published bundle, for files and pages. */
export function bundleAddress({ number, version }: { number: number; version: number }): string {
	return `/files/results/${number}/bundle.json?version=${version}`;
}

/** What the page that verifies needs of a published result; null for one that does not exist. */
export async function findVerifiable({ number, version }: { number: string; version?: number }) {
	try {
		const { round, result } = await findPublished({ number, version });
		return {
			number: round.number,
			version: result.version,
			name: { th: round.name.th, en: round.name.en },
			address: bundleAddress({ number: round.number, version: result.version }),
			hash: result.bundleHash,
		};
	} catch (error) {
		if (error instanceof DomainError && error.code === "notFound") return null;
		throw error;
	}
}

/**
 * A published result for open data, with all its rows.
 * @throws {DomainError} `notFound`
 */
export async function loadOpenResult({ number, version }: { number: string | undefined; version?: number }) {
	const { round, result } = await findPublished({ number, version });
	const [bundle, challenge] = await Promise.all([
		readBundle(result),
		ChallengeModel.findById(round.challenge).select({ slug: 1, title: 1 }).lean(),
	]);
	return {
		result: {
			...toRoundHead(round, result.publishedAt),
			challenge: challenge && {
				slug: challenge.slug,
				title: { th: challenge.title.th, en: challenge.title.en },
			},
			version: result.version,
			publishedAt: result.publishedAt,
			announcement: { th: result.announcement.th, en: result.announcement.en },
			why: result.why ?? null,
			hash: result.bundleHash,
		},
		rows: await listPublishedRows({ round, result, bundle }),
		supports: new Map(bundle.records.entries.map(({ code, support = 0 }) => [code, support])),
	};
}
