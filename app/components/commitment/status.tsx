import { useI18n } from "~/components/i18n";
import { StatusTag, type TagTone } from "~/components/ui";
import type { CommitmentStatus } from "~/domain/commitment";

/** Green is for what citizens have confirmed; that a service is live is the agency's claim. */
const TONES: Record<CommitmentStatus, TagTone> = {
	consideration: "neutral",
	accepted: "brand",
	"in-progress": "brand",
	pilot: "gold",
	live: "brand",
	scaled: "brand",
	declined: "danger",
	stalled: "warning",
};

/** Where a commitment stands, in words and colour. */
export function CommitmentStatusTag({ status }: { status: CommitmentStatus }) {
	const { t } = useI18n();
	return <StatusTag tone={TONES[status]}>{t(`domain.commitmentStatus.${status}`)}</StatusTag>;
}

/** Says plainly that something is late, by how many days, and what. Nothing when it is not. */
export function OverdueNote({ daysLate, owed }: { daysLate: number; owed: "delivery" | "report" | null }) {
	const { t } = useI18n();
	if (daysLate === 0) return null;
	return (
		<span className="font-semibold text-danger">
			{t(owed === "report" ? "commitments.lateReport" : "commitments.lateDelivery", { days: daysLate })}
		</span>
	);
}
