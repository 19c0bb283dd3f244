import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { AuditJudges } from "~/components/judging/audit-judges";
import { AuditAgreement, AuditHome } from "~/components/judging/audit-panel";
import { ResultNav } from "~/components/judging/result-nav";
import { ResultSection } from "~/components/judging/result-section";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { EmptyState, Page } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { loadAudit } from "~/services/judging-audit.server";
import { findRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const [round, { isClosed, audit }] = await Promise.all([
		findRoundHead({ number: params.round, now }),
		loadAudit({ viewer, number: params.round, now }),
	]);
	return { meta: { title: readerOf(request).t("judgingResults.nav.audit") }, round, isClosed, audit };
}

export default function AuditPage() {
	const { round, isClosed, audit } = useLoaderData<typeof loader>();
	const { t } = useI18n();
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="results"
					title={t("judgingResults.nav.audit")}
					lede={t("judgingResults.audit.lede")}
				/>
			}
		>
			<ResultNav number={round.number} current="audit" />
			{audit ? (
				<div className="flex flex-col gap-12">
					<ResultSection
						id="offsets"
						title={t("judgingResults.audit.offsets")}
						note={t("judgingResults.audit.offsetsNote")}
					>
						<AuditJudges judges={audit.judges} />
					</ResultSection>
					<ResultSection
						id="agreement"
						title={t("judgingResults.audit.agreement")}
						note={t("judgingResults.audit.agreementNote")}
					>
						<AuditAgreement agreement={audit.agreement} />
					</ResultSection>
					<ResultSection
						id="home"
						title={t("judgingResults.audit.home")}
						note={t("judgingResults.audit.homeNote")}
					>
						<AuditHome home={audit.home} />
					</ResultSection>
				</div>
			) : (
				<EmptyState title={t(isClosed ? "judgingResults.audit.onlyScores" : "judgingResults.audit.notYet")} />
			)}
		</Page>
	);
}
