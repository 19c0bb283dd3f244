import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Breadcrumbs, Notice, Page, PageHeader } from "~/components/ui";
import type { ReportedKind } from "~/domain/moderation";
import { proposalPath } from "~/domain/proposal-path";
import { ReportForm } from "./report-form";

type ReportPageProps = {
	kind: ReportedKind;
	/** The proposal that is reported, or under which the comment stands. */
	proposal: { number: number; slug: string; title: { th: string; en: string | null } };
	/** What is reported, to be read again. */
	children: ReactNode;
	/** True when this person has reported it before. */
	reported: boolean;
	/** The action's answer, if a report was sent. */
	answer?: object;
};

/** The page on which somebody reports a comment or a proposal, and where they read that it has arrived. */
export function ReportPage({ kind, proposal, children, reported, answer }: ReportPageProps) {
	const { t, to, format } = useI18n();
	const isDone = answer !== undefined && "reported" in answer;
	const backTo = to(proposalPath(proposal));
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: backTo, label: format.text(proposal.title) }]} />}
					title={t(`moderation.report.title.${kind}`)}
					lede={t(`moderation.report.lede.${kind}`)}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{children}
				{isDone || reported ? (
					<Notice
						tone="success"
						role={isDone ? "status" : undefined}
						title={t(isDone ? "moderation.report.doneTitle" : "moderation.report.doneBefore")}
						actions={<Link to={backTo}>{t("comments.support.backToProposal")}</Link>}
					>
						<p>{t("moderation.report.doneText")}</p>
					</Notice>
				) : (
					<ReportForm question={t(`moderation.report.question.${kind}`)} answer={answer} />
				)}
			</div>
		</Page>
	);
}
