import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Tag, type TagTone, Timeline } from "~/components/ui";
import type { EventType, EventVisibility } from "~/domain/event";
import type { Role } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { commentPathOf, type EventData, eventParams } from "~/i18n/event-text";

type Agency = { code: string; name: Bilingual };

/** A record as `listTimeline` gives it; dates may be ISO text. */
export interface TimelineEntry {
	id: string;
	type: EventType;
	at: Date | string;
	actor: string | null;
	role: Role | "author" | "citizen" | "system";
	actorAgency: Agency | null;
	agency: Agency | null;
	why: string | null;
	data: EventData;
	visibility: EventVisibility;
}

const TONES: Partial<Record<EventType, TagTone>> = {
	"proposal-published": "brand",
	"stage-moved": "brand",
	"official-answer": "gold",
	"agency-accepted": "brand",
	"commitment-approved": "brand",
	"commitment-live": "brand",
	"commitment-confirmed": "success",
	"agency-declined": "danger",
	"commitment-stalled": "danger",
	"commitment-reopened": "warning",
	"proposal-returned": "warning",
};

type ProposalTimelineProps = {
	proposalNumber: number;
	events: readonly TimelineEntry[];
	/** Address of earlier events; none at the beginning of the story. */
	moreTo?: string | null;
};

/** What happened to a proposal: when, who, in what role, why, and the way to it. Newest first. */
export function ProposalTimeline({ proposalNumber, events, moreTo }: ProposalTimelineProps) {
	const { t, format } = useI18n();
	if (events.length === 0) return <p className="text-ink-soft">{t("events.empty")}</p>;
	return (
		<>
			<Timeline
				label={t("events.timeline")}
				events={events.map((event) => ({
					id: `event-${event.id}`,
					at: event.at,
					what: t(
						`events.${event.type}`,
						eventParams({ data: event.data, agency: event.agency ?? event.actorAgency, t, format }),
					),
					who: <Who event={event} />,
					why: event.why,
					body: <Extras event={event} proposalNumber={proposalNumber} />,
					tone: decisionTone(event),
				}))}
			/>
			{moreTo && (
				<p className="mt-6">
					<Link to={moreTo} className="inline-block py-2 font-semibold">
						{t("events.more")}
					</Link>
				</p>
			)}
		</>
	);
}

function decisionTone({ type, data }: TimelineEntry): TagTone {
	if (type === "stage-moved" && data.decision === "stop") return "danger";
	if (type === "stage-moved" && data.decision === "send-back") return "warning";
	return TONES[type] ?? "neutral";
}

function Who({ event }: { event: TimelineEntry }) {
	const { t, format } = useI18n();
	const role = t(`domain.role.${event.role}`);
	const agency = event.actorAgency && format.text(event.actorAgency.name);
	return <>{[event.actor, role, agency].filter(Boolean).join(" · ")}</>;
}

function Extras({ event, proposalNumber }: { event: TimelineEntry; proposalNumber: number }) {
	const { t, to } = useI18n();
	const { data, visibility } = event;
	const commentTo = commentPathOf({ data, proposalNumber });
	const commitment = typeof data.commitment === "number" ? data.commitment : null;
	const result = typeof data.publishedRound === "number" ? data.publishedRound : null;
	if (!commentTo && commitment === null && result === null && visibility === "public") return null;
	return (
		<div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
			{commentTo && <Link to={to(commentTo)}>{t("events.toComment")}</Link>}
			{commitment !== null && (
				<Link to={to(`/commitments/${commitment}`)}>{t("events.toCommitment", { number: commitment })}</Link>
			)}
			{result !== null && <Link to={to(`/results/${result}`)}>{t("events.toResult")}</Link>}
			{visibility !== "public" && (
				<Tag>{t(visibility === "authors" ? "events.onlyAuthors" : "events.onlyStewards")}</Tag>
			)}
		</div>
	);
}
