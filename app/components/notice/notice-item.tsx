import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Tag, Time } from "~/components/ui";
import type { NotificationType } from "~/domain/notification";
import type { Bilingual } from "~/domain/vocabulary";
import { type EventData, eventParams, noticePathOf } from "~/i18n/event-text";

/** A notice as `listNotices` gives it; dates may be ISO text. */
export interface ShownNotice {
	id: string;
	type: NotificationType;
	at: Date | string;
	unread: boolean;
	proposal: { number: number; slug: string; title: { th: string; en: string | null } } | null;
	commitment: { number: number } | null;
	agency: { name: Bilingual } | null;
	data: EventData;
}

/** One notice: what happened, to which proposal, and the way to it. */
export function NoticeItem({ notice }: { notice: ShownNotice }) {
	const { t, to, format } = useI18n();
	const { proposal, data, agency } = notice;
	const path = noticePathOf(notice);
	const text = t(`notifications.${notice.type}`, eventParams({ data, agency, t, format }));
	const note = typeof data.note === "string" ? data.note : "";
	return (
		<li
			className={
				notice.unread ? "border-l-4 border-brand py-4 pl-4" : "border-l-4 border-transparent py-4 pl-4"
			}
		>
			<p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
				{notice.unread && <Tag tone="brand">{t("notifications.unread")}</Tag>}
				<Time at={notice.at} as="dateTime" />
			</p>
			<p className={notice.unread ? "font-semibold" : undefined}>
				{path ? <Link to={to(path)}>{text}</Link> : text}
			</p>
			{proposal && <p className="text-ink-soft">{format.text(proposal.title)}</p>}
			{note && <p className="whitespace-pre-line">{t("notifications.stewardSays", { note })}</p>}
		</li>
	);
}
