import { ClaimBesideAnswers } from "~/components/confirmation/claim-beside-answers";
import { useI18n } from "~/components/i18n";
import { StagePathCompact } from "~/components/path";
import { Item, ProgressBar, Tag } from "~/components/ui";
import type { CommitmentStatus } from "~/domain/commitment";
import type { CitizenAnswers } from "~/domain/confirmation";
import type { Stage } from "~/domain/stage";
import type { Bilingual } from "~/domain/vocabulary";
import { LadderNote, type ShownLadder } from "./ladder";
import { CommitmentStatusTag, OverdueNote } from "./status";

/** What a row shows of a commitment; `listCommitments` gives it. Dates may be ISO text. */
export interface ListedCommitment {
	number: number;
	status: CommitmentStatus;
	agency: { name: Bilingual } | null;
	proposal: { title: { th: string; en: string | null }; stage: Stage } | null;
	promise: { deliverable: { th: string; en: string | null }; dueAt: Date | string } | null;
	percent: number;
	liveAt: Date | string | null;
	lastReportAt: Date | string | null;
	nextReportAt: Date | string | null;
	createdAt: Date | string;
	daysLate: number;
	owed: "delivery" | "report" | null;
	claimedDone: boolean;
	confirmed: boolean;
	answers: CitizenAnswers;
	ladder: ShownLadder | null;
	example: boolean;
}

/** A commitment in a list: what is promised, by whom, how far it is, and how late. */
export function CommitmentItem({
	commitment,
	to: target,
	level,
	agencyHidden = false,
}: {
	commitment: ListedCommitment;
	/** Where it leads; its public page unless given. */
	to?: string;
	level?: 2 | 3 | 4;
	/** Leaves out the agency where the page already says it. */
	agencyHidden?: boolean;
}) {
	const { t, to, format } = useI18n();
	const { agency, proposal, promise, status } = commitment;
	const proposalTitle = proposal && format.text(proposal.title);
	const title =
		(promise && format.text(promise.deliverable)) ??
		proposalTitle ??
		t("commitments.page", { number: commitment.number });
	return (
		<Item
			to={target ?? to(`/commitments/${commitment.number}`)}
			title={title}
			level={level}
			kicker={!agencyHidden && agency && format.text(agency.name)}
			summary={
				promise && proposalTitle ? t("commitments.list.fromProposal", { title: proposalTitle }) : undefined
			}
			facts={
				<>
					<CommitmentStatusTag status={status} />
					<OverdueNote daysLate={commitment.daysLate} owed={commitment.owed} />
					<LadderNote ladder={commitment.ladder} />
					{commitment.example && <Tag>{t("common.example")}</Tag>}
					{commitment.claimedDone && <ClaimBesideAnswers status={status} answers={commitment.answers} />}
					<span className="text-ink-soft">{when()}</span>
					{commitment.owed === "report" && commitment.nextReportAt && (
						<span className="text-ink-soft">
							{t("commitments.report.nextReport", { date: format.dateShort(commitment.nextReportAt) })}
						</span>
					)}
				</>
			}
			aside={
				status === "declined" ? undefined : promise ? (
					<div className="w-full max-w-68">
						<StagePathCompact
							current="drive"
							outcome={commitment.confirmed ? "confirmed" : "open"}
							withName
						/>
						<div className="mt-1">
							<ProgressBar label={t("commitments.percentDone")} labelHidden value={commitment.percent} />
						</div>
						<p className="mt-1 text-ink-soft">
							{commitment.lastReportAt
								? t("commitments.list.lastReport", { date: format.dateShort(commitment.lastReportAt) })
								: t("commitments.list.noReport")}
						</p>
					</div>
				) : (
					<p className="text-ink-soft">{t("commitments.list.notApproved")}</p>
				)
			}
		/>
	);

	function when(): string {
		if (commitment.claimedDone && commitment.liveAt)
			return t("commitments.list.liveSince", { date: format.dateShort(commitment.liveAt) });
		if (promise && status !== "declined")
			return t("commitments.list.due", { date: format.dateShort(promise.dueAt) });
		return t("commitments.list.answeredOn", { date: format.dateShort(commitment.createdAt) });
	}
}
