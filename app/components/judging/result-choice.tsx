import { useI18n } from "~/components/i18n";
import { ResultSection } from "./result-section";

/** An entry's place by people's support. */
export interface ShownChoice {
	code: string;
	place: number;
	tied: boolean;
	supports: number;
	title: { th: string; en: string | null } | null;
}

/** What the people chose, beside what the panel did. */
export function PeoplesChoice({ choice }: { choice: readonly ShownChoice[] }) {
	const { t, format } = useI18n();
	return (
		<ResultSection
			id="choice"
			title={t("judgingResults.page.choice")}
			note={t("judgingResults.page.choiceNote")}
		>
			{choice.length === 0 ? (
				<p>{t("judgingResults.page.choiceNone")}</p>
			) : (
				<ol className="max-w-narrow divide-y divide-line border-y border-line">
					{choice.map(({ code, place, tied, supports, title }) => (
						<li key={code} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2.5">
							<span className={place === 1 ? "font-semibold" : undefined}>
								{format.number(place)}
								{tied && ` (${t("judgingResults.tied")})`}. {title ? format.text(title) : code}
							</span>
							<span className="text-ink-soft">{t("judgingResults.page.supports", { count: supports })}</span>
						</li>
					))}
				</ol>
			)}
		</ResultSection>
	);
}
