import mongoose from "mongoose";
import { PUBLIC_STATES } from "~/domain/proposal";
import { ChallengeModel } from "~~/models/challenge.server";
import { ProposalModel } from "~~/models/proposal.server";
import { recountDrills, recountPlaces, recountSupporting } from "./cached-recounts.server";
import { recomputeOwed, recountConfirmations } from "./commitment-recount.server";
import { reconcileFigures } from "./figures.server";
import { loadDerivation, refreshProposal } from "./proposal-refresh.server";
import { recountCases, recountMessages, recountReports } from "./record-recounts.server";
import { recountComments, recountSupports } from "./recounts.server";
import { recountSearch } from "./search-recount.server";
import { recountNeeds } from "./signal-recount.server";

/** One kind of cached figure after a recount. */
export interface Reconciled {
	figure:
		| "supports"
		| "comments"
		| "derived"
		| "challenges"
		| "search"
		| "confirmations"
		| "owed"
		| "reports"
		| "messages"
		| "cases"
		| "parts"
		| "places"
		| "drills"
		| "needs"
		| "figures";
	/** What differed, in words that name the record. Empty when all was right. */
	differences: string[];
}

/**
 * Computes every cached figure anew from its records, mends what differs and says what it was.
 * @param now moment that a mended next step is dated with
 * @param onProgress called with each kind of figure when it is done
 */
export async function reconcile({
	now,
	onProgress = () => undefined,
}: {
	now: Date;
	onProgress?: (done: Reconciled) => void;
}): Promise<Reconciled[]> {
	const figures: [Reconciled["figure"], () => Promise<string[]>][] = [
		["supports", async () => (await recountSupports()).map(describe)],
		["comments", async () => (await recountComments()).map(describe)],
		["derived", () => refreshAll(now)],
		["challenges", recountChallenges],
		["search", recountSearch],
		[
			"confirmations",
			async () => (await recountConfirmations({ repair: true })).different.map(nameCommitment),
		],
		["owed", async () => (await recomputeOwed({ repair: true })).different.map(nameCommitment)],
		["reports", recountReports],
		["messages", recountMessages],
		["cases", recountCases],
		["parts", recountSupporting],
		["places", recountPlaces],
		["drills", recountDrills],
		["needs", () => recountNeeds({ now })],
		// why: last, since they are counted from what the others mend
		["figures", () => reconcileFigures({ now })],
	];
	const results: Reconciled[] = [];
	for (const [figure, count] of figures) {
		const done = { figure, differences: await count() };
		results.push(done);
		onProgress(done);
	}
	return results;
}

const describe = ({ proposal, was, is }: { proposal: number; was: number; is: number }) =>
	`proposal ${proposal}: ${was} → ${is}`;
const nameCommitment = (number: number) => `commitment ${number}`;

/** Derives progress, next step and facets of every proposal again. */
async function refreshAll(now: Date): Promise<string[]> {
	const differences: string[] = [];
	const rows = ProposalModel.find().sort({ _id: 1 }).select({ number: 1 }).lean().cursor();
	for await (const { _id, number } of rows) {
		const before = await loadDerivation({ _id });
		if (!(await refreshProposal({ proposalId: _id, now }))) continue;
		const { proposal, derived } = before ?? {};
		differences.push(
			`proposal ${number}: ${proposal?.progress}/${proposal?.nextStep} → ${derived?.progress}/${derived?.nextStep}`,
		);
	}
	return differences;
}

/** Counts the public proposals of every challenge again. */
async function recountChallenges(): Promise<string[]> {
	const differences: string[] = [];
	for (const { _id, slug, proposals } of await ChallengeModel.find()
		.select({ slug: 1, proposals: 1 })
		.lean()) {
		const counted = await ProposalModel.countDocuments({
			challenge: _id,
			state: mongoose.trusted({ $in: [...PUBLIC_STATES] }),
		});
		if (counted === proposals) continue;
		await ChallengeModel.updateOne({ _id }, { $set: { proposals: counted } });
		differences.push(`challenge ${slug}: ${proposals} → ${counted}`);
	}
	return differences;
}
