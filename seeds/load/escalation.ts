import { DAY_MS } from "~/domain/bangkok-day";
import { answerAppeal, appealDecline } from "~/services/appeals.server";
import { askAgain } from "~/services/confirmation-asks.server";
import { climbLadders } from "~/services/escalation.server";
import { CommitmentModel } from "~~/models/commitment.server";
import { ProposalModel } from "~~/models/proposal.server";
import { APPEAL } from "../data/appeal";
import { type Cast, find } from "./cast";

/** Days before the anchor on which the job comes by: every day, so that each rung and question has the day on which it was due. */
const VISITED_DAYS = 120;

/**
 * Late promises are taken up the ladder as on the days before, and a decline is appealed against and answered. Those who
 * were asked whether a service works more than four weeks ago are asked once more.
 */
export async function loadEscalation({ cast }: { cast: Cast }): Promise<void> {
	const ago = (days: number) => new Date(cast.anchor.getTime() - days * DAY_MS);
	for (let days = VISITED_DAYS; days >= 0; days--) {
		await climbLadders({ now: ago(days) });
		await askAgain({ now: ago(days) });
	}
	const proposalNumber = cast.proposals.get(APPEAL.proposal);
	if (proposalNumber === undefined) return;
	const proposal = await ProposalModel.findOne({ number: proposalNumber })
		.select({ "authors.user": 1 })
		.lean();
	const author = [...cast.viewers.values()].find(({ id }) => proposal?.authors[0]?.user.equals(id));
	const declined = await CommitmentModel.findOne({ proposal: proposal?._id, status: "declined" })
		.select({ number: 1 })
		.lean();
	if (!author || !declined) throw new Error(`No decline to appeal against: ${APPEAL.proposal}`);
	const { number } = declined;
	await appealDecline({ viewer: author, number, input: { words: APPEAL.words }, now: ago(APPEAL.daysAgo) });
	await answerAppeal({
		viewer: find(cast.viewers, "steward"),
		number,
		input: APPEAL.answer,
		now: ago(APPEAL.answeredDaysAgo),
	});
}
