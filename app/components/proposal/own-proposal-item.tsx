import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { StagePathCompact } from "~/components/path";
import { Item, StatusTag, type TagTone } from "~/components/ui";
import type { ReportReason } from "~/domain/moderation";
import { isPublicState, type ProposalState } from "~/domain/proposal";
import type { ProposalOutcome } from "~/domain/proposal-outcome";
import { proposalPath } from "~/domain/proposal-path";
import type { Stage } from "~/domain/stage";

type OwnProposalItemProps = {
	proposal: {
		number: number;
		slug: string;
		title: string;
		titleEn: string | null;
		state: ProposalState;
		stage: Stage;
		outcome: ProposalOutcome;
		supports: number;
		comments: number;
		updatedAt: Date | string;
		returnReason: string | null;
		hidden: { reason: ReportReason; note: string } | null;
	};
};

const TONES: Partial<Record<ProposalState, TagTone>> = {
	submitted: "brand",
	returned: "warning",
	hidden: "warning",
	published: "success",
};

/** One of my proposals: its state, what is asked of me, and the way to go on. */
export function OwnProposalItem({ proposal }: OwnProposalItemProps) {
	const { t, to, format } = useI18n();
	const { state, title, titleEn, returnReason, hidden } = proposal;
	const why = hidden
		? [t(`domain.reportReason.${hidden.reason}`), hidden.note].filter(Boolean).join(" – ")
		: returnReason;
	const path = to(proposalPath(proposal));
	const isDraft = state === "draft" || state === "returned";
	return (
		<Item
			to={isDraft ? `${path}/edit` : path}
			title={format.text({ th: title, en: titleEn })}
			level={2}
			summary={why && t("proposals.mine.why", { reason: why })}
			facts={
				<>
					<StatusTag tone={TONES[state]}>{t(`domain.state.${state}`)}</StatusTag>
					<span className="text-ink-soft">
						{t("proposals.mine.changed", { date: format.dateTime(proposal.updatedAt) })}
					</span>
					{state === "published" && (
						<>
							<span>{t("proposals.supports", { count: proposal.supports })}</span>
							<span>{t("proposals.comments", { count: proposal.comments })}</span>
						</>
					)}
				</>
			}
			aside={
				isDraft ? (
					<Link to={`${path}/edit`}>{t("proposals.mine.continue")}</Link>
				) : (
					isPublicState(state) && (
						<StagePathCompact current={proposal.stage} outcome={proposal.outcome} withName />
					)
				)
			}
		/>
	);
}
