import mongoose from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { listResultRows, type ResultRow } from "~/domain/judging/result-rows";
import { type RoundTime, roundTime } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { AssignmentModel, ChoiceModel, RankingModel } from "~~/models/judging-ballot.server";
import { closingTime, type GatheredRound, gatherRound } from "./judging-gather.server";
import { computeApart } from "./judging-results-compute.server";
import { type EntryLabel, findEntryLabels } from "./judging-results-labels.server";
import { findRound, type StoredRound } from "./judging-rounds.server";
import { listStandingOfRound } from "./judging-standing.server";

/** Statistical ties that a page lists before it only counts them; with many entries most neighbours are close. */
export const TIES_SHOWN = 12;
/** Rows of a table of results on one page. */
export const RESULT_ROWS = 100;

/** What pages about a round's result say of the round. */
export interface RoundHead {
	number: number;
	name: Bilingual;
	kind: StoredRound["kind"];
	mode: StoredRound["mode"];
	method: StoredRound["method"];
	time: RoundTime;
	places: number;
	closesAt: Date;
	criteria: { key: string; name: Bilingual; weight: number }[];
	tieRules: { rule: StoredRound["tieRules"][number]["rule"]; criterion: string | null; at: number | null }[];
	example: boolean;
}

/** A round as pages about its result show it. */
export function toRoundHead(round: StoredRound, now: Date): RoundHead {
	return {
		number: round.number,
		name: { th: round.name.th, en: round.name.en },
		kind: round.kind,
		mode: round.mode,
		method: round.method,
		time: roundTime(round, now),
		places: round.places,
		closesAt: closingTime(round),
		criteria: round.rubric.criteria.map(({ key, name, weight }) => ({
			key,
			name: { th: name.th, en: name.en },
			weight,
		})),
		tieRules: round.tieRules.map(({ rule, criterion, at }) => ({
			rule,
			criterion: criterion ?? null,
			at: at ?? null,
		})),
		example: round.example,
	};
}

/** A round that has closed, with its records and what they stand for. */
export interface ClosedRound {
	round: StoredRound;
	gathered: GatheredRound;
	labels: Map<string, EntryLabel>;
	/** Until when more reviews are still taken; null when nothing is open any more. */
	extendedUntil: Date | null;
}

/**
 * Everything that results of a closed round are made from, for stewards.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotClosed`
 */
export async function loadClosedRound({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: string | number | undefined;
	now: Date;
}): Promise<ClosedRound> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	const time = roundTime(round, now);
	if (time !== "closed" && time !== "published") throw new DomainError("roundNotClosed");
	const [gathered, extendedUntil] = await Promise.all([
		gatherRound({ round }),
		findExtension({ round, now }),
	]);
	return { round, gathered, labels: await findEntryLabels(gathered.entries), extendedUntil };
}

async function findExtension({ round, now }: { round: StoredRound; now: Date }): Promise<Date | null> {
	const extended = await AssignmentModel.find({
		round: round._id,
		state: "assigned",
		closesAt: mongoose.trusted({ $gt: now }),
	})
		.select({ closesAt: 1 })
		.lean();
	const ends = extended.flatMap(({ closesAt }) => (closesAt ? [closesAt.getTime()] : []));
	return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}

/** A row of the steward's tables: an entry, its place and its label. */
export type LabelledRow = ResultRow & { label: EntryLabel };

/** Puts labels to rows; an entry whose proposal is gone keeps its code as title. */
export function labelRows({
	rows,
	labels,
}: {
	rows: readonly ResultRow[];
	labels: ReadonlyMap<string, EntryLabel>;
}): LabelledRow[] {
	return rows.flatMap((row) => {
		const label = labels.get(row.code);
		return label ? [{ ...row, label }] : [];
	});
}

/** How far judging is, while no figures may be seen. */
async function countDone({ round }: { round: StoredRound }): Promise<{ done: number; all: number | null }> {
	if (round.mode === "pairs")
		return { done: await ChoiceModel.countDocuments({ round: round._id }), all: null };
	if (round.mode === "rankings") {
		const judges = await RankingModel.distinct("judge", { round: round._id });
		return { done: judges.length, all: null };
	}
	const [standing, all] = await Promise.all([
		listStandingOfRound({ round: round._id }),
		AssignmentModel.countDocuments({ round: round._id, state: "assigned" }),
	]);
	return { done: [...standing.values()].filter(({ withdrawn }) => !withdrawn).length, all };
}

/**
 * The steward's page of results: while judging goes on only how far it is, afterwards everything. One page of rows.
 * @param from place of the first row, from 0
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function loadStewardResults({
	viewer,
	number,
	from,
	now,
}: {
	viewer: Viewer;
	number: string | undefined;
	from: number;
	now: Date;
}) {
	enforce(can(viewer, "round.manage"));
	const found = await findRound({ number });
	const head = toRoundHead(found, now);
	if (head.time !== "closed" && head.time !== "published")
		return { head, progress: await countDone({ round: found }), results: null };
	const { gathered, labels, extendedUntil } = await loadClosedRound({ viewer, number, now });
	const { records } = gathered;
	if (records.entries.length === 0) return { head, progress: null, results: null };
	const result = await computeApart({ task: "result", input: { records } });
	const rows = labelRows({ rows: listResultRows({ records, result }), labels });
	const { uncertainty } = result;
	const shown = new Set<string>(result.winners);
	for (const { entered, left } of result.flips) for (const code of [...entered, ...left]) shown.add(code);
	const certain = uncertainty?.ok ? uncertainty : null;
	for (const { above, below } of certain?.ties ?? []) shown.add(above).add(below);
	return {
		head,
		progress: null,
		results: {
			extendedUntil,
			refusal: result.refusal ?? null,
			methods: result.methods.map((table) => ({
				method: table.method,
				refusal: table.ok ? null : table.refusal,
			})),
			rows: rows.slice(from, from + RESULT_ROWS),
			from,
			all: rows.length,
			flips: result.flips,
			certainty: uncertainty
				? uncertainty.ok
					? {
							ok: true as const,
							runs: uncertainty.runs,
							ties: uncertainty.ties.slice(0, TIES_SHOWN),
							moreTies: Math.max(0, uncertainty.ties.length - TIES_SHOWN),
							contested: uncertainty.contested.flatMap(({ entry, why }) => {
								const label = labels.get(entry);
								const id = gathered.entries.find(({ code }) => code === entry)?.id;
								return label && id ? [{ id, code: entry, why, title: label.proposal.title }] : [];
							}),
						}
					: uncertainty
				: null,
			titles: Object.fromEntries(
				rows.flatMap(({ code, label }) => (shown.has(code) ? [[code, label.proposal.title] as const] : [])),
			),
		},
	};
}
