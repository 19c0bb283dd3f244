import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { RecommendationList } from "~/components/lesson/recommendation-list";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, EmptyState, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { listOpenRecommendations } from "~/services/recommendations.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { t } = readerOf(request);
	return {
		meta: { title: t("lessons.followUp.title") },
		now: context.now,
		recommendations: await listOpenRecommendations(),
	};
}

export default function FollowUpRecommendations() {
	const { recommendations, now } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("lessons.followUp.title")}
					lede={t("lessons.followUp.lede")}
				/>
			}
		>
			{recommendations.length === 0 ? (
				<EmptyState title={t("lessons.followUp.none")} />
			) : (
				<RecommendationList recommendations={recommendations} now={now} withLesson />
			)}
		</Page>
	);
}
