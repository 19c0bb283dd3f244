import { type DriveNeed, missingForDrive } from "~/domain/drive";
import { DomainError } from "~/domain/errors";
import type { ProgressKey, ProposalState } from "~/domain/proposal";
import { outcomeOf, type ProposalOutcome } from "~/domain/proposal-outcome";
import type { Stage } from "~/domain/stage";
import { ProposalModel } from "~~/models/proposal.server";
import type { CommitmentView } from "./commitment-rows.server";
import { findCommitmentsOfProposal } from "./commitments.server";

/** How the path of a proposal ended, and what its last stage still lacks. */
export interface PathEnd {
	outcome: ProposalOutcome;
	/** Empty before the stage `drive`, and where the path has ended. */
	driveMissing: DriveNeed[];
}

type Placed = { state: ProposalState; stage: Stage; progress: ProgressKey; agencyId: string | null };

/** Tells {@link PathEnd} from the answers that agencies gave. */
export function toPathEnd({
	proposal: { state, stage, progress, agencyId },
	commitments,
}: {
	proposal: Placed;
	commitments: readonly CommitmentView[];
}): PathEnd {
	const confirmed = commitments.some((answer) => answer.active && answer.confirmed);
	const outcome = outcomeOf({ state, progress, confirmed });
	return {
		outcome,
		driveMissing:
			state === "published" && stage === "drive"
				? missingForDrive({ outcome, hasAgency: agencyId !== null, answers: commitments })
				: [],
	};
}

/**
 * The same by the number of a proposal, for a page that does not show the answers themselves and has asked whether the
 * viewer may read it.
 * @throws {DomainError} `notFound`
 */
export async function findPathEnd({ number, now }: { number: number | null; now: Date }): Promise<PathEnd> {
	const row = await ProposalModel.findOne({ number: number ?? 0 })
		.select({ state: 1, stage: 1, progress: 1, agency: 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	const { _id: proposalId, agency, ...placed } = row;
	return toPathEnd({
		proposal: { ...placed, agencyId: agency?.toHexString() ?? null },
		// why: while the authors work on it, no agency has answered
		commitments: placed.progress === "working" ? [] : await findCommitmentsOfProposal({ proposalId, now }),
	});
}
