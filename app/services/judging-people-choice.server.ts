import mongoose, { type PipelineStage, type Types } from "mongoose";
import { SupportModel } from "~~/models/support.server";

/** The stage of a query that leaves the supports of these proposals which stood at a time. */
export function matchSupportsAt({
	proposals,
	at,
}: {
	proposals: readonly Types.ObjectId[];
	at: Date;
}): PipelineStage.Match {
	return {
		$match: {
			proposal: { $in: [...proposals] },
			since: { $lt: at },
			// why: what was taken back later had been given at that time
			$or: [{ active: true }, { active: false, withdrawnAt: { $gte: at } }],
		},
	};
}

/**
 * How many people supported each proposal at a time, such as the closing of a round. Somebody who took a support back
 * and gave it again afterwards counts from the second time on.
 * @returns figures by proposal id (hex); proposals without support are left out
 */
export async function countSupportsAt({
	proposals,
	at,
}: {
	proposals: readonly Types.ObjectId[];
	at: Date;
}): Promise<Map<string, number>> {
	if (proposals.length === 0) return new Map();
	const rows = await SupportModel.aggregate<{ _id: Types.ObjectId; supports: number }>([
		matchSupportsAt({ proposals, at }),
		{ $group: { _id: "$proposal", supports: { $sum: 1 } } },
	]);
	return new Map(rows.map(({ _id, supports }) => [_id.toHexString(), supports]));
}

/** An entry's place in the people's choice; equal support is an equal place. */
export interface PeoplesPlace {
	code: string;
	supports: number;
	place: number;
	tied: boolean;
}

/** Orders entries by their support, most first; entries of equal support share a place and stand in the order of their codes. */
export function rankBySupport(entries: readonly { code: string; supports: number }[]): PeoplesPlace[] {
	const ordered = [...entries].sort(
		(left, right) => right.supports - left.supports || (left.code < right.code ? -1 : 1),
	);
	const sharing = new Map<number, { place: number; entries: number }>();
	for (const [index, { supports }] of ordered.entries()) {
		const known = sharing.get(supports);
		sharing.set(supports, { place: known?.place ?? index + 1, entries: (known?.entries ?? 0) + 1 });
	}
	return ordered.map(({ code, supports }) => ({
		code,
		supports,
		place: sharing.get(supports)?.place ?? 0,
		tied: (sharing.get(supports)?.entries ?? 0) > 1,
	}));
}

/** Plan of the count, for the test of indexes. */
export async function explainSupportsAt(): Promise<Record<string, unknown>> {
	const proposals = [new mongoose.Types.ObjectId()];
	return {
		supports: await SupportModel.aggregate([matchSupportsAt({ proposals, at: new Date() })]).explain(),
	};
}
