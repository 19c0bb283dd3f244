import { ChartFigure } from "~/components/chart/chart-figure";
import { useI18n } from "~/components/i18n";
import { ExternalLink } from "~/components/ui";
import { type Counts, shadeOf, shadeRanges } from "~/domain/figures";
import type { Bilingual } from "~/domain/vocabulary";
import { LAKE_SHAPE, MAP_VIEW_BOX, PROVINCE_ROWS } from "./province-shapes";
import { figureFile, useFigureTexts } from "./texts";

const SHAPES = PROVINCE_ROWS.map((row) => {
	const [code = "", x = "", y = "", ...path] = row.split(" ");
	return { code: Number(code), x: Number(x), y: Number(y), path: path.join(" ") };
});

/** Depth of colour of each class; nothing at all stays the colour of the ground. */
const SHADES = [0, 0.22, 0.45, 0.72, 1] as const;

/** Provinces that are numbered on the map and named beside it. */
const NAMED = 5;

type Row = { code: number; name: Bilingual; counts: Counts };
type ProvinceMapProps = { year: number; provinces: readonly Row[]; nationwide: Counts };

/** Where proposals are from: a map in four shades, the first five by name, and the table of all provinces. */
export function ProvinceMap({ year, provinces, nationwide }: ProvinceMapProps) {
	const { t, format } = useI18n();
	const text = useFigureTexts();
	const rows = [...provinces].sort((a, b) => b.counts.published - a.counts.published);
	const named = rows.filter(({ counts }) => counts.published > 0);
	const [first] = named;
	const largest = first?.counts.published ?? 0;
	const number = (key: "published" | "committed" | "confirmed", header: string) => ({
		key,
		header,
		numeric: true,
		cell: ({ counts }: Row) => format.number(counts[key]),
	});
	return (
		<ChartFigure
			level={2}
			title={t("programme.provincesTitle")}
			summary={t("programme.provincesSummary", {
				count: named.length,
				name: first ? format.text(first.name) : "",
				published: largest,
				nationwide: nationwide.published,
			})}
			dataTo={figureFile("provinces", year)}
			source={
				<>
					{t("programme.mapCredit")}{" "}
					<ExternalLink href="https://github.com/VictorCazanave/svg-maps">svg-maps</ExternalLink>{" "}
					<ExternalLink href="https://creativecommons.org/licenses/by/4.0/">
						{t("programme.mapLicence")}
					</ExternalLink>
				</>
			}
			empty={false}
			table={{
				rows,
				rowKey: ({ code }) => String(code),
				columns: [
					{
						key: "name",
						header: t("programme.province"),
						rowHeader: true,
						cell: ({ name }) => format.text(name),
					},
					number("published", t("programme.proposals")),
					number("committed", t("programme.taken")),
					{
						key: "share",
						header: t("programme.key.taken"),
						numeric: true,
						cell: ({ counts }) => text.share({ part: counts.committed, of: counts.published }),
					},
					number("confirmed", t("programme.confirmed")),
				],
			}}
		>
			<div className="grid gap-x-10 gap-y-6 sm:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
				<Drawing rows={rows} named={named.slice(0, NAMED)} largest={largest} />
				<div className="flex flex-col gap-6 sm:pt-6">
					<ol className="flex flex-col gap-2">
						{named.slice(0, NAMED).map(({ code, name, counts }, place) => (
							<li key={code} className="flex items-baseline gap-3 border-b border-line pb-2">
								<span className="font-semibold text-ink-soft tabular-nums">{format.number(place + 1)}</span>
								<span className="min-w-0 flex-1">{format.text(name)}</span>
								<span className="font-semibold tabular-nums">{format.number(counts.published)}</span>
							</li>
						))}
					</ol>
					<Shades largest={largest} />
				</div>
			</div>
		</ChartFigure>
	);
}

type DrawingProps = { rows: readonly Row[]; named: readonly Row[]; largest: number };

function Drawing({ rows, named, largest }: DrawingProps) {
	const { format } = useI18n();
	const publishedIn = (code: number) => rows.find((row) => row.code === code)?.counts.published ?? 0;
	return (
		<svg viewBox={MAP_VIEW_BOX} aria-hidden="true" className="mx-auto h-auto max-h-[46rem] w-full max-w-88">
			<g className="fill-sunken stroke-line-strong" strokeWidth="0.8" strokeLinejoin="round">
				{SHAPES.map(({ code, path }) => (
					<path key={code} d={path} />
				))}
			</g>
			<g className="fill-chart-1 stroke-page" strokeWidth="0.8" strokeLinejoin="round">
				{SHAPES.map(({ code, path }) => {
					const shade = shadeOf(publishedIn(code), largest);
					return shade > 0 && <path key={code} d={path} fillOpacity={SHADES[shade]} />;
				})}
			</g>
			<path d={LAKE_SHAPE} className="fill-page stroke-line-strong" strokeWidth="0.8" />
			{named.map(({ code }, place) => {
				const shape = SHAPES.find((each) => each.code === code);
				return (
					shape && (
						<g key={code}>
							<circle cx={shape.x} cy={shape.y} r="17" className="fill-page stroke-ink" strokeWidth="2" />
							<text
								x={shape.x}
								y={shape.y + 8}
								textAnchor="middle"
								fontSize="24"
								className="fill-ink font-semibold"
							>
								{format.number(place + 1)}
							</text>
						</g>
					)
				);
			})}
		</svg>
	);
}

/** Which depth of colour stands for how many proposals. */
function Shades({ largest }: { largest: number }) {
	const { t, format } = useI18n();
	return (
		<ul className="flex flex-col gap-1 text-sm">
			{[{ shade: 0 as const, from: 0, to: 0 }, ...shadeRanges(largest)].map(({ shade, from, to }) => (
				<li key={shade} className="flex items-center gap-2">
					<svg width="28" height="18" aria-hidden="true" className="shrink-0">
						<rect width="28" height="18" className="fill-sunken" />
						<rect width="28" height="18" className="fill-chart-1" fillOpacity={SHADES[shade]} />
						<rect x="0.5" y="0.5" width="27" height="17" fill="none" className="stroke-line-strong" />
					</svg>
					{shade === 0
						? t("programme.shadeNone")
						: t("programme.shade", {
								range: from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`,
							})}
				</li>
			))}
		</ul>
	);
}
