import { Link } from "@remix-run/react";
import { type Claim, ClaimBesideAnswers } from "~/components/confirmation/claim-beside-answers";
import { useI18n } from "~/components/i18n";
import { DescriptionList, ExternalLink } from "~/components/ui";
import { BUDDHIST_ERA } from "~/domain/fiscal-year";
import type { Award, CostClass, InnovationLevel, InnovationTheme } from "~/domain/innovation";
import type { Bilingual, BuildingBlock, TargetGroup } from "~/domain/vocabulary";

type InnovationFactsProps = {
	innovation: {
		agency: { code: string; name: Bilingual } | null;
		level: InnovationLevel;
		theme: InnovationTheme;
		groups: readonly TargetGroup[];
		blocks: readonly BuildingBlock[];
		cost: CostClass;
		nationwide: boolean;
		provinceNames: readonly { code: number; name: Bilingual }[];
		inUseSince: Date | string | null;
		contact: string;
		link: string | null;
		source: string | null;
		commitment: { number: number } | null;
		citizens: Claim | null;
	};
};

/** The facts by which another agency decides whether it wants the same. */
export function InnovationFacts({ innovation }: InnovationFactsProps) {
	const { t, to, format } = useI18n();
	const { agency, blocks, provinceNames, link, commitment } = innovation;
	return (
		<DescriptionList
			items={[
				{
					term: t("innovations.agency"),
					detail: agency && <Link to={to(`/agencies/${agency.code}`)}>{format.text(agency.name)}</Link>,
				},
				{ term: t("innovations.filter.level"), detail: t(`innovations.level.${innovation.level}`) },
				{ term: t("innovations.filter.theme"), detail: t(`innovations.theme.${innovation.theme}`) },
				{
					term: t("innovations.filter.group"),
					detail: innovation.groups.map((group) => t(`domain.targetGroup.${group}`)).join(", "),
				},
				{
					term: t("innovations.area"),
					detail: innovation.nationwide
						? t("domain.nationwide")
						: provinceNames.map(({ name }) => format.text(name)).join(", "),
				},
				{
					term: t("innovations.filter.block"),
					detail: blocks.map((block) => t(`domain.buildingBlock.${block}`)).join(", "),
				},
				{ term: t("innovations.filter.cost"), detail: t(`innovations.cost.${innovation.cost}`) },
				{
					term: t("innovations.inUseSince"),
					detail: innovation.inUseSince && format.date(innovation.inUseSince),
				},
				{
					term: t("commitments.state.sideBySide"),
					detail: innovation.citizens && <ClaimBesideAnswers {...innovation.citizens} />,
				},
				{
					term: t("innovations.fromCommitment"),
					detail: commitment && (
						<Link to={to(`/commitments/${commitment.number}`)}>
							{t("commitments.page", { number: format.number(commitment.number) })}
						</Link>
					),
				},
				{ term: t("innovations.contact"), detail: innovation.contact },
				{ term: t("innovations.link"), detail: link && <ExternalLink href={link}>{link}</ExternalLink> },
				{ term: t("innovations.source"), detail: innovation.source },
			]}
		/>
	);
}

/** Awards that a solution has won, with the year in the reader's era. */
export function AwardList({ awards }: { awards: readonly Award[] }) {
	const { t, language } = useI18n();
	return (
		<ul className="list-disc pl-6">
			{awards.map(({ name, giver, year }) => (
				<li key={`${name}-${giver}-${year}`}>
					{t("innovations.awardLine", {
						name,
						giver,
						year: String(language === "th" ? year + BUDDHIST_ERA : year),
					})}
				</li>
			))}
		</ul>
	);
}
