import { useI18n } from "~/components/i18n";
import { ButtonLink } from "~/components/ui";

type OfficerActionsProps = {
	may: { report: boolean; change: boolean; approve: boolean };
	/** Address of the commitment's pages on the desk. */
	desk: string;
};

/** What the people of the agency can do with a commitment; nothing for everybody else. */
export function OfficerActions({ may, desk }: OfficerActionsProps) {
	const { t } = useI18n();
	if (!may.report && !may.change && !may.approve) return null;
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
		</section>
	);
}
