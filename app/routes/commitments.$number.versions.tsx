import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PromiseDifference } from "~/components/commitment/promise-difference";
import { WorkHeader } from "~/components/commitment/work-header";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Button, EmptyState, Form, Page, Select, Time } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { compareVersions } from "~/services/commitment-versions.server";
import { parseCommitmentNumber } from "~/services/commitments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
	const query = new URL(request.url).searchParams;
	const version = (name: string) => parseCommitmentNumber(query.get(name) ?? undefined);
	const compared = await compareVersions({
		number: parseCommitmentNumber(params.number),
		from: version("from"),
		to: version("to"),
	});
	return { meta: { title: readerOf(request).t("promises.compare.title") }, ...compared };
}

export default function ComparedVersions() {
	const {
		number,
		deliverable,
		versions,
		from,
		to: later,
		before,
		after,
		changed,
	} = useLoaderData<typeof loader>();
	const { t, format } = useI18n();
	const options = versions.map(({ version, at }) => ({
		value: String(version),
		label: t("promises.compare.version", { version, date: format.dateShort(at) }),
	}));
	const between = versions.filter(({ version, reason }) => reason && version > from && version <= later);
	return (
		<Page
			width="narrow"
			header={
				<WorkHeader
					number={number}
					deliverable={deliverable}
					title={t("promises.compare.title")}
					withoutDesk
				/>
			}
		>
			{versions.length < 2 ? (
				<EmptyState title={t("promises.compare.one")} />
			) : (
				<div className="flex flex-col gap-8">
					<Form method="get" layout="none" className="flex flex-wrap items-end gap-4">
						<Select
							key={`from-${from}`}
							name="from"
							label={t("promises.compare.from")}
							options={options}
							defaultValue={String(from)}
						/>
						<Select
							key={`to-${later}`}
							name="to"
							label={t("promises.compare.to")}
							options={options}
							defaultValue={String(later)}
						/>
						<Button variant="secondary">{t("promises.compare.show")}</Button>
					</Form>
					<section aria-labelledby="difference">
						<h2 id="difference" className="mb-3">
							{t("promises.compare.result", { from, to: later })}
						</h2>
						<PromiseDifference before={before} after={after} changed={changed} />
					</section>
					{between.length > 0 && (
						<section aria-labelledby="reasons">
							<h2 id="reasons" className="mb-3">
								{t("promises.compare.reasons")}
							</h2>
							<ul className="divide-y divide-line border-y border-line">
								{between.map(({ version, at, reason }) => (
									<li key={version} className="py-3">
										<p className="text-sm text-ink-soft">
											{t("commitments.version.heading", { version })} <Time at={at} as="dateShort" />
										</p>
										<p>{reason}</p>
									</li>
								))}
							</ul>
						</section>
					)}
				</div>
			)}
		</Page>
	);
}
