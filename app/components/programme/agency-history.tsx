import { StackedBar } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import { type Comparison, type Counts, type StepTime, sharesOf } from "~/domain/figures";
import { useMiddle } from "./agency-figures";
import { useFigureTexts } from "./texts";

type AgencyHistoryProps = {
	code: string;
	history: {
		counts: Counts;
		punctual: Comparison;
		upheld: Comparison;
		steps: readonly StepTime[];
		years: readonly { year: number; counts: Counts }[];
		asOf: string | Date;
	};
};

/** An agency's figures in context: beside those with similarly many promises, and year by year. */
export function AgencyHistory({ code, history }: AgencyHistoryProps) {
	const { t, format } = useI18n();
	const text = useFigureTexts();
	const middle = useMiddle();
	const { counts, punctual, upheld, steps, years } = history;
	const shares = sharesOf(counts);
	const answer = steps.find(({ step }) => step === "answer");
	const compared = (key: "punctual" | "upheld", comparison: Comparison) =>
		"low" in comparison &&
		t(`programme.ofAgency.${key}`, {
			share: text.share(shares[key]),
			verdict: t(`programme.comparison.${comparison.kind}`),
			middle: middle(comparison),
		});
	const sentences = [
		punctual.kind === "few-promises" && t("programme.ofAgency.few", { promised: counts.promised }),
		punctual.kind === "few-peers" && t("programme.ofAgency.peers"),
		compared("punctual", punctual),
		compared("upheld", upheld),
		answer && t("programme.ofAgency.answer", { days: answer.median, count: answer.count }),
		shares.opinions.of > 0 &&
			t("programme.ofAgency.opinions", { share: text.cautiousShare(shares.opinions) }),
	].filter((sentence) => typeof sentence === "string");
	if (counts.promised === 0 && shares.opinions.of === 0) return null;
	return (
		<section aria-labelledby="compared" className="flex flex-col gap-6">
			<div>
				<h2 id="compared" className="mb-3">
					{t("programme.ofAgency.title")}
				</h2>
				<ul className="flex max-w-text list-disc flex-col gap-1 pl-5">
					{sentences.map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ul>
				<p className="mt-2 text-sm text-ink-soft">
					{t("programme.asOf", { date: format.dateTime(history.asOf) })}
				</p>
			</div>
			{counts.promised > 0 && (
				<StackedBar
					level={3}
					title={t("programme.ofAgency.yearsTitle")}
					summary={t("programme.ofAgency.yearsSummary", {
						promised: counts.promised,
						onTime: counts.onTime,
						late: counts.late,
					})}
					dataTo={`/files/figures/agency.csv?agency=${code}`}
					series={[
						{ key: "onTime", label: t("domain.onTime"), tone: "brand" },
						{ key: "late", label: t("domain.overdue"), tone: "danger" },
					]}
					rows={years
						.filter((row) => row.counts.promised > 0)
						.map(({ year, counts: { onTime, late } }) => ({
							key: String(year),
							label: text.year(year),
							values: { onTime, late },
						}))}
				/>
			)}
		</section>
	);
}
