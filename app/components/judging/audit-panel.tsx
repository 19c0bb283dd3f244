import { useI18n } from "~/components/i18n";
import { Notice, Table } from "~/components/ui";
import type { HomeEffect, JudgingAudit } from "~/domain/judging/agreement";
import { useResultText } from "./result-text";

const CASES = [
	{ key: "case1", label: "judgingResults.audit.icc1" },
	{ key: "case2", label: "judgingResults.audit.icc2" },
	{ key: "case3", label: "judgingResults.audit.icc3" },
] as const;

/** How far judges agree: the six coefficients of Shrout and Fleiss, and what they rest on. */
export function AuditAgreement({ agreement }: { agreement: JudgingAudit["agreement"] }) {
	const { t, format } = useI18n();
	if (!agreement) return <p>{t("judgingResults.audit.agreementNone")}</p>;
	const { entries, judges, ballots, complete, single, mean } = agreement;
	return (
		<>
			<p className="mb-4 max-w-narrow">
				{t("judgingResults.audit.agreementSize", { entries, judges, ballots })}
				{!complete && ` · ${t("judgingResults.audit.agreementEstimated")}`}
			</p>
			<Table
				caption={t("judgingResults.audit.agreement")}
				captionHidden
				rows={CASES}
				rowKey={({ key }) => key}
				columns={[
					{
						key: "kind",
						header: t("judgingResults.audit.kind"),
						cell: ({ label }) => t(label),
						rowHeader: true,
					},
					{
						key: "single",
						header: t("judgingResults.audit.single"),
						cell: ({ key }) => format.decimal(single[key], 2),
						numeric: true,
					},
					{
						key: "mean",
						header: t("judgingResults.audit.average"),
						cell: ({ key }) => format.decimal(mean[key], 2),
						numeric: true,
					},
				]}
			/>
		</>
	);
}

/** Whether entries of a judge's own agency got more than all else suggests; with a caution on few ballots. */
export function AuditHome({ home }: { home: HomeEffect | null }) {
	const { t } = useI18n();
	const text = useResultText();
	if (!home) return <p>{t("judgingResults.audit.homeNone")}</p>;
	const { effect, standardError, ballots, few } = home;
	return (
		<div className="flex max-w-narrow flex-col gap-4">
			<p>
				{t("judgingResults.audit.homeEffect", {
					direction: effect > 0 ? "higher" : effect < 0 ? "lower" : "same",
					value: text.figure(Math.abs(effect)),
					error: text.figure(standardError),
					count: ballots,
				})}
			</p>
			{(few || Math.abs(effect) < 2 * standardError) && (
				<Notice tone="warning" title={t("judgingResults.audit.caution")}>
					{t("judgingResults.audit.cautionNote", { count: ballots })}
				</Notice>
			)}
		</div>
	);
}
