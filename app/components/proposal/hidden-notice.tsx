import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Notice, quoteOwn, Sentence } from "~/components/ui";
import type { ReportReason } from "~/domain/moderation";

type HiddenNoticeProps = {
	/** Why it is hidden, as its authors and stewards read it; dates may be ISO text. */
	hidden: { reason: ReportReason; note: string; at: Date | string };
	/** Where a steward shows it again; none for those who may not. */
	showTo?: string;
};

/** Says to those who still read a hidden proposal that others do not, since when and why. */
export function HiddenNotice({ hidden, showTo }: HiddenNoticeProps) {
	const { t, format } = useI18n();
	return (
		<Notice tone="warning" title={t("proposals.stateNote.hidden")}>
			<p>
				{t("proposals.hiddenOn", {
					date: format.date(hidden.at),
					reason: t(`domain.reportReason.${hidden.reason}`),
				})}
			</p>
			{hidden.note && (
				<p className="whitespace-pre-line">
					<Sentence>{t("notifications.stewardSays", { note: quoteOwn(hidden.note) })}</Sentence>
				</p>
			)}
			{showTo && (
				<p>
					<Link to={showTo}>{t("moderation.showAgain")}</Link>
				</p>
			)}
		</Notice>
	);
}
