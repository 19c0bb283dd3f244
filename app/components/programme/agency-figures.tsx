import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Table } from "~/components/ui";
import type { AgencyFigures } from "~/domain/programme";
import type { Bilingual } from "~/domain/vocabulary";

type Row = AgencyFigures & { agency: { code: string; name: Bilingual } };

/** What each agency did with the ideas that concern it. */
export function AgencyFiguresTable({ rows }: { rows: readonly Row[] }) {
	const { t, format, to } = useI18n();
	const numberColumn = (key: keyof AgencyFigures) => ({
		key,
		header: t(`programme.${key}`),
		cell: (row: Row) => format.number(row[key]),
		numeric: true,
	});
	return (
		<Table
			caption={t("programme.agenciesTitle")}
			captionHidden
			rows={rows}
			rowKey={({ agency }) => agency.code}
			columns={[
				{
					key: "agency",
					header: t("programme.agency"),
					cell: ({ agency }) => <Link to={to(`/agencies/${agency.code}`)}>{format.text(agency.name)}</Link>,
					rowHeader: true,
				},
				numberColumn("waiting"),
				numberColumn("onTime"),
				numberColumn("late"),
				numberColumn("live"),
				numberColumn("declined"),
			]}
		/>
	);
}
