import { DAY_MS, endOfBangkokDay } from "./bangkok-day";
import type { CommitmentStatus } from "./commitment";
import { isClaimedDone, judgeRound, type RoundTallies } from "./confirmation";
import {
	ALL_YEARS,
	type CountKey,
	emptyCounts,
	type FigureDimension,
	type FigureRow,
	FUNNEL_STEPS,
	type FunnelStep,
	NATIONWIDE_KEY,
	summariseTimes,
	TIMED_STEPS,
	type TimedStep,
	whatBecameOf,
} from "./figures";
import { fiscalYearOf } from "./fiscal-year";
import { isOverdue, punctuality } from "./overdue";
import type { ProgressKey } from "./proposal";
import { type GateDecision, type Stage, stageIndex } from "./stage";

/** What of a public proposal goes into the figures. Ids are hex strings. */
export interface CountedProposal {
	stage: Stage;
	progress: ProgressKey;
	publishedAt: Date;
	submittedAt: Date | null;
	challenge: string | null;
	agency: string | null;
	nationwide: boolean;
	provinces: readonly number[];
	groups: readonly string[];
	/** Made up for demonstration. */
	example: boolean;
}

/** What of an agency's answer goes into the figures. */
export interface CountedCommitment extends RoundTallies {
	agency: string;
	status: CommitmentStatus;
	createdAt: Date;
	approvedAt: Date | null;
	liveAt: Date | null;
	confirmedAt: Date | null;
	dueAt: Date | null;
	nextReportAt: Date | null;
	example: boolean;
}

/** A decision on the way of a proposal through the stages. */
export interface CountedMove {
	decision: GateDecision;
	from: Stage;
	to: Stage;
	at: Date;
}

/** What of an agency's opinion goes into the figures. */
export interface CountedOpinion {
	agency: string;
	dueAt: Date;
	signedAt: Date | null;
	example: boolean;
}

/** What of a solution or its reuse goes into the figures. */
export interface CountedShared {
	kind: "innovations" | "reuses";
	agency: string;
	at: Date;
	example: boolean;
}

/** Where something counts beside everything together. */
type Place = { dimension: FigureDimension; key: string };

/** True for an approved promise: not one that still waits for its champion, and no refusal. */
export function isPromise({ approvedAt, status }: Pick<CountedCommitment, "approvedAt" | "status">): boolean {
	return approvedAt !== null && status !== "declined" && status !== "consideration";
}

/** How far a proposal has come. Each step takes in those before it, so that a funnel never widens. */
export function furthestStep(stage: Stage, commitment: CountedCommitment | null): FunnelStep {
	if (commitment && isPromise(commitment)) {
		if (!isClaimedDone(commitment.status)) return "committed";
		return judgeRound(commitment) === "confirmed" ? "confirmed" : "live";
	}
	if (stage === "drive") return "asked";
	return stageIndex(stage) >= stageIndex("test") ? "tested" : "published";
}

/** Adds records up to rows of figures, by fiscal year (Asia/Bangkok) and for all years together. */
export class FigureCounter {
	private readonly rows = new Map<string, FigureRow & { times: Map<TimedStep, number[]> }>();

	constructor(private readonly now: Date) {}

	/**
	 * Counts a public proposal with the promise made on it, if there is one.
	 * @param moves its stage decisions in their order
	 */
	addProposal({
		proposal,
		commitment,
		moves,
	}: {
		proposal: CountedProposal;
		commitment: CountedCommitment | null;
		moves: readonly CountedMove[];
	}): void {
		const { publishedAt, submittedAt, stage, agency } = proposal;
		const places = placesOf(proposal);
		const concerned = agency ? [...places, agencyPlace(agency)] : places;
		const reached = FUNNEL_STEPS.slice(0, FUNNEL_STEPS.indexOf(furthestStep(stage, commitment)) + 1);
		const counted = [...reached, whatBecameOf(proposal.progress), ...exampleOf(proposal)];
		for (const key of counted) this.count({ at: publishedAt, key, places: concerned });
		if (commitment) this.addPromise({ commitment, places });
		const timed = agency ? [agencyPlace(agency)] : [];
		if (submittedAt) this.time({ step: "review", from: submittedAt, to: publishedAt, places: timed });
		let since = publishedAt;
		for (const { decision, from, to, at } of moves) {
			if (decision === "advance" && from !== "drive")
				this.time({ step: from, from: since, to: at, places: timed });
			since = at;
			if (commitment && to === "drive" && decision === "advance" && commitment.createdAt >= at)
				this.time({
					step: "answer",
					from: at,
					to: commitment.createdAt,
					places: [agencyPlace(commitment.agency)],
				});
		}
	}

	/** Counts an answer whose proposal is not public any more, or that declines. */
	addAnswer(commitment: CountedCommitment): void {
		if (commitment.status === "declined")
			for (const key of ["declined", ...exampleOf(commitment)] as const)
				this.count({ at: commitment.createdAt, key, places: [agencyPlace(commitment.agency)] });
		else this.addPromise({ commitment, places: [] });
	}

	private addPromise({
		commitment,
		places,
	}: {
		commitment: CountedCommitment;
		places: readonly Place[];
	}): void {
		const { approvedAt, createdAt, liveAt, confirmedAt, status } = commitment;
		if (!isPromise(commitment) || !approvedAt) return;
		const own = agencyPlace(commitment.agency);
		const count = (key: CountKey) => this.count({ at: approvedAt, key, places: [...places, own] });
		count("promised");
		count(punctuality(commitment, this.now) === "late" ? "late" : "onTime");
		if (isOverdue(commitment, this.now)) count("overdue");
		for (const key of exampleOf(commitment)) count(key);
		if (isClaimedDone(status)) {
			count("claimed");
			const verdict = judgeRound(commitment);
			if (verdict !== "too-few") count("judged");
			if (verdict === "confirmed") count("upheld");
		}
		this.time({ step: "approve", from: createdAt, to: approvedAt, places: [own] });
		if (liveAt) this.time({ step: "deliver", from: approvedAt, to: liveAt, places: [own] });
		if (liveAt && confirmedAt) this.time({ step: "confirm", from: liveAt, to: confirmedAt, places: [own] });
	}

	/** Counts an opinion once it is signed or its day is over. */
	addOpinion({ agency, dueAt, signedAt, example }: CountedOpinion): void {
		const end = endOfBangkokDay(dueAt);
		if (!signedAt && this.now < end) return;
		const places = [agencyPlace(agency)];
		for (const key of ["opinionsDue", ...exampleOf({ example })] as const)
			this.count({ at: dueAt, key, places });
		if (signedAt && signedAt < end) this.count({ at: dueAt, key: "opinionsInTime", places });
	}

	/** Counts a solution of the library, or a reuse that both sides have confirmed, with the agency that shares it. */
	addShared({ kind, agency, at, example }: CountedShared): void {
		for (const key of [kind, ...exampleOf({ example })])
			this.count({ at, key, places: [agencyPlace(agency)] });
	}

	/** All rows counted so far, in the order of their year, dimension and key. */
	list(): FigureRow[] {
		return [...this.rows.values()]
			.map(({ times, ...row }) => ({
				...row,
				steps: TIMED_STEPS.flatMap((step) => summariseTimes(step, times.get(step) ?? []) ?? []),
			}))
			.sort((a, b) => a.year - b.year || compare(a.dimension, b.dimension) || compare(a.key, b.key));
	}

	private count({ at, key, places }: { at: Date; key: CountKey; places: readonly Place[] }): void {
		for (const row of this.rowsOf(at, places)) row.counts[key] += 1;
	}

	/** Leaves out times that would run backwards, such as of a record that was brought in later. */
	private time({
		step,
		from,
		to,
		places,
	}: {
		step: TimedStep;
		from: Date;
		to: Date;
		places: readonly Place[];
	}): void {
		if (to < from) return;
		const days = (to.getTime() - from.getTime()) / DAY_MS;
		for (const { times } of this.rowsOf(to, places)) {
			const known = times.get(step);
			if (known) known.push(days);
			else times.set(step, [days]);
		}
	}

	private rowsOf(at: Date, places: readonly Place[]) {
		return [fiscalYearOf(at), ALL_YEARS].flatMap((year) =>
			[{ dimension: "all", key: "all" } as const, ...places].map((place) => this.rowAt(year, place)),
		);
	}

	private rowAt(year: number, { dimension, key }: Place) {
		const id = `${year} ${dimension} ${key}`;
		const known = this.rows.get(id);
		if (known) return known;
		const row = { dimension, year, key, counts: emptyCounts(), steps: [], times: new Map() };
		this.rows.set(id, row);
		return row;
	}
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const exampleOf = ({ example }: { example: boolean }) => (example ? (["examples"] as const) : []);

const agencyPlace = (key: string): Place => ({ dimension: "agency", key });

function placesOf({ challenge, nationwide, provinces, groups }: CountedProposal): Place[] {
	const areas = nationwide ? [NATIONWIDE_KEY] : [...new Set(provinces)].map(String);
	return [
		...(challenge ? [{ dimension: "challenge" as const, key: challenge }] : []),
		...areas.map((key) => ({ dimension: "province" as const, key })),
		...[...new Set(groups)].map((key) => ({ dimension: "group" as const, key })),
	];
}
