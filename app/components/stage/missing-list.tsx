import { useI18n } from "~/components/i18n";
import { Icon } from "~/components/ui";
import type { MissingItem } from "~/domain/gate";
import type { GateRules, Stage } from "~/domain/stage";

/** What a gate still lacks, one plain sentence each; or that nothing is missing. */
export function MissingList({ missing }: { missing: readonly MissingItem[] }) {
	const { t } = useI18n();
	if (missing.length === 0)
		return (
			<p className="flex gap-2 font-semibold text-success">
				<Icon name="check" className="mt-1 shrink-0" />
				{t("stages.gateMet")}
			</p>
		);
	return (
		<ul className="flex flex-col gap-1.5" aria-label={t("stages.missingTitle")}>
			{missing.map(({ what, needed, have }) => (
				<li key={what} className="flex gap-2.5">
					<svg viewBox="0 0 12 12" aria-hidden="true" className="mt-2 size-3 shrink-0">
						<circle cx="6" cy="6" r="4.75" strokeWidth="2" className="fill-page stroke-warning" />
					</svg>
					<span>{t(`stages.missing.${what}`, { left: needed - have, needed, have })}</span>
				</li>
			))}
		</ul>
	);
}

/** The conditions of a stage in one sentence, whatever stands already. */
export function GateNeeds({ stage, rules }: { stage: Stage; rules: GateRules }) {
	const { t } = useI18n();
	return <p>{stage === "drive" ? t("stages.gateDrive") : t(`stages.needs.${stage}`, { ...rules })}</p>;
}
