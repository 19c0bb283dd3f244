import mongoose, { type ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { can } from "~/domain/permissions";
import { FEWEST_SHOWN, shownCount } from "~/domain/signal-trend";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { ChallengeModel } from "~~/models/challenge.server";
import { SignalEvidenceModel } from "~~/models/signal-group.server";
import { findFigure, findNeedsState, groupNames, type NeedKind, provinceNames } from "./signal-pages.server";

/** The figure that a challenge is opened from. */
export interface NeedSlice {
	kind: NeedKind;
	key: string;
}

/** Needs as a challenge quotes them: the figures of the day on which it was opened. */
export interface Evidence extends NeedSlice {
	name: Bilingual;
	total: number;
	recent: number | null;
	before: number | null;
	firstAt: Date;
	lastAt: Date;
	countedAt: Date;
	months: { key: string; count: number | null }[];
	words: { word: string; inside: number; everywhere: number }[];
	services: { name: Bilingual; count: number }[];
	provinces: { name: Bilingual; count: number }[];
	sources: string[];
	example: boolean;
	/** The page of the group that everybody may see; absent when there is none. */
	page: number | null;
}

/**
 * The figures of a group, service or province as they are now, to be attached to a challenge.
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function gatherEvidence({ viewer, slice }: { viewer: Viewer; slice: NeedSlice }) {
	enforce(can(viewer, "needs.manage"));
	const state = await findNeedsState();
	const figure = await findFigure({ run: state.run, ...slice });
	const names =
		slice.kind === "group"
			? await groupNames([slice.key])
			: slice.kind === "province"
				? await provinceNames()
				: new Map<string, Bilingual>();
	const name = names.get(slice.key) ?? { th: slice.key, en: slice.key };
	return {
		...slice,
		nameTh: name.th,
		nameEn: name.en,
		total: figure.total,
		recent: figure.recent,
		before: figure.before,
		firstAt: figure.firstAt,
		lastAt: figure.lastAt,
		countedAt: state.countedAt ?? figure.lastAt,
		months: figure.months,
		words: figure.words,
		services: figure.services,
		provinces: figure.provinces,
		sources: figure.sources,
		example: state.example,
	};
}

/**
 * Attaches what was gathered to a challenge that is being made, in the same transaction. A challenge has one piece of
 * evidence.
 */
export async function attachEvidence({
	viewer,
	evidence,
	challengeId,
	now,
	session,
}: {
	viewer: Viewer;
	evidence: Awaited<ReturnType<typeof gatherEvidence>>;
	challengeId: Types.ObjectId;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	await SignalEvidenceModel.create(
		[{ ...evidence, challenge: challengeId, by: new Types.ObjectId(viewer.id), at: now }],
		{ session },
	);
}

/** The needs that a challenge was opened for, as everybody may see them; null when it came from elsewhere. */
export async function findEvidence({ challengeId }: { challengeId: string }): Promise<Evidence | null> {
	const row = await SignalEvidenceModel.findOne({ challenge: challengeId })
		.select({ by: 0, challenge: 0 })
		.lean();
	if (!row) return null;
	const [provinces, group] = await Promise.all([
		row.provinces.length > 0 ? provinceNames() : new Map<string, Bilingual>(),
		row.kind === "group" ? groupNames([row.key]) : null,
	]);
	return {
		kind: row.kind,
		key: row.key,
		name: { th: row.nameTh, en: row.nameEn },
		total: row.total,
		recent: shownCount(row.recent),
		before: shownCount(row.before),
		firstAt: row.firstAt,
		lastAt: row.lastAt,
		countedAt: row.countedAt,
		months: row.months.map(({ key, count }) => ({ key, count: shownCount(count) })),
		words: row.words
			.filter(({ inside }) => inside >= FEWEST_SHOWN)
			.slice(0, 8)
			.map(({ word, inside, everywhere }) => ({ word, inside, everywhere })),
		services: row.services
			.filter(({ count }) => count >= FEWEST_SHOWN)
			.map(({ key, count }) => ({ name: { th: key, en: key }, count })),
		provinces: row.provinces
			.filter(({ count }) => count >= FEWEST_SHOWN)
			.map(({ key, count }) => ({ name: provinces.get(key) ?? { th: key, en: key }, count })),
		sources: row.sources.map(({ key }) => key),
		example: row.example,
		page: group?.get(row.key)?.isPublic ? Number(row.key) : null,
	};
}

/** A challenge that was opened from needs. */
export interface OpenedChallenge {
	slug: string;
	title: Bilingual;
	state: string;
	at: Date;
	total: number;
}

/** Challenges opened from a figure, latest first; drafts only for stewards. */
export async function listChallengesOf({
	kind,
	key,
	all,
}: NeedSlice & { all: boolean }): Promise<OpenedChallenge[]> {
	const rows = await SignalEvidenceModel.find({ kind, key })
		.sort({ at: -1 })
		.limit(20)
		.select({ challenge: 1, at: 1, total: 1 })
		.lean();
	const challenges = await ChallengeModel.find({
		_id: mongoose.trusted({ $in: rows.map(({ challenge }) => challenge) }),
	})
		.select({ slug: 1, title: 1, state: 1 })
		.lean();
	return rows.flatMap(({ challenge: id, at, total }) => {
		const found = challenges.find(({ _id }) => _id.equals(id));
		if (!found || (!all && found.state === "draft")) return [];
		return [
			{ slug: found.slug, title: { th: found.title.th, en: found.title.en }, state: found.state, at, total },
		];
	});
}
