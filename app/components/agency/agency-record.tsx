import { CommitmentStatusTag } from "~/components/commitment/status";
import { useI18n } from "~/components/i18n";
import { ProgressBar, Table } from "~/components/ui";
import { COMMITMENT_STATUSES, type CommitmentStatus } from "~/domain/commitment";

type AgencyRecordProps = {
	record: {
		byStatus: Record<CommitmentStatus, number>;
		promised: number;
		onTime: number;
		claimed: number;
		judged: number;
		confirmed: number;
	};
};

/** How an agency keeps its word: on time out of all, what it claims beside what citizens confirm, and by status. */
export function AgencyRecordFigures({ record }: AgencyRecordProps) {
	const { t, format } = useI18n();
	const statuses = COMMITMENT_STATUSES.filter((status) => record.byStatus[status] > 0);
	if (statuses.length === 0) return <p className="text-ink-soft">{t("agencies.page.noRecord")}</p>;
	return (
		<div className="flex flex-col gap-8">
			{record.promised > 0 ? (
				<div>
					<ProgressBar
						label={t("domain.onTime")}
						labelHidden
						value={record.onTime}
						max={record.promised}
						valueText={t("agencies.page.onTime", { onTime: record.onTime, promised: record.promised })}
					/>
					<p className="mt-1 max-w-text text-sm text-ink-soft">{t("agencies.page.onTimeNote")}</p>
				</div>
			) : (
				<p className="text-ink-soft">{t("agencies.page.noRecord")}</p>
			)}
			{record.claimed > 0 && (
				<div className="grid border-y border-line sm:grid-cols-2">
					<p className="py-3 sm:pr-6">
						<span className="block text-sm text-ink-soft">{t("commitments.state.claimed")}</span>
						<span className="text-lg">{t("agencies.page.claimed", { claimed: record.claimed })}</span>
					</p>
					<p className="border-t border-line py-3 sm:border-t-0 sm:border-l sm:pl-6">
						<span className="block text-sm text-ink-soft">{t("commitments.confirm.citizensSay")}</span>
						<span className="text-lg">
							{record.judged > 0
								? t("agencies.page.confirmed", { confirmed: record.confirmed, judged: record.judged })
								: t("agencies.page.notJudged")}
						</span>
					</p>
				</div>
			)}
			<div className="max-w-text">
				<Table
					caption={t("agencies.page.byStatus")}
					rows={statuses}
					rowKey={(status) => status}
					columns={[
						{
							key: "status",
							header: t("agencies.page.status"),
							rowHeader: true,
							cell: (status) => <CommitmentStatusTag status={status} />,
						},
						{
							key: "count",
							header: t("agencies.page.count"),
							numeric: true,
							cell: (status) => format.number(record.byStatus[status]),
						},
					]}
				/>
			</div>
		</div>
	);
}
