import { TREND_DAYS } from "~/domain/signal-trend";
import { LANGUAGES, type Language } from "~/domain/vocabulary";
import { en } from "~/i18n/en";
import { createFormat } from "~/i18n/format";
import { th } from "~/i18n/th";
import { createTranslator } from "~/i18n/translate";
import type { gatherEvidence } from "./signal-evidence.server";
import { provinceNames } from "./signal-pages.server";

/** Provinces that the brief names. */
const MOST_PROVINCES = 3;

/**
 * What the form of a challenge begins with when it is opened from needs: question and brief in both languages with the figures
 * of today, for the steward to go on from.
 */
export async function draftFromEvidence({
	evidence,
}: {
	evidence: Awaited<ReturnType<typeof gatherEvidence>>;
}) {
	const provinces = await provinceNames();
	const name = { th: evidence.nameTh, en: evidence.nameEn };
	const write = (language: Language) => {
		const t = createTranslator(language, language === "en" ? en : th);
		const format = createFormat(language);
		const where = evidence.provinces
			.slice(0, MOST_PROVINCES)
			.flatMap(({ key }) => provinces.get(key)?.[language] ?? [])
			.join(", ");
		return {
			question: t("needs.evidence.question", { name: name[language] }),
			brief: t("needs.evidence.brief", {
				count: evidence.total,
				from: format.date(evidence.firstAt),
				until: format.date(evidence.lastAt),
				days: TREND_DAYS,
				recent: evidence.recent,
				before: evidence.before,
				provinces: where || "–",
			}),
		};
	};
	const [thai, english] = LANGUAGES.map(write);
	return {
		name,
		total: evidence.total,
		firstAt: evidence.firstAt,
		lastAt: evidence.lastAt,
		defaults: {
			kind: "open-call",
			title: name,
			theme: name,
			question: { th: thai?.question, en: english?.question },
			brief: { th: thai?.brief, en: english?.brief },
		},
	};
}
