import { useI18n } from "~/components/i18n";
import type { Refusal } from "~/domain/judging/methods/outcome";
import { MICRO } from "~/domain/judging/numbers";

/** Decimals of values in tables. */
const DIGITS = 3;
/** Codes that a refusal names before it only counts them. */
const NAMED = 5;

/** A rule for ties as pages get it. */
export interface ShownTieRule {
	rule: "criterion" | "median" | "fewer-low" | "more-firsts" | "support";
	criterion: string | null;
	at: number | null;
}

/** What of a round its tie rules need to be put into words. */
export interface RuledRound {
	tieRules: readonly ShownTieRule[];
	criteria: readonly { key: string; name: { th: string; en: string } }[];
}

/** Figures and sentences about results, in the reader's language. */
export function useResultText() {
	const { t, format } = useI18n();
	const figure = (micro: number) => format.decimal(micro / MICRO, DIGITS);
	const listCodes = (codes: readonly string[] = []) => {
		const list = codes.slice(0, NAMED).join(", ");
		return codes.length > NAMED
			? t("judgingResults.refusal.more", { list, count: codes.length - NAMED })
			: list;
	};
	const tieRule = ({ rule, criterion, at }: ShownTieRule, { criteria }: RuledRound) => {
		const named = criteria.find(({ key }) => key === criterion);
		return t(`judgingResults.tieRule.${rule}`, {
			criterion: named ? format.text(named.name) : (criterion ?? ""),
			at: at ?? 0,
		});
	};
	return {
		/** A value in millionths with three decimals. */
		figure,
		/** A difference in millionths, with its sign. */
		signed: (micro: number) => format.decimal(micro / MICRO, DIGITS, { signed: true }),
		/** A probability in millionths. */
		chance: (micro: number) => format.percent(micro / MICRO),
		/** Why a method gives no order. */
		refusal: ({ code, entries, judges, components }: Refusal) =>
			t(`judgingResults.refusal.${code}`, {
				entries: listCodes(entries),
				judges: listCodes(judges),
				groups: components?.length ?? 0,
			}),
		tieRule,
		/** Rank in words: with "tied" where others share it. */
		rank: ({ rank, tied }: { rank: number | null; tied: boolean }) =>
			rank === null
				? t("judgingResults.notRanked")
				: t(tied ? "judgingResults.rankTied" : "judgingResults.rankOf", { rank }),
		/** Why the place is what it is among equals; undefined where there is nothing to say. */
		tieNote: (
			row: { tied: boolean; tieRule: number | null; closeToNext: boolean; rank: number | null },
			round: RuledRound,
		) => {
			if (row.rank === null) return t("judgingResults.notRankedWhy");
			const rule = row.tieRule === null ? undefined : round.tieRules[row.tieRule];
			const notes = [
				row.tied && t("judgingResults.tieRule.none"),
				!row.tied && rule && t("judgingResults.tieRule.by", { rule: tieRule(rule, round) }),
				!row.tied && row.closeToNext && t("judgingResults.uncertainty.rowTie"),
			].filter((note): note is string => Boolean(note));
			return notes.length > 0 ? notes.join(" · ") : undefined;
		},
	};
}
