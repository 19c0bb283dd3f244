import mongoose from "mongoose";

const { MongoBulkWriteError } = mongoose.mongo;
type Collection = mongoose.mongo.Collection;
type Document = mongoose.mongo.Document;

/** Calls that go into one lot at most. */
const MOST = 200;
/** Calls wait for the lot before theirs at most this long (milliseconds), so that one that hangs holds nobody back. */
const LONGEST_WAIT_MS = 50;

interface Place<Call, Answer> {
	call: Call;
	resolve: (answer: Answer | Promise<Answer>) => void;
	reject: (error: unknown) => void;
}

/**
 * Lets calls that come in one turn of the event loop, or while others are under way, go together as one lot, which begins
 * after all of its calls came. A call that comes alone goes at the end of its turn. So a rush asks the database as often as it can answer, and not once for each person.
 *
 * @param work does a lot; gives an answer for each call in order, or a promise of one. Its own error is every call's error.
 */
export function shareWork<Call, Answer>(
	work: (calls: Call[]) => Promise<readonly (Answer | Promise<Answer>)[]>,
): (call: Call) => Promise<Answer> {
	let waiting: Place<Call, Answer>[] = [];
	let isUnderWay = false;
	let isAnnounced = false;

	const doLot = async (lot: readonly Place<Call, Answer>[]) => {
		try {
			const answers = await work(lot.map(({ call }) => call));
			if (answers.length !== lot.length) throw new RangeError("A lot needs an answer for each of its calls");
			for (const [index, { resolve }] of lot.entries()) resolve(answers[index] as Answer | Promise<Answer>);
		} catch (error) {
			for (const { reject } of lot) reject(error);
		}
	};
	// why: requests that came in one turn of the loop go together, also where none is under way
	const announce = () => {
		if (isUnderWay || isAnnounced) return;
		isAnnounced = true;
		setImmediate(() => {
			isAnnounced = false;
			begin();
		});
	};
	const begin = () => {
		if (isUnderWay || waiting.length === 0) return;
		const lot = waiting.slice(0, MOST);
		waiting = waiting.slice(MOST);
		isUnderWay = true;
		let isCurrent = true;
		const letNextBegin = () => {
			if (!isCurrent) return;
			isCurrent = false;
			clearTimeout(timer);
			isUnderWay = false;
			if (waiting.length > 0) announce();
		};
		const timer = setTimeout(letNextBegin, LONGEST_WAIT_MS);
		void doLot(lot).then(letNextBegin);
	};
	return (call) =>
		new Promise<Answer>((resolve, reject) => {
			waiting.push({ call, resolve, reject });
			announce();
		});
}

/**
 * Reads of single rows by a key that share one query; see {@link shareWork}. A row is never older than the question. Those
 * who ask for the same row get the same object, and must not change it.
 *
 * @param read gives the rows of these keys that there are, in any order
 * @returns the row, or null where there is none
 */
export function shareReads<Key extends string | number, Row>({
	read,
	keyOf,
}: {
	read: (keys: Key[]) => Promise<Row[]>;
	keyOf: (row: Row) => Key;
}): (key: Key) => Promise<Row | null> {
	return shareWork<Key, Row | null>(async (keys) => {
		const rows = new Map((await read([...new Set(keys)])).map((row) => [keyOf(row), row]));
		return keys.map((key) => rows.get(key) ?? null);
	});
}

/**
 * Inserts of single documents that share one write, acknowledged as the connection says; see {@link shareWork}. A document that
 * is refused takes no other one with it: it is sent again by itself, and its caller gets the database's own answer to that.
 *
 * @returns throws what `insertOne` throws
 */
export function shareInserts(collection: () => Collection): (document: Document) => Promise<void> {
	const insertAlone = async (document: Document) => {
		await collection().insertOne(document);
	};
	return shareWork<Document, void>(async (documents) => {
		const [only] = documents;
		// why: its fault is the lot's, and the next lot waits until it is in
		if (documents.length === 1 && only) return [await insertAlone(only)];
		const refused = await insertAll({ collection: collection(), documents });
		return documents.map((document, index) => (refused.has(index) ? insertAlone(document) : undefined));
	});
}

/** Inserts all that can be; gives the positions of those that were refused. */
async function insertAll({
	collection,
	documents,
}: {
	collection: Collection;
	documents: Document[];
}): Promise<Set<number>> {
	try {
		await collection.insertMany(documents, { ordered: false });
		return new Set();
	} catch (error) {
		// why: a write that the majority has not confirmed is nobody's success
		if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) throw error;
		const faults = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
		if (faults.length === 0) throw error;
		return new Set(faults.map(({ index }) => index));
	}
}
