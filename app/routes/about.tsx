import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Page, PageHeader } from "~/components/ui";
import { STAGES } from "~/domain/stage";
import { readerOf } from "~/http/page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export function loader({ request }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	return { meta: { title: t("about.title"), description: t("about.lede") } };
}

const RULES = ["records", "support", "gate", "late", "confirm", "moderation"] as const;

export default function About() {
	const { t, to } = useI18n();
	return (
		<Page width="narrow" header={<PageHeader title={t("about.title")} lede={t("about.lede")} />}>
			<h2>{t("about.stagesTitle")}</h2>
			<ol className="mt-4 flex flex-col gap-4">
				{STAGES.map((stage, index) => (
					<li key={stage} className="grid grid-cols-[2.5rem_1fr]">
						<span className="text-xl font-bold text-brand" aria-hidden="true">
							{index + 1}
						</span>
						<span>
							<strong className="block">{t(`domain.stage.${stage}`)}</strong>
							{t(`about.stages.${stage}`)}
						</span>
					</li>
				))}
			</ol>
			<h2 className="mt-10">{t("about.rulesTitle")}</h2>
			<ul className="mt-4 flex list-disc flex-col gap-2 pl-6">
				{RULES.map((rule) => (
					<li key={rule}>{t(`about.rules.${rule}`)}</li>
				))}
			</ul>
			<h2 className="mt-10">{t("about.openTitle")}</h2>
			<p className="mt-2">{t("about.openText")}</p>
			<p className="mt-2">
				<Link to={to("/open-data")}>{t("about.openLink")}</Link>
			</p>
		</Page>
	);
}
