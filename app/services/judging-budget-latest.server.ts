import type { Types } from "mongoose";
import { PilotBudgetModel } from "~~/models/judging-result.server";

/** The newest published division of a round's pilot budget, in a line; null when there is none. */
export async function findLatestBudget({ round }: { round: Types.ObjectId }) {
	const row = await PilotBudgetModel.findOne({ round })
		.sort({ version: -1 })
		.select({ version: 1, baht: 1, voters: 1, chosen: 1, publishedAt: 1 })
		.lean();
	return (
		row && {
			version: row.version,
			baht: row.baht,
			voters: row.voters,
			funded: row.chosen.length,
			publishedAt: row.publishedAt,
		}
	);
}
