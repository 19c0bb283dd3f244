import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountPage } from "~/components/account/account-page";
import { SavedNotice } from "~/components/account/saved-notice";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Button, Form, SummaryCard, Tag, Time, VisuallyHidden } from "~/components/ui";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { sessionSchema } from "~/input/account";
import { endSession, listSessions, type OwnSession } from "~/services/accounts-sessions.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "account.manage");
	const { t } = readerOf(request);
	return {
		meta: { title: t("account.me.sessions") },
		sessions: await listSessions({ userId: viewer.id, now: context.now }),
		here: context.session.key,
		ended: new URL(request.url).searchParams.has("ended"),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "account.manage");
	const { to } = readerOf(request);
	return submitForm({
		request,
		schema: sessionSchema,
		act: async ({ intent, session }) => {
			if (intent === "end-all") {
				await context.session.signOutEverywhere({ userId: viewer.id });
				return redirect(to("/sign-in"));
			}
			if (intent === "end-others")
				await context.session.signOutEverywhere({ userId: viewer.id, keepThis: true });
			else await endSession({ userId: viewer.id, key: session ?? "" });
			return redirect(to("/me/sessions?ended=1"));
		},
	});
}

export default function Sessions() {
	const { t, to } = useI18n();
	const { sessions, here, ended } = useLoaderData<typeof loader>();
	return (
		<AccountPage title={t("account.me.sessions")} lede={t("account.sessions.lede")}>
			{ended && <SavedNotice>{t("account.sessions.ended")}</SavedNotice>}
			<div className="flex flex-col gap-5">
				{sessions.map((session) => (
					<SessionCard key={session.key} session={session} isHere={session.key === here} />
				))}
			</div>
			<h2 className="mt-10 mb-3 text-xl">{t("account.sessions.manage")}</h2>
			<Form action={to("/me/sessions")} layout="none" className="flex flex-wrap items-center gap-3">
				{sessions.length > 1 && (
					<Button variant="secondary" name="intent" value="end-others">
						{t("account.sessions.endOthers")}
					</Button>
				)}
				<Button variant="secondary" name="intent" value="end-all">
					{t("account.sessions.endAll")}
				</Button>
				<span className="text-sm text-ink-soft">{t("account.sessions.endAllHint")}</span>
			</Form>
		</AccountPage>
	);
}

function SessionCard({ session, isHere }: { session: OwnSession; isHere: boolean }) {
	const { t, to } = useI18n();
	const { browser, system } = session;
	const device =
		browser && system
			? t("account.sessions.device", { browser, system })
			: (browser ?? system ?? t("account.sessions.unknown"));
	return (
		<SummaryCard
			level={2}
			title={device}
			actions={
				isHere ? (
					<Tag tone="brand">{t("account.sessions.this")}</Tag>
				) : (
					<Form action={to("/me/sessions")} layout="none">
						<input type="hidden" name="session" value={session.key} />
						<Button variant="quiet" size="sm" name="intent" value="end">
							<span aria-hidden="true">{t("account.sessions.end")}</span>
							<VisuallyHidden>{t("account.sessions.endOf", { device })}</VisuallyHidden>
						</Button>
					</Form>
				)
			}
			items={[
				{
					term: t("account.sessions.started"),
					detail: session.startedAt && <Time at={session.startedAt} as="dateTime" />,
				},
				{ term: t("account.sessions.lastSeen"), detail: <Time at={session.lastSeen} as="dateTime" /> },
			]}
		/>
	);
}
