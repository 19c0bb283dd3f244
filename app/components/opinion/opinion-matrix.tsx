import { useI18n } from "~/components/i18n";
import { StatusTag, Table } from "~/components/ui";
import { countStatuses, OPINION_STATUSES, type OpinionStatus } from "~/domain/opinion";
import type { Bilingual } from "~/domain/vocabulary";

/** What the matrix needs of an opinion, as a loader sends it. */
export type MatrixRow = {
	id: string;
	agency: { code: string; name: Bilingual } | null;
	receivedAt: Date | string | null;
	answeredAt: Date | string | null;
	late: boolean;
	daysLate: number;
	items: readonly { status: OpinionStatus }[];
};

/** Where an opinion stands: answered, late, awaited. Lateness is said in words. */
export function OpinionStanding({ row }: { row: MatrixRow }) {
	const { t, format } = useI18n();
	if (row.answeredAt)
		return (
			<span>
				{format.dateShort(row.answeredAt)}{" "}
				{row.late && <StatusTag tone="warning">{t("opinions.lateBy", { days: row.daysLate })}</StatusTag>}
			</span>
		);
	return row.late ? (
		<StatusTag tone="danger">{t("opinions.missingLate", { days: row.daysLate })}</StatusTag>
	) : (
		<StatusTag>{t("opinions.awaited")}</StatusTag>
	);
}

/** Agencies by statuses: how many items each has given which status, and whether it was on time. */
export function OpinionMatrix({ opinions }: { opinions: readonly MatrixRow[] }) {
	const { t, format } = useI18n();
	return (
		<Table
			caption={t("opinions.matrix")}
			captionHidden
			rows={opinions}
			rowKey={({ id }) => id}
			columns={[
				{
					key: "agency",
					header: t("opinions.agency"),
					rowHeader: true,
					cell: ({ agency }) => (agency ? format.text(agency.name) : "–"),
				},
				...OPINION_STATUSES.map((status) => ({
					key: status,
					header: t(`opinions.statusShort.${status}`),
					numeric: true,
					cell: ({ items }: MatrixRow) => {
						const count = countStatuses(items)[status];
						return count > 0 ? format.number(count) : "–";
					},
				})),
				{
					key: "received",
					header: t("opinions.received"),
					cell: ({ receivedAt }) => (receivedAt ? format.dateShort(receivedAt) : "–"),
				},
				{ key: "answered", header: t("opinions.answered"), cell: (row) => <OpinionStanding row={row} /> },
			]}
		/>
	);
}
