import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { DescriptionList } from "~/components/ui";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";

type AgencyLink = { code: string; name: Bilingual };

type AgencyFactsProps = {
	agency: { kind: AgencyKind; letterCode: string | null; contactUnit: Bilingual };
	parent: AgencyLink | null;
	/** Agencies below it. */
	below: readonly AgencyLink[];
};

/** Who an agency is and whom to write to. */
export function AgencyFacts({ agency, parent, below }: AgencyFactsProps) {
	const { t, to, format } = useI18n();
	const link = ({ code, name }: AgencyLink) => <Link to={to(`/agencies/${code}`)}>{format.text(name)}</Link>;
	return (
		<DescriptionList
			items={[
				{ term: t("agencies.page.contact"), detail: format.text(agency.contactUnit) },
				{ term: t("agencies.page.kind"), detail: t(`domain.agencyKind.${agency.kind}`) },
				{ term: t("agencies.page.letterCode"), detail: agency.letterCode },
				{ term: t("agencies.page.parent"), detail: parent && link(parent) },
				{
					term: t("agencies.page.children"),
					detail: below.length > 0 && (
						<ul className="flex flex-col gap-1">
							{below.map((agencyBelow) => (
								<li key={agencyBelow.code}>{link(agencyBelow)}</li>
							))}
						</ul>
					),
				},
			]}
		/>
	);
}
