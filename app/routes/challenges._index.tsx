import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ChallengeCard } from "~/components/challenge/challenge-card";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ButtonLink, EmptyState, ItemList, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { listChallenges } from "~/services/challenges.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	return {
		meta: { title: t("challenges.title"), description: t("challenges.lede") },
		now,
		challenges: await listChallenges({ now }),
	};
}

export default function Challenges() {
	const { now, challenges } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	return (
		<Page header={<PageHeader title={t("challenges.title")} lede={t("challenges.lede")} />}>
			{challenges.length === 0 ? (
				<EmptyState
					title={t("challenges.empty")}
					action={<ButtonLink to={to("/proposals/new")}>{t("common.nav.propose")}</ButtonLink>}
				>
					{t("challenges.emptyNote")}
				</EmptyState>
			) : (
				<ItemList label={t("challenges.list")}>
					{challenges.map((challenge) => (
						<ChallengeCard key={challenge.slug} challenge={challenge} now={now} />
					))}
				</ItemList>
			)}
		</Page>
	);
}
