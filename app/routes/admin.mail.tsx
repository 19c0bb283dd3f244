import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressWith } from "~/components/address";
import { MailList } from "~/components/admin/mail-list";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	EmptyState,
	FilterBar,
	Notice,
	Page,
	PageHeader,
	Pagination,
	Select,
} from "~/components/ui";
import { mailSettings, siteOrigin } from "~/config/mail.server";
import { MAIL_STATES } from "~/domain/mail";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { mailQuerySchema } from "~/input/account";
import { listMails } from "~/services/mail-outbox.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "mail.read");
	const query = mailQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
	const { t } = readerOf(request);
	return {
		meta: { title: t("mail.outbox.title") },
		query,
		sendsMail: mailSettings() !== null,
		page: await listMails({ ...query, origin: siteOrigin(), secret: t("mail.outbox.secret") }),
	};
}

export default function Outbox() {
	const { t, to } = useI18n();
	const { query, page, sendsMail } = useLoaderData<typeof loader>();
	const here = (changes: Record<string, string>) =>
		addressWith(to("/admin/mail"), { state: query.state, ...changes });
	const active = query.state
		? [{ label: t(`mail.outbox.states.${query.state}`), removeTo: to("/admin/mail") }]
		: [];
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					title={t("mail.outbox.title")}
					lede={t("mail.outbox.lede")}
					trail={<Breadcrumbs items={[{ to: to("/admin"), label: t("admin.title") }]} />}
				/>
			}
		>
			{!sendsMail && (
				<div className="mb-8">
					<Notice tone="warning" title={t("mail.outbox.offTitle")}>
						<p>{t("mail.outbox.off")}</p>
					</Notice>
				</div>
			)}
			<FilterBar action={to("/admin/mail")} active={active} clearTo={to("/admin/mail")}>
				<Select
					name="state"
					label={t("mail.outbox.state")}
					placeholder={t("mail.outbox.anyState")}
					options={MAIL_STATES.map((value) => ({ value, label: t(`mail.outbox.states.${value}`) }))}
					defaultValue={query.state ?? ""}
				/>
			</FilterBar>
			<div className="mt-8">
				{page.items.length === 0 ? (
					<EmptyState title={t("mail.outbox.empty")}>{t("mail.outbox.emptyHint")}</EmptyState>
				) : (
					<MailList mails={page.items} />
				)}
				<Pagination next={page.next ? here({ after: page.next }) : undefined} />
			</div>
		</Page>
	);
}
