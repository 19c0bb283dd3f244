import { type Claim, ClaimBesideAnswers } from "~/components/confirmation/claim-beside-answers";
import { useI18n } from "~/components/i18n";
import { useTextLang } from "~/components/library/own-text";
import { Item, Tag } from "~/components/ui";
import type { CostClass, InnovationLevel, InnovationTheme } from "~/domain/innovation";
import type { Bilingual, TargetGroup } from "~/domain/vocabulary";

/** A row of the library as `listInnovations` gives it; dates may be ISO text. */
export interface ListedInnovation {
	number: number;
	title: { th: string; en: string | null };
	summary: { th: string; en: string | null };
	agency: { name: Bilingual } | null;
	level: InnovationLevel;
	theme: InnovationTheme;
	groups: readonly TargetGroup[];
	cost: CostClass;
	labelled: boolean;
	awards: number;
	reuses: number;
	inUseSince: Date | string | null;
	withdrawn: boolean;
	/** What citizens say of it, where it is made from a commitment. */
	citizens: Claim | null;
	example: boolean;
}

type InnovationItemProps = {
	innovation: ListedInnovation;
	/** Where the row leads; the public page when left out. */
	to?: string;
	level?: 2 | 3 | 4;
};

/** One solution: what it does for whom, whose it is, and whether others have taken it over. */
export function InnovationItem({ innovation, to: own, level = 2 }: InnovationItemProps) {
	const { t, to, format } = useI18n();
	const langOf = useTextLang();
	const { agency, groups, labelled, awards, reuses, inUseSince } = innovation;
	return (
		<Item
			to={own ?? to(`/innovations/${innovation.number}`)}
			title={format.text(innovation.title)}
			titleLang={langOf(innovation.title)}
			level={level}
			kicker={agency && format.text(agency.name)}
			summary={<span lang={langOf(innovation.summary)}>{format.text(innovation.summary)}</span>}
			facts={
				<>
					<Tag tone="brand">{t(`innovations.theme.${innovation.theme}`)}</Tag>
					<span>{groups.map((group) => t(`domain.targetGroup.${group}`)).join(", ")}</span>
					{innovation.citizens && <ClaimBesideAnswers {...innovation.citizens} />}
					{innovation.example && <Tag>{t("common.example")}</Tag>}
				</>
			}
			aside={
				<>
					{innovation.withdrawn && <Tag tone="danger">{t("innovations.withdrawn")}</Tag>}
					{labelled && (
						<Tag tone="gold" icon="check">
							{t("innovations.goodPractice")}
						</Tag>
					)}
					{reuses > 0 && (
						<span className="font-semibold">{t("innovations.reuseCount", { count: reuses })}</span>
					)}
					{awards > 0 && <span>{t("innovations.awardCount", { count: awards })}</span>}
					{innovation.cost !== "unknown" && (
						<span className="text-ink-soft">
							{t("innovations.costIs", { cost: t(`innovations.cost.${innovation.cost}`) })}
						</span>
					)}
					{inUseSince && (
						<span className="text-ink-soft">
							{t("innovations.since", { date: format.dateShort(inUseSince) })}
						</span>
					)}
				</>
			}
		/>
	);
}
