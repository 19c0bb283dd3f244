import mongoose, { Types } from "mongoose";
import { DomainError } from "~/domain/errors";

/** One page of a list and the way to the next. */
export interface ListPage<T> {
	items: T[];
	/** Cursor of the next page; null on the last. */
	next: string | null;
}

type SortValue = Date | number | null;

/** Writes the place after a row as text for an address. */
export function encodeCursor(value: SortValue, id: Types.ObjectId): string {
	const plain = value instanceof Date ? ["d", value.getTime()] : ["n", value];
	return Buffer.from(JSON.stringify([...plain, id.toHexString()])).toString("base64url");
}

/** The latest moment that a date can hold, in milliseconds; no figure of ours is beyond it either. */
const FURTHEST = 8.64e15;

/**
 * Reads a cursor from an address.
 * @throws {DomainError} `badRequest` for anything that no page of ours wrote
 */
export function decodeCursor(cursor: string): { value: SortValue; id: Types.ObjectId } {
	try {
		const [kind, raw, hex] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
		if (typeof hex !== "string" || !/^[0-9a-f]{24}$/.test(hex)) throw new Error("id");
		if (raw !== null && (typeof raw !== "number" || Math.abs(raw) > FURTHEST)) throw new Error("value");
		return {
			value: kind === "d" ? new Date(raw as number) : (raw as number | null),
			id: new Types.ObjectId(hex),
		};
	} catch {
		throw new DomainError("badRequest", { field: "after" });
	}
}

/**
 * Filter for the rows after a cursor in an order by `field`, then `_id`, both in the same direction.
 * @returns an empty filter without a cursor
 */
export function afterCursor(
	field: string,
	direction: 1 | -1,
	cursor: string | null | undefined,
): Record<string, unknown> {
	if (!cursor) return {};
	const { value, id } = decodeCursor(cursor);
	const beyond = direction === 1 ? "$gt" : "$lt";
	// why: `trusted` tells Mongoose that these operators are ours, not typed by somebody
	const { trusted } = mongoose;
	return {
		[field]: trusted({ [direction === 1 ? "$gte" : "$lte"]: value }),
		$or: [{ [field]: trusted({ [beyond]: value }) }, { [field]: value, _id: trusted({ [beyond]: id }) }],
	};
}

/** Cuts `limit + 1` rows to a page with the cursor of the next. */
export function toPage<R extends { _id: Types.ObjectId }>(
	rows: R[],
	limit: number,
	sortValueOf: (row: R) => SortValue,
): ListPage<R> {
	const items = rows.slice(0, limit);
	const last = items[items.length - 1];
	return { items, next: rows.length > limit && last ? encodeCursor(sortValueOf(last), last._id) : null };
}
