import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { EmptyState, ExternalLink, OwnWords, Tag, Timeline, type TimelineEvent } from "~/components/ui";
import type { CommitmentStatus } from "~/domain/commitment";
import type { StallCause } from "~/domain/stalled";

/** A report as a loader sends it. */
export interface SentReport {
	number: number;
	status: CommitmentStatus;
	percent: number;
	narrative: string;
	values: readonly { indicator: string; value: number; unit: string | null }[];
	obstacles: string | null;
	unchanged: boolean;
	stallCause: StallCause | null;
	restartWhen: string | null;
	evidenceLink: string | null;
	evidence: readonly { id: string; name: string }[];
	nextReportAt: Date | string | null;
	at: Date | string;
}

type ReportTimelineProps = {
	reports: readonly SentReport[];
	/** Address of the reports before these, and back to the latest. */
	olderTo?: string;
	newestTo?: string;
};

/** All reports of an agency on one commitment, newest first. */
export function ReportTimeline({ reports, olderTo, newestTo }: ReportTimelineProps) {
	const { t } = useI18n();
	if (reports.length === 0)
		return <EmptyState title={t("commitments.report.none")}>{t("commitments.report.noneNote")}</EmptyState>;
	return (
		<>
			<Timeline label={t("commitments.report.title")} events={reports.map(toEvent)} />
			<p className="mt-4 flex flex-wrap gap-x-6">
				{newestTo && <Link to={newestTo}>{t("commitments.report.newest")}</Link>}
				{olderTo && <Link to={olderTo}>{t("commitments.report.older")}</Link>}
			</p>
		</>
	);

	function toEvent(report: SentReport): TimelineEvent {
		const { status } = report;
		return {
			id: `report-${report.number}`,
			at: report.at,
			what: t("commitments.report.heading", {
				number: report.number,
				status: t(`domain.commitmentStatus.${status}`),
			}),
			tone: status === "stalled" ? "warning" : "brand",
			body: <ReportBody report={report} />,
		};
	}
}

function ReportBody({ report }: { report: SentReport }) {
	const { t, format } = useI18n();
	return (
		<div className="flex max-w-text flex-col gap-2">
			{report.unchanged && (
				<p>
					<Tag tone="warning">{t("escalation.unchanged.shown")}</Tag>
				</p>
			)}
			<p className="whitespace-pre-line">
				<OwnWords>{report.narrative}</OwnWords>
			</p>
			<ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
				<li>{t("commitments.report.percent", { percent: report.percent })}</li>
				{report.values.map(({ indicator, value, unit }) => (
					<li key={indicator}>
						<OwnWords>{indicator}</OwnWords>: <span className="font-semibold">{format.number(value)}</span>{" "}
						<OwnWords>{unit}</OwnWords>
					</li>
				))}
			</ul>
			{report.obstacles && (
				<p className="whitespace-pre-line">
					<span className="font-semibold">{t("commitments.report.obstacles")}: </span>
					<OwnWords>{report.obstacles}</OwnWords>
				</p>
			)}
			{report.stallCause && (
				<p className="whitespace-pre-line">
					<span className="font-semibold">{t(`escalation.stalled.causes.${report.stallCause}`)}</span>
					{report.restartWhen && (
						<>
							{" "}
							· {t("escalation.stalled.restart")} <OwnWords>{report.restartWhen}</OwnWords>
						</>
					)}
				</p>
			)}
			{(report.evidenceLink || report.evidence.length > 0) && (
				<p className="text-sm">
					<span className="font-semibold">{t("commitments.report.evidence")}: </span>
					{report.evidenceLink && (
						<ExternalLink href={report.evidenceLink}>{report.evidenceLink}</ExternalLink>
					)}
					{report.evidence.map(({ id, name }) => (
						<a key={id} href={`/files/${id}`} className="mr-3 [overflow-wrap:anywhere]">
							<OwnWords>{name}</OwnWords>
						</a>
					))}
				</p>
			)}
			{report.nextReportAt && (
				<p className="text-sm text-ink-soft">
					{t("commitments.report.nextReport", { date: format.date(report.nextReportAt) })}
				</p>
			)}
		</div>
	);
}
