import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	Button,
	ErrorSummary,
	Form,
	Notice,
	Page,
	PageHeader,
	RadioGroup,
	TextArea,
} from "~/components/ui";
import { CONFLICT_KINDS, ROUND_LIMITS } from "~/domain/judging/round";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { recuseSchema } from "~/input/judge";
import { findRecusal, recuseEntry } from "~/services/judging-conflicts.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const { now } = context;
	return {
		meta: { title: readerOf(request).t("judge.recuse.title") },
		...(await findRecusal({ viewer, round: params.round, entry: params.entry, now })),
	};
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	return submitForm({
		request,
		schema: recuseSchema,
		act: async (input) => {
			await recuseEntry({ viewer, round: params.round, entry: params.entry, input, now: context.now });
			return redirect(readerOf(request).to(`/judge/${params.round}`));
		},
	});
}

export default function Recuse() {
	const { t, to, format } = useI18n();
	const { round, entry, scored } = useLoaderData<typeof loader>();
	const form = useFormState<typeof recuseSchema>({ answer: useActionData() });
	const path = to(`/judge/${round.number}`);
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: path, label: format.text(round.name) },
								{
									to: `${path}/entries/${entry.number}`,
									label: t("judge.entry.number", { number: entry.number }),
								},
							]}
						/>
					}
					kicker={format.text(entry.title)}
					title={t("judge.recuse.title")}
					lede={t("judge.recuse.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				<ErrorSummary errors={form.summary} />
				{scored && (
					<Notice tone="warning">
						<p>{t("judge.recuse.scored")}</p>
					</Notice>
				)}
				<Form>
					<RadioGroup
						name="kind"
						legend={t("judge.conflicts.kind")}
						options={CONFLICT_KINDS.map((kind) => ({ value: kind, label: t(`judging.conflicts.${kind}`) }))}
						defaultValue={form.typed("kind")}
						error={form.errorOf("kind")}
					/>
					<TextArea
						name="note"
						label={t("judge.recuse.why")}
						hint={t("judge.recuse.whyHint")}
						limit={ROUND_LIMITS.why}
						rows={4}
						defaultValue={form.typed("note")}
						error={form.errorOf("note")}
					/>
					<div className="flex flex-wrap items-center gap-x-6 gap-y-3">
						<Button variant="danger">{t("judge.recuse.submit")}</Button>
						<Link to={`${path}/entries/${entry.number}`} className="inline-block py-2">
							{t("common.cancel")}
						</Link>
					</div>
				</Form>
			</div>
		</Page>
	);
}
