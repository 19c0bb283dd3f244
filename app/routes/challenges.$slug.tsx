import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ChallengeActions } from "~/components/challenge/challenge-actions";
import { TIME_TONES, TurnLine } from "~/components/challenge/challenge-card";
import {
	ChallengeAbout,
	ChallengeResources,
	ChallengeRulesText,
} from "~/components/challenge/challenge-facts";
import { useI18n } from "~/components/i18n";
import { ChallengeResults } from "~/components/judging/result-standing";
import { Markdown } from "~/components/markdown";
import { metaOf } from "~/components/page-meta";
import { Timetable } from "~/components/path";
import { ProposalCard } from "~/components/proposal/proposal-card";
import { EvidenceBlock } from "~/components/signal/evidence-block";
import { Breadcrumbs, EmptyState, ItemList, Notice, Page, PageHeader, StatusTag, Tag } from "~/components/ui";
import { lastDayOf } from "~/domain/challenge";
import { feedPath } from "~/domain/feed";
import { readerOf } from "~/http/page.server";
import { findChallengePage } from "~/services/challenges.server";
import { listPublishedOfChallenge } from "~/services/judging-results-list.server";
import { listProposals } from "~/services/proposal-lists.server";
import { findEvidence } from "~/services/signal-evidence.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

/** Entries that the page of a challenge shows before it leads on to the full list. */
const ENTRIES_SHOWN = 10;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const { viewer, now } = context;
	const { language, format, t } = readerOf(request);
	const challenge = await findChallengePage({ slug: params.slug ?? "", viewer, language, now });
	const [{ items, next }, results, evidence] = await Promise.all([
		listProposals({ filter: { challengeId: challenge.id }, limit: ENTRIES_SHOWN, now }),
		listPublishedOfChallenge({ challengeId: challenge.id }),
		findEvidence({ challengeId: challenge.id }),
	]);
	const title = format.text(challenge.title);
	const href = feedPath({ feed: { challenge: challenge.slug }, language });
	const feed = { title: t("openData.feeds.ofChallenge", { title }), href };
	return {
		meta: { title, description: format.text(challenge.question), feed },
		now,
		challenge,
		entries: items,
		hasMore: next !== null,
		results,
		evidence,
	};
}

export default function Challenge() {
	const { now, challenge, entries, hasMore, results, evidence } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const { slug, time, state } = challenge;
	const listTo = to(`/proposals?challenge=${slug}`);
	const running = challenge.phases.some(({ opensAt, closesAt }) => opensAt <= now && now < closesAt);
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/challenges"), label: t("challenges.title") }]} />}
					kicker={t(`domain.challengeKind.${challenge.kind}`)}
					title={format.text(challenge.title)}
					lede={format.text(challenge.question)}
					facts={
						<>
							<StatusTag tone={TIME_TONES[time]}>{t(`domain.challengeTime.${time}`)}</StatusTag>
							<TurnLine turn={challenge.turn} running={running} now={now} />
							<span>{t("challenges.entries", { count: challenge.proposals })}</span>
							{challenge.example && <Tag>{t("common.example")}</Tag>}
						</>
					}
					actions={<ChallengeActions {...challenge} />}
				/>
			}
			aside={
				<div className="flex flex-col gap-10">
					<ChallengeAbout {...challenge} />
					<ChallengeResources dataSets={challenge.dataSets} prizes={challenge.prizes} />
				</div>
			}
		>
			<div className="flex flex-col gap-12">
				{state === "draft" && <Notice tone="warning" title={t("challenges.draftNote")} />}
				{state === "archived" && <Notice title={t("challenges.archivedNote")} />}
				<ChallengeResults results={results} />
				<section aria-labelledby="timetable">
					<h2 id="timetable" className="mb-5">
						{t("challenges.timetable")}
					</h2>
					<Timetable
						now={now}
						phases={challenge.phases.map(({ key, opensAt, closesAt }) => ({
							key,
							label: t(`domain.phase.${key}`),
							startsAt: opensAt,
							endsAt: lastDayOf(closesAt),
						}))}
					/>
				</section>
				<section aria-labelledby="brief">
					<h2 id="brief" className="mb-3">
						{t("challenges.brief")}
					</h2>
					<Markdown html={challenge.briefHtml} />
				</section>
				<EvidenceBlock evidence={evidence} />
				<ChallengeRulesText rules={challenge.rules} gates={challenge.gates} />
				<section aria-labelledby="entries">
					<h2 id="entries" className="mb-4">
						{t("challenges.proposals")}
					</h2>
					{entries.length === 0 ? (
						<EmptyState title={t("challenges.noProposals")} />
					) : (
						<ItemList label={t("challenges.proposals")}>
							{entries.map((proposal) => (
								<ProposalCard key={proposal.number} proposal={proposal} level={3} />
							))}
						</ItemList>
					)}
					{hasMore && (
						<p className="mt-4">
							<Link to={listTo} className="inline-block py-1">
								{t("challenges.allProposals")}
							</Link>
						</p>
					)}
				</section>
			</div>
		</Page>
	);
}
