import { useI18n } from "~/components/i18n";
import { Item, StatusTag, Tag } from "~/components/ui";
import { FEWEST_SHOWN, TREND_DAYS } from "~/domain/signal-trend";
import type { Bilingual } from "~/domain/vocabulary";

type NeedItemProps = {
	to: string;
	name: Bilingual;
	words: readonly string[];
	total: number;
	/** null: fewer than can be shown. */
	recent: number | null;
	before: number | null;
	rising: boolean;
	/** A steward has published it; said to stewards only. */
	shown?: boolean;
	level?: 2 | 3;
};

/** Writes a number that may be too small to be shown. */
export function useShownCount() {
	const { t, format } = useI18n();
	return (count: number | null) =>
		count === null ? t("needs.fewer", { fewest: FEWEST_SHOWN }) : format.number(count);
}

/** One group, service or province: how many reports, and how many of late against before. */
export function NeedItem(props: NeedItemProps) {
	const { to, name, words, total, recent, before, rising, shown, level = 3 } = props;
	const { t, format } = useI18n();
	const count = useShownCount();
	const title = format.text(name);
	const others = words.filter((word) => !title.includes(word));
	return (
		<Item
			to={to}
			title={title}
			level={level}
			summary={others.length > 0 ? others.slice(0, 6).join(" · ") : undefined}
			facts={
				rising || shown ? (
					<>
						{rising && <StatusTag tone="warning">{t("needs.rising")}</StatusTag>}
						{shown && <Tag>{t("needs.desk.shown")}</Tag>}
					</>
				) : undefined
			}
			aside={
				<>
					<span className="font-semibold">{t("needs.reports", { count: total })}</span>
					<span className="text-ink-soft">
						{t("needs.change", { days: TREND_DAYS, recent: count(recent), before: count(before) })}
					</span>
				</>
			}
		/>
	);
}
