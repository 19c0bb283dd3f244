import { Link } from "@remix-run/react";
import { CitizensSay } from "~/components/confirmation/claim-beside-answers";
import { useI18n } from "~/components/i18n";
import { type Description, DescriptionList, OwnWords, ProgressBar, Time } from "~/components/ui";
import type { CommitmentStatus, DeclineReason } from "~/domain/commitment";
import type { CitizenAnswers, ConfirmationVerdict } from "~/domain/confirmation";
import type { Bilingual } from "~/domain/vocabulary";
import { CommitmentStatusTag, OverdueNote } from "./status";

/** What a summary shows of a commitment; `findCommitmentsOfProposal` gives it. Dates may be ISO text. */
export interface SummarisedCommitment {
	number: number;
	status: CommitmentStatus;
	agency: { code: string; name: Bilingual } | null;
	promise: {
		deliverable: { th: string; en: string | null };
		ownerUnit: string;
		dueAt: Date | string;
	} | null;
	decline: { reason: DeclineReason; words: string; askAgainWhen: string | null } | null;
	answer: string | null;
	percent: number;
	lastReportAt: Date | string | null;
	nextReportAt: Date | string | null;
	stalledReason: string | null;
	daysLate: number;
	owed: "delivery" | "report" | null;
	claimedDone: boolean;
	rounds: number;
	answers: CitizenAnswers;
	verdict: ConfirmationVerdict;
	createdAt: Date | string;
}

/** What the agency answered to a proposal and what became of it. Nothing while nobody has answered. */
export function CommitmentSummary({ commitments }: { commitments: readonly SummarisedCommitment[] }) {
	const { t } = useI18n();
	if (commitments.length === 0) return null;
	return (
		<section aria-labelledby="commitment-heading" className="flex flex-col gap-6">
			<h2 id="commitment-heading">{t("commitments.summary.title")}</h2>
			{commitments.map((commitment) => (
				<SummaryOfOne key={commitment.number} commitment={commitment} />
			))}
		</section>
	);
}

function SummaryOfOne({ commitment }: { commitment: SummarisedCommitment }) {
	const { t, format, to } = useI18n();
	const { agency, promise, decline, status } = commitment;
	return (
		<article className="border-l-4 border-brand pl-5">
			<p className="flex flex-wrap items-center gap-x-4 gap-y-1">
				{agency && (
					<Link to={to(`/agencies/${agency.code}`)} className="font-semibold">
						{format.text(agency.name)}
					</Link>
				)}
				<CommitmentStatusTag status={status} />
				<OverdueNote daysLate={commitment.daysLate} owed={commitment.owed} />
			</p>
			{promise && (
				<p className="mt-1 text-lg">
					<OwnWords>{format.text({ th: promise.deliverable.th, en: promise.deliverable.en })}</OwnWords>
				</p>
			)}
			{status === "consideration" && (
				<p className="text-ink-soft">{t("commitments.summary.waitsForChampion")}</p>
			)}
			{decline ? <DescriptionList items={declineFacts()} /> : <DescriptionList items={promiseFacts()} />}
			{promise && status !== "declined" && (
				<div className="mt-3">
					<ProgressBar label={t("commitments.percentDone")} value={commitment.percent} />
				</div>
			)}
			<p className="mt-3">
				<Link to={to(`/commitments/${commitment.number}`)}>{t("commitments.summary.open")}</Link>
			</p>
		</article>
	);

	function declineFacts(): Description[] {
		return decline
			? [
					{ term: t("commitments.declineReason"), detail: t(`domain.declineReason.${decline.reason}`) },
					{ term: t("commitments.inWords"), detail: <OwnWords>{decline.words}</OwnWords> },
					{
						term: t("commitments.askAgainWhen"),
						detail: decline.askAgainWhen && <OwnWords>{decline.askAgainWhen}</OwnWords>,
					},
				]
			: [];
	}

	function promiseFacts(): Description[] {
		return [
			{
				term: t("commitments.agencySays"),
				detail: commitment.answer && <OwnWords>{commitment.answer}</OwnWords>,
			},
			{ term: t("commitments.owner"), detail: promise && <OwnWords>{promise.ownerUnit}</OwnWords> },
			{ term: t("commitments.dueAt"), detail: promise && <Time at={promise.dueAt} /> },
			{
				term: t("commitments.nextReport"),
				detail: commitment.nextReportAt && !commitment.claimedDone && <Time at={commitment.nextReportAt} />,
			},
			{
				term: t("commitments.stalledReason"),
				detail: commitment.stalledReason && <OwnWords>{commitment.stalledReason}</OwnWords>,
			},
			{
				term: t("commitments.confirm.citizensSay"),
				detail: commitment.rounds > 0 && (
					<CitizensSay answers={commitment.answers} verdict={commitment.verdict} />
				),
			},
		];
	}
}
