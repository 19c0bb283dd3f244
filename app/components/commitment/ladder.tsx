import { useI18n } from "~/components/i18n";
import type { EscalationStep } from "~/domain/escalation";

/** How far a late promise has been taken, as a loader sends it. */
export interface ShownLadder {
	since: Date | string;
	step: EscalationStep | null;
	at: Date | string | null;
	next: { step: EscalationStep; at: Date | string } | null;
}

/** How far a late promise has been taken, in a few words for a row. */
export function LadderNote({ ladder }: { ladder: ShownLadder | null }) {
	const { t } = useI18n();
	if (!ladder?.step) return null;
	return <span className="text-ink-soft">{t(`escalation.ladder.reached.${ladder.step}`)}</span>;
}

/** How far a late promise has been taken, since when, and what comes next. */
export function LadderText({ ladder }: { ladder: ShownLadder }) {
	const { t, format } = useI18n();
	const { step, at, next } = ladder;
	return (
		<>
			<p className="mt-2 font-semibold">
				{step && at
					? t("escalation.ladder.on", {
							step: t(`escalation.ladder.reached.${step}`),
							date: format.date(at),
						})
					: t("escalation.ladder.none")}
			</p>
			{next && step && <p>{t(`escalation.ladder.next.${next.step}`, { date: format.date(next.at) })}</p>}
		</>
	);
}
