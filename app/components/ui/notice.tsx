import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { joinClasses } from "./class-names";
import { Icon, type IconName } from "./icon";

/** How grave a message is. */
export type NoticeTone = "info" | "success" | "warning" | "danger";

type NoticeLabel = "ui.noticeInfo" | "ui.noticeSuccess" | "ui.noticeWarning" | "ui.noticeDanger";

const TONES: Record<NoticeTone, { box: string; icon: IconName; word: string; label: NoticeLabel }> = {
	info: { box: "border-info bg-info-soft", icon: "info", word: "text-info", label: "ui.noticeInfo" },
	success: {
		box: "border-success bg-success-soft",
		icon: "check",
		word: "text-success",
		label: "ui.noticeSuccess",
	},
	warning: {
		box: "border-warning bg-warning-soft",
		icon: "warning",
		word: "text-warning",
		label: "ui.noticeWarning",
	},
	danger: {
		box: "border-danger bg-danger-soft",
		icon: "warning",
		word: "text-danger",
		label: "ui.noticeDanger",
	},
};

type NoticeProps = {
	tone?: NoticeTone;
	title?: string;
	children?: ReactNode;
	/** `status` announces it when it appears (after an action); leave out for what is simply on the page. */
	role?: "status" | "alert";
	/** Links or buttons under the words. */
	actions?: ReactNode;
};

/** Something the reader should know before going on. */
export function Notice({ tone = "info", title, role, actions, children }: NoticeProps) {
	const { t } = useI18n();
	const look = TONES[tone];
	return (
		<div role={role} className={joinClasses("flex max-w-text gap-3 border-l-4 px-4 py-3", look.box)}>
			<Icon name={look.icon} className={joinClasses("mt-1", look.word)} />
			<div className="min-w-0 flex-1">
				<span className="sr-only">{t(look.label)} </span>
				{title && <p className={joinClasses("font-semibold", look.word)}>{title}</p>}
				{children && <div className="flex flex-col gap-2">{children}</div>}
				{actions && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
			</div>
		</div>
	);
}
