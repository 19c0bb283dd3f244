import { DomainError } from "~/domain/errors";
import type { Viewer } from "~/domain/viewer";
import type { ReviewDecision } from "~/input/steward";
import { ProposalModel } from "~~/models/proposal.server";
import { archiveProposal, assignAgency, publishProposal, returnProposal } from "./proposal-lifecycle.server";
import { mergeProposal } from "./proposal-merge.server";
import { findProposalForPage } from "./proposal-page.server";

/**
 * A proposal for the page on which a steward decides, with the revision that was read.
 * @throws {DomainError} as `findProposalForPage`
 */
export async function findProposalForReview({
	number,
	viewer,
	now,
}: {
	number: number | null;
	viewer: Viewer;
	now: Date;
}) {
	const row = await ProposalModel.findOne({ number: number ?? 0 })
		.select({ revision: 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	// why: the text is read after its revision, so that one that is written in between never counts as read
	return { ...(await findProposalForPage({ number, viewer, now })), revision: row.revision };
}

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
			await publishProposal({ ...asked, revision: decision.revision });
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
