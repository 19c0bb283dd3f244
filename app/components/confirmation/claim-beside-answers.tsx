import { useI18n } from "~/components/i18n";
import type { CommitmentStatus } from "~/domain/commitment";
import type { ConfirmationTally } from "~/domain/confirmation";

/** What the agency claims and what citizens say, side by side in one line for rows; nothing before it is called live. */
export function ClaimBesideAnswers({
	status,
	confirmations,
}: {
	status: CommitmentStatus;
	/** Null while fewer have answered than figures are shown from. */
	confirmations: ConfirmationTally | null;
}) {
	const { t } = useI18n();
	if (status !== "live" && status !== "scaled") return null;
	const tried = confirmations ? confirmations.works + confirmations.doesNot : 0;
	return (
		<span>
			{t("escalation.beside.line", {
				claim: t(`escalation.beside.${status}`),
				answers:
					confirmations && tried > 0
						? t("escalation.beside.figures", { works: confirmations.works, tried })
						: t("escalation.beside.few"),
			})}
		</span>
	);
}
