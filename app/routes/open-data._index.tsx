import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { AddressList, DatasetList } from "~/components/open-data/dataset-list";
import { metaOf } from "~/components/page-meta";
import { Page, PageHeader } from "~/components/ui";
import { feedPath, SITE_FEEDS } from "~/domain/feed";
import { readerOf } from "~/http/page.server";
import { ALL_DATASETS } from "~/open-data/registry";
import { findNewestNight, listNights, openFilePath } from "~/services/open-data-files.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const [newest, nights] = await Promise.all([findNewestNight(), listNights()]);
	const rows = new Map(newest?.files.map((file) => [file.dataset, file.rows]));
	return {
		meta: { title: t("openData.title"), description: t("openData.lede") },
		publishedAt: newest?.publishedAt ?? null,
		nights: nights.length,
		earlier: nights[1] ? openFilePath({ dataset: "proposals", format: "csv", night: nights[1] }) : null,
		datasets: ALL_DATASETS.map(({ id, title, description, rhythm, fields }) => ({
			id,
			title,
			description,
			rhythm,
			fields: fields.length,
			rows: rows.get(id) ?? null,
		})),
	};
}

const MACHINE = [
	{ key: "openapi", href: "/api/v1/openapi.json" },
	{ key: "dcat", href: "/api/v1/catalog.jsonld" },
	{ key: "gd", href: "/api/v1/data-go-th.json" },
] as const;

export default function OpenData() {
	const { publishedAt, nights, earlier, datasets } = useLoaderData<typeof loader>();
	const { t, to, format, language } = useI18n();
	return (
		<Page header={<PageHeader title={t("openData.title")} lede={t("openData.lede")} />}>
			<h2 className="mb-3">{t("openData.setsTitle")}</h2>
			<DatasetList datasets={datasets} />
			<section className="mt-10 max-w-narrow">
				<h2>{t("openData.filesTitle")}</h2>
				<p className="mt-2">
					{publishedAt
						? t("openData.filesNewest", { date: format.date(publishedAt), count: nights })
						: t("openData.filesNone")}
				</p>
				{earlier && <p className="mt-2 break-words">{t("openData.nights", { path: earlier })}</p>}
			</section>
			<section className="mt-10">
				<h2>{t("openData.machineTitle")}</h2>
				<p className="mt-2">
					<Link to={to("/open-data/api")} className="font-semibold">
						{t("openData.machine.api")}
					</Link>{" "}
					{t("openData.machine.apiText")}
				</p>
				<AddressList
					addresses={MACHINE.map(({ key, href }) => ({
						href,
						title: t(`openData.machine.${key}`),
						text: t(`openData.machine.${key}Text`),
					}))}
				/>
			</section>
			<section className="mt-10">
				<h2>{t("openData.feedsTitle")}</h2>
				<p className="mt-2 max-w-narrow">{t("openData.feedsText")}</p>
				<AddressList
					addresses={SITE_FEEDS.map((feed) => ({
						href: feedPath({ feed, language }),
						title: t(`openData.feeds.${feed}`),
						text: t(`openData.feeds.${feed}Text`),
					}))}
				/>
			</section>
			<section className="mt-10 max-w-narrow">
				<h2>{t("openData.licenceTitle")}</h2>
				<p className="mt-2">{t("openData.licence")}</p>
				<h2 className="mt-10">{t("openData.personsTitle")}</h2>
				<p className="mt-2">{t("openData.persons")}</p>
			</section>
		</Page>
	);
}
