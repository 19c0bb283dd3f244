import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { StewardLibraryLinks } from "~/components/library/desk-links";
import { metaOf } from "~/components/page-meta";
import { Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { loadStewardDesk } from "~/services/steward-desk.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { t } = readerOf(request);
	return { meta: { title: t("steward.title") }, desk: await loadStewardDesk({ now: context.now }) };
}

const TASKS = [
	{ key: "submitted", note: "submittedNote", path: "/steward/review" },
	{ key: "gates", note: "gatesNote", path: "/steward/gates" },
	{ key: "reports", note: "reportsNote", path: "/steward/moderation" },
	{ key: "overdue", note: "overdueNote", path: "/commitments?status=overdue" },
] as const;

export default function Desk() {
	const { desk } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page header={<PageHeader title={t("steward.title")} lede={t("steward.lede")} />}>
			<ul className="divide-y divide-line border-y border-line">
				{TASKS.map(({ key, note, path }) => {
					const { count, since } = desk[key];
					return (
						<li key={key} className="grid gap-x-10 gap-y-1 py-5 sm:grid-cols-[minmax(0,1fr)_17rem]">
							<div>
								<h2 className="text-lg">
									<Link to={to(path)}>{t(`steward.desk.${key}`)}</Link>
								</h2>
								<p className="text-ink-soft">{t(`steward.desk.${note}`)}</p>
							</div>
							<div>
								<p className={count > 0 ? "text-xl font-semibold" : "text-ink-soft"}>
									{t("steward.waiting", { count })}
								</p>
								{since && (
									<p className="text-sm text-ink-soft">
										{t("steward.oldest", { date: format.dateShort(since) })}
									</p>
								)}
							</div>
						</li>
					);
				})}
				<li className="py-5">
					<h2 className="text-lg">
						<Link to={to("/steward/challenges")}>{t("steward.desk.challenges")}</Link>
					</h2>
					<p className="text-ink-soft">{t("steward.desk.challengesNote")}</p>
				</li>
				<li className="py-5">
					<h2 className="text-lg">
						<Link to={to("/steward/needs")}>{t("needs.desk.title")}</Link>
					</h2>
					<p className="text-ink-soft">{t("needs.desk.lede")}</p>
				</li>
				<li className="py-5">
					<h2 className="text-lg">
						<Link to={to("/steward/appeals")}>{t("escalation.appeal.desk")}</Link>
					</h2>
					<p className="text-ink-soft">{t("escalation.appeal.deskLede")}</p>
				</li>
				<li className="py-5">
					<h2 className="text-lg">
						<Link to={to("/steward/opinions")}>{t("opinions.list.title")}</Link>
					</h2>
					<p className="text-ink-soft">{t("opinions.list.lede")}</p>
				</li>
				<li className="py-5">
					<h2 className="text-lg">
						<Link to={to("/steward/agenda")}>{t("agenda.desk.title")}</Link>
					</h2>
					<p className="text-ink-soft">{t("agenda.desk.lede")}</p>
				</li>
				<li className="py-5">
					<h2 className="text-lg">
						<Link to={to("/steward/judging")}>{t("steward.desk.judging")}</Link>
					</h2>
					<p className="text-ink-soft">{t("steward.desk.judgingNote")}</p>
				</li>
				<StewardLibraryLinks />
			</ul>
		</Page>
	);
}
