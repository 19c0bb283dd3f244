import mongoose, { Types } from "mongoose";
import type { Bilingual } from "~/domain/vocabulary";
import { JudgingResultModel } from "~~/models/judging-result.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";

/** Where a proposal stands in a published result. */
export interface ProposalStanding {
	round: { number: number; name: Bilingual };
	/** Number of the entry within the round. */
	entry: number;
	rank: number;
	tied: boolean;
	prizes: Bilingual[];
}

function queryRoundsOf(proposal: Types.ObjectId) {
	return JudgingResultModel.find({ "rows.proposal": proposal }).sort({ publishedAt: -1 });
}

/** A proposal's rank in the newest version of every published result that it is in, latest first. */
export async function listStandings({ proposalId }: { proposalId: string }): Promise<ProposalStanding[]> {
	const proposal = new Types.ObjectId(proposalId);
	const results = await queryRoundsOf(proposal).select({ round: 1 }).lean();
	const ids = [...new Set(results.map(({ round }) => round.toHexString()))];
	if (ids.length === 0) return [];
	const [rounds, newest] = await Promise.all([
		JudgingRoundModel.find({ _id: mongoose.trusted({ $in: ids }), state: "published" })
			.select({ number: 1, name: 1 })
			.lean(),
		Promise.all(
			ids.map((round) =>
				JudgingResultModel.findOne({ round })
					.sort({ version: -1 })
					.select({ rows: { $elemMatch: { proposal } } })
					.lean(),
			),
		),
	]);
	return ids.flatMap((id, at) => {
		const round = rounds.find(({ _id }) => _id.toHexString() === id);
		const row = newest[at]?.rows[0];
		if (!round || !row) return [];
		return [
			{
				round: { number: round.number, name: { th: round.name.th, en: round.name.en } },
				entry: Number(row.code.replace(/\D/g, "")),
				rank: row.rank,
				tied: row.tied,
				prizes: row.prizes.map(({ name }) => ({ th: name.th, en: name.en })),
			},
		];
	});
}

/** Plan of the list, for the test of indexes. */
export async function explainStandings(): Promise<Record<string, unknown>> {
	return { standings: await queryRoundsOf(new Types.ObjectId()).explain("queryPlanner") };
}
