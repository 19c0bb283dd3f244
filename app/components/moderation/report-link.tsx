import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Icon } from "~/components/ui";

/** The quiet way to report a proposal, below its text. */
export function ReportLink({ to }: { to: string }) {
	const { t } = useI18n();
	return (
		<p className="text-sm">
			<Link to={to} className="inline-flex min-h-9 items-center gap-1.5">
				<Icon name="flag" size="sm" />
				{t("moderation.report.title.proposal")}
			</Link>
		</p>
	);
}
