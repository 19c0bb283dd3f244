import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Badge, Page, PageHeader, Tag } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { findAgencyNames } from "~/services/agencies.server";
import { isJudge } from "~/services/judging-judge.server";
import { countUnread } from "~/services/notifications.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "account.manage");
	const { t, format } = readerOf(request);
	const agencies = await findAgencyNames(viewer.roles.map(({ agencyId }) => agencyId));
	return {
		meta: { title: t("account.me.title") },
		displayName: viewer.displayName,
		unread: await countUnread({ viewer }),
		judges: await isJudge({ viewer }),
		roles: viewer.roles.map(({ role, agencyId }) => {
			const agency = agencyId ? agencies.get(agencyId) : undefined;
			return { role, scope: agency ? format.text(agency.name) : null };
		}),
	};
}

export default function Me() {
	const { t } = useI18n();
	const { displayName, unread, judges, roles } = useLoaderData<typeof loader>();
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					kicker={t("account.me.title")}
					title={displayName}
					lede={t("account.me.lede")}
					facts={
						roles.length > 0 && (
							<ul aria-label={t("account.me.roles")} className="flex flex-wrap gap-2">
								{roles.map(({ role, scope }) => (
									<li key={`${role} ${scope}`}>
										<Tag tone="brand">
											{scope
												? t("account.me.roleOf", { role: t(`domain.role.${role}`), scope })
												: t(`domain.role.${role}`)}
										</Tag>
									</li>
								))}
							</ul>
						)
					}
				/>
			}
		>
			<Group title={t("account.me.activity")}>
				{judges && <Entry to="/judge" title={t("judge.title")} hint={t("judge.lede")} />}
				<Entry to="/me/proposals" title={t("account.me.proposals")} hint={t("account.me.proposalsHint")} />
				<Entry
					to="/me/notices"
					title={t("account.me.notices")}
					hint={t("account.me.noticesHint")}
					waiting={unread}
				/>
				<Entry
					to="/me/confirmations"
					title={t("account.me.confirmations")}
					hint={t("account.me.confirmationsHint")}
				/>
				<Entry to="/me/supports" title={t("account.me.supports")} hint={t("account.me.supportsHint")} />
				<Entry to="/me/following" title={t("account.me.following")} hint={t("account.me.followingHint")} />
			</Group>
			<Group title={t("account.me.settings")}>
				<Entry to="/me/profile" title={t("account.me.profile")} hint={t("account.me.profileHint")} />
				<Entry to="/me/password" title={t("account.me.password")} hint={t("account.me.passwordHint")} />
				<Entry to="/me/sessions" title={t("account.me.sessions")} hint={t("account.me.sessionsHint")} />
				<Entry to="/me/data" title={t("account.me.data")} hint={t("account.me.dataHint")} />
			</Group>
		</Page>
	);
}

function Group({ title, children }: { title: string; children: ReactNode }) {
	return (
		<section className="mb-10">
			<h2 className="mb-3 text-xl">{title}</h2>
			<ul className="divide-y divide-line border-y border-line">{children}</ul>
		</section>
	);
}

function Entry({
	to,
	title,
	hint,
	waiting = 0,
}: {
	to: string;
	title: string;
	hint: string;
	waiting?: number;
}) {
	const i18n = useI18n();
	return (
		<li className="py-4">
			<span className="flex flex-wrap items-center gap-x-3">
				<Link to={i18n.to(to)} className="py-1 text-lg font-semibold">
					{title}
				</Link>
				<Badge
					count={waiting}
					tone="attention"
					label={i18n.t("account.me.noticesUnread", { count: waiting })}
				/>
			</span>
			<span className="block text-ink-soft">{hint}</span>
		</li>
	);
}
