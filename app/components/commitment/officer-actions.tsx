import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ButtonLink } from "~/components/ui";

type OfficerActionsProps = {
	may: { report: boolean; change: boolean; approve: boolean };
	/** What carries the commitment: parts, milestones, evidence and the talk of those who take part. */
	work: { manage: boolean; giveEvidence: boolean; talk: boolean; ownPart: boolean };
	/** Address of the commitment's public page. */
	here: string;
	/** Address of the commitment's pages on the desk. */
	desk: string;
};

/** What the people of the agency can do with a commitment; nothing for everybody else. */
export function OfficerActions({ may, work, desk, here }: OfficerActionsProps) {
	const { t } = useI18n();
	if (![...Object.values(may), ...Object.values(work)].some(Boolean)) return null;
	const links = [
		work.manage && { to: `${desk}/partners`, label: t("promises.parts.manage") },
		work.manage && { to: `${desk}/milestones`, label: t("promises.milestones.manage") },
		work.giveEvidence && { to: `${desk}/evidence`, label: t("promises.evidence.manage") },
		work.ownPart && { to: `${desk}/part`, label: t("promises.part.title") },
		work.talk && { to: `${here}/thread`, label: t("promises.talk.link") },
	];
	return (
		<section
			aria-label={t("commitments.officer.actions")}
			className="flex flex-wrap items-center gap-3 print:hidden"
		>
			<span className="w-full text-sm text-ink-soft">{t("commitments.officer.actions")}</span>
			{may.approve && <ButtonLink to={`${desk}/approve`}>{t("commitments.officer.approve")}</ButtonLink>}
			{may.report && (
				<ButtonLink to={`${desk}/report`} variant="secondary">
					{t("commitments.officer.report")}
				</ButtonLink>
			)}
			{may.change && (
				<ButtonLink to={`${desk}/promise`} variant="secondary">
					{t("commitments.officer.change")}
				</ButtonLink>
			)}
			<p className="flex w-full flex-wrap gap-x-6 gap-y-1">
				{links.map(
					(link) =>
						link && (
							<Link key={link.to} to={link.to} className="inline-flex min-h-11 items-center">
								{link.label}
							</Link>
						),
				)}
			</p>
		</section>
	);
}
