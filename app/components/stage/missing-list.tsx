import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Icon, quoteOwn, Sentence } from "~/components/ui";
import { FEWEST_DECISIVE } from "~/domain/confirmation";
import type { DriveNeed } from "~/domain/drive";
import type { MissingItem, SentBack } from "~/domain/gate";
import type { GateRules, Stage } from "~/domain/stage";

type MissingListProps = {
	missing: readonly MissingItem[];
	/** Why it was sent back, while that is not answered. */
	sentBack?: SentBack | null;
};

/** What a gate still lacks, one plain sentence each, first what it was sent back for; or that nothing is missing. */
export function MissingList({ missing, sentBack }: MissingListProps) {
	const { t } = useI18n();
	if (missing.length === 0 && !sentBack)
		return (
			<p className="flex gap-2 font-semibold text-success">
				<Icon name="check" className="mt-1 shrink-0" />
				{t("stages.gateMet")}
			</p>
		);
	return (
		<ul className="flex flex-col gap-1.5" aria-label={t("stages.missingTitle")}>
			{sentBack && (
				<Missing>
					<span className="whitespace-pre-line">
						<Sentence>{t(`stages.sentBack.${sentBack.by}`, { why: quoteOwn(sentBack.why) })}</Sentence>
					</span>
				</Missing>
			)}
			{missing.map(({ what, needed, have }) => (
				<Missing key={what}>{t(`stages.missing.${what}`, { left: needed - have, needed, have })}</Missing>
			))}
		</ul>
	);
}

function Missing({ children }: { children: ReactNode }) {
	return (
		<li className="flex gap-2.5">
			<svg viewBox="0 0 12 12" aria-hidden="true" className="mt-2 size-3 shrink-0">
				<circle cx="6" cy="6" r="4.75" strokeWidth="2" className="fill-page stroke-warning" />
			</svg>
			<span>{children}</span>
		</li>
	);
}

/** What the last stage still lacks. Nothing where the path has ended. */
export function DriveMissing({ missing }: { missing: readonly DriveNeed[] }) {
	const { t, format } = useI18n();
	if (missing.length === 0) return null;
	return (
		<ul className="flex flex-col gap-1.5" aria-label={t("stages.missingTitle")}>
			{missing.map((need) => (
				<Missing key={need.what}>
					{t(`stages.driveMissing.${need.what}`, {
						date: "dueAt" in need ? format.date(need.dueAt) : "",
						people: FEWEST_DECISIVE,
					})}
				</Missing>
			))}
		</ul>
	);
}

/** The conditions of a stage in one sentence, whatever stands already. */
export function GateNeeds({ stage, rules }: { stage: Stage; rules: GateRules }) {
	const { t } = useI18n();
	return <p>{stage === "drive" ? t("stages.gateDrive") : t(`stages.needs.${stage}`, { ...rules })}</p>;
}
