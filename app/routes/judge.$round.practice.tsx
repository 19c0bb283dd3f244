import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { PracticeComparison, PracticeSheet } from "~/components/judging/practice-sheet";
import { Markdown } from "~/components/markdown";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { practiceSchema } from "~/input/judge";
import { findSeat } from "~/services/judging-judge.server";
import { comparePractice, findPracticePage } from "~/services/judging-practice.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	return {
		meta: { title: readerOf(request).t("judge.practice.title") },
		...(await findPracticePage({ viewer, round: params.round, now: context.now })),
	};
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const { round } = await findSeat({ viewer, round: params.round });
	return submitForm({
		request,
		schema: practiceSchema(round.rubric),
		act: async ({ scores }) =>
			json({ compared: await comparePractice({ viewer, round: params.round, scores, now: context.now }) }),
	});
}

export default function Practice() {
	const { t, to, format } = useI18n();
	const { round, rubric, title, bodyHtml } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const compared = answer && "compared" in answer ? answer.compared : null;
	const path = to(`/judge/${round.number}`);
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/judge"), label: t("judge.title") },
								{ to: path, label: format.text(round.name) },
							]}
						/>
					}
					kicker={t("judge.practice.title")}
					title={format.text(title)}
					lede={t("judge.practice.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				{compared && <PracticeComparison compared={compared} rubric={rubric} path={path} />}
				<div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_26rem] lg:gap-12">
					<section aria-labelledby="entry-heading" className="min-w-0">
						<h2 id="entry-heading" className="sr-only">
							{t("judge.entry.content")}
						</h2>
						<Markdown html={format.text(bodyHtml)} />
					</section>
					<PracticeSheet rubric={rubric} answer={answer} again={compared !== null} />
				</div>
			</div>
		</Page>
	);
}
