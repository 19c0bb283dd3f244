import type { Viewer } from "~/domain/viewer";
import type { ReviewDecision } from "~/input/steward";
import { archiveProposal, assignAgency, publishProposal, returnProposal } from "./proposal-lifecycle.server";
import { mergeProposal } from "./proposal-merge.server";

/**
 * Carries out what a steward decided on a proposal.
 * @throws {DomainError} as the act itself: `publishProposal`, `returnProposal`, `assignAgency`, `mergeProposal`, `archiveProposal`
 */
export async function reviewProposal({
	viewer,
	proposalNumber,
	decision,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number;
	decision: ReviewDecision;
	now: Date;
}): Promise<void> {
	const asked = { viewer, proposalNumber, now };
	switch (decision.intent) {
		case "publish":
			await publishProposal(asked);
			return;
		case "return":
			return returnProposal({ ...asked, reason: decision.reason });
		case "assign":
			return assignAgency({ ...asked, agencyId: decision.agency ?? null });
		case "merge":
			return mergeProposal({ ...asked, intoNumber: decision.into, reason: decision.mergeReason });
		case "archive":
			return archiveProposal({ ...asked, reason: decision.archiveReason });
	}
}
