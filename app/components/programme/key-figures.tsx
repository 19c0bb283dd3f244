import { useI18n } from "~/components/i18n";
import { Table } from "~/components/ui";
import { type Counts, sharesOf } from "~/domain/figures";
import { figureFile, useFigureTexts } from "./texts";

const ROWS = [
	"published",
	"taken",
	"waiting",
	"refused",
	"promised",
	"punctual",
	"late",
	"claimed",
	"upheld",
	"opinions",
	"innovations",
	"reuses",
] as const;
type Measure = (typeof ROWS)[number];

type KeyFiguresProps = { year: number; counts: Counts; before: Counts | null };

/** Figures stand right, and break into lines on a phone, so that both years are seen side by side. */
const toRight = (words: string) => <span className="block text-right">{words}</span>;

/** What the programme is judged by, beside the year before; shares always with what they are of. */
export function KeyFigures({ year, counts, before }: KeyFiguresProps) {
	const { t, format } = useI18n();
	const text = useFigureTexts();
	const valueIn = (of: Counts, row: Measure) =>
		row === "taken" || row === "punctual" || row === "upheld" || row === "opinions"
			? text.share(sharesOf(of)[row])
			: format.number(of[row]);
	return (
		<section aria-labelledby="key">
			<h2 id="key" className="mb-3">
				{t("programme.keyTitle")}
			</h2>
			<Table
				caption={t("programme.keyTitle")}
				captionHidden
				rows={ROWS}
				rowKey={(row) => row}
				columns={[
					{
						key: "measure",
						header: t("programme.measure"),
						rowHeader: true,
						cell: (row) => t(`programme.key.${row}`),
					},
					{ key: "now", header: toRight(text.year(year)), cell: (row) => toRight(valueIn(counts, row)) },
					...(before
						? [
								{
									key: "before",
									header: toRight(text.year(year - 1)),
									cell: (row: Measure) => toRight(valueIn(before, row)),
								},
							]
						: []),
				]}
			/>
			<p className="mt-2 print:hidden">
				<a href={figureFile("key", year)}>{t("programme.keyData")}</a>
			</p>
		</section>
	);
}
