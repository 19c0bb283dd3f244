import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Page, PageHeader, Table } from "~/components/ui";
import { readerOf } from "~/http/page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export function loader({ request }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	return { meta: { title: t("openData.title"), description: t("openData.lede") } };
}

/** What can be had, where; `example` is an address that always answers. */
const SETS = [
	{ key: "proposals", address: "/api/v1/proposals", example: "/api/v1/proposals" },
	{ key: "proposal", address: "/api/v1/proposals/:number", example: null },
	{ key: "commitments", address: "/api/v1/commitments", example: "/api/v1/commitments" },
	{ key: "innovations", address: "/api/v1/innovations", example: "/api/v1/innovations" },
	{ key: "lessons", address: "/api/v1/lessons", example: "/api/v1/lessons" },
	{ key: "results", address: "/api/v1/results", example: "/api/v1/results" },
	{ key: "result", address: "/api/v1/results/:number", example: null },
] as const;

const HOW = ["json", "filters", "dates", "etag", "persons"] as const;

export default function OpenData() {
	const { t } = useI18n();
	return (
		<Page header={<PageHeader title={t("openData.title")} lede={t("openData.lede")} />}>
			<Table
				caption={t("openData.setsTitle")}
				rows={SETS}
				rowKey={({ key }) => key}
				columns={[
					{ key: "set", header: t("openData.set"), cell: ({ key }) => t(`openData.${key}`), rowHeader: true },
					{
						key: "address",
						header: t("openData.address"),
						cell: ({ address, example }) =>
							example ? <a href={example}>{address}</a> : <code className="break-all">{address}</code>,
					},
					{ key: "contents", header: t("openData.contents"), cell: ({ key }) => t(`openData.${key}Text`) },
				]}
			/>
			<div className="max-w-narrow">
				<h2 className="mt-10">{t("openData.howTitle")}</h2>
				<ul className="mt-3 flex list-disc flex-col gap-2 pl-6">
					{HOW.map((what) => (
						<li key={what}>{t(`openData.how.${what}`)}</li>
					))}
				</ul>
				<h2 className="mt-10">{t("openData.licenceTitle")}</h2>
				<p className="mt-2">{t("openData.licence")}</p>
			</div>
		</Page>
	);
}
