import { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import { SIGNAL_LIMITS } from "~/domain/signal";
import { typedWord } from "~/domain/signal-words";
import type { Viewer } from "~/domain/viewer";
import type { GroupNameInput } from "~/input/signal";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { SignalGroupModel, SignalStateModel } from "~~/models/signal-group.server";
import { isDuplicateKey } from "./once.server";
import { STATE_ID, wantCount } from "./signal-work.server";

type Own = { viewer: Viewer; number: number | null; revision: number; now: Date };

/** A group that can be worked on, as it was when the form was opened. */
async function findOpen({ viewer, number, revision }: Omit<Own, "now">) {
	enforce(can(viewer, "needs.manage"));
	const row = await SignalGroupModel.findOne({ number }).lean();
	if (row?.state !== "open") throw new DomainError("notFound");
	if (row.revision !== revision) throw new DomainError("editedMeanwhile");
	return row;
}

const stepBy = (viewer: Viewer, at: Date) => ({ by: new Types.ObjectId(viewer.id), at });

/**
 * Names a group and says whether everybody may see it.
 * @throws {DomainError} `notPermitted`, `notFound`, `editedMeanwhile`
 */
export async function nameGroup({
	input,
	...own
}: Own & { input: Omit<GroupNameInput, "revision"> }): Promise<void> {
	const row = await findOpen(own);
	const isPublic = input.isPublic === "yes";
	const base = { words: [], ...stepBy(own.viewer, own.now) };
	const renamed = input.nameTh !== row.nameTh || (input.nameEn ?? null) !== (row.nameEn ?? null);
	const steps = [
		...(renamed ? [{ what: "renamed" as const, ...base }] : []),
		...(isPublic !== row.isPublic
			? [{ what: isPublic ? ("shown" as const) : ("hidden" as const), ...base }]
			: []),
	];
	await change({
		own,
		update: {
			$set: { nameTh: input.nameTh, isPublic, ...(input.nameEn ? { nameEn: input.nameEn } : {}) },
			...(input.nameEn ? {} : { $unset: { nameEn: 1 } }),
			$push: { steps: { $each: steps } },
		},
	});
}

async function change({ own, update }: { own: Own; update: Record<string, unknown> }): Promise<void> {
	try {
		await withTransaction(async (session) => {
			const done = await SignalGroupModel.updateOne(
				{ number: own.number, state: "open", revision: own.revision },
				{ ...update, $inc: { revision: 1 } },
				{ session },
			);
			if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
			await wantCount({ session });
		});
	} catch (error) {
		throw isDuplicateKey(error, "words") ? new DomainError("wordTaken", { field: "word" }) : error;
	}
}

/** A typed word, as it stands in reports. */
function readWord(typed: string): string {
	const word = typedWord(typed);
	if (!word) throw new DomainError("invalidInput", { field: "word" });
	return word;
}

/**
 * Adds a word to a group: reports with it belong there from the next count on.
 * @throws {DomainError} `notPermitted`, `notFound`, `editedMeanwhile`; `invalidInput`, `wordTaken`, `tooManyWords` at `word`
 */
export async function addWord({ word: typed, ...own }: Own & { word: string }): Promise<void> {
	const row = await findOpen(own);
	const word = readWord(typed);
	if (row.words.includes(word)) return;
	if (row.words.length >= SIGNAL_LIMITS.groupWords) throw new DomainError("tooManyWords", { field: "word" });
	await change({
		own,
		update: {
			$push: { words: word, steps: { what: "word-added", words: [word], ...stepBy(own.viewer, own.now) } },
		},
	});
}

/**
 * Takes a word out of a group.
 * @throws {DomainError} `notPermitted`, `notFound`, `editedMeanwhile`, `lastWord`
 */
export async function removeWord({ word, ...own }: Own & { word: string }): Promise<void> {
	const row = await findOpen(own);
	if (!row.words.includes(word)) return;
	if (row.words.length === 1) throw new DomainError("lastWord");
	await change({
		own,
		update: {
			$pull: { words: word },
			$push: { steps: { what: "word-removed", words: [word], ...stepBy(own.viewer, own.now) } },
		},
	});
}

/**
 * Makes a group of its own of the reports with a word, which leaves the group it was in, if it was.
 * @returns number of the new group
 * @throws {DomainError} `notPermitted`, `notFound`, `editedMeanwhile`; `invalidInput`, `wordTaken`, `lastWord` at `word`
 */
export async function splitGroup({ word: typed, ...own }: Own & { word: string }): Promise<number> {
	const row = await findOpen(own);
	const word = readWord(typed);
	if (row.words.length === 1 && row.words[0] === word) throw new DomainError("lastWord", { field: "word" });
	const number = await takeNumbers("signal-group");
	const step = { what: "split" as const, words: [word], ...stepBy(own.viewer, own.now) };
	try {
		await withTransaction(async (session) => {
			const done = await SignalGroupModel.updateOne(
				{ number: own.number, state: "open", revision: own.revision },
				{ $pull: { words: word }, $push: { steps: { ...step, other: number } }, $inc: { revision: 1 } },
				{ session },
			);
			if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
			const made = {
				number,
				words: [word],
				state: "open" as const,
				ahead: true,
				steps: [{ ...step, other: row.number }],
				createdAt: own.now,
			};
			await SignalGroupModel.create([made], { session });
			await wantCount({ session });
		});
	} catch (error) {
		throw isDuplicateKey(error, "words") ? new DomainError("wordTaken", { field: "word" }) : error;
	}
	return number;
}

/**
 * Puts a group into another: its words and reports are the other's from then on, and its page leads there.
 * @throws {DomainError} `notPermitted`, `notFound`, `editedMeanwhile`; `invalidInput`, `tooManyWords` at `other`
 */
export async function mergeGroup({ other, ...own }: Own & { other: number }): Promise<void> {
	const row = await findOpen(own);
	const target = await SignalGroupModel.findOne({ number: other, state: "open" }).lean();
	if (!target || target.number === row.number) throw new DomainError("invalidInput", { field: "other" });
	if (target.words.length + row.words.length > SIGNAL_LIMITS.groupWords)
		throw new DomainError("tooManyWords", { field: "other" });
	const step = { what: "merged" as const, words: [...row.words], ...stepBy(own.viewer, own.now) };
	await withTransaction(async (session) => {
		// why: the group lets go of its words first, since a word belongs to one group
		const gone = await SignalGroupModel.updateOne(
			{ number: own.number, state: "open", revision: own.revision },
			{
				$set: { state: "merged", mergedInto: other, isPublic: false },
				$push: { steps: { ...step, other } },
				$inc: { revision: 1 },
			},
			{ session },
		);
		if (gone.matchedCount === 0) throw new DomainError("editedMeanwhile");
		const done = await SignalGroupModel.updateOne(
			{ number: other, state: "open", revision: target.revision },
			{
				$addToSet: { words: { $each: row.words } },
				$push: { steps: { ...step, other: row.number } },
				$inc: { revision: 1 },
			},
			{ session },
		);
		if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
		await wantCount({ session });
	});
}

/**
 * Sets a word aside, so that no group is proposed by it; groups that have it keep it.
 * @throws {DomainError} `notPermitted`; `invalidInput`, `tooManyWords` at `word`
 */
export async function setWordAside({ viewer, word: typed }: { viewer: Viewer; word: string }): Promise<void> {
	enforce(can(viewer, "needs.manage"));
	const word = readWord(typed);
	const state = await SignalStateModel.findById(STATE_ID).select({ setAside: 1 }).lean();
	if (state?.setAside.includes(word)) return;
	if ((state?.setAside.length ?? 0) >= SIGNAL_LIMITS.setAside)
		throw new DomainError("tooManyWords", { field: "word" });
	await SignalStateModel.updateOne(
		{ _id: STATE_ID },
		{ $addToSet: { setAside: word }, $inc: { wanted: 1 } },
		{ upsert: true },
	);
}

/**
 * Lets a word count again.
 * @throws {DomainError} `notPermitted`
 */
export async function takeWordBack({ viewer, word }: { viewer: Viewer; word: string }): Promise<void> {
	enforce(can(viewer, "needs.manage"));
	await SignalStateModel.updateOne(
		{ _id: STATE_ID, setAside: word },
		{ $pull: { setAside: word }, $inc: { wanted: 1 } },
	);
}
