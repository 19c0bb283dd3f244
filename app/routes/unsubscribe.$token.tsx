import {
	type ActionFunctionArgs,
	type HeadersFunction,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Button, ButtonLink, Form, Notice, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { endNoticeMails, isUnsubscribeOpen } from "~/services/mail-preference.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

/** Nobody on the way keeps a page whose address is a secret. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const open = await isUnsubscribeOpen({ token: params.token, now: context.now });
	return json({ meta: { title: t("mail.stop.title") }, open }, { status: open ? 200 : 410 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	await endNoticeMails({ token: params.token, now: context.now });
	return redirect(readerOf(request).to("/unsubscribe"));
}

export default function Unsubscribe() {
	const { t, to } = useI18n();
	const { open } = useLoaderData<typeof loader>();
	return (
		<Page
			width="text"
			header={<PageHeader title={t("mail.stop.title")} lede={open ? t("mail.stop.lede") : undefined} />}
		>
			{open ? (
				<Form>
					<div>
						<Button>{t("mail.stop.submit")}</Button>
					</div>
				</Form>
			) : (
				<Notice
					tone="warning"
					role="alert"
					actions={<ButtonLink to={to("/me/profile")}>{t("mail.stop.openProfile")}</ButtonLink>}
				>
					<p>{t("mail.stop.expired")}</p>
				</Notice>
			)}
		</Page>
	);
}
