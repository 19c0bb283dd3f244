import type { ClientSession } from "mongoose";
import { withTransaction } from "~~/models/connection.server";

/**
 * Goes through rows one after the other and lets each be counted again in a transaction of its own.
 * @param mend corrects a row that differs and says what differed; null where all is right
 * @returns what it said
 */
export async function mendEach<Row>(
	rows: AsyncIterable<Row>,
	mend: (row: Row, session: ClientSession) => Promise<string | null>,
): Promise<string[]> {
	const differences: string[] = [];
	for await (const row of rows) {
		const differed = await withTransaction((session) => mend(row, session));
		if (differed) differences.push(differed);
	}
	return differences;
}
