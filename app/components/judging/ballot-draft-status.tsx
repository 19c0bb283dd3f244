import { useI18n } from "~/components/i18n";
import { Button, Notice } from "~/components/ui";
import { ERROR_STATUS, type ErrorCode } from "~/domain/errors";
import type { DraftStanding } from "./use-ballot-draft";

type DraftStatusProps = {
	standing: DraftStanding;
	/** When the server's draft was saved that the page began with. */
	draftAt: Date | string | null;
	/** True when the judge wanted to submit without a connection. */
	heldBack: boolean;
	onUseThisOne: () => void;
	onForgetThisOne: () => void;
};

/** Tells the judge at all times where the unfinished sheet is kept. */
export function DraftStatus({
	standing,
	draftAt,
	heldBack,
	onUseThisOne,
	onForgetThisOne,
}: DraftStatusProps) {
	const { t, format } = useI18n();
	if (standing.kind === "newer")
		return (
			<Notice
				tone="warning"
				role="alert"
				title={t("judge.draft.newerTitle")}
				actions={
					<>
						<Button type="button" size="sm" variant="secondary" onClick={onForgetThisOne}>
							{t("judge.draft.takeNewer")}
						</Button>
						<Button type="button" size="sm" variant="quiet" onClick={onUseThisOne}>
							{t("judge.draft.takeThis")}
						</Button>
					</>
				}
			>
				<p>{t("judge.draft.newer")}</p>
			</Notice>
		);
	if (standing.kind === "offline" || standing.kind === "signed-out" || standing.kind === "unkept")
		return (
			<Notice tone="warning" role="status" title={t(`judge.draft.${standing.kind}Title`)}>
				<p>{t(`judge.draft.${standing.kind}`)}</p>
				{heldBack && <p>{t("judge.draft.heldBack")}</p>}
			</Notice>
		);
	if (standing.kind === "refused")
		return (
			<Notice tone="danger" role="alert" title={t("judge.draft.refusedTitle")}>
				<p>{isErrorCode(standing.reason) ? t(`errors.${standing.reason}`) : t("errors.unexpected")}</p>
			</Notice>
		);
	const savedAt = standing.kind === "saved" ? new Date(standing.at) : draftAt;
	return (
		<p role="status" className="text-sm text-ink-soft">
			{standing.kind === "sending"
				? t("judge.draft.sending")
				: savedAt
					? t("judge.draft.saved", { at: format.dateTime(savedAt) })
					: t("judge.draft.untouched")}
		</p>
	);
}

const isErrorCode = (text: string): text is ErrorCode => text in ERROR_STATUS;
