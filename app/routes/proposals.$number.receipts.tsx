import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ReceiptList } from "~/components/support/receipt-list";
import { ReceiptLookUp } from "~/components/support/receipt-look-up";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { listReceipts } from "~/services/receipts.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { t, format } = readerOf(request);
	const asked = new URL(request.url).searchParams;
	const list = await listReceipts({
		proposalNumber: requireProposalNumber(params),
		after: asked.get("after"),
		asked: asked.get("code"),
	});
	return { meta: { title: t("receipts.titleOf", { title: format.text(list.title) }) }, list };
}

export default function Receipts() {
	const { list } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const path = to(`/proposals/${list.number}/receipts`);
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/proposals"), label: t("common.nav.proposals") },
								{ to: to(proposalPath(list)), label: format.text(list.title) },
							]}
						/>
					}
					title={t("receipts.title")}
					lede={t("receipts.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				<ReceiptLookUp action={path} asked={list.asked} />
				<ReceiptList {...list} path={path} />
			</div>
		</Page>
	);
}
