import { useI18n } from "~/components/i18n";
import { Details, Tabs } from "~/components/ui";
import { ALL_YEARS } from "~/domain/figures";
import { useFigureTexts } from "./texts";

type YearChoiceProps = {
	year: number;
	/** Fiscal years to choose from, the latest first. */
	years: readonly number[];
	range: { from: string | Date; to: string | Date; running: boolean } | null;
	/** False where nothing was recorded in the year before. */
	comparable: boolean;
};

/** Chooses the fiscal year, and says what it covers and how things count in it. */
export function YearChoice({ year, years, range, comparable }: YearChoiceProps) {
	const { t, to, format } = useI18n();
	const text = useFigureTexts();
	const shown = years.includes(year) || year === ALL_YEARS ? years : [year, ...years];
	return (
		<div>
			<div className="print:hidden">
				<Tabs
					label={t("programme.chooseYear")}
					items={[
						...shown.map((each) => ({
							to: to(`/programme?year=${each}`),
							label: text.year(each),
							current: each === year,
						})),
						{ to: to("/programme?year=all"), label: t("programme.allYears"), current: year === ALL_YEARS },
					]}
				/>
			</div>
			<p className="mt-4 max-w-narrow">
				<span className="font-semibold">{text.year(year)}</span>
				{range && (
					<>
						{" · "}
						{t("programme.range", {
							from: format.date(range.from),
							// why: the year ends at the beginning of the day that `to` names
							to: format.date(new Date(new Date(range.to).getTime() - 1)),
						})}
					</>
				)}
				{range && (range.running || !comparable) && (
					<span className="block text-ink-soft">
						{comparable ? t("programme.running") : t("programme.noBefore")}
					</span>
				)}
			</p>
			<div className="mt-1 max-w-narrow">
				<Details summary={t("programme.howCounted")}>
					<p>{t("programme.howCountedText")}</p>
				</Details>
			</div>
		</div>
	);
}
