import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ImportOutcome, ImportProgress, ImportStateTag } from "~/components/signal/import-standing";
import { MappingForm } from "~/components/signal/mapping-form";
import { NeedsTrail } from "~/components/signal/needs-trail";
import { LeftColumns, PreviewTable } from "~/components/signal/preview-table";
import { Button, Form, Notice, Page, PageHeader, Tag } from "~/components/ui";
import { exampleDay, writeThaiDate } from "~/domain/typed-day";
import { readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { tableMappingSchema } from "~/input/signal";
import { parseLibraryNumber } from "~/services/library-list.server";
import { findImport } from "~/services/signal-imports.server";
import { previewTable, removeImport, saveMapping, startImport } from "~/services/signal-mapping.server";
import { provinceNames } from "~/services/signal-pages.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const { t, language } = readerOf(request);
	const number = parseLibraryNumber(params.number);
	const table = await findImport({ viewer, number });
	const title = t("needs.import.title", { number: table.number });
	if (table.state !== "uploaded") return { meta: { title }, title, table, preview: null };
	const [{ rows, faults, earlier }, provinces] = await Promise.all([
		previewTable({ viewer, number, now: context.now }),
		provinceNames(),
	]);
	return {
		meta: { title },
		title,
		table,
		preview: {
			faults,
			earlier,
			day: table.day && writeThaiDate(table.day, language),
			example: exampleDay(context.now, language),
			// why: cells as they were sent can hold what says who somebody is; only what would be kept goes to the page
			rows: rows.map(({ row, read }) => ({
				row,
				faults: read.faults,
				at: read.signal?.at ?? null,
				text: read.signal?.text ?? null,
				service: read.signal?.service ?? null,
				province: provinces.get(String(read.signal?.province)) ?? null,
				district: read.signal?.district ?? null,
			})),
		},
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const number = parseLibraryNumber(params.number);
	const form = await readForm(request);
	const again = redirect(readerOf(request).to(`/steward/needs/imports/${number}`));
	const intent = form.get("intent");
	if (intent === "start") await startImport({ viewer, number });
	else if (intent === "remove") await removeImport({ viewer, number, now: context.now });
	else
		return submitForm({
			request,
			form,
			schema: tableMappingSchema,
			act: async (input) => {
				await saveMapping({ viewer, number, input });
				return again;
			},
		});
	return again;
}

export default function ImportOfTable() {
	const { title, table, preview } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<NeedsTrail imports />}
					kicker={t(`needs.source.${table.source}`)}
					title={title}
					lede={preview ? t("needs.mapping.lede") : table.sourceName}
					facts={
						<>
							<ImportStateTag state={table.state} />
							{table.example && <Tag>{t("common.example")}</Tag>}
						</>
					}
				/>
			}
		>
			{preview ? (
				<div className="flex flex-col gap-12">
					{preview.earlier && (
						<Notice tone="warning">
							{t("needs.import.earlier", {
								date: format.date(preview.earlier.at),
								number: preview.earlier.number,
							})}
						</Notice>
					)}
					<MappingForm answer={answer} {...table} {...preview} />
					<PreviewTable rows={preview.rows} />
					<LeftColumns columns={table.columns} />
					<Notice title={t("needs.upload.privacyTitle")}>{t("needs.upload.privacy")}</Notice>
					<Form layout="none" className="flex flex-wrap gap-3">
						{preview.faults.length === 0 && (
							<Button name="intent" value="start">
								{t("needs.import.start")}
							</Button>
						)}
						<Button variant="quiet" name="intent" value="remove">
							{t("needs.import.remove")}
						</Button>
					</Form>
				</div>
			) : (
				<div className="flex flex-col gap-10">
					<ImportProgress table={table} />
					<ImportOutcome table={table} />
				</div>
			)}
		</Page>
	);
}
