import { useI18n } from "~/components/i18n";
import { Table, Tag } from "~/components/ui";
import type { RowFault } from "~/domain/signal-row";
import type { Bilingual } from "~/domain/vocabulary";
import type { TableColumn } from "./mapping-form";

/** A row of a table as it would be read. */
export interface PreviewRow {
	row: number;
	faults: readonly RowFault[];
	at: Date | string | null;
	text: string | null;
	service: string | null;
	province: Bilingual | null;
	district: string | null;
}

/** The first rows as they would be read, with what would be wrong with them. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
	const { t, format } = useI18n();
	return (
		<Table
			caption={t("needs.mapping.preview", { count: rows.length })}
			rows={rows}
			rowKey={({ row }) => String(row)}
			columns={[
				{ key: "row", header: t("needs.mapping.row"), cell: ({ row }) => format.number(row) },
				{
					key: "text",
					header: t("needs.mapping.field.text"),
					cell: ({ text, faults }) =>
						text === null ? (
							<ul className="flex flex-col gap-1">
								{faults.map((fault) => (
									<li key={fault}>
										<Tag tone="danger">{t(`needs.why.${fault}`)}</Tag>
									</li>
								))}
							</ul>
						) : (
							<span className="line-clamp-3 min-w-56 wrap-anywhere">{text}</span>
						),
				},
				{ key: "at", header: t("needs.mapping.field.at"), cell: ({ at }) => at && format.dateShort(at) },
				{ key: "service", header: t("needs.mapping.field.service"), cell: ({ service }) => service },
				{
					key: "province",
					header: t("needs.mapping.field.province"),
					cell: ({ province }) => province && format.text(province),
				},
				{ key: "district", header: t("needs.mapping.field.district"), cell: ({ district }) => district },
			]}
		/>
	);
}

/** The columns that stay out, and why. */
export function LeftColumns({ columns }: { columns: readonly TableColumn[] }) {
	const { t } = useI18n();
	const left = columns.filter(({ read }) => !read);
	if (left.length === 0) return null;
	return (
		<section aria-labelledby="left">
			<h2 id="left" className="mb-3 text-lg">
				{t("needs.mapping.left")}
			</h2>
			<ul className="flex flex-wrap gap-2">
				{left.map(({ index, heading, personal }) => (
					<li key={index}>
						<Tag tone={personal ? "warning" : "neutral"}>
							{heading || `(${index + 1})`} –{" "}
							{t(personal ? "needs.mapping.personal" : "needs.mapping.notChosen")}
						</Tag>
					</li>
				))}
			</ul>
		</section>
	);
}
