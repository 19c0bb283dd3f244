import { useI18n } from "~/components/i18n";
import { StatusTag } from "~/components/ui";
import type { DrillStanding } from "~/domain/playbook";

const TONES = { done: "success", due: "warning", late: "danger", never: "danger" } as const;

type DrillTagProps = { standing: DrillStanding; lastDrillAt: Date | string | null };

/** How a playbook stands with its yearly drill, and when the last one was. */
export function DrillTag({ standing, lastDrillAt }: DrillTagProps) {
	const { t, format } = useI18n();
	return (
		<>
			<StatusTag tone={TONES[standing]}>{t(`playbooks.drill.${standing}`)}</StatusTag>
			{lastDrillAt && (
				<span className="text-sm text-ink-soft">
					{t("playbooks.lastDrill", { date: format.dateShort(lastDrillAt) })}
				</span>
			)}
		</>
	);
}
