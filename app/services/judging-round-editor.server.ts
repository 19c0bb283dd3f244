import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { canChangeRound, ROUND_LIMITS, roundTime } from "~/domain/judging/round";
import { giveKeys } from "~/domain/judging/rubric";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import type { RoundInput } from "~/input/judging-round";
import { ChallengeModel } from "~~/models/challenge.server";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { recordJudging } from "./judging-records.server";
import { findRound, listRoundsOfChallenge, type StoredRound } from "./judging-rounds.server";
import { createOnce } from "./once.server";

/** Seeds are public with the result; 16 bytes are more than anybody tries out to get the draw they like. */
const SEED_BYTES = 16;

const plain = ({ th, en }: Bilingual): Bilingual => ({ th, en });
const named = <R extends { th: string; en: string }>({ th, en, ...rest }: R) => ({
	...rest,
	name: { th, en },
});

/** What the database keeps of a sent form. */
function toStored(input: RoundInput) {
	const tracks = giveKeys(input.tracks, "t").map(({ key, th, en }) => named({ key, th, en }));
	const trackKeys = new Set(tracks.map(({ key }) => key));
	const stray = input.prizes.findIndex(({ track }) => track !== undefined && !trackKeys.has(track));
	if (stray >= 0) throw new DomainError("invalidInput", { field: `prizes[${stray}].track` });
	return {
		kind: input.kind,
		name: input.name,
		mode: input.mode,
		method: input.method,
		blind: input.blind,
		reviewsPerEntry: input.reviewsPerEntry,
		minutesPerEntry: input.minutesPerEntry,
		opensAt: input.opens,
		closesAt: input.closes,
		places: input.places,
		feedback: input.feedback,
		tieRules: input.tieRules,
		checks: giveKeys(input.checks, "k").map(({ key, th, en }) => named({ key, th, en })),
		tracks,
		prizes: input.prizes.map(({ th, en, baht, track }) =>
			named({
				th,
				en,
				...(baht === undefined ? {} : { baht }),
				...(track === undefined ? {} : { track }),
			}),
		),
		lambda: input.lambda,
		alpha: input.alpha,
		minBallots: input.minBallots,
		bootstrapRuns: input.bootstrapRuns,
	};
}

/** A round can only continue one of the same challenge, and never itself. */
async function requirePrevious({
	previous,
	challenge,
	self,
}: {
	previous: string | undefined;
	challenge: Types.ObjectId;
	self?: Types.ObjectId;
}): Promise<{ previous?: Types.ObjectId }> {
	if (!previous) return {};
	const id = new Types.ObjectId(previous);
	const known = await JudgingRoundModel.exists({ _id: id, challenge });
	if (!known || self?.equals(id)) throw new DomainError("invalidInput", { field: "previous" });
	return { previous: id };
}

/** A challenge as the form of a new round names it, with the rounds that it has. */
export async function findRoundChallenge({ slug, now }: { slug: string; now: Date }) {
	const row = await ChallengeModel.findOne({ slug }).select({ slug: 1, title: 1, phases: 1 }).lean();
	if (!row) throw new DomainError("notFound");
	const rounds = await listRoundsOfChallenge({ challenge: row._id, now });
	const judging = row.phases.find(({ key }) => key === "judging");
	return {
		slug: row.slug,
		title: plain(row.title),
		rounds: rounds.map(({ id, number, name, time }) => ({ id, number, name, time })),
		judging: judging ? { opensAt: judging.opensAt, closesAt: judging.closesAt } : null,
	};
}

/** A round with what its form shows. */
export type RoundForm = Awaited<ReturnType<typeof findRoundForm>>;

/**
 * A round for the form of its settings.
 * @throws {DomainError} `notFound`
 */
export async function findRoundForm({ number, now }: { number: string | undefined; now: Date }) {
	const row = await findRound({ number });
	const rounds = await listRoundsOfChallenge({ challenge: row.challenge, now });
	return {
		number: row.number,
		time: roundTime(row, now),
		kind: row.kind,
		revision: row.revision,
		name: plain(row.name),
		mode: row.mode,
		method: row.method,
		blind: row.blind,
		reviewsPerEntry: row.reviewsPerEntry,
		minutesPerEntry: row.minutesPerEntry,
		opensAt: row.opensAt,
		closesAt: row.closesAt,
		places: row.places,
		feedback: row.feedback,
		previous: row.previous?.toHexString() ?? null,
		tieRules: row.tieRules.map(({ rule, criterion, at }) => ({ rule, criterion, at })),
		checks: row.checks.map(({ key, name }) => ({ key, name: plain(name) })),
		tracks: row.tracks.map(({ key, name }) => ({ key, name: plain(name) })),
		prizes: row.prizes.map(({ name, baht, track }) => ({ name: plain(name), baht, track })),
		lambda: row.lambda,
		alpha: row.alpha,
		minBallots: row.minBallots,
		bootstrapRuns: row.bootstrapRuns,
		seed: row.seed,
		criteria: row.rubric.criteria.map(({ key, name }) => ({ key, name: plain(name) })),
		earlier: rounds.filter(({ number }) => number !== row.number).map(({ id, name }) => ({ id, name })),
		rules: canChangeRound({ round: row, now }),
	};
}

/**
 * Writes a new round as a draft.
 * @returns its number; the same one when the form is sent again
 * @throws {DomainError} `notPermitted`, `notFound` without the challenge, `invalidInput`, `changedUnderSameKey`
 */
export async function createRound({
	viewer,
	challengeSlug,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	challengeSlug: string;
	input: RoundInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<number> {
	enforce(can(viewer, "round.manage"));
	const challenge = await ChallengeModel.findOne({ slug: challengeSlug }).select({ _id: 1 }).lean();
	if (!challenge) throw new DomainError("notFound");
	const previous = await requirePrevious({ previous: input.previous, challenge: challenge._id });
	const stored = toStored(input);
	const { document } = await createOnce({
		model: JudgingRoundModel,
		formRequest,
		create: () =>
			withTransaction(async (session) => {
				const number = await takeNumbers("judging-round", 1, session);
				const [created] = await JudgingRoundModel.create(
					[
						{
							...stored,
							...previous,
							number,
							challenge: challenge._id,
							state: "draft" as const,
							rubric: { criteria: [], scaleMin: 1, scaleMax: 5 },
							seed: randomBytes(SEED_BYTES).toString("hex"),
							createdBy: new Types.ObjectId(viewer.id),
							createdAt: now,
							...(formRequest ? { request: formRequest } : {}),
						},
					],
					{ session },
				);
				if (!created) throw new Error("the round was not written");
				await recordJudging({ round: created._id, type: "round-created", viewer, at: now, session });
				return created.toObject();
			}),
	});
	return document.number;
}

/** Names of what differs between a stored round and a changed one, for the record. */
function changedParts(row: StoredRound, stored: Record<string, unknown>): string {
	// why: the database gives the parts of a document in the order of its schema, the form in its own
	const plainly = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown;
	const same = (key: string) =>
		isDeepStrictEqual(plainly((row as Record<string, unknown>)[key]), plainly(stored[key]));
	return Object.keys(stored)
		.filter((key) => !same(key))
		.join(" ")
		.slice(0, ROUND_LIMITS.note);
}

/**
 * Changes the settings of a round, which is possible until its judging begins. The same form sent twice is the same.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundRulesFixed`, `editedMeanwhile`, `invalidInput`
 */
export async function changeRound({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number;
	input: RoundInput;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const row = await findRound({ number });
	enforce(canChangeRound({ round: row, now }));
	const previous = await requirePrevious({
		previous: input.previous,
		challenge: row.challenge,
		self: row._id,
	});
	const stored = toStored(input);
	// why: a draft can be given any times, but a round that is open and waiting must not be over before it began
	if (row.state === "open" && stored.closesAt <= now)
		throw new DomainError("dueInPast", { field: "closes.day" });
	await withTransaction(async (session) => {
		const changed = await JudgingRoundModel.updateOne(
			// why: the state again, since the round may have been opened since it was read
			{
				_id: row._id,
				revision: input.revision,
				state: row.state,
				opensAt: row.opensAt,
				rubricLockedAt: null,
			},
			{
				$set: { ...stored, ...previous },
				...(previous.previous ? {} : { $unset: { previous: 1 } }),
				$inc: { revision: 1 },
			},
			{ session },
		);
		if (changed.matchedCount === 0) {
			const there = await JudgingRoundModel.findById(row._id).select({ request: 0 }).session(session).lean();
			if (there?.revision === input.revision + 1 && changedParts(there, { ...stored, ...previous }) === "")
				return;
			throw new DomainError("editedMeanwhile");
		}
		await recordJudging({
			round: row._id,
			type: "round-changed",
			viewer,
			data: { parts: changedParts(row, stored) },
			at: now,
			session,
		});
	});
}
