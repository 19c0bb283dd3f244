import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { BallotEntry } from "~/components/judging/ballot-entry";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { findReadingPage } from "~/services/judging-rankings.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const page = await findReadingPage({ viewer, round: params.round, entry: params.entry, now: context.now });
	return { meta: { title: readerOf(request).format.text(page.entry.title) }, ...page };
}

export default function ReadEntry() {
	const { t, to, format, language } = useI18n();
	const { round, entry } = useLoaderData<typeof loader>();
	const path = to(`/judge/${round.number}`);
	const lang = language === "en" ? "th" : undefined;
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/judge"), label: t("judge.title") },
								{ to: path, label: format.text(round.name) },
							]}
						/>
					}
					kicker={t("judge.entry.number", { number: entry.number })}
					title={format.text(entry.title)}
					titleLang={entry.title.en ? undefined : lang}
					lede={<span lang={entry.summary.en ? undefined : lang}>{format.text(entry.summary)}</span>}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				<section aria-labelledby="entry-heading">
					<h2 id="entry-heading" className="sr-only">
						{t("judge.entry.content")}
					</h2>
					<BallotEntry entry={entry} />
				</section>
				<div>
					<ButtonLink to={round.mode === "pairs" ? `${path}/pairs` : `${path}/ranking`} variant="secondary">
						{t("judge.entry.backToJudging")}
					</ButtonLink>
				</div>
			</div>
		</Page>
	);
}
