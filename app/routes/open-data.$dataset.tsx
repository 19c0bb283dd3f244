import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { DatasetFiles } from "~/components/open-data/dataset-files";
import { Dictionary, type ListParameter, Parameters } from "~/components/open-data/dictionary";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, DescriptionList, Page, PageHeader } from "~/components/ui";
import { siteOrigin } from "~/config/mail.server";
import { DomainError } from "~/domain/errors";
import { readerOf } from "~/http/page.server";
import { canBeAbsent, columnOf, nameOf } from "~/open-data/dataset";
import { datasetAddress } from "~/open-data/dcat";
import { DATASETS, isDatasetId, LICENCE } from "~/open-data/registry";
import { findNewestNight } from "~/services/open-data-files.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { format, t } = readerOf(request);
	if (!isDatasetId(params.dataset)) throw new DomainError("notFound");
	const { id, title, description, row, key, rhythm, since, filters, fields } = DATASETS[params.dataset];
	const newest = await findNewestNight();
	const parameters: ListParameter[] = [
		{ name: "limit", words: null, means: t("openData.set.limit") },
		{ name: "after", words: null, means: t("openData.set.after") },
		...(since ? [{ name: "since", words: null, means: t("openData.set.since", { field: since }) }] : []),
		...filters.map(({ name, words, means }) => ({ name, words: words ?? null, means: format.text(means) })),
	];
	return {
		meta: { title: format.text(title), description: format.text(description) },
		address: datasetAddress({ origin: siteOrigin(), dataset: id }),
		licence: LICENCE,
		publishedAt: newest?.publishedAt ?? null,
		files: (newest?.files ?? []).filter(({ dataset }) => dataset === id),
		parameters,
		dataset: {
			id,
			title,
			description,
			row,
			rhythm,
			key,
			fields: fields.map((field) => ({
				name: nameOf(field),
				column: columnOf(field),
				type: field.type,
				isList: field.at.includes("[]"),
				canBeAbsent: canBeAbsent(field),
				words: field.words ?? null,
				unit: field.unit ?? null,
				means: field.means,
			})),
		},
	};
}

export default function OpenDataset() {
	const { address, licence, publishedAt, files, parameters, dataset } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const { id, title, description, row, rhythm, key, fields } = dataset;
	const live = `/api/v1/${id}`;
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/open-data"), label: t("openData.title") }]} />}
					title={format.text(title)}
					lede={format.text(description)}
				/>
			}
		>
			<div className="max-w-narrow">
				<h2>{t("openData.set.downloads")}</h2>
				<DatasetFiles id={id} files={files} publishedAt={publishedAt} />
				<h2 className="mt-10">{t("openData.set.live")}</h2>
				<p className="mt-2">
					{t("openData.set.liveText")}:{" "}
					<a href={live} className="break-all">
						{live}
					</a>
				</p>
				<div className="mt-4">
					<Parameters parameters={parameters} />
				</div>
				<h2 className="mt-10">{t("openData.set.facts")}</h2>
				<div className="mt-3">
					<DescriptionList
						items={[
							{ term: t("openData.set.row"), detail: format.text(row) },
							{ term: t("openData.set.key"), detail: <code>{key.join(", ")}</code> },
							{
								term: t("openData.set.rhythm"),
								detail: t(rhythm === "live" ? "openData.set.rhythmLive" : "openData.set.rhythmNightly"),
							},
							{
								term: t("openData.set.licence"),
								detail: (
									<a href={licence.url} rel="license">
										{format.text(licence.title)}
									</a>
								),
							},
							{ term: t("openData.set.persons"), detail: t("openData.set.personsNone") },
							{ term: t("openData.set.category"), detail: t("openData.set.categoryPublic") },
							{ term: t("openData.set.address"), detail: <span className="break-all">{address}</span> },
						]}
					/>
				</div>
				<h2 className="mt-10">{t("openData.set.dictionary")}</h2>
				<p className="mt-2 text-ink-soft">{t("openData.set.dictionaryText")}</p>
				<Dictionary fields={fields} />
			</div>
		</Page>
	);
}
