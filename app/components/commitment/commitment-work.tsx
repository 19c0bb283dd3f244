import { useI18n } from "~/components/i18n";
import type { Deliverable } from "~/domain/promise-difference";
import { DeliverableList, type SentEvidence } from "./deliverable-list";
import { MilestoneList, type SentMilestone } from "./milestone-list";
import { PartsMatrix, type SentPart } from "./parts-matrix";

type CommitmentWorkProps = {
	number: number;
	deliverables: readonly Deliverable[];
	work: {
		parts: readonly SentPart[];
		milestones: readonly SentMilestone[];
		evidence: readonly SentEvidence[];
	};
};

/** What carries a promise: what is handed over and proved, who owes what, and the points on the way. */
export function CommitmentWork({ number, deliverables, work }: CommitmentWorkProps) {
	const { t } = useI18n();
	return (
		<>
			{deliverables.length > 0 && (
				<section aria-labelledby="deliverables">
					<h2 id="deliverables">{t("promises.evidence.title")}</h2>
					<DeliverableList number={number} deliverables={deliverables} evidence={work.evidence} />
				</section>
			)}
			{work.parts.length > 0 && (
				<section aria-labelledby="parts">
					<h2 id="parts" className="mb-4">
						{t("promises.parts.title")}
					</h2>
					<PartsMatrix parts={work.parts} />
				</section>
			)}
			{work.milestones.length > 0 && (
				<section aria-labelledby="milestones">
					<h2 id="milestones" className="mb-4">
						{t("promises.milestones.title")}
					</h2>
					<MilestoneList milestones={work.milestones} />
				</section>
			)}
		</>
	);
}
