import { useI18n } from "~/components/i18n";
import { type ConfirmationTally, type ConfirmationVerdict, countAnswers } from "~/domain/confirmation";

type Props = {
	/** Null while fewer than five have answered. */
	tally: ConfirmationTally | null;
	verdict: ConfirmationVerdict;
};

/** What supporters say of a service that the agency calls live, in one sentence with its figures. */
export function ConfirmationSentence({ tally, verdict }: Props) {
	const { t } = useI18n();
	if (!tally) return <p>{t("commitments.confirm.tooFew")}</p>;
	const tried = tally.works + tally.doesNot;
	return (
		<p>
			<span className="font-semibold">{t(`commitments.confirm.verdict.${verdict}`)}</span>{" "}
			{t("commitments.confirm.figures", {
				works: tally.works,
				tried,
				notTried: tally.notTried,
				total: countAnswers(tally),
			})}
		</p>
	);
}
