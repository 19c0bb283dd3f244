import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Table } from "~/components/ui";
import { type Comparison, type Counts, FEWEST_COMPARED, sharesOf } from "~/domain/figures";
import type { Bilingual } from "~/domain/vocabulary";
import { figureFile, useFigureTexts } from "./texts";

type Row = {
	agency: { code: string; name: Bilingual };
	counts: Counts;
	punctual: Comparison;
	upheld: Comparison;
};

type AgencyFiguresProps = {
	year: number;
	/** Those shown, in the order of their names. */
	rows: readonly Row[];
	/** How many there are in all. */
	all: number;
};

/** What each agency did with the ideas that concern it, in context instead of in a ranking. */
export function AgencyFiguresTable({ year, rows, all }: AgencyFiguresProps) {
	const { t, format, to } = useI18n();
	const text = useFigureTexts();
	const middle = useMiddle();
	return (
		<section aria-labelledby="agencies">
			<h2 id="agencies">{t("programme.agenciesTitle")}</h2>
			<p className="mt-2 max-w-narrow text-ink-soft">
				{rows.length === 0
					? t("programme.agenciesNone")
					: t("programme.agenciesNote", { fewest: FEWEST_COMPARED })}
			</p>
			{rows.length > 0 && (
				<>
					<p className="mt-1 mb-4 text-sm text-ink-soft">
						{t("programme.agenciesShown", { shown: rows.length, all })}
					</p>
					<Table
						caption={t("programme.agenciesTitle")}
						captionHidden
						rows={rows}
						rowKey={({ agency }) => agency.code}
						columns={[
							{
								key: "agency",
								header: t("programme.agency"),
								cell: ({ agency }) => (
									<Link to={to(`/agencies/${agency.code}`)}>{format.text(agency.name)}</Link>
								),
								rowHeader: true,
							},
							{
								key: "proposals",
								header: <span className="block min-w-20">{t("programme.proposals")}</span>,
								numeric: true,
								cell: ({ counts }) => format.number(counts.published),
							},
							{
								key: "promised",
								header: <span className="block min-w-20">{t("programme.promised")}</span>,
								numeric: true,
								cell: ({ counts }) => format.number(counts.promised),
							},
							{
								key: "punctual",
								header: unbroken(t("programme.punctual")),
								numeric: true,
								cell: ({ counts }) => text.cautiousShare(sharesOf(counts).punctual),
							},
							{
								key: "late",
								header: unbroken(t("domain.overdue")),
								numeric: true,
								cell: ({ agency, counts }) => (
									<LinkedCount
										count={counts.late}
										// why: what was delivered late is owed no more, and the list shows what is owed
										to={
											counts.overdue > 0 ? to(`/commitments?status=overdue&agency=${agency.code}`) : undefined
										}
										label={t("programme.lateOf", { agency: format.text(agency.name) })}
									/>
								),
							},
							{
								key: "declined",
								header: unbroken(t("programme.declined")),
								numeric: true,
								cell: ({ counts }) => format.number(counts.declined),
							},
							{
								key: "waiting",
								header: unbroken(t("programme.waiting")),
								numeric: true,
								cell: ({ agency, counts }) => (
									<LinkedCount
										count={counts.waiting}
										to={
											counts.waiting > 0
												? to(`/proposals?status=awaiting-answer&agency=${agency.code}`)
												: undefined
										}
										label={t("programme.waitingOf", { agency: format.text(agency.name) })}
									/>
								),
							},
							{
								key: "compared",
								header: t("programme.compared"),
								cell: ({ counts, punctual }) =>
									counts.promised > 0 && (
										<span className="block min-w-44 text-sm">
											{t(`programme.comparison.${punctual.kind}`)}
											{middle(punctual) && <span className="block text-ink-soft">{middle(punctual)}</span>}
										</span>
									),
							},
							{
								key: "upheld",
								header: t("programme.upheld"),
								numeric: true,
								cell: ({ counts }) => text.cautiousShare(sharesOf(counts).upheld),
							},
						]}
					/>
					<p className="mt-3 print:hidden">
						<a href={figureFile("agencies", year)}>{t("programme.agenciesData")}</a>
					</p>
				</>
			)}
		</section>
	);
}

/** Two short words of a head that make one. */
const unbroken = (words: string) => <span className="whitespace-nowrap">{words}</span>;

/** A count that opens the list of what it counts, where there is one; listeners hear of whom. */
function LinkedCount({ count, to, label }: { count: number; to: string | undefined; label: string }) {
	const { format } = useI18n();
	if (!to) return <>{format.number(count)}</>;
	return (
		<Link to={to} className="inline-block min-w-6">
			{format.number(count)} <span className="sr-only">{label}</span>
		</Link>
	);
}

/** Writes the middle half that a share was compared with; an empty text where there is none. */
export function useMiddle() {
	const { t, format } = useI18n();
	return (comparison: Comparison) =>
		"low" in comparison
			? t("programme.middle", {
					low: format.percent(comparison.low),
					high: format.percent(comparison.high),
					peers: comparison.peers,
				})
			: "";
}
