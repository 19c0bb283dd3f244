import { useI18n } from "~/components/i18n";
import { DescriptionList, Notice, OwnWords } from "~/components/ui";
import type { CommitmentStatus, DeclineReason } from "~/domain/commitment";
import type { StallCause } from "~/domain/stalled";
import { LadderText, type ShownLadder } from "./ladder";

type WhereItStandsProps = {
	commitment: {
		status: CommitmentStatus;
		promise: { dueAt: Date | string } | null;
		decline: { reason: DeclineReason; words: string; askAgainWhen: string | null } | null;
		answer: string | null;
		stalledReason: string | null;
		stallCause: StallCause | null;
		restartWhen: string | null;
		unchangedReports: number;
		ladder: ShownLadder | null;
		nextReportAt: Date | string | null;
		daysLate: number;
		owed: "delivery" | "report" | null;
	};
};

/** The first thing to know of a commitment: what was answered, whether it is late, and why it does not move. */
export function WhereItStands({ commitment }: WhereItStandsProps) {
	const { t, format } = useI18n();
	const { decline, answer, stalledReason, daysLate, owed, promise, nextReportAt } = commitment;
	const owedOn = owed === "report" ? nextReportAt : promise?.dueAt;
	return (
		<div className="flex flex-col gap-5">
			{daysLate > 0 && owedOn && (
				<Notice tone="danger" title={t("commitments.state.late")}>
					<p>
						{t(
							owed === "report" ? "commitments.state.lateReportText" : "commitments.state.lateDeliveryText",
							{
								date: format.date(owedOn),
								days: daysLate,
							},
						)}
					</p>
					{commitment.ladder && <LadderText ladder={commitment.ladder} />}
				</Notice>
			)}
			{commitment.unchangedReports > 0 && (
				<Notice tone="warning">
					{t("escalation.unchanged.inRow", { count: commitment.unchangedReports })}
				</Notice>
			)}
			{stalledReason && (
				<Notice tone="warning" title={t("commitments.stalledReason")}>
					{commitment.stallCause && (
						<p className="font-semibold">{t(`escalation.stalled.causes.${commitment.stallCause}`)}</p>
					)}
					<p className="whitespace-pre-line">
						<OwnWords>{stalledReason}</OwnWords>
					</p>
					{commitment.restartWhen && (
						<p className="mt-2 whitespace-pre-line">
							<span className="font-semibold">{t("escalation.stalled.restart")}: </span>
							<OwnWords>{commitment.restartWhen}</OwnWords>
						</p>
					)}
				</Notice>
			)}
			{decline ? (
				<DescriptionList
					items={[
						{ term: t("commitments.declineReason"), detail: t(`domain.declineReason.${decline.reason}`) },
						{
							term: t("commitments.inWords"),
							detail: (
								<span className="whitespace-pre-line">
									<OwnWords>{decline.words}</OwnWords>
								</span>
							),
						},
						{
							term: t("commitments.askAgainWhen"),
							detail: decline.askAgainWhen && <OwnWords>{decline.askAgainWhen}</OwnWords>,
						},
					]}
				/>
			) : (
				answer && (
					<figure className="border-l-4 border-brand pl-5">
						<figcaption className="text-sm text-ink-soft">{t("commitments.agencySays")}</figcaption>
						<blockquote className="text-lg whitespace-pre-line">
							<OwnWords>{answer}</OwnWords>
						</blockquote>
					</figure>
				)
			)}
		</div>
	);
}
