import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { FollowUpItems } from "~/components/opinion/follow-up-items";
import { type OwnOpinion, OwnOpinionList } from "~/components/opinion/own-opinion-list";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { listOwnFollowUps } from "~/services/agenda-follow-ups.server";
import { listOwnOpinions } from "~/services/opinion-desk.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { viewer: maybe, now } }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context: { viewer: maybe } });
	const { t } = readerOf(request);
	const [opinions, followUps] = await Promise.all([
		listOwnOpinions({ viewer, now }),
		listOwnFollowUps({ viewer, now }),
	]);
	return { meta: { title: t("opinions.desk.title") }, ...opinions, followUps };
}

export default function OpinionsDesk() {
	const { owed, signed, followUps } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	const list = (rows: OwnOpinion[], label: string) => <OwnOpinionList rows={rows} label={label} />;
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer"), label: t("agencies.desk.title") }]} />}
					title={t("opinions.desk.title")}
					lede={t("opinions.desk.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<section aria-labelledby="owed">
					<h2 id="owed" className="mb-3">
						{t("opinions.desk.owed")}
					</h2>
					{owed.length === 0 ? (
						<p className="text-ink-soft">{t("opinions.desk.owedNone")}</p>
					) : (
						list(owed, t("opinions.desk.owed"))
					)}
				</section>
				<section aria-labelledby="follow-ups">
					<h2 id="follow-ups" className="mb-3">
						{t("opinions.desk.followUps")}
					</h2>
					{followUps.length === 0 ? (
						<p className="text-ink-soft">{t("opinions.desk.followUpsNone")}</p>
					) : (
						<FollowUpItems followUps={followUps} />
					)}
				</section>
				{signed.length > 0 && (
					<section aria-labelledby="signed">
						<h2 id="signed" className="mb-3">
							{t("opinions.desk.signed")}
						</h2>
						{list(signed, t("opinions.desk.signed"))}
					</section>
				)}
				<p>
					<Link to={to("/agenda")}>{t("agenda.title")}</Link>
				</p>
			</div>
		</Page>
	);
}
