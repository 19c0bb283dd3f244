import mongoose, { Types } from "mongoose";
import type { Decision } from "~/domain/decision";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { keepsOrder } from "~/domain/judging/ballot";
import { canJudge, ROUND_LIMITS, roundTime } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import { takeNumbers } from "~~/models/counter.server";
import { AssignmentModel, RankingModel } from "~~/models/judging-ballot.server";
import { type EntryView, findEntryView } from "./judging-ballot-page.server";
import { listConflictingEntries } from "./judging-conflict-page.server";
import {
	type AddressNumber,
	type EntryName,
	findJudgedEntry,
	findSeat,
	type JudgedRound,
	listEntryNames,
	type RubricView,
	type Seat,
	toJudgedRound,
	toRubricView,
} from "./judging-judge.server";
import { lockRubric } from "./judging-rubric-lock.server";
import { createOnce, isDuplicateKey } from "./once.server";

/** Rankings that came in by another way than this service hold numbers too; a number that is taken is skipped this often. */
const TRIES = 50;

/**
 * The entries that a judge compares: those assigned, or where nothing was assigned in this round all of the judge's tracks;
 * never one with a conflict. In the order of their numbers.
 */
export async function listCandidates({ seat }: { seat: Seat }): Promise<EntryName[]> {
	const { round, judge } = seat;
	const [assigned, conflicts] = await Promise.all([
		AssignmentModel.find({ judge: judge._id }).select({ entry: 1, state: 1 }).lean(),
		listConflictingEntries(seat),
	]);
	const ids = assigned.filter(({ state }) => state === "assigned").map(({ entry }) => entry);
	const all = await listEntryNames({
		round,
		...(assigned.length > 0 ? { ids } : {}),
		userId: judge.user.toHexString(),
	});
	const tracks = new Set(
		round.tracks.filter(({ key }) => judge.tracks.includes(key)).map(({ name }) => name.th),
	);
	return all.filter(
		({ id, track }) =>
			!conflicts.has(id) &&
			(assigned.length > 0 || tracks.size === 0 || track === null || tracks.has(track.th)),
	);
}

/** Entries that a judge was asked to place after the closing, by id (hex), and until when; null where there are none. */
async function findAsked({ judge, now }: { judge: Types.ObjectId; now: Date }) {
	const rows = await AssignmentModel.find({
		judge,
		state: "assigned",
		closesAt: mongoose.trusted({ $gt: now }),
	})
		.select({ entry: 1, closesAt: 1 })
		.lean();
	const ends = rows.flatMap(({ closesAt }) => (closesAt ? [closesAt.getTime()] : []));
	if (ends.length === 0) return null;
	return {
		entries: new Set(rows.map(({ entry }) => entry.toHexString())),
		until: new Date(Math.max(...ends)),
	};
}

type Asked = Awaited<ReturnType<typeof findAsked>>;

/** Whether an order is taken now: while the round is judged, and after it where the judge was asked for more. */
function canRank({ round, asked, now }: { round: Seat["round"]; asked: Asked; now: Date }): Decision {
	return canJudge({
		round,
		...(asked ? { assignment: { state: "assigned" as const, closesAt: asked.until } } : {}),
		now,
	});
}

/** Everything of the page on which a judge puts entries in order. */
export interface RankingPage {
	round: JudgedRound;
	/** What the entries are ordered by. */
	criteria: RubricView["criteria"];
	decision: Decision;
	entries: EntryName[];
	/** Numbers of the entries in the order that stands, best first; empty before the first. */
	ranked: number[];
	submittedAt: Date | null;
	/** Until when an order is taken. */
	until: Date;
	/** Numbers of the entries that can still be placed once the round has closed; null while all can be. */
	movable: number[] | null;
}

/**
 * The page on which a judge puts entries in order.
 * @throws {DomainError} `notFound` for whoever has no seat, and for rounds that are judged otherwise
 */
export async function findRankingPage({
	viewer,
	round: number,
	now,
}: {
	viewer: Viewer;
	round: AddressNumber;
	now: Date;
}): Promise<RankingPage> {
	const seat = await findSeat({ viewer, round: number });
	if (seat.round.mode !== "rankings") throw new DomainError("notFound");
	const [view, entries, newest, asked] = await Promise.all([
		toJudgedRound(seat, now),
		listCandidates({ seat }),
		findNewest({ judge: seat.judge._id }),
		findAsked({ judge: seat.judge._id, now }),
	]);
	const decision = canRank({ round: seat.round, asked, now });
	const isMore = decision.allowed && asked !== null && view.time === "closed";
	const numbers = new Map(entries.map((entry) => [entry.id, entry.number]));
	return {
		round: view,
		criteria: toRubricView(seat.round).criteria,
		decision,
		entries,
		ranked: (newest?.ranked ?? []).flatMap((id) => numbers.get(id.toHexString()) ?? []),
		submittedAt: newest?.at ?? null,
		until: isMore ? asked.until : view.closesAt,
		movable: isMore ? entries.filter(({ id }) => asked.entries.has(id)).map((entry) => entry.number) : null,
	};
}

/**
 * An entry that a judge compares with others, to be read in full.
 * @throws {DomainError} `notFound` for entries that are not the viewer's to judge
 */
export async function findReadingPage({
	viewer,
	round: number,
	entry: entryNumber,
	now,
}: {
	viewer: Viewer;
	round: AddressNumber;
	entry: AddressNumber;
	now: Date;
}): Promise<{ round: JudgedRound; entry: EntryView }> {
	const seat = await findSeat({ viewer, round: number });
	const entry = await findJudgedEntry({ round: seat.round, entry: entryNumber });
	const candidates = await listCandidates({ seat });
	if (!candidates.some(({ number: one }) => one === entry.number)) throw new DomainError("notFound");
	return {
		round: await toJudgedRound(seat, now),
		entry: await findEntryView({ round: seat.round, entry, viewer }),
	};
}

function findNewest({ judge }: { judge: Types.ObjectId }) {
	return RankingModel.findOne({ judge }).select({ request: 0 }).sort({ revision: -1 }).lean();
}

/**
 * Hands in an order, for the first time or anew; each time is a record, and the newest stands. The first order of a round
 * locks its rubric before it is written. After the closing only those entries move that the judge was asked for.
 * @param ranked numbers of entries, best first; the judge's other entries are left unranked
 * @returns the revision
 * @throws {DomainError} `notFound`, `roundNotOpen`, `roundClosed`, `orderFixed`, `invalidInput` for an entry that is not the
 *   judge's or stands twice, `tooManyRevisions`, `changedUnderSameKey`
 */
export async function submitRanking({
	viewer,
	round: number,
	ranked,
	formRequest,
	now,
}: {
	viewer: Viewer;
	round: AddressNumber;
	ranked: readonly number[];
	formRequest?: FormRequest;
	now: Date;
}): Promise<{ revision: number }> {
	const seat = await findSeat({ viewer, round: number });
	if (seat.round.mode !== "rankings") throw new DomainError("notFound");
	const { document } = await createOnce({
		model: RankingModel,
		formRequest,
		create: async () => {
			const asked = await findAsked({ judge: seat.judge._id, now });
			enforce(canRank({ round: seat.round, asked, now }));
			const entries = await listCandidates({ seat });
			const ids = new Map(entries.map((entry) => [entry.number, entry.id]));
			const wrong = new Set(ranked).size !== ranked.length || ranked.some((one) => !ids.has(one));
			if (wrong || ranked.length === 0) throw new DomainError("invalidInput", { field: "places" });
			const toIds = (numbers: readonly number[]) => numbers.map((one) => new Types.ObjectId(ids.get(one)));
			if (roundTime(seat.round, now) === "closed") await requireOthersFixed({ seat, asked, ranked, ids });
			await lockRubric({ seat, viewer, now });
			return writeRanking({
				seat,
				ranked: toIds(ranked),
				seen: toIds(entries.map((entry) => entry.number).filter((one) => !ranked.includes(one))),
				formRequest,
				now,
			});
		},
	});
	return { revision: document.revision };
}

/** After the closing, entries that the judge was not asked for stay where they are. */
async function requireOthersFixed({
	seat: { judge },
	asked,
	ranked,
	ids,
}: {
	seat: Seat;
	asked: Asked;
	ranked: readonly number[];
	/** Ids (hex) of the judge's entries by their numbers. */
	ids: ReadonlyMap<number, string>;
}): Promise<void> {
	const newest = await findNewest({ judge: judge._id });
	const own = new Set(ids.values());
	const before = (newest?.ranked ?? []).map((id) => id.toHexString()).filter((id) => own.has(id));
	const after = ranked.flatMap((number) => ids.get(number) ?? []);
	if (!keepsOrder({ before, after, movable: asked?.entries ?? new Set() }))
		throw new DomainError("orderFixed");
}

async function writeRanking({
	seat: { round, judge },
	ranked,
	seen,
	formRequest,
	now,
}: {
	seat: Seat;
	ranked: Types.ObjectId[];
	seen: Types.ObjectId[];
	formRequest: FormRequest | undefined;
	now: Date;
}) {
	for (let attempt = 1; ; attempt++) {
		const revision = await takeNumbers(`rankings:${judge._id.toHexString()}`);
		if (revision > ROUND_LIMITS.revisions) throw new DomainError("tooManyRevisions");
		try {
			const row = await RankingModel.create({
				round: round._id,
				judge: judge._id,
				revision,
				ranked,
				seen,
				at: now,
				...(formRequest ? { request: formRequest } : {}),
			});
			return row.toObject();
		} catch (error) {
			if (!isDuplicateKey(error, "revision") || attempt === TRIES) throw error;
		}
	}
}

/** Plans of these lists, by name, for the test of indexes. */
export async function explainRankings(): Promise<Record<string, unknown>> {
	const judge = new Types.ObjectId();
	return {
		newest: await RankingModel.findOne({ judge }).sort({ revision: -1 }).explain("queryPlanner"),
	};
}
