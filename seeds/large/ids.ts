import { Types } from "mongoose";

/** Kinds of documents of a large set; the number stands in their ids. */
const KINDS = {
	person: 1,
	challenge: 2,
	proposal: 3,
	version: 4,
	search: 5,
	event: 6,
	support: 7,
	comment: 8,
	commitment: 9,
	promise: 10,
	confirmation: 11,
} as const;
export type IdKind = keyof typeof KINDS;

/** Begins every id of a large set: no id that a database driver gives out, which begins with the time, is like it. */
const MARK = 0x00_5e_ed_00;

/**
 * The id of a document of a large set; it follows from its kind and position alone.
 * @param index position of the proposal, person or challenge
 * @param part position within the proposal, from 0 up to 65,535
 */
export function makeId({
	kind,
	index,
	part = 0,
}: {
	kind: IdKind;
	index: number;
	part?: number;
}): Types.ObjectId {
	const bytes = Buffer.alloc(12);
	bytes.writeUInt32BE(MARK + KINDS[kind], 0);
	bytes.writeUInt32BE(index, 4);
	bytes.writeUInt32BE(part, 8);
	return new Types.ObjectId(bytes);
}
