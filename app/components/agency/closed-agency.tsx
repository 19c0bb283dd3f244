import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Notice } from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";

type ClosedAgencyProps = {
	/** Date or ISO text. */
	closedAt: Date | string;
	replacedBy: { code: string; name: Bilingual } | null;
};

/** Says that an agency is no more, since when, and which one goes on with its work. */
export function ClosedAgency({ closedAt, replacedBy }: ClosedAgencyProps) {
	const { t, to, format } = useI18n();
	return (
		<Notice title={t("agencies.closedSince", { date: format.date(closedAt) })}>
			<p>{t("agencies.closedNote")}</p>
			{replacedBy && (
				<p>
					{t("agencies.replacedBy")}{" "}
					<Link to={to(`/agencies/${replacedBy.code}`)}>{format.text(replacedBy.name)}</Link>
				</p>
			)}
		</Notice>
	);
}
