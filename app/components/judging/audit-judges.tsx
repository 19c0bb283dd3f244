import { useI18n } from "~/components/i18n";
import { type Column, Table } from "~/components/ui";
import type { JudgeAudit } from "~/domain/judging/agreement";
import { useResultText } from "./result-text";

/** How strict each judge is, beside what the others gave; the finding first, in a sentence. */
export function AuditJudges({ judges }: { judges: readonly JudgeAudit[] }) {
	const { t, format } = useI18n();
	const text = useResultText();
	const ordered = [...judges].sort(
		(left, right) => (right.offset ?? 0) - (left.offset ?? 0) || (left.judge < right.judge ? -1 : 1),
	);
	const known = ordered.filter(({ offset }) => offset !== null);
	const [highest] = known;
	const lowest = known[known.length - 1];
	const columns: Column<JudgeAudit>[] = [
		{
			key: "judge",
			header: t("judgingResults.column.judge"),
			rowHeader: true,
			cell: ({ judge, few, differentScores, ballots }) => (
				<>
					{judge}
					{(few || (differentScores === 1 && ballots > 1)) && (
						<span className="block text-sm font-normal text-ink-soft">
							{differentScores === 1 && ballots > 1
								? t("judgingResults.audit.noSpread")
								: t("judgingResults.audit.fewBallots")}
						</span>
					)}
				</>
			),
		},
		{
			key: "offset",
			header: t("judgingResults.audit.offset"),
			cell: ({ offset }) => (offset === null ? "–" : text.signed(offset)),
			numeric: true,
		},
		{
			key: "mean",
			header: t("judgingResults.audit.mean"),
			cell: ({ mean }) => text.figure(mean),
			numeric: true,
		},
		{
			key: "spread",
			header: t("judgingResults.audit.spread"),
			cell: ({ spread }) => text.figure(spread),
			numeric: true,
		},
		{
			key: "noise",
			header: t("judgingResults.audit.noise"),
			cell: ({ noise }) => (noise === null ? "–" : text.figure(noise)),
			numeric: true,
		},
		{
			key: "ballots",
			header: t("judgingResults.audit.ballots"),
			cell: ({ ballots }) => format.number(ballots),
			numeric: true,
		},
	];
	return (
		<>
			{highest && lowest && highest !== lowest && (
				<p className="mb-4 max-w-narrow">
					{t("judgingResults.audit.offsetsFinding", {
						judge: highest.judge,
						highest: text.signed(highest.offset ?? 0),
						other: lowest.judge,
						lowest: text.signed(lowest.offset ?? 0),
						difference: text.figure((highest.offset ?? 0) - (lowest.offset ?? 0)),
					})}
				</p>
			)}
			<Table
				caption={t("judgingResults.audit.offsets")}
				captionHidden
				columns={columns}
				rows={ordered}
				rowKey={({ judge }) => judge}
			/>
		</>
	);
}
