import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ChallengeCard } from "~/components/challenge/challenge-card";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, EmptyState, ItemList, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { listAllChallenges } from "~/services/challenges.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { now } = context;
	return {
		meta: { title: readerOf(request).t("challenges.admin.title") },
		now,
		challenges: await listAllChallenges({ now }),
	};
}

export default function StewardChallenges() {
	const { now, challenges } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("challenges.admin.title")}
					lede={t("challenges.admin.lede")}
					actions={
						<ButtonLink to={to("/steward/challenges/new")} icon="plus">
							{t("challenges.admin.new")}
						</ButtonLink>
					}
				/>
			}
		>
			{challenges.length === 0 ? (
				<EmptyState title={t("challenges.admin.empty")} />
			) : (
				<ItemList label={t("challenges.list")}>
					{challenges.map((challenge) => (
						<ChallengeCard
							key={challenge.slug}
							challenge={challenge}
							now={now}
							linkTo={to(`/steward/challenges/${challenge.slug}`)}
							withState
						/>
					))}
				</ItemList>
			)}
		</Page>
	);
}
