import { CitizensSay } from "~/components/confirmation/claim-beside-answers";
import { useI18n } from "~/components/i18n";
import { ButtonLink, ProgressBar } from "~/components/ui";
import type { CommitmentStatus, ConfirmationAnswer } from "~/domain/commitment";
import type { CitizenAnswers, ConfirmationVerdict } from "~/domain/confirmation";

type ClaimAndAnswersProps = {
	commitment: {
		number: number;
		status: CommitmentStatus;
		percent: number;
		claimedDone: boolean;
		liveAt: Date | string | null;
		reopenedAt: Date | string | null;
		rounds: number;
		answers: CitizenAnswers;
		verdict: ConfirmationVerdict;
	};
	/** Whether the reader may answer, what the reader has answered to the open question, and to the one before it. */
	confirming: {
		decision: { allowed: boolean };
		own: { answer: ConfirmationAnswer } | null;
		earlier: ConfirmationAnswer | null;
	};
	signedIn: boolean;
};

/** What the agency says and what citizens say, side by side and never mixed into one figure. */
export function ClaimAndAnswers({ commitment, confirming, signedIn }: ClaimAndAnswersProps) {
	const { t, to, format } = useI18n();
	const { claimedDone, liveAt, status } = commitment;
	const { own, earlier } = confirming;
	const confirmTo = to(`/commitments/${commitment.number}/confirm`);
	const claim =
		claimedDone && liveAt
			? t(status === "scaled" ? "commitments.state.claimedScaled" : "commitments.state.claimedLive", {
					date: format.date(liveAt),
				})
			: t("commitments.state.notClaimed");
	return (
		<section aria-labelledby="claim">
			<h2 id="claim">{t("commitments.state.sideBySide")}</h2>
			<div className="mt-4 grid border-y border-line sm:grid-cols-2">
				<div className="py-4 sm:pr-6">
					<h3 className="text-base">{t("commitments.state.claimed")}</h3>
					<p className="mb-3 text-lg">{claim}</p>
					<ProgressBar label={t("commitments.percentDone")} value={commitment.percent} />
				</div>
				<div className="border-t border-line py-4 sm:border-t-0 sm:border-l sm:pl-6">
					<h3 className="text-base">{t("commitments.confirm.citizensSay")}</h3>
					{commitment.rounds > 0 ? (
						<CitizensSay answers={commitment.answers} verdict={commitment.verdict} />
					) : (
						<p className="text-ink-soft">{t("commitments.confirm.notAsked")}</p>
					)}
					{commitment.reopenedAt && !claimedDone && (
						<p className="mt-2 font-semibold">
							{t("commitments.state.reopened", { date: format.date(commitment.reopenedAt) })}
						</p>
					)}
					{confirming.decision.allowed && (
						<div className="mt-3">
							{own ? (
								<p className="mb-2">
									{t("commitments.confirm.yours", { answer: t(`domain.confirmation.${own.answer}`) })}
								</p>
							) : (
								<p className="mb-2 font-semibold">
									{t(earlier ? "confirmation.asksAgain" : "commitments.confirm.ask")}
								</p>
							)}
							<ButtonLink to={confirmTo} variant={own ? "secondary" : "primary"}>
								{t(own ? "commitments.confirm.changeAction" : "commitments.confirm.askAction")}
							</ButtonLink>
						</div>
					)}
					{claimedDone && !signedIn && (
						<p className="mt-3">
							<a href={confirmTo}>{t("commitments.confirm.signIn")}</a>
						</p>
					)}
				</div>
			</div>
		</section>
	);
}
