import { type Claim, ClaimBesideAnswers } from "~/components/confirmation/claim-beside-answers";
import { useI18n } from "~/components/i18n";
import { StagePathCompact } from "~/components/path";
import { Icon, Item, Tag } from "~/components/ui";
import type { NextStepOwner, ProgressKey } from "~/domain/proposal";
import type { ProposalOutcome } from "~/domain/proposal-outcome";
import { proposalPath } from "~/domain/proposal-path";
import type { Stage } from "~/domain/stage";
import type { Bilingual, TargetGroup } from "~/domain/vocabulary";
import { standingKey } from "./standing-key";

/** A row of `listProposals`; dates may be ISO text. */
export interface ProposalCardData {
	number: number;
	slug: string;
	title: string;
	titleEn?: string;
	summary: string;
	summaryEn?: string;
	groups: readonly TargetGroup[];
	stage: Stage;
	progress: ProgressKey;
	/** How its path ended; nothing while it goes on. */
	outcome?: ProposalOutcome;
	nextStep: NextStepOwner;
	owner?: Bilingual;
	waitingSince: Date | string;
	supports: number;
	comments: number;
	example?: boolean;
	real?: boolean;
	/** What citizens say of it, where an agency calls it live. */
	citizens?: Claim;
}

/** Groups that are named in a row; the page names them all. */
const GROUPS_SHOWN = 3;

/** A proposal in a list: title, who needs it, how far it is, who owes the next step since when. */
export function ProposalCard({ proposal, level }: { proposal: ProposalCardData; level?: 2 | 3 | 4 }) {
	const { t, to, format, language } = useI18n();
	const { number, slug, title, titleEn, summary, summaryEn, groups, progress, outcome = "open" } = proposal;
	const inThai = language === "en" && !titleEn;
	const named = [...new Set(groups)].slice(0, GROUPS_SHOWN).map((group) => t(`domain.targetGroup.${group}`));
	return (
		<Item
			to={to(proposalPath({ number, slug }))}
			title={format.text({ th: title, en: titleEn })}
			titleLang={inThai ? "th" : undefined}
			summary={
				<span lang={language === "en" && !summaryEn ? "th" : undefined}>
					{format.text({ th: summary, en: summaryEn })}
				</span>
			}
			level={level}
			facts={
				<>
					{named.length > 0 && (
						<span className="font-semibold">
							{t("proposals.forGroups", { groups: named.join(language === "th" ? " " : ", ") })}
						</span>
					)}
					<span>{t("proposals.supports", { count: proposal.supports })}</span>
					{proposal.comments > 0 && <span>{t("proposals.comments", { count: proposal.comments })}</span>}
					{proposal.citizens && <ClaimBesideAnswers {...proposal.citizens} />}
					{proposal.example && <Tag>{t("common.example")}</Tag>}
					{proposal.real && <Tag>{t("common.real")}</Tag>}
				</>
			}
			aside={
				<>
					<StagePathCompact current={proposal.stage} outcome={outcome} withName />
					<span className="font-semibold">{t(standingKey({ outcome, progress }))}</span>
					<NextStepLine proposal={proposal} />
				</>
			}
		/>
	);
}

type NextStep = Pick<ProposalCardData, "nextStep" | "owner" | "waitingSince">;

/** Who owes the next step, and since when. Nothing when nobody does. */
export function NextStepLine({ proposal }: { proposal: NextStep }) {
	const { t, format } = useI18n();
	const { nextStep, owner, waitingSince } = proposal;
	if (nextStep === "nobody") return null;
	return (
		<span className="text-ink-soft">
			<Icon name="person" size="sm" className="mr-1 inline-block" />
			{t("proposals.owes", { who: owner ? format.text(owner) : t(`domain.nextStep.${nextStep}`) })}{" "}
			{t("proposals.since", { date: format.dateShort(waitingSince) })}
		</span>
	);
}
