import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ChallengeCard } from "~/components/challenge/challenge-card";
import { CommitmentItem } from "~/components/commitment/commitment-item";
import { HomeSection } from "~/components/home/home-section";
import { HomeWelcome } from "~/components/home/home-welcome";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ProposalCard } from "~/components/proposal/proposal-card";
import { ItemList, Page } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { loadHome } from "~/services/home.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	return { meta: { title: t("home.title"), description: t("home.lede") }, ...(await loadHome({ now })) };
}

export default function Home() {
	const { today, figures, challenges, newest, waiting, late } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	return (
		<Page header={<HomeWelcome figures={figures} />}>
			<div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
				<HomeSection
					id="challenges"
					title={t("home.challengesTitle")}
					more={{ to: to("/challenges"), label: t("home.challengesAll") }}
				>
					{challenges.length === 0 && <p>{t("home.challengesNone")}</p>}
					{challenges.length > 0 && (
						<ItemList label={t("home.challengesTitle")}>
							{challenges.map((challenge) => (
								<ChallengeCard key={challenge.slug} challenge={challenge} now={today} level={3} />
							))}
						</ItemList>
					)}
				</HomeSection>
				<HomeSection
					id="late"
					title={t("home.promisesTitle")}
					more={{ to: to("/commitments"), label: t("home.promisesAll") }}
				>
					{late.length === 0 && <p>{t("home.promisesNone")}</p>}
					{late.length > 0 && (
						<ItemList label={t("home.promisesTitle")}>
							{late.map((commitment) => (
								<CommitmentItem key={commitment.number} commitment={commitment} />
							))}
						</ItemList>
					)}
				</HomeSection>
			</div>
			<HomeSection
				id="newest"
				title={t("home.newTitle")}
				more={{ to: to("/proposals"), label: t("home.browse") }}
				apart
			>
				<ItemList label={t("home.newTitle")}>
					{newest.map((proposal) => (
						<ProposalCard key={proposal.number} proposal={proposal} />
					))}
				</ItemList>
			</HomeSection>
			{waiting.length > 0 && (
				<HomeSection id="waiting" title={t("home.waitingTitle")} apart>
					<ItemList label={t("home.waitingTitle")}>
						{waiting.map((proposal) => (
							<ProposalCard key={proposal.number} proposal={proposal} />
						))}
					</ItemList>
				</HomeSection>
			)}
			<p className="mt-8">
				<Link to={to("/about")}>{t("common.nav.about")}</Link>
			</p>
		</Page>
	);
}
