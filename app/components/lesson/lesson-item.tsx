import { useI18n } from "~/components/i18n";
import { useTextLang } from "~/components/library/own-text";
import { Item, Tag } from "~/components/ui";
import { BUDDHIST_ERA } from "~/domain/fiscal-year";
import type { Barrier, SuccessFactor } from "~/domain/lesson";
import type { Bilingual } from "~/domain/vocabulary";

/** A row as `listLessons` gives it; dates may be ISO text. */
export interface ListedLesson {
	number: number;
	title: { th: string; en: string | null };
	context: string;
	agency: { name: Bilingual } | null;
	factors: readonly SuccessFactor[];
	barriers: readonly Barrier[];
	/** Buddhist Era. */
	fiscalYear: number;
	example: boolean;
}

/** Writes a fiscal year in the reader's era. */
export function useFiscalYear(): (year: number) => string {
	const { t, language } = useI18n();
	return (year) => t("lessons.fiscalYear", { year: String(language === "th" ? year : year - BUDDHIST_ERA) });
}

/** One lesson: who learned what, what helped and what stood in the way. */
export function LessonItem({ lesson, level = 2 }: { lesson: ListedLesson; level?: 2 | 3 | 4 }) {
	const { t, to, format, language } = useI18n();
	const langOf = useTextLang();
	const yearOf = useFiscalYear();
	return (
		<Item
			to={to(`/lessons/${lesson.number}`)}
			title={format.text(lesson.title)}
			titleLang={langOf(lesson.title)}
			level={level}
			kicker={lesson.agency && format.text(lesson.agency.name)}
			summary={<span lang={language === "en" ? "th" : undefined}>{lesson.context}</span>}
			facts={
				<>
					<span>
						{t("lessons.factorsAre", {
							list: lesson.factors.map((factor) => t(`lessons.factor.${factor}`)).join(", "),
						})}
					</span>
					{lesson.barriers.length > 0 && (
						<span>
							{t("lessons.barriersAre", {
								list: lesson.barriers.map((barrier) => t(`lessons.barrier.${barrier}`)).join(", "),
							})}
						</span>
					)}
				</>
			}
			aside={
				<>
					<span className="text-ink-soft">{yearOf(lesson.fiscalYear)}</span>
					{lesson.example && <Tag>{t("common.example")}</Tag>}
				</>
			}
		/>
	);
}
