import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { GateNeeds } from "~/components/stage/missing-list";
import { DescriptionList, Details } from "~/components/ui";
import type { GateKeeper } from "~/domain/challenge";
import { type GateRules, STAGES } from "~/domain/stage";
import type { Bilingual, TargetGroup } from "~/domain/vocabulary";

type AgencyLink = { code: string; name: Bilingual };

type AboutProps = {
	theme: Bilingual;
	targetGroups: readonly TargetGroup[];
	host: AgencyLink | null;
	supporting: readonly AgencyLink[];
	partners: readonly string[];
};

/** Who asks, who helps, and for whom. */
export function ChallengeAbout({ theme, targetGroups, host, supporting, partners }: AboutProps) {
	const { t, format } = useI18n();
	return (
		<section aria-labelledby="about">
			<h2 id="about" className="mb-3 text-xl">
				{t("challenges.about")}
			</h2>
			<DescriptionList
				items={[
					{ term: t("challenges.theme"), detail: format.text(theme) },
					{
						term: t("challenges.groups"),
						detail: targetGroups.map((group) => t(`domain.targetGroup.${group}`)).join(" · "),
					},
					{ term: t("challenges.host"), detail: host && <AgencyLinks agencies={[host]} /> },
					{
						term: t("challenges.supporting"),
						detail: supporting.length > 0 && <AgencyLinks agencies={supporting} />,
					},
					{ term: t("challenges.partners"), detail: partners.length > 0 && <Lines lines={partners} /> },
				]}
			/>
		</section>
	);
}

function AgencyLinks({ agencies }: { agencies: readonly AgencyLink[] }) {
	const { to, format } = useI18n();
	return (
		<ul className="flex flex-col gap-1">
			{agencies.map(({ code, name }) => (
				<li key={code}>
					<Link to={to(`/agencies/${code}`)}>{format.text(name)}</Link>
				</li>
			))}
		</ul>
	);
}

function Lines({ lines }: { lines: readonly string[] }) {
	return (
		<ul className="flex flex-col gap-1">
			{lines.map((line) => (
				<li key={line}>{line}</li>
			))}
		</ul>
	);
}

type RulesProps = {
	rules: {
		votesPerPerson: number | null;
		teamMin: number;
		teamMax: number;
		gateKeeper: GateKeeper;
		eligibility: Bilingual;
	};
	gates: GateRules;
};

/** The rules in words. */
export function ChallengeRulesText({ rules, gates }: RulesProps) {
	const { t, format } = useI18n();
	const { votesPerPerson, teamMin, teamMax } = rules;
	return (
		<section aria-labelledby="rules">
			<h2 id="rules" className="mb-3">
				{t("challenges.rules")}
			</h2>
			<DescriptionList
				items={[
					{ term: t("challenges.eligibility"), detail: format.text(rules.eligibility) },
					{
						term: t("challenges.votes"),
						detail:
							votesPerPerson === null
								? t("challenges.votesFree")
								: t("challenges.votesLimited", { count: votesPerPerson }),
					},
					{
						term: t("challenges.team"),
						detail:
							teamMin === teamMax
								? t("challenges.teamExact", { min: teamMin })
								: t("challenges.teamSize", { min: teamMin, max: teamMax }),
					},
					{ term: t("challenges.gateKeeper"), detail: t(`domain.gateKeeper.${rules.gateKeeper}`) },
				]}
			/>
			<div className="mt-3">
				<Details summary={t("challenges.gates")}>
					<ul className="flex flex-col gap-3">
						{STAGES.filter((stage) => stage !== "drive").map((stage) => (
							<li key={stage}>
								<p className="font-semibold">{t(`domain.stage.${stage}`)}</p>
								<GateNeeds stage={stage} rules={gates} />
							</li>
						))}
					</ul>
				</Details>
			</div>
		</section>
	);
}

type ResourcesProps = {
	dataSets: readonly { name: Bilingual; holder: string | null; url: string | null }[];
	prizes: readonly { name: Bilingual; baht: number | null }[];
};

/** Data to work with, and what there is to win. */
export function ChallengeResources({ dataSets, prizes }: ResourcesProps) {
	const { t, format } = useI18n();
	return (
		<>
			{dataSets.length > 0 && (
				<section aria-labelledby="data-sets">
					<h2 id="data-sets" className="mb-3 text-xl">
						{t("challenges.dataSets")}
					</h2>
					<ul className="divide-y divide-line border-y border-line">
						{dataSets.map(({ name, holder, url }) => (
							<li key={name.th} className="py-2.5">
								{url ? (
									<a href={url} rel="noopener">
										{format.text(name)} <span>{t("ui.externalLink")}</span>
									</a>
								) : (
									<span>{format.text(name)}</span>
								)}
								{holder && (
									<span className="block text-sm text-ink-soft">{t("challenges.heldBy", { holder })}</span>
								)}
							</li>
						))}
					</ul>
				</section>
			)}
			{prizes.length > 0 && (
				<section aria-labelledby="prizes">
					<h2 id="prizes" className="mb-3 text-xl">
						{t("challenges.prizes")}
					</h2>
					<ul className="divide-y divide-line border-y border-line">
						{prizes.map(({ name, baht }) => (
							<li key={name.th} className="py-2.5">
								{format.text(name)}
								{baht !== null && (
									<span className="block text-sm text-ink-soft">
										{t("challenges.baht", { amount: format.baht(baht) })}
									</span>
								)}
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	);
}
