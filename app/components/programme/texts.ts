import { useI18n } from "~/components/i18n";
import { ALL_YEARS, FEWEST_COMPARED, type Share, shareOf, type TimedStep } from "~/domain/figures";
import { BUDDHIST_ERA } from "~/domain/fiscal-year";
import { STAGES, type Stage } from "~/domain/stage";

const isStage = (step: TimedStep): step is TimedStep & Stage => (STAGES as readonly string[]).includes(step);

/** How figures are worded, in the reader's language. */
export function useFigureTexts() {
	const { t, format, language } = useI18n();
	const plainYear = (year: number) => String(language === "th" ? year : year - BUDDHIST_ERA);
	/** "12 จาก 30 (40%)"; of nothing there is no share. */
	const share = (of: Share) => {
		const value = shareOf(of);
		return value === null
			? t("programme.shareNone")
			: t("programme.share", { ...of, percent: format.percent(value) });
	};
	return {
		/** "ปีงบประมาณ 2569" / "Fiscal year 2026"; all years together have a name of their own. */
		year: (year: number) =>
			year === ALL_YEARS ? t("programme.allYears") : t("programme.year", { year: plainYear(year) }),
		/** The year alone, in the calendar of the language. */
		plainYear: (year: number) => (year === ALL_YEARS ? t("programme.allYears") : plainYear(year)),
		share,
		/** The same for one agency: "3 จาก 4" while there are too few for a percentage. */
		cautiousShare: (of: Share) =>
			of.of > 0 && of.of < FEWEST_COMPARED ? t("programme.parts", { ...of }) : share(of),
		/** Name of a step whose length is measured. */
		step: (step: TimedStep) => (isStage(step) ? t(`domain.stage.${step}`) : t(`programme.step.${step}`)),
	};
}

/** Address of a file with the figures of a chart. */
export function figureFile(name: string, year: number): string {
	return `/files/figures/${name}.csv?year=${year === ALL_YEARS ? "all" : year}`;
}
