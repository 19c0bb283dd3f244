import type { AppealState } from "~/domain/appeal";
import { DomainError } from "~/domain/errors";
import { AppealModel } from "~~/models/escalation.server";
import { APPEAL_FIELDS, type AppealView, toAppealView } from "./appeals.server";
import { type CommitmentItem, findCommitment } from "./commitments.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";

/** An appeal in the stewards' list, with the decline. */
export type AppealRow = AppealView & { commitment: CommitmentItem };

/** Filter and order of the stewards' list; the test of indexes explains it. */
export function queryAppeals({ state, after }: { state: AppealState; after?: string | null }) {
	return AppealModel.find({ state, ...afterCursor("at", 1, after) }).sort({ at: 1, _id: 1 });
}

/**
 * Appeals in one state, longest waiting first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listAppeals({
	state,
	after,
	now,
	limit = 20,
}: {
	state: AppealState;
	after?: string | null;
	now: Date;
	limit?: number;
}): Promise<ListPage<AppealRow>> {
	const rows = await queryAppeals({ state, after })
		.limit(limit + 1)
		.select(APPEAL_FIELDS)
		.lean();
	const page = toPage(rows, limit, ({ at }) => at);
	const items = await Promise.all(
		page.items.map(async (row) => ({
			...toAppealView(row),
			commitment: await findCommitment({ number: row.number, now }),
		})),
	);
	return { items, next: page.next };
}

/**
 * One appeal with the decline that it is against.
 * @throws {DomainError} `notFound`
 */
export async function findAppealToAnswer({
	number,
	now,
}: {
	number: number | null;
	now: Date;
}): Promise<AppealRow> {
	const row = await AppealModel.findOne({ number }).select(APPEAL_FIELDS).lean();
	if (!row) throw new DomainError("notFound");
	return { ...toAppealView(row), commitment: await findCommitment({ number, now }) };
}
