import mongoose, { type Types } from "mongoose";
import type { NextStepOwner, ProgressKey } from "~/domain/proposal";
import { isPublicState } from "~/domain/proposal";
import { outcomeOf, type ProposalOutcome } from "~/domain/proposal-outcome";
import type { Stage } from "~/domain/stage";
import type { Viewer } from "~/domain/viewer";
import { ProposalModel } from "~~/models/proposal.server";
import { FollowModel, SupportModel } from "~~/models/support.server";
import { type CitizenSide, findCitizensOfProposals } from "./citizen-answers.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** A proposal that the person supports or follows, as far as a list shows it. */
export interface MyProposalRow extends NamedProposal {
	/** When the person began to support or follow it. */
	since: Date;
	summary: { th: string; en: string | null };
	stage: Stage;
	progress: ProgressKey;
	/** How its path ended, or `open`. */
	outcome: ProposalOutcome;
	nextStep: NextStepOwner;
	waitingSince: Date;
	supports: number;
	/** What citizens say of it, where an agency calls it live. */
	citizens: CitizenSide | null;
}

type Question = { viewer: Viewer; after?: string | null; limit?: number };

/**
 * What the person supports now, latest first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listMySupports({
	viewer,
	after,
	limit = 20,
}: Question): Promise<ListPage<MyProposalRow>> {
	const rows = await SupportModel.find({ user: viewer.id, active: true, ...afterCursor("since", -1, after) })
		.select({ proposal: 1, since: 1 })
		.sort({ since: -1, _id: -1 })
		.limit(limit + 1)
		.lean();
	return withProposals(toPage(rows, limit, ({ since }) => since));
}

/**
 * What the person follows, latest first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listMyFollows({
	viewer,
	after,
	limit = 20,
}: Question): Promise<ListPage<MyProposalRow>> {
	const rows = await FollowModel.find({ user: viewer.id, ...afterCursor("since", -1, after) })
		.select({ proposal: 1, since: 1 })
		.sort({ since: -1, _id: -1 })
		.limit(limit + 1)
		.lean();
	return withProposals(toPage(rows, limit, ({ since }) => since));
}

/** Puts the proposals beside the rows; one that is no longer public is left out. */
async function withProposals(
	page: ListPage<{ proposal: Types.ObjectId; since: Date }>,
): Promise<ListPage<MyProposalRow>> {
	const proposals = await ProposalModel.find({
		_id: mongoose.trusted({ $in: page.items.map(({ proposal }) => proposal) }),
	})
		.select({
			...NAMED_FIELDS,
			summary: 1,
			summaryEn: 1,
			state: 1,
			stage: 1,
			progress: 1,
			nextStep: 1,
			waitingSince: 1,
			supports: 1,
		})
		.lean();
	const citizens = await findCitizensOfProposals(proposals);
	const items = page.items.flatMap(({ proposal, since }) => {
		const found = proposals.find(({ _id }) => _id.equals(proposal));
		if (!found || !isPublicState(found.state)) return [];
		const { summary, summaryEn, state, stage, progress, nextStep, waitingSince, supports } = found;
		const side = citizens.get(found._id.toHexString()) ?? null;
		return [
			{
				...toNamedProposal(found),
				since,
				summary: { th: summary, en: summaryEn ?? null },
				stage,
				progress,
				outcome: outcomeOf({ state, progress, confirmed: side?.confirmed }),
				nextStep,
				waitingSince,
				supports,
				citizens: side,
			},
		];
	});
	return { items, next: page.next };
}
