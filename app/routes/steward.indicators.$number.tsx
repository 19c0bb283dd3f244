import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { IndicatorValueForm } from "~/components/programme/indicator-value-form";
import { useFigureTexts } from "~/components/programme/texts";
import { Breadcrumbs, Page, PageHeader, Table } from "~/components/ui";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { indicatorValueSchema } from "~/input/programme";
import { findIndicator, recordIndicatorValue } from "~/services/indicators.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

const numberOf = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : null);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "indicator.manage");
	const { format } = readerOf(request);
	const indicator = await findIndicator({ number: numberOf(params.number) });
	return { meta: { title: format.text(indicator.name) }, indicator, formKey: newFormKey() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "indicator.manage");
	const number = numberOf(params.number);
	return submitForm({
		request,
		schema: indicatorValueSchema,
		act: async (input) => {
			await recordIndicatorValue({ viewer, number, input, now: context.now });
			return redirect(readerOf(request).to(`/steward/indicators/${number}`));
		},
	});
}

export default function IndicatorPage() {
	const { indicator, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const text = useFigureTexts();
	const { name, kind, unit, values, revision } = indicator;
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/steward"), label: t("steward.title") },
								{ to: to("/steward/indicators"), label: t("figures.title") },
							]}
						/>
					}
					title={format.text(name)}
				/>
			}
		>
			{values.length > 0 && (
				<div className="mb-10">
					<Table
						caption={t("figures.recorded")}
						rows={values}
						rowKey={({ year }) => String(year)}
						columns={[
							{
								key: "year",
								header: t("figures.year"),
								rowHeader: true,
								cell: ({ year, moment }) =>
									moment ? `${text.plainYear(year)} (${format.text(moment)})` : text.plainYear(year),
							},
							{
								key: "value",
								header: kind === "share" ? t("figures.percent") : format.text(unit),
								numeric: true,
								cell: ({ value }) => format.number(value),
							},
							...(kind === "share"
								? [
										{
											key: "share",
											header: t("programme.numeratorOf"),
											cell: ({ share }: (typeof values)[number]) => (
												<span className="block min-w-36">
													{share ? t("programme.parts", { ...share }) : t("programme.percentOnly")}
												</span>
											),
										},
									]
								: []),
							{
								key: "source",
								header: t("figures.source"),
								cell: ({ source }) => <span className="block min-w-44">{source}</span>,
							},
						]}
					/>
				</div>
			)}
			<IndicatorValueForm answer={answer} kind={kind} revision={revision} formKey={formKey} />
		</Page>
	);
}
