import { StackedBar } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import type { Counts } from "~/domain/figures";
import type { Bilingual } from "~/domain/vocabulary";
import { figureFile } from "./texts";

type AgencyAnswersProps = {
	year: number;
	/** Those shown, in the order of their names. */
	rows: readonly { agency: { code: string; name: Bilingual }; counts: Counts }[];
};

const KEYS = ["onTime", "late", "declined", "waiting"] as const;

/** Of each agency: promises on time and late, what it declined, and what still waits for its answer. */
export function AgencyAnswersChart({ year, rows }: AgencyAnswersProps) {
	const { t, format } = useI18n();
	const drawn = rows.filter(({ counts }) => KEYS.some((key) => counts[key] > 0));
	const sum = (key: (typeof KEYS)[number]) => drawn.reduce((all, { counts }) => all + counts[key], 0);
	return (
		<StackedBar
			level={2}
			title={t("programme.answersTitle")}
			summary={t("programme.answersSummary", {
				onTime: sum("onTime"),
				late: sum("late"),
				declined: sum("declined"),
				waiting: sum("waiting"),
			})}
			source={t("programme.answersNote")}
			dataTo={figureFile("agencies", year)}
			series={[
				{ key: "onTime", label: t("domain.onTime"), tone: "brand" },
				{ key: "late", label: t("domain.overdue"), tone: "danger" },
				{ key: "declined", label: t("programme.declined"), tone: "neutral" },
				{ key: "waiting", label: t("programme.waiting"), tone: "gold" },
			]}
			rows={drawn.map(({ agency, counts }) => ({
				key: agency.code,
				label: format.text(agency.name),
				values: Object.fromEntries(KEYS.map((key) => [key, counts[key]])),
			}))}
		/>
	);
}
