import { useI18n } from "~/components/i18n";
import { ALL_YEARS, type Share, shareOf, type TimedStep } from "~/domain/figures";
import { BUDDHIST_ERA } from "~/domain/fiscal-year";
import { STAGES, type Stage } from "~/domain/stage";

const isStage = (step: TimedStep): step is TimedStep & Stage => (STAGES as readonly string[]).includes(step);

/** How figures are worded, in the reader's language. */
export function useFigureTexts() {
	const { t, format, language } = useI18n();
	const plainYear = (year: number) => String(language === "th" ? year : year - BUDDHIST_ERA);
	return {
		/** "ปีงบประมาณ 2569" / "Fiscal year 2026"; all years together have a name of their own. */
		year: (year: number) =>
			year === ALL_YEARS ? t("programme.allYears") : t("programme.year", { year: plainYear(year) }),
		/** The year alone, in the calendar of the language. */
		plainYear: (year: number) => (year === ALL_YEARS ? t("programme.allYears") : plainYear(year)),
		/** "12 จาก 30 (40%)"; of nothing there is no share. */
		share: (share: Share) => {
			const value = shareOf(share);
			return value === null
				? t("programme.shareNone")
				: t("programme.share", { ...share, percent: format.percent(value) });
		},
		/** Name of a step whose length is measured. */
		step: (step: TimedStep) => (isStage(step) ? t(`domain.stage.${step}`) : t(`programme.step.${step}`)),
	};
}

/** Address of a file with the figures of a chart. */
export function figureFile(name: string, year: number): string {
	return `/files/figures/${name}.csv?year=${year === ALL_YEARS ? "all" : year}`;
}
