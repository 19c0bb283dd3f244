import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { DescriptionList } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import type { Bilingual, ChangeKind, Channel, ImpactKind } from "~/domain/vocabulary";

type ProposalFactsProps = {
	proposal: {
		number: number;
		slug: string;
		version: number;
		text: {
			service: string;
			nationwide: boolean;
			channels: Channel[];
			changeKinds: ChangeKind[];
			impacts: ImpactKind[];
			teamName: string;
		};
		authors: string[];
		agency: { code: string; name: Bilingual } | null;
		challenge: { slug: string; title: Bilingual } | null;
		provinceNames: Bilingual[];
	};
};

/** What a proposal is about in short: service, agency, challenge, area, kinds, people, versions. */
export function ProposalFacts({ proposal }: ProposalFactsProps) {
	const { t, to, format, language } = useI18n();
	const { text, agency, challenge, version } = proposal;
	const list = (words: string[]) => words.join(language === "th" ? " · " : ", ");
	const path = proposalPath(proposal);
	const team = text.teamName && (
		<span lang={language === "en" ? "th" : undefined} className="block font-semibold">
			{text.teamName}
		</span>
	);
	return (
		<DescriptionList
			items={[
				{
					term: t("proposals.fact.authors"),
					detail: (
						<>
							{team}
							{list(proposal.authors)}
						</>
					),
				},
				{
					term: t("proposals.fact.service"),
					detail: text.service && <span lang={language === "en" ? "th" : undefined}>{text.service}</span>,
				},
				{
					term: t("proposals.fact.agency"),
					detail: agency && <Link to={to(`/agencies/${agency.code}`)}>{format.text(agency.name)}</Link>,
				},
				{
					term: t("proposals.fact.challenge"),
					detail: challenge && (
						<Link to={to(`/challenges/${challenge.slug}`)}>{format.text(challenge.title)}</Link>
					),
				},
				{
					term: t("proposals.fact.area"),
					detail: text.nationwide
						? t("domain.nationwide")
						: list(proposal.provinceNames.map((name) => format.text(name))),
				},
				{
					term: t("proposals.fact.channels"),
					detail: list(text.channels.map((key) => t(`domain.channel.${key}`))),
				},
				{
					term: t("proposals.fact.changes"),
					detail: list(text.changeKinds.map((key) => t(`domain.changeKind.${key}`))),
				},
				{
					term: t("proposals.fact.impacts"),
					detail: list(text.impacts.map((key) => t(`domain.impact.${key}`))),
				},
				{
					term: t("proposals.fact.versions"),
					detail: version > 0 && (
						<>
							{t("proposals.versionNumber", { version })}{" "}
							<Link to={to(`${path}/versions`)}>{t("proposals.seeVersions")}</Link>
						</>
					),
				},
				{
					term: t("proposals.fact.address"),
					detail: version > 0 && (
						<Link to={to(proposalPath({ number: proposal.number }))} reloadDocument>
							{to(proposalPath({ number: proposal.number }))}
						</Link>
					),
				},
			]}
		/>
	);
}
