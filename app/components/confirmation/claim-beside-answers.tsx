import { useI18n } from "~/components/i18n";
import type { CommitmentStatus } from "~/domain/commitment";
import { type CitizenAnswers, type ConfirmationVerdict, countAnswers } from "~/domain/confirmation";
import { describeAnswers, listAnswersInWords } from "~/i18n/citizen-answers";

/** What stands beside a claim: the status that the agency gives, and what citizens answered. */
export interface Claim {
	status: CommitmentStatus;
	answers: CitizenAnswers;
}

/** What the agency claims and what citizens say, side by side in one line for rows; show it from the first claim on. */
export function ClaimBesideAnswers({ status, answers }: Claim) {
	const { t } = useI18n();
	const words = describeAnswers({ t, answers });
	return (
		<span>
			{status === "live" || status === "scaled"
				? t("confirmation.line", { claim: t(`confirmation.claim.${status}`), answers: words })
				: t("confirmation.reopened", { answers: words })}
		</span>
	);
}

type CitizensSayProps = { answers: CitizenAnswers; verdict: ConfirmationVerdict };

/** What supporters say of a service that the agency calls live: the verdict, and the figures of each time they were asked. */
export function CitizensSay({ answers, verdict }: CitizensSayProps) {
	const { t } = useI18n();
	const lines = listAnswersInWords({ t, answers });
	const shown = lines.some(({ tally }) => tally);
	return (
		<div>
			{shown && <p className="font-semibold">{t(`commitments.confirm.verdict.${verdict}`)}</p>}
			<dl>
				{lines.map(({ question, label, words, tally }) => (
					<div key={question} className="mt-1">
						<dt className="text-sm text-ink-soft">{label}</dt>
						<dd>
							{tally
								? t("commitments.confirm.figures", {
										...tally,
										tried: tally.works + tally.doesNot,
										total: countAnswers(tally),
									})
								: words}
						</dd>
					</div>
				))}
			</dl>
		</div>
	);
}
