import { createHash } from "node:crypto";
import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { type RoundTime, roundTime } from "~/domain/judging/round";
import type { Rubric } from "~/domain/judging/rubric";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { ChallengeModel } from "~~/models/challenge.server";
import { AssignmentModel } from "~~/models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { ProposalModel } from "~~/models/proposal.server";
import { findRound, readRoundNumber, type StoredRound } from "./judging-rounds.server";
import { toRubric } from "./judging-rubric.server";

/** A round with the seat that the viewer has in its panel. */
export type Seat = Awaited<ReturnType<typeof findSeat>>;

/** How a judge's page names the thing that it is about: the number of a round or an entry as it stands in the address. */
export type AddressNumber = number | string | undefined;

/**
 * The round and the viewer's seat in its panel.
 * @throws {DomainError} `notFound` for a round that does not exist and for whoever does not sit there now
 */
export async function findSeat({ viewer, round: number }: { viewer: Viewer; round: AddressNumber }) {
	enforce(can(viewer, "round.judge"));
	const round = await findRound({ number });
	const judge = await JudgeModel.findOne({
		round: round._id,
		user: new Types.ObjectId(viewer.id),
		state: "active",
	}).lean();
	if (!judge) throw new DomainError("notFound");
	return { round, judge };
}

/** Whether the person sits in any panel now: what the header asks. */
export async function isJudge({ viewer }: { viewer: Viewer }): Promise<boolean> {
	return (await JudgeModel.exists({ user: new Types.ObjectId(viewer.id), state: "active" })) !== null;
}

/**
 * An entry of a round that is being judged, by its number.
 * @throws {DomainError} `notFound` also for one that is not judged
 */
export async function findJudgedEntry({ round, entry }: { round: StoredRound; entry: AddressNumber }) {
	const number = typeof entry === "number" ? entry : readRoundNumber(entry);
	const row =
		number === null
			? null
			: await JudgingEntryModel.findOne({ round: round._id, number, state: "in" })
					.select({ number: 1, code: 1, proposal: 1, track: 1 })
					.lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

/** An assignment of the viewer with its round and entry. */
export type OwnAssignment = Awaited<ReturnType<typeof findOwnAssignment>>;

/**
 * The viewer's assignment of an entry.
 * @throws {DomainError} `notFound` for entries that are not assigned to the viewer, `notPermitted` for the viewer's own work
 */
export async function findOwnAssignment({
	viewer,
	round: roundNumber,
	entry: entryNumber,
	allowOwn = false,
}: {
	viewer: Viewer;
	round: AddressNumber;
	entry: AddressNumber;
	/** For stepping back from one's own work. */
	allowOwn?: boolean;
}) {
	const seat = await findSeat({ viewer, round: roundNumber });
	const entry = await findJudgedEntry({ round: seat.round, entry: entryNumber });
	const [assignment, own] = await Promise.all([
		AssignmentModel.findOne({ judge: seat.judge._id, entry: entry._id }).lean(),
		ProposalModel.exists({ _id: entry.proposal, "authors.user": new Types.ObjectId(viewer.id) }),
	]);
	if (assignment?.state !== "assigned") throw new DomainError("notFound");
	if (own && !allowOwn) throw new DomainError("notPermitted");
	return { ...seat, entry, assignment };
}

/** A rubric as judges read it. */
export interface RubricView extends Rubric {
	/** Changes whenever a word or number of the rubric does; a sheet says by it which rubric it was written for. */
	print: string;
}

/** The rubric of a round with its print. */
export function toRubricView(round: Pick<StoredRound, "rubric">): RubricView {
	const rubric = toRubric(round);
	return { ...rubric, print: createHash("sha256").update(JSON.stringify(rubric)).digest("hex").slice(0, 16) };
}

const toBilingual = ({ th, en }: Bilingual): Bilingual => ({ th, en });

/** What every page of a judge says of the round. */
export interface JudgedRound {
	number: number;
	name: Bilingual;
	kind: StoredRound["kind"];
	mode: StoredRound["mode"];
	blind: boolean;
	time: RoundTime;
	opensAt: Date;
	/** When it closed or will close; an assignment may have a later time of its own. */
	closesAt: Date;
	hasPractice: boolean;
	practised: boolean;
	challenge: Bilingual | null;
	example: boolean;
}

/** What pages show of a round and the viewer's seat. */
export async function toJudgedRound({ round, judge }: Seat, now: Date): Promise<JudgedRound> {
	const challenge = await ChallengeModel.findById(round.challenge).select({ title: 1 }).lean();
	const closed = round.closedAt && round.closedAt < round.closesAt ? round.closedAt : round.closesAt;
	return {
		number: round.number,
		name: toBilingual(round.name),
		kind: round.kind,
		mode: round.mode,
		blind: round.blind,
		time: roundTime(round, now),
		opensAt: round.opensAt,
		closesAt: closed,
		hasPractice: round.practice != null,
		practised: judge.practisedAt != null,
		challenge: challenge && toBilingual(challenge.title),
		example: round.example,
	};
}

/** An entry as lists name it. Ids are hex strings. */
export interface EntryName {
	id: string;
	number: number;
	title: { th: string; en: string | null };
	summary: { th: string; en: string | null };
	track: Bilingual | null;
	/** The agency whose service it concerns. */
	agencyId: string | null;
	/** True for the judge's own work. */
	own: boolean;
}

/**
 * The entries of a round that are judged, in their order, or those among `ids`.
 * @param userId the judge as a person, to mark their own
 */
export async function listEntryNames({
	round,
	ids,
	userId,
}: {
	round: StoredRound;
	ids?: readonly Types.ObjectId[];
	userId: string;
}): Promise<EntryName[]> {
	const rows = await queryEntries({ round: round._id, ids })
		.select({ number: 1, proposal: 1, track: 1 })
		.lean();
	rows.sort((a, b) => a.number - b.number);
	const proposals = await ProposalModel.find({
		_id: mongoose.trusted({ $in: rows.map(({ proposal }) => proposal) }),
	})
		.select({ title: 1, titleEn: 1, summary: 1, summaryEn: 1, agency: 1, "authors.user": 1 })
		.lean();
	const byId = new Map(proposals.map((row) => [row._id.toHexString(), row]));
	return rows.flatMap((row) => {
		const proposal = byId.get(row.proposal.toHexString());
		if (!proposal) return [];
		const track = round.tracks.find(({ key }) => key === row.track);
		return {
			id: row._id.toHexString(),
			number: row.number,
			title: { th: proposal.title, en: proposal.titleEn ?? null },
			summary: { th: proposal.summary, en: proposal.summaryEn ?? null },
			track: track ? toBilingual(track.name) : null,
			agencyId: proposal.agency?.toHexString() ?? null,
			own: proposal.authors.some(({ user }) => user.toHexString() === userId),
		};
	});
}

function queryEntries({ round, ids }: { round: Types.ObjectId; ids?: readonly Types.ObjectId[] }) {
	const judged = { round, state: "in" as const };
	// why: a few are found by their ids, and all of a round come in order from the index of numbers
	return ids
		? JudgingEntryModel.find({ ...judged, _id: mongoose.trusted({ $in: ids }) })
		: JudgingEntryModel.find(judged).sort({ number: 1 });
}

/** Plan of the list, for the test of indexes. */
export async function explainEntryNames(): Promise<Record<string, unknown>> {
	const round = new Types.ObjectId();
	return {
		all: await queryEntries({ round }).explain("queryPlanner"),
		some: await queryEntries({ round, ids: [round, new Types.ObjectId()] }).explain("queryPlanner"),
	};
}
