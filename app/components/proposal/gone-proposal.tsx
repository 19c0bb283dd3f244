import { useI18n } from "~/components/i18n";
import { ButtonLink, Page, PageHeader } from "~/components/ui";
import { REPORT_REASONS } from "~/domain/moderation";
import type { GoneReason } from "~/domain/proposal";

type GoneProposalProps = {
	code: GoneReason;
	/** As the error carries them: `at` (ISO), of a hidden one `reason`. */
	params?: Record<string, unknown>;
};

/** What stands at the address of a proposal that is gone: who took it away, when, for which kind of reason; never its text. */
export function GoneProposal({ code, params = {} }: GoneProposalProps) {
	const { t, to, format } = useI18n();
	const reason = REPORT_REASONS.find((known) => known === params.reason);
	const date = typeof params.at === "string" ? format.date(params.at) : null;
	const isHidden = code === "proposalHidden";
	return (
		<Page width="text" header={<PageHeader title={t(`errors.${code}`)} />}>
			{date && isHidden && reason && (
				<p className="mb-6 text-lg">
					{t("proposals.hiddenOn", { date, reason: t(`domain.reportReason.${reason}`) })}
				</p>
			)}
			{date && !isHidden && <p className="mb-6 text-lg">{t("proposals.withdrawnOn", { date })}</p>}
			<p className="mb-6">{t(isHidden ? "proposals.hiddenMeans" : "proposals.withdrawnMeans")}</p>
			<ButtonLink to={to("/proposals")} variant="secondary">
				{t("comments.support.browse")}
			</ButtonLink>
		</Page>
	);
}
