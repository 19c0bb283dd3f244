import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { SummaryCard } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";

type AnsweredProposalFactsProps = {
	proposal: {
		number: number;
		slug: string;
		title: { th: string; en: string | null };
		summary: { th: string; en: string | null };
		service: string;
		supports: number;
	};
};

/** The proposal that an officer is about to answer, in brief. */
export function AnsweredProposalFacts({ proposal }: AnsweredProposalFactsProps) {
	const { t, to, format } = useI18n();
	return (
		<SummaryCard
			level={2}
			title={format.text(proposal.title)}
			actions={<Link to={to(proposalPath(proposal))}>{t("agencies.answer.readAll")}</Link>}
			items={[
				{ term: t("agencies.answer.about"), detail: format.text(proposal.summary) },
				{ term: t("agencies.answer.service"), detail: proposal.service },
				{
					term: t("domain.nextStep.supporters"),
					detail: t("agencies.page.supports", { count: proposal.supports }),
				},
			]}
		/>
	);
}
