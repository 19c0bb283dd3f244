import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { AgencyFiguresTable } from "~/components/programme/agency-figures";
import {
	FunnelChart,
	PunctualityChart,
	StagesChart,
	StatusChart,
} from "~/components/programme/programme-charts";
import { Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { listAgencyFigures, loadProgrammeFigures } from "~/services/programme.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const [figures, agencies] = await Promise.all([loadProgrammeFigures({ now }), listAgencyFigures({ now })]);
	return {
		meta: { title: t("programme.title"), description: t("programme.lede") },
		now: now.toISOString(),
		figures,
		agencies,
	};
}

export default function Programme() {
	const { now, figures, agencies } = useLoaderData<typeof loader>();
	const { t, format, to } = useI18n();
	const live = (figures.byStatus.live ?? 0) + (figures.byStatus.scaled ?? 0);
	return (
		<Page
			header={
				<PageHeader
					title={t("programme.title")}
					lede={t("programme.lede")}
					facts={t("programme.asOf", { date: format.dateTime(now) })}
				/>
			}
		>
			<div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
				<FunnelChart figures={figures} />
				<StagesChart figures={figures} />
				<div>
					<PunctualityChart figures={figures} />
					<p className="mt-3 flex flex-wrap gap-x-6">
						<Link to={to("/commitments?status=overdue")}>{t("programme.seeLate")}</Link>
						<Link to={to("/commitments")}>{t("programme.seeAll")}</Link>
					</p>
				</div>
				<StatusChart figures={figures} />
			</div>
			<section aria-labelledby="citizens" className="mt-12 max-w-narrow">
				<h2 id="citizens">{t("programme.confirmedTitle")}</h2>
				<p className="mt-2 text-lg">
					{t("programme.confirmedText", { live, judged: figures.judged, confirmed: figures.confirmed })}
				</p>
			</section>
			<section aria-labelledby="agencies" className="mt-12">
				<h2 id="agencies">{t("programme.agenciesTitle")}</h2>
				<p className="mt-2 mb-5 max-w-narrow text-ink-soft">{t("programme.agenciesNote")}</p>
				<AgencyFiguresTable rows={agencies} />
			</section>
		</Page>
	);
}
