import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import { FEWEST_SHOWN, shownCount } from "~/domain/signal-trend";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { SignalGroupModel } from "~~/models/signal-group.server";
import { findPeopleNames } from "./people-names.server";
import { listChallengesOf } from "./signal-evidence.server";
import {
	findFigure,
	findNeedsState,
	groupNames,
	type NeedKind,
	nameOf,
	type Part,
	provinceNames,
	toParts,
} from "./signal-pages.server";

/** A part of a figure with its name. */
export interface NamedPart extends Part {
	name: Bilingual;
}

const plain = (key: string): Bilingual => ({ th: key, en: key });

type StoredFigure = Awaited<ReturnType<typeof findFigure>>;

/** A figure with the names of its parts. */
export async function nameParts(figure: StoredFigure) {
	const [groups, provinces] = await Promise.all([
		groupNames(figure.groups.map(({ key }) => key)),
		provinceNames(),
	]);
	const named = (parts: readonly Part[], names: ReadonlyMap<string, Bilingual> = new Map()): NamedPart[] =>
		parts.map(({ key, count }) => {
			const own = names.get(key);
			return { key, count, name: own ? { th: own.th, en: own.en } : plain(key) };
		});
	return {
		total: figure.total,
		recent: figure.recent,
		before: figure.before,
		rising: figure.rising,
		firstAt: figure.firstAt,
		lastAt: figure.lastAt,
		months: toParts(figure.months),
		words: figure.words.map(({ word, inside, everywhere }) => ({ word, inside, everywhere })),
		groups: named(figure.groups, groups),
		services: named(figure.services),
		provinces: named(figure.provinces, provinces),
		sources: named(figure.sources),
	};
}

/** Everything about a figure that a page draws. */
export type NeedFigure = Awaited<ReturnType<typeof nameParts>>;

/** The figure, or null while it has not been counted. */
async function figureOrNull({ run, kind, key }: { run: number | null; kind: NeedKind; key: string }) {
	try {
		return await nameParts(await findFigure({ run, kind, key }));
	} catch (error) {
		if (error instanceof DomainError && error.code === "notFound") return null;
		throw error;
	}
}

/**
 * A group for the steward: its words, figures, what was done to it, and the challenges opened from it.
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function findGroupPage({ viewer, number }: { viewer: Viewer; number: number | null }) {
	enforce(can(viewer, "needs.manage"));
	const row = await SignalGroupModel.findOne({ number }).lean();
	if (!row) throw new DomainError("notFound");
	const state = await findNeedsState();
	const key = String(row.number);
	const [figure, challenges, others, people] = await Promise.all([
		figureOrNull({ run: state.run, kind: "group", key }),
		listChallengesOf({ kind: "group", key, all: true }),
		SignalGroupModel.find({ state: "open" })
			.sort({ number: 1 })
			.limit(300)
			.select({ number: 1, nameTh: 1, nameEn: 1, words: 1 })
			.lean(),
		findPeopleNames(row.steps.map(({ by }) => by)),
	]);
	return {
		number: row.number,
		name: nameOf(row),
		nameTh: row.nameTh ?? null,
		nameEn: row.nameEn ?? null,
		words: [...row.words],
		open: row.state === "open",
		mergedInto: row.mergedInto ?? null,
		isPublic: row.isPublic,
		revision: row.revision,
		steps: row.steps.map((step) => ({
			what: step.what,
			words: [...step.words],
			other: step.other ?? null,
			by: people.get(step.by?.toHexString() ?? "") ?? null,
			at: step.at,
		})),
		figure,
		challenges,
		others: others
			.filter(({ number: other }) => other !== row.number)
			.map((other) => ({ number: other.number, name: nameOf(other) })),
		state,
	};
}

/**
 * A service or a province for the steward.
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function findSlicePage({
	viewer,
	kind,
	key,
}: {
	viewer: Viewer;
	kind: "service" | "province";
	key: string;
}) {
	enforce(can(viewer, "needs.manage"));
	const state = await findNeedsState();
	const [figure, challenges, provinces] = await Promise.all([
		findFigure({ run: state.run, kind, key }).then(nameParts),
		listChallengesOf({ kind, key, all: true }),
		kind === "province" ? provinceNames() : new Map<string, Bilingual>(),
	]);
	return { kind, key, name: provinces.get(key) ?? plain(key), figure, challenges, state };
}

/** Parts that everybody may see: those too small to be shown are added up and left out. */
function toShown<P extends { count: number }>(parts: readonly P[]): P[] {
	return parts.filter(({ count }) => count >= FEWEST_SHOWN);
}

/**
 * A group for everybody. A number below {@link FEWEST_SHOWN} is `null` or left out with what it belongs to.
 * @throws {DomainError} `notFound` unless a steward shows it and it is large enough
 */
export async function findPublicNeed({ number }: { number: number | null }) {
	const row = await SignalGroupModel.findOne({ number, state: "open", isPublic: true }).lean();
	if (!row) throw new DomainError("notFound");
	const state = await findNeedsState();
	const key = String(row.number);
	const stored = await findFigure({ run: state.run, kind: "group", key });
	if (!stored.isPublic) throw new DomainError("notFound");
	const figure = await nameParts(stored);
	return {
		number: row.number,
		name: nameOf(row),
		periods: state.periods,
		countedAt: state.countedAt,
		example: state.example,
		total: figure.total,
		recent: shownCount(figure.recent),
		before: shownCount(figure.before),
		rising: figure.rising,
		firstAt: figure.firstAt,
		lastAt: figure.lastAt,
		months: figure.months.map(({ key: month, count }) => ({ key: month, count: shownCount(count) })),
		words: figure.words.filter(({ inside }) => inside >= FEWEST_SHOWN),
		services: toShown(figure.services),
		provinces: toShown(figure.provinces),
		sources: figure.sources.map(({ name }) => name.th),
		challenges: await listChallengesOf({ kind: "group", key, all: false }),
	};
}
