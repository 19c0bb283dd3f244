import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { CaseCard } from "~/components/moderation/case-card";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, EmptyState, Notice, Page, PageHeader, Pagination } from "~/components/ui";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { moderationSchema } from "~/input/moderation";
import { decideCase } from "~/services/moderation.server";
import { countOpenCases, listModerationCases } from "~/services/moderation-queue.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const query = new URL(request.url).searchParams;
	const [count, cases] = await Promise.all([
		countOpenCases(),
		listModerationCases({ viewer, after: query.get("after") }),
	]);
	return {
		meta: { title: readerOf(request).t("moderation.title") },
		now: context.now,
		decided: query.has("decided"),
		count,
		cases,
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	return submitForm({
		request,
		schema: moderationSchema,
		act: async (input) => {
			await decideCase({ viewer, input, now: context.now });
			return redirect(readerOf(request).to("/steward/moderation?decided=1"));
		},
	});
}

export default function Moderation() {
	const { count, cases, decided, now } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	const refused = answer?.result.initialValue?.case;
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("moderation.backToDesk") }]} />}
					title={t("moderation.title")}
					lede={t("moderation.lede")}
					facts={t("moderation.waiting", { count })}
					actions={
						<ButtonLink to={to("/steward/moderation/decided")} variant="secondary">
							{t("moderation.done.title")}
						</ButtonLink>
					}
				/>
			}
		>
			{decided && !answer && (
				<div className="mb-8">
					<Notice tone="success" role="status" title={t("moderation.decided")} />
				</div>
			)}
			{cases.items.length === 0 && (
				<EmptyState title={t("moderation.empty")}>
					<p>{t("moderation.emptyHint")}</p>
				</EmptyState>
			)}
			<div className="flex flex-col gap-12">
				{cases.items.map((open) => (
					<CaseCard key={open.id} open={open} now={now} answer={refused === open.id ? answer : undefined} />
				))}
			</div>
			<Pagination next={cases.next ? to(`/steward/moderation?after=${cases.next}`) : undefined} />
		</Page>
	);
}
