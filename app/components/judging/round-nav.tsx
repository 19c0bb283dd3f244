import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Breadcrumbs, PageHeader, StatusTag, Tabs, type TagTone } from "~/components/ui";
import type { RoundKind, RoundMode, RoundTime } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";

/** What the head of a steward's page says of its round; `findRoundHead` gives it. */
export interface RoundHead {
	number: number;
	name: Bilingual;
	kind: RoundKind;
	mode: RoundMode;
	time: RoundTime;
	example: boolean;
	challenge: { slug: string; title: Bilingual } | null;
}

/** The pages of a round, in the order of the work. */
const PAGES = [
	"overview",
	"settings",
	"rubric",
	"entries",
	"panel",
	"assignment",
	"progress",
	"results",
] as const;
export type RoundPageKey = (typeof PAGES)[number];

const TONES: Record<RoundTime, TagTone> = {
	draft: "neutral",
	waiting: "gold",
	judging: "brand",
	closed: "warning",
	published: "success",
};

/** Where a round stands, in words and colour. */
export function RoundTimeTag({ time }: { time: RoundTime }) {
	const { t } = useI18n();
	return <StatusTag tone={TONES[time]}>{t(`judging.times.${time}`)}</StatusTag>;
}

/** Ways between the steward's pages of one round. */
export function RoundNav({ round, current }: { round: RoundHead; current: RoundPageKey }) {
	const { t, to } = useI18n();
	const base = `/steward/judging/${round.number}`;
	const shown = PAGES.filter((page) => page !== "assignment" || round.mode !== "pairs");
	return (
		<Tabs
			label={t("judgingRounds.nav.label")}
			items={shown.map((page) => ({
				to: to(page === "overview" ? base : `${base}/${page}`),
				label: t(`judgingRounds.nav.${page}`),
				current: page === current,
			}))}
		/>
	);
}

type RoundHeaderProps = {
	round: RoundHead;
	/** The tab that this page belongs to. */
	current: RoundPageKey;
	/** Title of the page; the name of the round on its overview. */
	title?: string;
	lede?: ReactNode;
	actions?: ReactNode;
};

/** Opens every steward's page of a round: which round, how it stands, and the ways to the others. */
export function RoundHeader({ round, current, title, lede, actions }: RoundHeaderProps) {
	const { t, to, format } = useI18n();
	const name = format.text(round.name);
	const trail = [
		{ to: to("/steward"), label: t("steward.title") },
		{ to: to("/steward/judging"), label: t("judgingRounds.title") },
		...(title ? [{ to: to(`/steward/judging/${round.number}`), label: name }] : []),
	];
	return (
		<PageHeader
			trail={<Breadcrumbs items={trail} />}
			kicker={round.challenge ? format.text(round.challenge.title) : undefined}
			title={title ?? name}
			lede={lede}
			facts={
				<>
					<span>{t(`judging.kinds.${round.kind}`)}</span>
					<RoundTimeTag time={round.time} />
					{round.example && <span className="text-sm text-ink-soft">{t("common.example")}</span>}
				</>
			}
			actions={actions}
		>
			<RoundNav round={round} current={current} />
		</PageHeader>
	);
}
