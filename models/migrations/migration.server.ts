import type mongoose from "mongoose";

/** One step that brings stored data from the shape of the last release to that of the next. */
export interface Migration {
	/** Four digits and a title: the order in which they run, and the name under which they are recorded. */
	name: `${number}-${string}`;
	/**
	 * Changes the data. It must be repeatable: a process may die in the middle of it, and it then runs again.
	 * It runs before the validators of the new schemas are in force. Work in batches, and tell how far it is.
	 */
	up(context: { db: mongoose.mongo.Db; onProgress: (message: string) => void }): Promise<void>;
}
