import mongoose, { Types } from "mongoose";
import { hashPassword } from "~/services/password-hash.server";
import { AgencyModel } from "~~/models/agency.server";
import { ChallengeModel } from "~~/models/challenge.server";
import { ensureCollections } from "~~/models/collections.server";
import { requireDb } from "~~/models/connection.server";
import { CounterModel, takeNumbers } from "~~/models/counter.server";
import { ensureIndexes } from "~~/models/indexes.server";
import { ProposalSearchModel } from "~~/models/proposal.server";
import { UserModel } from "~~/models/user.server";
import { loadAgencies } from "../load/agencies";
import type { Content } from "../load/content";
import { loadPeople } from "../load/people";
import { BEGIN_OF_SET, MOST_SUPPORTS, NEWEST } from "./documents";
import { makeId } from "./ids";
import { dropIndexesOfEmpty, type Progress, writeProposals, writeSearchEntries } from "./write";

/** One person for so many proposals, within these limits. */
const PROPOSALS_PER_PERSON = 20;
const FEWEST_PEOPLE = 5 * MOST_SUPPORTS;
const MOST_PEOPLE = 20_000;

/** How long a load took, in milliseconds. */
export interface LargeLoad {
	writingMs: number;
	indexingMs: number;
}

/**
 * Puts a repeatable set of made-up proposals into the database, straight with the driver: the same size and seed give the same
 * documents. Where the database is empty, agencies and the people of the demonstration (without their proposals) come
 * with it, so that one can sign in.
 *
 * @param size from 1 to 1,000,000
 * @param seed a whole number; another one makes another set
 * @param commitments about how many of the proposals have an agency's answer, spread evenly over the set; none unless given
 * @param onProgress hears how many proposals are written
 */
export async function loadLarge({
	content,
	size,
	seed,
	commitments = 0,
	password,
	say = () => undefined,
	onProgress = () => undefined,
}: {
	content: Pick<Content, "agencies" | "people">;
	size: number;
	seed: number;
	/** About how many of the proposals agencies have answered. */
	commitments?: number;
	password: string;
	say?: (line: string) => void;
	onProgress?: (progress: Progress) => void;
}): Promise<LargeLoad> {
	const db = requireDb();
	const began = Date.now();
	const agencies = await bringAgencies({ content, password });
	const people = await bringPeople({ count: countPeople(size), password });
	const challenges = await bringChallenges({ host: firstOf(agencies) });
	const steward = await UserModel.findOne({ "roles.role": "steward" }).select({ _id: 1 }).lean();
	await dropIndexesOfEmpty(db);
	const firstNumber = await takeNumbers("proposal", size);
	const answeredEvery = commitments > 0 ? Math.max(1, Math.floor(size / commitments)) : 0;
	const answers = answeredEvery > 0 ? await takeNumbers("commitment", Math.ceil(size / answeredEvery)) : 0;
	// why: a set that is added to another one goes on where that one ended
	const part = { db, size, seed, start: firstNumber - 1, onProgress };
	await writeSearchEntries(part);
	// why: it holds most of the keys of a set, and takes the database about as long as everything else
	const searchIndexes = ensureIndexes(ProposalSearchModel, { apart: true });
	// why: a fault in the writing must not leave this one without anybody who hears of it
	searchIndexes.catch(() => undefined);
	const answering = await writeProposals({
		...part,
		surroundings: {
			people,
			challenges,
			agencies,
			steward: steward?._id ?? firstOf(agencies),
			firstNumber: 1,
			answeredEvery,
			// why: the answer to the set's first answered proposal takes the first number
			firstCommitment: answeredEvery > 0 ? answers - Math.ceil((firstNumber - 1) / answeredEvery) : 0,
		},
	});
	for (const [index, count] of answering.entries())
		await ChallengeModel.updateOne({ _id: challenges[index] }, { $inc: { proposals: count } });
	const written = Date.now();
	say("Building the indexes …");
	await Promise.all([searchIndexes, ensureCollections()]);
	await CounterModel.updateOne(
		{ _id: "proposal" },
		{ $inc: { value: 0 } },
		{ writeConcern: { w: "majority", j: true } },
	);
	return { writingMs: written - began, indexingMs: Date.now() - written };
}

function countPeople(size: number): number {
	return Math.min(MOST_PEOPLE, Math.max(FEWEST_PEOPLE, Math.ceil(size / PROPOSALS_PER_PERSON)));
}

function firstOf(ids: ReadonlyMap<string, Types.ObjectId>): Types.ObjectId {
	const [id] = ids.values();
	if (!id) throw new RangeError("A large set needs agencies");
	return id;
}

/** Ids of the agencies by code; loads them, and the people of the demonstration, where there are none. */
async function bringAgencies({
	content: { agencies, people },
	password,
}: {
	content: Pick<Content, "agencies" | "people">;
	password: string;
}): Promise<Map<string, Types.ObjectId>> {
	const rows = await AgencyModel.find().select({ code: 1 }).lean();
	if (rows.length > 0) return new Map(rows.map(({ code, _id }) => [code, _id]));
	const ids = await loadAgencies(agencies);
	await loadPeople({
		people: people.map((person) => ({
			...person,
			// why: the challenges that they judge are not part of the set
			grants: person.grants.filter(({ role }) => role !== "judge"),
		})),
		passwordHash: await hashPassword(password),
		agencies: ids,
		challenges: new Map(),
		anchor: new Date(NEWEST),
	});
	return new Map([...ids].map(([code, id]) => [code, new Types.ObjectId(id)]));
}

/** Makes sure that so many people of large sets are there, and gives their ids. */
async function bringPeople({
	count,
	password,
}: {
	count: number;
	password: string;
}): Promise<Types.ObjectId[]> {
	const ids = Array.from({ length: count }, (_, index) => makeId({ kind: "person", index }));
	const there = await UserModel.countDocuments({
		_id: mongoose.trusted({ $gte: ids[0], $lte: ids[count - 1] }),
	});
	if (there === count) return ids;
	const passwordHash = await hashPassword(password);
	const documents = ids.map((_id, index) => ({
		_id,
		email: `person-${index + 1}@example.org`,
		passwordHash,
		displayName: `ผู้ใช้ตัวอย่าง ${index + 1}`,
		language: "th",
		thaiDigits: false,
		roles: [],
		status: "active",
		sessionEpoch: 0,
		consentedAt: BEGIN_OF_SET,
		createdAt: BEGIN_OF_SET,
	}));
	// why: those who are there are the first ones
	await UserModel.collection.insertMany(documents.slice(there), { ordered: false });
	return ids;
}

/** The three open calls that proposals of large sets answer. */
async function bringChallenges({ host }: { host: Types.ObjectId }): Promise<Types.ObjectId[]> {
	const ids = [0, 1, 2].map((index) => makeId({ kind: "challenge", index }));
	for (const [index, _id] of ids.entries()) {
		const both = { th: `โจทย์ตัวอย่าง ${index + 1}`, en: `Example challenge ${index + 1}` };
		await ChallengeModel.updateOne(
			{ _id },
			{
				$setOnInsert: {
					slug: `example-${index + 1}`,
					kind: "open-call",
					state: "published",
					title: both,
					question: both,
					brief: both,
					theme: both,
					host,
					rules: { teamMin: 1, teamMax: 10, gateKeeper: "steward", eligibility: both },
					phases: [{ key: "submission", opensAt: BEGIN_OF_SET, closesAt: END_OF_CALLS }],
					gates: {},
					proposals: 0,
					opensAt: BEGIN_OF_SET,
					example: true,
					createdAt: BEGIN_OF_SET,
				},
			},
			{ upsert: true },
		);
	}
	return ids;
}

/** The calls stay open for long, so that measurements can write. */
const END_OF_CALLS = new Date(Date.UTC(2099, 0, 1));
