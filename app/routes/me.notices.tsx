import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountPage } from "~/components/account/account-page";
import { useI18n } from "~/components/i18n";
import { NoticeItem } from "~/components/notice/notice-item";
import { metaOf } from "~/components/page-meta";
import { Button, ButtonLink, EmptyState, Form, Pagination } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { listNotices, markNoticesRead } from "~/services/notices.server";
import { countUnread } from "~/services/notifications.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const [unread, notices] = await Promise.all([
		countUnread({ viewer }),
		listNotices({ viewer, after: new URL(request.url).searchParams.get("after") }),
	]);
	return { meta: { title: readerOf(request).t("notifications.title") }, unread, notices };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	await markNoticesRead({ viewer, now: context.now });
	return redirect(readerOf(request).to("/me/notices"));
}

export default function Notices() {
	const { unread, notices } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	return (
		<AccountPage title={t("notifications.title")} lede={t("notifications.lede")} width="narrow">
			{unread > 0 && (
				<Form layout="none" className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
					<p>{t("notifications.unreadCount", { count: unread })}</p>
					<Button variant="secondary" size="sm" icon="check">
						{t("notifications.markAllRead")}
					</Button>
				</Form>
			)}
			{notices.items.length === 0 ? (
				<EmptyState
					title={t("notifications.empty")}
					action={
						<ButtonLink to={to("/proposals")} variant="secondary">
							{t("notifications.emptyAction")}
						</ButtonLink>
					}
				>
					<p>{t("notifications.emptyHint")}</p>
				</EmptyState>
			) : (
				<ul aria-label={t("notifications.title")} className="divide-y divide-line border-y border-line">
					{notices.items.map((notice) => (
						<NoticeItem key={notice.id} notice={notice} />
					))}
				</ul>
			)}
			<Pagination next={notices.next ? to(`/me/notices?after=${notices.next}`) : undefined} />
		</AccountPage>
	);
}
