import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { type Column, Pagination, Table, Tag } from "~/components/ui";
import type { ResultRow } from "~/domain/judging/result-rows";
import { proposalPath } from "~/domain/proposal-path";
import type { Bilingual } from "~/domain/vocabulary";
import { type RuledRound, useResultText } from "./result-text";

/** A row of a table of results as pages get it. */
export interface ShownResultRow extends ResultRow {
	label: {
		number: number;
		isPublic: boolean;
		proposal: { number: number; slug: string; title: { th: string; en: string | null } };
	};
	through?: boolean;
	prizes?: readonly { name: Bilingual; baht: number | null }[];
}

type ResultTableProps = {
	caption: string;
	rows: readonly ShownResultRow[];
	round: RuledRound & { places: number };
	/** Address of the page that explains an entry, by its number; none where there is no such page yet. */
	explainTo?: (entry: number) => string;
	withPrizes?: boolean;
};

/** Entries in the official order: place, value, how sure, and what was won. */
export function ResultTable({ caption, rows, round, explainTo, withPrizes }: ResultTableProps) {
	const { t, format } = useI18n();
	const text = useResultText();
	const certain = rows.some(({ certainty }) => certainty !== null);
	const columns: Column<ShownResultRow>[] = [
		{
			key: "rank",
			header: t("judging.rank"),
			cell: ({ rank, tied }) => (
				<>
					<span className="font-semibold">{rank === null ? "–" : format.number(rank)}</span>
					{tied && <span className="block text-sm text-ink-soft">{t("judgingResults.tied")}</span>}
				</>
			),
		},
		{
			key: "entry",
			header: t("judgingResults.column.entry"),
			rowHeader: true,
			cell: (row) => (
				<>
					<EntryCell row={row} round={round} explainTo={explainTo} />
					{withPrizes && (
						<div className="mt-1 font-normal sm:hidden">
							<Prizes row={row} />
						</div>
					)}
				</>
			),
		},
		...(withPrizes
			? [
					{
						key: "prize",
						header: t("judgingResults.column.prize"),
						cell: (row: ShownResultRow) => <Prizes row={row} />,
						wideOnly: true,
					},
				]
			: []),
		{
			key: "value",
			header: t("judgingResults.column.value"),
			cell: ({ value }) => (value === null ? "–" : text.figure(value)),
			numeric: true,
		},
		...(certain ? certaintyColumns({ t, text, places: round.places }) : []),
		{
			key: "reviews",
			header: t("judgingResults.column.reviews"),
			cell: ({ reviews }) => format.number(reviews),
			numeric: true,
		},
	];
	return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={({ code }) => code} />;
}

function certaintyColumns({
	t,
	text,
	places,
}: {
	t: ReturnType<typeof useI18n>["t"];
	text: ReturnType<typeof useResultText>;
	places: number;
}): Column<ShownResultRow>[] {
	return [
		{
			key: "interval",
			header: t("judgingResults.column.interval"),
			cell: ({ certainty }) =>
				certainty
					? t("judgingResults.range", { low: text.figure(certainty.low), high: text.figure(certainty.high) })
					: "–",
			numeric: true,
		},
		{
			key: "first",
			header: t("judgingResults.column.first"),
			cell: ({ certainty }) => (certainty ? text.chance(certainty.first) : "–"),
			numeric: true,
		},
		{
			key: "inPlaces",
			header: t("judgingResults.column.inPlaces", { places }),
			cell: ({ certainty }) => (certainty ? text.chance(certainty.inPlaces) : "–"),
			numeric: true,
		},
	];
}

type EntryCellProps = {
	row: ShownResultRow;
	round: RuledRound;
	explainTo?: (entry: number) => string;
};

function EntryCell({ row, round, explainTo }: EntryCellProps) {
	const { t, to, format } = useI18n();
	const text = useResultText();
	const { proposal, isPublic, number } = row.label;
	const title = format.text(proposal.title);
	const note = text.tieNote(row, round);
	return (
		<>
			{isPublic ? <Link to={to(proposalPath(proposal))}>{title}</Link> : title}
			<span className="block text-sm font-normal text-ink-soft">
				{row.code}
				{note && ` · ${note}`}
				{explainTo && row.rank !== null && (
					<>
						{" · "}
						<Link to={explainTo(number)} className="py-1">
							{t("judgingResults.page.why")}
							<span className="sr-only"> {title}</span>
						</Link>
					</>
				)}
			</span>
		</>
	);
}

/** What an entry won, with the money that is its own. */
function Prizes({ row }: { row: ShownResultRow }) {
	const { t, format } = useI18n();
	const { prizes = [], through, tied } = row;
	if (prizes.length === 0) return through ? <Tag tone="success">{t("judgingResults.through")}</Tag> : null;
	return (
		<ul>
			{prizes.map(({ name, baht }) => {
				const params = { name: format.text(name), baht: baht === null ? "" : format.number(baht) };
				return (
					<li key={name.th}>
						{baht === null
							? tied
								? t("judgingResults.page.prizeSharedPlain", params)
								: params.name
							: t(tied ? "judgingResults.page.prizeShared" : "judgingResults.page.prizeBaht", params)}
					</li>
				);
			})}
		</ul>
	);
}

type ResultPagesProps = {
	/** Address of the page without `from`. */
	path: string;
	from: number;
	shown: number;
	all: number;
	/** Rows of a page. */
	step: number;
	/** Further parameters to keep, such as the version. */
	keep?: Record<string, string>;
};

/** Ways to the rows before and after, where there are more than a page holds. */
export function ResultPages({ path, from, shown, all, step, keep = {} }: ResultPagesProps) {
	const { t } = useI18n();
	if (all <= step && from === 0) return null;
	const toRow = (row: number) => {
		const query = new URLSearchParams({ ...keep, ...(row > 0 ? { from: String(row) } : {}) }).toString();
		return query ? `${path}?${query}` : path;
	};
	return (
		<div className="mt-4">
			<Pagination
				previous={from > 0 ? toRow(Math.max(0, from - step)) : undefined}
				next={from + shown < all ? toRow(from + step) : undefined}
				summary={t("judgingResults.pages", { from: from + 1, to: from + shown, all })}
			/>
		</div>
	);
}
