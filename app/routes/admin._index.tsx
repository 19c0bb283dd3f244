import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AccountDecisions } from "~/components/admin/account-decisions";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ButtonLink, EmptyState, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { listAccountDecisions } from "~/services/people.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "desk.administrator");
	const { t } = readerOf(request);
	return { meta: { title: t("admin.title") }, decisions: await listAccountDecisions() };
}

export default function Admin() {
	const { t, to } = useI18n();
	const { decisions } = useLoaderData<typeof loader>();
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					title={t("admin.title")}
					lede={t("admin.lede")}
					actions={
						<>
							<ButtonLink to={to("/admin/people")}>{t("admin.openPeople")}</ButtonLink>
							<ButtonLink to={to("/admin/agencies")} variant="secondary">
								{t("admin.agencies.open")}
							</ButtonLink>
							<ButtonLink to={to("/admin/mail")} variant="secondary">
								{t("mail.outbox.open")}
							</ButtonLink>
						</>
					}
				/>
			}
		>
			<h2 className="mb-4 text-xl">{t("admin.recent")}</h2>
			{decisions.length === 0 ? (
				<EmptyState title={t("admin.recentNone")}>{t("admin.recentNoneHint")}</EmptyState>
			) : (
				<AccountDecisions
					decisions={decisions}
					renderPerson={({ id, name }) => <Link to={to(`/admin/people/${id}`)}>{name}</Link>}
				/>
			)}
		</Page>
	);
}
