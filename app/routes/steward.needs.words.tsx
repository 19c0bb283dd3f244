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
import { CountingNote } from "~/components/signal/counting-note";
import { NeedsTrail } from "~/components/signal/needs-trail";
import { Button, ErrorSummary, Form, Page, PageHeader, TextField } from "~/components/ui";
import { readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { setAsideSchema } from "~/input/signal";
import { setWordAside, takeWordBack } from "~/services/signal-groups.server";
import { findNeedsState } from "~/services/signal-pages.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "needs.manage");
	const { setAside, isCurrent } = await findNeedsState();
	return { meta: { title: readerOf(request).t("needs.desk.words") }, setAside, isCurrent };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const form = await readForm(request);
	return submitForm({
		request,
		form,
		schema: setAsideSchema,
		act: async ({ word }) => {
			await (form.get("intent") === "back" ? takeWordBack : setWordAside)({ viewer, word });
			return redirect(readerOf(request).to("/steward/needs/words"));
		},
	});
}

export default function WordsSetAside() {
	const { setAside, isCurrent } = useLoaderData<typeof loader>();
	const form = useFormState<typeof setAsideSchema>({ answer: useActionData<typeof action>() });
	const { t } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader trail={<NeedsTrail />} title={t("needs.desk.words")} lede={t("needs.wordsPage.lede")} />
			}
		>
			<div className="flex flex-col gap-8">
				<CountingNote isCurrent={isCurrent} example={false} />
				{setAside.length === 0 ? (
					<p className="text-ink-soft">{t("needs.wordsPage.none")}</p>
				) : (
					<ul className="flex flex-wrap gap-3">
						{setAside.map((word) => (
							<li key={word} className="flex items-center gap-2 border border-line px-3 py-1">
								<span lang="th">{word}</span>
								<Form layout="none">
									<input type="hidden" name="word" value={word} />
									<Button
										variant="quiet"
										size="sm"
										name="intent"
										value="back"
										aria-label={t("needs.wordsPage.back", { word })}
									>
										{t("common.remove")}
									</Button>
								</Form>
							</li>
						))}
					</ul>
				)}
				<div>
					<ErrorSummary errors={form.summary} />
					<Form key={setAside.length}>
						<TextField
							name="word"
							label={t("needs.word")}
							width="md"
							defaultValue={form.typed("word")}
							error={form.errorOf("word")}
						/>
						<div>
							<Button name="intent" value="aside">
								{t("needs.wordsPage.add")}
							</Button>
						</div>
					</Form>
				</div>
			</div>
		</Page>
	);
}
