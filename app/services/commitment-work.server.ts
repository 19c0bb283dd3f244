import { Types } from "mongoose";
import { canManageParts, talkSideOf } from "~/domain/commitment-parts";
import { canReport } from "~/domain/commitment-permissions";
import { agenciesOf, type MaybeViewer } from "~/domain/viewer";
import { CommitmentModel } from "~~/models/commitment.server";
import { type EvidenceView, listEvidence } from "./commitment-evidence.server";
import { listMilestones, type MilestoneView } from "./commitment-milestones.server";
import { listParts, type PartView } from "./commitment-parties.server";

/** What carries a commitment, as its page shows it to a person. */
export interface CommitmentWork {
	parts: PartView[];
	milestones: MilestoneView[];
	evidence: EvidenceView[];
	may: {
		/** Say who owes what and set milestones. */
		manage: boolean;
		giveEvidence: boolean;
		/** Join the talk between those who carry it. */
		talk: boolean;
		/** Look at what the own agency was asked for. */
		ownPart: boolean;
	};
}

const NOTHING: CommitmentWork = {
	parts: [],
	milestones: [],
	evidence: [],
	may: { manage: false, giveEvidence: false, talk: false, ownPart: false },
};

/** Who owes what, milestones and evidence: public from the approval of the promise on. */
export async function findCommitmentWork({
	commitmentId,
	viewer,
	now,
}: {
	commitmentId: string;
	viewer: MaybeViewer;
	now: Date;
}): Promise<CommitmentWork> {
	const row = await CommitmentModel.findById(new Types.ObjectId(commitmentId))
		.select({ agency: 1, supporting: 1, status: 1, approvedAt: 1 })
		.lean();
	if (!row) return NOTHING;
	const leadId = row.agency.toHexString();
	const supportingIds = row.supporting.map((id) => id.toHexString());
	const own = agenciesOf(viewer);
	const position = { agencyId: leadId, status: row.status, sentBack: false, hasProposed: false };
	const [parts, milestones, evidence] = row.approvedAt
		? await Promise.all([
				listParts({ commitmentId }),
				listMilestones({ commitmentId, now }),
				listEvidence({ commitmentId }),
			])
		: [[], [], []];
	return {
		parts,
		milestones,
		evidence,
		may: {
			manage: canManageParts({ leadId, supportingIds, status: row.status }, viewer).allowed,
			giveEvidence: canReport(position, viewer).allowed,
			talk: talkSideOf({ leadId, supportingIds }, viewer) !== null,
			ownPart: supportingIds.some((id) => own.includes(id)),
		},
	};
}
