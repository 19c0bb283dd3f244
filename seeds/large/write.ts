import type mongoose from "mongoose";
import { generateProposals } from "../generate/large";
import { makeDocuments, makeSearchEntry, type ProposalDocuments, type Surroundings } from "./documents";
import { PhraseTerms } from "./terms";

/** Proposals put into the database at a time, and such lots under way at once. */
const LOT = 1_000;
const LOTS_UNDER_WAY = 3;

const COLLECTIONS = [
	"proposals",
	"proposalversions",
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
	what: "search entries" | "proposals";
	written: number;
	of: number;
}

/** The part of the generator's set that is written. */
interface Part {
	db: mongoose.mongo.Db;
	size: number;
	seed: number;
	/** Index of the first one in its set. */
	start: number;
	/** Is called after each lot. */
	onProgress: (progress: Progress) => void;
}

/** Puts the search entries of a set of generated proposals into the database. */
export async function writeSearchEntries({ db, size, seed, start, onProgress }: Part): Promise<void> {
	const terms = new PhraseTerms();
	await writeInLots({
		size,
		what: "search entries",
		onProgress,
		write: ({ from, count }) => {
			const documents = [...generateProposals({ size: count, seed, start: start + from })].map((proposal) =>
				makeSearchEntry({ proposal, terms }),
			);
			return insert({ db, name: "proposalsearch", documents });
		},
	});
}

/**
 * Puts a set of generated proposals, with everything that belongs to them but their search entries, into the database.
 * @returns how many proposals answer each of the challenges
 */
export async function writeProposals({
	db,
	size,
	seed,
	start,
	surroundings,
	onProgress,
}: Part & { surroundings: Surroundings }): Promise<number[]> {
	const answering = surroundings.challenges.map(() => 0);
	await writeInLots({
		size,
		what: "proposals",
		onProgress,
		write: async ({ from, count }) => {
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
			await Promise.all(COLLECTIONS.map((name) => insert({ db, name, documents: lot[name] })));
		},
	});
	return answering;
}

async function writeInLots({
	size,
	what,
	write,
	onProgress,
}: Pick<Part, "size" | "onProgress"> &
	Pick<Progress, "what"> & {
		write: (lot: { from: number; count: number }) => Promise<void>;
	}): Promise<void> {
	const underWay = new Set<Promise<void>>();
	let written = 0;
	for (let from = 0; from < size; from += LOT) {
		const count = Math.min(LOT, size - from);
		const writing = write({ from, count }).then(() => {
			written += count;
			onProgress({ what, written, of: size });
			underWay.delete(writing);
		});
		underWay.add(writing);
		if (underWay.size >= LOTS_UNDER_WAY) await Promise.race(underWay);
	}
	await Promise.all(underWay);
}

function addTo({
	lot,
	documents,
}: {
	lot: Record<CollectionName, object[]>;
	documents: ProposalDocuments;
}): void {
	for (const name of ["proposals", "proposalversions", "events"] as const) lot[name].push(documents[name]);
	for (const name of ["supports", "comments", "commitments", "commitmentversions", "confirmations"] as const)
		lot[name].push(...documents[name]);
}

async function insert({
	db,
	name,
	documents,
}: {
	db: mongoose.mongo.Db;
	name: string;
	documents: object[];
}): Promise<void> {
	if (documents.length === 0) return;
	// why: insertMany measures every document before it sends it, which takes as long as the sending
	const answer = await db.command({
		insert: name,
		documents,
		ordered: false,
		// why: a test holds the documents against the validators; checking each here takes a third of the time
		bypassDocumentValidation: true,
		// why: the last write of the set waits for the majority, and then all before it are there too
		writeConcern: { w: 1 },
	});
	const [fault] = answer.writeErrors ?? [];
	if (fault) throw new Error(`${name} could not be written: ${fault.errmsg}`);
}

/** Removes the indexes of collections that hold nothing, but the one of ids; building them afterwards is much faster. */
export async function dropIndexesOfEmpty(db: mongoose.mongo.Db): Promise<void> {
	for (const name of [...COLLECTIONS, "proposalsearch"]) {
		const holdsSomething = await db.collection(name).findOne({}, { projection: { _id: 1 } });
		if (!holdsSomething) await db.collection(name).dropIndexes();
	}
}
