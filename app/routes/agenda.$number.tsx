import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { AgendaStory } from "~/components/opinion/agenda-story";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Page, PageHeader, Tag } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { findAgendaItem } from "~/services/agenda.server";
import { parseRequestNumber } from "~/services/opinions.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
	const { format } = readerOf(request);
	const item = await findAgendaItem({ number: parseRequestNumber(params.number), now });
	return { meta: { title: format.text(item.committee) }, item };
}

export default function AgendaItem() {
	const { item } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/agenda"), label: t("agenda.title") }]} />}
					kicker={t("agenda.kicker", { place: item.place })}
					title={format.text(item.committee)}
					lede={t("agenda.itemLine", {
						meeting: item.meeting,
						date: format.date(item.meetingAt),
						place: item.place,
					})}
					facts={item.example && <Tag>{t("common.example")}</Tag>}
				/>
			}
		>
			<AgendaStory item={item} />
		</Page>
	);
}
