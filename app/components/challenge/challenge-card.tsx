import { useI18n } from "~/components/i18n";
import { Item, StatusTag, Tag, type TagTone } from "~/components/ui";
import {
	type ChallengeKind,
	type ChallengeState,
	type ChallengeTime,
	daysLeft,
	lastDayOf,
	type PhaseKey,
} from "~/domain/challenge";
import type { Bilingual } from "~/domain/vocabulary";

/** A row of `listChallenges`; dates may be ISO text. */
export interface ChallengeCardData {
	slug: string;
	kind: ChallengeKind;
	state: ChallengeState;
	title: Bilingual;
	question: Bilingual;
	time: ChallengeTime;
	turn: { key: PhaseKey; at: Date | string } | null;
	phase: PhaseKey | null;
	host: { name: Bilingual } | null;
	proposals: number;
	example: boolean;
}

export const TIME_TONES: Record<ChallengeTime, TagTone> = {
	open: "gold",
	running: "brand",
	upcoming: "neutral",
	over: "neutral",
};

type ChallengeCardProps = {
	challenge: ChallengeCardData;
	/** Any moment of today. */
	now: Date | string;
	/** Where the title leads; the public page unless given. */
	linkTo?: string;
	/** Shows draft, published, archived beside the time. */
	withState?: boolean;
	level?: 2 | 3;
};

/** A challenge in a list: the question, who asks it, where it stands on the clock. */
export function ChallengeCard({ challenge, now, linkTo, withState, level = 2 }: ChallengeCardProps) {
	const { t, to, format } = useI18n();
	const { host, time } = challenge;
	return (
		<Item
			level={level}
			to={linkTo ?? to(`/challenges/${challenge.slug}`)}
			kicker={t(`domain.challengeKind.${challenge.kind}`)}
			title={format.text(challenge.title)}
			summary={format.text(challenge.question)}
			facts={
				<>
					<span className="font-semibold">{t("challenges.entries", { count: challenge.proposals })}</span>
					{host && <span>{t("challenges.hostedBy", { name: format.text(host.name) })}</span>}
					{challenge.example && <Tag>{t("common.example")}</Tag>}
				</>
			}
			aside={
				<>
					{withState && <Tag>{t(`domain.challengeState.${challenge.state}`)}</Tag>}
					<StatusTag tone={TIME_TONES[time]}>{t(`domain.challengeTime.${time}`)}</StatusTag>
					<TurnLine turn={challenge.turn} running={challenge.phase !== null} now={now} />
				</>
			}
		/>
	);
}

type TurnLineProps = {
	turn: { key: PhaseKey; at: Date | string } | null;
	/** True when a phase runs now, so that the turn is its end. */
	running: boolean;
	now: Date | string;
};

/** When the present phase ends, with the days left, or when the next one begins. */
export function TurnLine({ turn, running, now }: TurnLineProps) {
	const { t, format } = useI18n();
	if (!turn) return null;
	const phase = t(`domain.phase.${turn.key}`);
	if (!running)
		return (
			<span className="text-ink-soft">
				{t("challenges.begins", { phase, date: format.dateShort(turn.at) })}
			</span>
		);
	const days = daysLeft({ closesAt: turn.at, now });
	return (
		<span className="text-ink-soft">
			{t("challenges.ends", { phase, date: format.dateShort(lastDayOf(turn.at)) })}{" "}
			<span className="whitespace-nowrap">· {t("challenges.daysLeft", { days })}</span>
		</span>
	);
}
