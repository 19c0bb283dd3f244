import type mongoose from "mongoose";
import { generateProposals } from "../generate/large";
import { makeDocuments, type ProposalDocuments, type Surroundings } from "./documents";

/** Proposals put into the database at a time, and such lots under way at once. */
const LOT = 1_000;
const LOTS_UNDER_WAY = 3;

const COLLECTIONS = [
	"proposals",
	"proposalversions",
	"proposalsearch",
	"events",
	"supports",
	"comments",
	"commitments",
	"commitmentversions",
	"confirmations",
] as const;
type CollectionName = (typeof COLLECTIONS)[number];

/** How far the writing is. */
export interface Progress {
	written: number;
	of: number;
}

/**
 * Puts a set of generated proposals, with everything that belongs to them, into the database.
 *
 * @param start index of the first one in its set
 * @param onProgress is called after each lot
 * @returns how many proposals answer each of the challenges
 */
export async function writeProposals({
	db,
	size,
	seed,
	start,
	surroundings,
	onProgress,
}: {
	db: mongoose.mongo.Db;
	size: number;
	seed: number;
	start: number;
	surroundings: Surroundings;
	onProgress: (progress: Progress) => void;
}): Promise<number[]> {
	const answering = surroundings.challenges.map(() => 0);
	const underWay = new Set<Promise<void>>();
	let written = 0;
	for (let from = 0; from < size; from += LOT) {
		const count = Math.min(LOT, size - from);
		const lot = Object.fromEntries(COLLECTIONS.map((name) => [name, []])) as unknown as Record<
			CollectionName,
			object[]
		>;
		for (const proposal of generateProposals({ size: count, seed, start: start + from })) {
			const documents = makeDocuments({ proposal, surroundings });
			addTo({ lot, documents });
			if (documents.challenge !== null)
				answering[documents.challenge] = (answering[documents.challenge] ?? 0) + 1;
		}
		const writing = writeLot({ db, lot }).then(() => {
			written += count;
			onProgress({ written, of: size });
			underWay.delete(writing);
		});
		underWay.add(writing);
		if (underWay.size >= LOTS_UNDER_WAY) await Promise.race(underWay);
	}
	await Promise.all(underWay);
	return answering;
}

function addTo({
	lot,
	documents,
}: {
	lot: Record<CollectionName, object[]>;
	documents: ProposalDocuments;
}): void {
	for (const name of ["proposals", "proposalversions", "proposalsearch", "events"] as const)
		lot[name].push(documents[name]);
	for (const name of ["supports", "comments", "commitments", "commitmentversions", "confirmations"] as const)
		lot[name].push(...documents[name]);
}

async function writeLot({
	db,
	lot,
}: {
	db: mongoose.mongo.Db;
	lot: Record<CollectionName, object[]>;
}): Promise<void> {
	await Promise.all(
		COLLECTIONS.filter((name) => lot[name].length > 0).map(async (name) => {
			// why: insertMany measures every document before it sends it, which takes as long as the sending
			const answer = await db.command({
				insert: name,
				documents: lot[name],
				ordered: false,
				// why: a test holds the documents against the validators; checking each here takes a third of the time
				bypassDocumentValidation: true,
				// why: the last write of the set waits for the majority, and then all before it are there too
				writeConcern: { w: 1 },
			});
			const [fault] = answer.writeErrors ?? [];
			if (fault) throw new Error(`${name} could not be written: ${fault.errmsg}`);
		}),
	);
}

/** Removes the indexes of collections that hold nothing, but the one of ids; building them afterwards is much faster. */
export async function dropIndexesOfEmpty(db: mongoose.mongo.Db): Promise<void> {
	for (const name of COLLECTIONS) {
		const holdsSomething = await db.collection(name).findOne({}, { projection: { _id: 1 } });
		if (!holdsSomething) await db.collection(name).dropIndexes();
	}
}
