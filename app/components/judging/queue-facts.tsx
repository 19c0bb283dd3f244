import { useI18n } from "~/components/i18n";
import { ProgressBar, StatusTag, Tag, type TagTone } from "~/components/ui";
import type { QueuePlace } from "~/domain/judging/queue";
import { timeLeft } from "~/domain/judging/queue";
import type { RoundKind, RoundMode, RoundTime } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";

/** What the judge's pages know of a round. */
export interface ShownRound {
	number: number;
	name: Bilingual;
	kind: RoundKind;
	mode: RoundMode;
	blind: boolean;
	time: RoundTime;
	opensAt: Date | string;
	closesAt: Date | string;
	hasPractice: boolean;
	practised: boolean;
	challenge: Bilingual | null;
	example: boolean;
}

const TIME_TONES: Record<RoundTime, TagTone> = {
	draft: "neutral",
	waiting: "neutral",
	judging: "success",
	closed: "warning",
	published: "brand",
};

/** How a round is judged and where it stands, in a row of facts. */
export function RoundFacts({ round }: { round: ShownRound }) {
	const { t } = useI18n();
	return (
		<>
			<StatusTag tone={TIME_TONES[round.time]}>{t(`judging.times.${round.time}`)}</StatusTag>
			<span className="text-sm">{t(`judging.modes.${round.mode}`)}</span>
			{round.blind && <span className="text-sm">{t("judge.blind")}</span>}
			{round.example && <Tag>{t("common.example")}</Tag>}
		</>
	);
}

/** Until when something can be judged, as a date and in days, hours and minutes. */
export function TimeLeft({
	until,
	now,
	closed = false,
}: {
	until: Date | string;
	now: Date | string;
	/** True when it ended before its time. */
	closed?: boolean;
}) {
	const { t, format } = useI18n();
	const left = closed ? null : timeLeft({ until: new Date(until), now: new Date(now) });
	const date = format.dateTime(until);
	if (!left) return <span className="text-sm">{t("judge.time.over", { date })}</span>;
	const words =
		left.days > 0
			? t("judge.time.days", { days: left.days, hours: left.hours })
			: t("judge.time.hours", { hours: left.hours, minutes: left.minutes });
	return <span className="text-sm">{t("judge.time.left", { date, left: words })}</span>;
}

/** How far the judge has come, as a bar and in numbers and words. */
export function JudgeProgressBar({
	mode,
	progress: { done, of },
}: {
	mode: RoundMode;
	progress: { done: number; of: number | null };
}) {
	const { t } = useI18n();
	if (of === null) return <p className="text-sm">{t("judge.progress.pairsDone", { done })}</p>;
	if (of === 0) return null;
	return (
		<ProgressBar
			label={t(`judge.progress.${mode}`)}
			value={done}
			max={of}
			valueText={t("judge.progress.of", { done, of })}
		/>
	);
}

const PLACE_TONES: Record<QueuePlace, TagTone> = {
	todo: "neutral",
	draft: "gold",
	skipped: "warning",
	done: "success",
	recused: "neutral",
};

/** Where an entry stands in the judge's queue. */
export function PlaceTag({ place }: { place: QueuePlace }) {
	const { t } = useI18n();
	return <StatusTag tone={PLACE_TONES[place]}>{t(`judge.place.${place}`)}</StatusTag>;
}
