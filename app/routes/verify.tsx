import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ResultSection } from "~/components/judging/result-section";
import { Verifier } from "~/components/judging/result-verifier";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Notice, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { findVerifiable, readVersion } from "~/services/judging-results-public.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const round = new URL(request.url).searchParams.get("round") ?? undefined;
	return {
		meta: { title: t("judgingResults.verify.title"), description: t("judgingResults.verify.lede") },
		round: round ? await findVerifiable({ number: round, version: readVersion(request) }) : null,
	};
}

export default function Verify() {
	const { round } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const file = round ? `ruamkit-round-${round.number}-v${round.version}.json` : "bundle.json";
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/results"), label: t("judgingResults.title") }]} />}
					title={t("judgingResults.verify.title")}
					lede={t("judgingResults.verify.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<noscript>
					<Notice title={t("judgingResults.verify.noScript")} />
				</noscript>
				<Verifier round={round && { ...round, name: format.text(round.name) }} />
				<ResultSection id="what" title={t("judgingResults.verify.whatTitle")}>
					<p>{t("judgingResults.verify.what")}</p>
					<p className="mt-2">{t("judgingResults.verify.whatNot")}</p>
				</ResultSection>
				<ResultSection
					id="command"
					title={t("judgingResults.verify.commandTitle")}
					note={t("judgingResults.verify.commandNote")}
				>
					<ul className="flex flex-col gap-1">
						{round && (
							<li>
								<a href={round.address}>{t("judgingResults.page.download")}</a>
							</li>
						)}
						<li>
							<a href="/verify.mjs" download>
								{t("judgingResults.verify.program")}
							</a>
						</li>
					</ul>
					<pre className="mt-4 rounded-md bg-sunken p-4 break-all whitespace-pre-wrap">
						<code>
							node verify.mjs {file}
							{round && ` --fingerprint ${round.hash}`}
						</code>
					</pre>
					<p className="mt-3 text-sm text-ink-soft">{t("judgingResults.verify.source")}</p>
				</ResultSection>
			</div>
		</Page>
	);
}
