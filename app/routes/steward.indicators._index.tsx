import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { useFigureTexts } from "~/components/programme/texts";
import {
	Breadcrumbs,
	Button,
	ErrorSummary,
	Form,
	Item,
	ItemList,
	Page,
	PageHeader,
	RadioGroup,
	TextField,
} from "~/components/ui";
import { INDICATOR_LIMITS } from "~/domain/figures";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { indicatorSchema } from "~/input/programme";
import { listIndicators, openIndicator } from "~/services/indicators.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "indicator.manage");
	const { t } = readerOf(request);
	return {
		meta: { title: t("figures.title") },
		indicators: await listIndicators(),
		formKey: newFormKey(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "indicator.manage");
	return submitForm({
		request,
		schema: indicatorSchema,
		act: async (input, formRequest) => {
			const { number } = await openIndicator({ viewer, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/steward/indicators/${number}`));
		},
	});
}

export default function Indicators() {
	const { indicators, formKey } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const text = useFigureTexts();
	const form = useFormState<typeof indicatorSchema>({ answer: useActionData<typeof action>() });
	const field = (name: "nameTh" | "nameEn" | "unitTh" | "unitEn") => ({
		name,
		label: t(`figures.${name}`),
		defaultValue: form.typed(name),
		error: form.errorOf(name),
	});
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("figures.title")}
					lede={t("figures.lede")}
				/>
			}
		>
			<ErrorSummary errors={form.summary} />
			{indicators.length === 0 ? (
				<p className="text-ink-soft">{t("figures.none")}</p>
			) : (
				<ItemList label={t("figures.title")}>
					{indicators.map(({ number, name, kind, values }) => {
						const last = values[values.length - 1];
						return (
							<Item
								key={number}
								to={to(`/steward/indicators/${number}`)}
								title={format.text(name)}
								level={2}
								facts={
									last
										? t("figures.latest", {
												year: text.plainYear(last.year),
												value: `${format.number(last.value)}${kind === "share" ? "%" : ""}`,
											})
										: t("figures.noValue")
								}
							/>
						);
					})}
				</ItemList>
			)}
			<section aria-labelledby="new" className="mt-10">
				<h2 id="new" className="mb-4">
					{t("figures.newTitle")}
				</h2>
				<Form formKey={formKey}>
					<TextField {...field("nameTh")} limit={INDICATOR_LIMITS.name} />
					<TextField {...field("nameEn")} limit={INDICATOR_LIMITS.name} />
					<RadioGroup
						name="kind"
						legend={t("figures.kind")}
						defaultValue={form.typed("kind")}
						error={form.errorOf("kind")}
						options={[
							{ value: "share", label: t("figures.kindShare"), hint: t("figures.kindShareHint") },
							{ value: "number", label: t("figures.kindNumber"), hint: t("figures.kindNumberHint") },
						]}
					/>
					<TextField {...field("unitTh")} hint={t("figures.unitHint")} width="md" />
					<TextField {...field("unitEn")} width="md" />
					<div>
						<Button variant="primary">{t("figures.open")}</Button>
					</div>
				</Form>
			</section>
		</Page>
	);
}
