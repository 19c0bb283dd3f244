import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { StatusTag, Tag } from "~/components/ui";
import type { Resolution } from "~/domain/agenda";
import { proposalPath } from "~/domain/proposal-path";
import type { Bilingual } from "~/domain/vocabulary";

/** An item of an agenda as a loader sends it. */
export type ShownAgendaItem = {
	number: number;
	proposal: { number: number; slug: string; title: { th: string; en: string | null } } | null;
	committee: { th: string; en: string | null };
	meeting: string;
	meetingAt: Date | string;
	place: string;
	note: string | null;
	resolution: { kind: Resolution; words: string; at: Date | string } | null;
	followUps: readonly ShownFollowUp[];
	example: boolean;
};

/** What an agency is to do after a resolution, as a loader sends it. */
export type ShownFollowUp = {
	id: string;
	agency: { code: string; name: Bilingual } | null;
	task: string;
	dueAt: Date | string;
	answer: { words: string; at: Date | string } | null;
	late: boolean;
	daysLate: number;
};

/** One row of a list: which committee, when, and what it resolved. */
export function AgendaEntry({ item, to, level = 2 }: { item: ShownAgendaItem; to: string; level?: 2 | 3 }) {
	const { t, format, to: path } = useI18n();
	const Heading = `h${level}` as const;
	return (
		<li className="py-5">
			<Heading className="text-lg">
				<Link to={to}>{format.text(item.committee)}</Link>
			</Heading>
			<p className="text-ink-soft">
				{t("agenda.itemLine", {
					meeting: item.meeting,
					date: format.date(item.meetingAt),
					place: item.place,
				})}
			</p>
			{item.proposal && (
				<p>
					{t("agenda.proposal")}{" "}
					<Link to={path(proposalPath(item.proposal))}>{format.text(item.proposal.title)}</Link>
				</p>
			)}
			<p className="mt-1 flex flex-wrap gap-3">
				<AgendaStanding item={item} />
				{item.example && <Tag>{t("common.example")}</Tag>}
			</p>
		</li>
	);
}

/** What was resolved, or that it waits for the meeting. */
export function AgendaStanding({ item }: { item: Pick<ShownAgendaItem, "resolution"> }) {
	const { t } = useI18n();
	return item.resolution ? (
		<StatusTag tone="success">{t(`agenda.resolution.${item.resolution.kind}`)}</StatusTag>
	) : (
		<StatusTag>{t("agenda.waiting")}</StatusTag>
	);
}

/** What agencies are to do after a resolution, by when, and what they did. */
export function FollowUpList({ followUps }: { followUps: readonly ShownFollowUp[] }) {
	const { t, format } = useI18n();
	if (followUps.length === 0) return <p className="text-ink-soft">{t("agenda.followUpsNone")}</p>;
	return (
		<ul className="divide-y divide-line border-y border-line">
			{followUps.map(({ id, agency, task, dueAt, answer, late, daysLate }) => (
				<li key={id} className="py-4">
					<p className="font-semibold">{agency ? format.text(agency.name) : "–"}</p>
					<p lang="th" className="whitespace-pre-line">
						{task}
					</p>
					<p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
						<span>
							{t("agenda.due")} {format.date(dueAt)}
						</span>
						{!answer && !late && <span>{t("agenda.open")}</span>}
						{late && (
							<StatusTag tone={answer ? "warning" : "danger"}>
								{t(answer ? "opinions.lateBy" : "opinions.missingLate", { days: daysLate })}
							</StatusTag>
						)}
					</p>
					{answer && (
						<p className="mt-2">
							<span className="text-sm text-ink-soft">
								{t("agenda.answeredAt", { date: format.date(answer.at) })}
							</span>{" "}
							<span lang="th">{answer.words}</span>
						</p>
					)}
				</li>
			))}
		</ul>
	);
}
