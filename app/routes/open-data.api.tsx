import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Page, PageHeader, Table } from "~/components/ui";
import { siteOrigin } from "~/config/mail.server";
import { readerOf } from "~/http/page.server";
import { ALL_DATASETS } from "~/open-data/registry";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export function loader({ request }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	return {
		meta: { title: t("openData.api.title"), description: t("openData.api.lede") },
		origin: siteOrigin(),
		lists: ALL_DATASETS.map(({ id, title, since, filters }) => ({
			id,
			title,
			parameters: ["limit", "after", ...(since ? ["since"] : []), ...filters.map(({ name }) => name)],
		})),
	};
}

const PARTS = ["pages", "since", "etag", "dates"] as const;

/** Lines for a terminal; long ones scroll in their own frame. */
function Lines({ label, children }: { label: string; children: string }) {
	return (
		<section
			aria-label={label}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable with the keyboard
			tabIndex={0}
			className="mt-3 max-w-full overflow-x-auto rounded-md bg-sunken p-4"
		>
			<pre className="text-sm" lang="en">
				{children}
			</pre>
		</section>
	);
}

export default function OpenDataApi() {
	const { origin, lists } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const examples = [
		`curl "${origin}/api/v1/proposals?limit=50&stage=ideate"`,
		`curl "${origin}/api/v1/commitments?since=2026-11-01"`,
		`curl -O "${origin}/files/open-data/commitments.csv.gz"`,
	].join("\n");
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/open-data"), label: t("openData.title") }]} />}
					title={t("openData.api.title")}
					lede={t("openData.api.lede")}
				/>
			}
		>
			<div className="flex max-w-narrow flex-col gap-8">
				<section>
					<h2>{t("openData.api.exampleTitle")}</h2>
					<Lines label={t("openData.api.exampleTitle")}>{examples}</Lines>
				</section>
				{PARTS.map((part) => (
					<section key={part}>
						<h2>{t(`openData.api.${part}Title`)}</h2>
						<p className="mt-2">{t(`openData.api.${part}`)}</p>
					</section>
				))}
				<section>
					<h2>{t("openData.api.errorsTitle")}</h2>
					<p className="mt-2">{t("openData.api.errors")}</p>
					<Lines label={t("openData.api.errorsTitle")}>{'{"code":"badRequest","field":"limit"}'}</Lines>
				</section>
			</div>
			<h2 className="mt-10 mb-4">{t("openData.api.listTitle")}</h2>
			<Table
				caption={t("openData.api.listTitle")}
				captionHidden
				rows={[
					...lists.map(({ id, title, parameters }) => ({
						path: `/api/v1/${id}`,
						contents: <Link to={to(`/open-data/${id}`)}>{format.text(title)}</Link>,
						parameters,
					})),
					{ path: "/api/v1/proposals/{number}", contents: t("openData.api.proposal"), parameters: [] },
					{ path: "/api/v1/results/{round}", contents: t("openData.api.result"), parameters: ["version"] },
				]}
				rowKey={({ path }) => path}
				columns={[
					{
						key: "address",
						header: t("openData.api.address"),
						rowHeader: true,
						cell: ({ path }) => <code className="text-sm">{path}</code>,
					},
					{ key: "contents", header: t("openData.api.contents"), cell: ({ contents }) => contents },
					{
						key: "parameters",
						header: t("openData.api.parameters"),
						cell: ({ parameters }) => <code className="text-sm">{parameters.join(", ")}</code>,
					},
				]}
			/>
		</Page>
	);
}
