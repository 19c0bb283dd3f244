import { ProposalModel, ProposalSearchModel } from "~~/models/proposal.server";
import { mendEach } from "./mend-each.server";
import { makeSearchEntry, writeSearchEntry } from "./proposal-record.server";

/**
 * Takes the search terms of every proposal from its text again, and mends those that differ, as after a release that cuts
 * words in another way.
 * @returns what differed, named
 */
export async function recountSearch(): Promise<string[]> {
	const rows = ProposalModel.find().sort({ _id: 1 }).select({ number: 1 }).lean().cursor();
	return mendEach(rows, async ({ _id, number }, session) => {
		const is = await makeSearchEntry({ proposalId: _id, session });
		const kept = await ProposalSearchModel.findOne({ proposal: _id })
			.select({ _id: 0, title: 1, body: 1, publishedAt: 1 })
			.session(session)
			.lean();
		if (toText(kept) === toText(is)) return null;
		await writeSearchEntry({ proposalId: _id, session });
		return `search entry of proposal ${number}`;
	});
}

type Entry = { title: string[]; body: string[]; publishedAt: Date } | null;
const toText = (entry: Entry) =>
	entry && JSON.stringify([entry.title.toSorted(), entry.body.toSorted(), entry.publishedAt.getTime()]);
