import { useI18n } from "~/components/i18n";
import { useFileSize } from "~/components/proposal/proposal-story";
import { ButtonLink, Table } from "~/components/ui";

/** A file as its dataset's page shows it. */
export interface ShownFile {
	format: "csv" | "ndjson";
	path: string;
	bytes: number;
	sha256: string;
	rows: number;
}

type DatasetFilesProps = {
	id: string;
	files: readonly ShownFile[];
	/** When they came out; null before the first night. */
	publishedAt: Date | string | null;
};

/** The whole dataset to download, with what lets one check that it came whole. */
export function DatasetFiles({ id, files, publishedAt }: DatasetFilesProps) {
	const { t, format } = useI18n();
	const size = useFileSize();
	if (!publishedAt) return <p className="mt-2">{t("openData.filesNone")}</p>;
	return (
		<>
			<p className="mt-2 text-ink-soft">{t("openData.set.asOf", { date: format.date(publishedAt) })}</p>
			<p className="mt-4">
				<ButtonLink to={`/files/open-data/${id}.csv?bom=1`} reloadDocument icon="download">
					{t("openData.set.excel")}
				</ButtonLink>
			</p>
			<p className="mt-1 text-sm text-ink-soft">{t("openData.set.excelText")}</p>
			<div className="mt-6">
				<Table
					caption={t("openData.set.downloads")}
					captionHidden
					rows={files}
					rowKey={(file) => file.format}
					columns={[
						{
							key: "file",
							header: t("openData.set.file"),
							rowHeader: true,
							cell: (file) => <a href={file.path}>{t(`openData.set.${file.format}`)}</a>,
						},
						{
							key: "rows",
							header: t("openData.set.rows"),
							numeric: true,
							cell: ({ rows }) => format.number(rows),
						},
						{
							key: "size",
							header: t("openData.set.size"),
							numeric: true,
							cell: ({ bytes }) => <span className="whitespace-nowrap">{size(bytes)}</span>,
						},
						{
							key: "hash",
							header: t("openData.set.hash"),
							cell: ({ sha256 }) => <code className="block min-w-64 text-xs break-all">{sha256}</code>,
						},
					]}
				/>
			</div>
		</>
	);
}
