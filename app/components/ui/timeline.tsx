import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { joinClasses } from "./class-names";
import { OwnWords } from "./own-words";
import type { TagTone } from "./tag";
import { Time } from "./time";

/** One dated record: what happened, by whom and why. */
export type TimelineEvent = {
	id: string;
	at: Date | string;
	what: ReactNode;
	who?: ReactNode;
	why?: ReactNode;
	/** More of it: a figure, a link to the evidence. */
	body?: ReactNode;
	tone?: TagTone;
};

const MARKS: Record<TagTone, string> = {
	neutral: "fill-page stroke-line-strong",
	brand: "fill-brand stroke-brand",
	gold: "fill-gold stroke-brand",
	success: "fill-success stroke-success",
	warning: "fill-page stroke-warning",
	danger: "fill-page stroke-danger",
};

type TimelineProps = {
	events: TimelineEvent[];
	/** Names the list for those who listen. */
	label: string;
};

/** What happened, in the order given; every entry says when, who and why. */
export function Timeline({ events, label }: TimelineProps) {
	const { t } = useI18n();
	return (
		<ol aria-label={label} className="timeline">
			{events.map(({ id, at, what, who, why, body, tone = "neutral" }) => (
				<li key={id} id={id} className="relative pb-6 pl-9 last:pb-0">
					<svg viewBox="0 0 16 16" aria-hidden="true" className="absolute top-1.5 left-0 size-4">
						<circle cx="8" cy="8" r="6" strokeWidth="2.5" className={MARKS[tone]} />
					</svg>
					<p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
						<Time at={at} as="dateTime" />
						{who && <span>{who}</span>}
					</p>
					<p className={joinClasses("font-semibold", tone === "danger" && "text-danger")}>{what}</p>
					{why && (
						<p>
							<span className="text-ink-soft">{t("ui.timelineWhy")}: </span>
							{typeof why === "string" ? <OwnWords>{why}</OwnWords> : why}
						</p>
					)}
					{body && <div className="mt-1">{body}</div>}
				</li>
			))}
		</ol>
	);
}
