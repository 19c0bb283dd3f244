import { AccountPage } from "~/components/account/account-page";
import { type Claim, ClaimBesideAnswers } from "~/components/confirmation/claim-beside-answers";
import { useI18n } from "~/components/i18n";
import { StagePathCompact } from "~/components/path";
import { standingKey } from "~/components/proposal/standing-key";
import { ButtonLink, EmptyState, Item, ItemList, Pagination, Tabs } from "~/components/ui";
import type { NextStepOwner, ProgressKey } from "~/domain/proposal";
import type { ProposalOutcome } from "~/domain/proposal-outcome";
import { proposalPath } from "~/domain/proposal-path";
import type { Stage } from "~/domain/stage";

type Text = { th: string; en: string | null };

/** A row of `listMySupports` or `listMyFollows`; dates may be ISO text. */
export interface MyProposal {
	number: number;
	slug: string;
	title: Text;
	summary: Text;
	since: Date | string;
	stage: Stage;
	progress: ProgressKey;
	outcome: ProposalOutcome;
	nextStep: NextStepOwner;
	waitingSince: Date | string;
	supports: number;
	citizens: Claim | null;
}

type MyProposalsProps = {
	list: "supports" | "following";
	rows: { items: MyProposal[]; next: string | null };
	now: Date | string;
};

/** What the person supports or follows: how far each is, and who owes the next step since when. */
export function MyProposals({ list, rows, now }: MyProposalsProps) {
	const { t, to } = useI18n();
	const isSupports = list === "supports";
	return (
		<AccountPage
			title={t(isSupports ? "comments.support.mine" : "comments.support.followed")}
			lede={t(isSupports ? "comments.support.mineLede" : "comments.support.followedLede")}
			width="page"
		>
			<div className="mb-6">
				<Tabs
					label={t("comments.support.lists")}
					items={[
						{ to: to("/me/supports"), label: t("comments.support.mine"), current: isSupports },
						{ to: to("/me/following"), label: t("comments.support.followed"), current: !isSupports },
					]}
				/>
			</div>
			{rows.items.length === 0 ? (
				<EmptyState
					title={t(isSupports ? "comments.support.mineEmpty" : "comments.support.followedEmpty")}
					action={
						<ButtonLink to={to("/proposals")} variant="secondary">
							{t("comments.support.browse")}
						</ButtonLink>
					}
				>
					<p>{t(isSupports ? "comments.support.mineEmptyHint" : "comments.support.followedEmptyHint")}</p>
				</EmptyState>
			) : (
				<ItemList>
					{rows.items.map((row) => (
						<Row key={row.number} row={row} list={list} now={now} />
					))}
				</ItemList>
			)}
			<Pagination next={rows.next ? to(`/me/${list}?after=${rows.next}`) : undefined} />
		</AccountPage>
	);
}

function Row({ row, list, now }: { row: MyProposal; list: MyProposalsProps["list"]; now: Date | string }) {
	const { t, to, format, language } = useI18n();
	const since = { date: format.dateShort(row.since) };
	return (
		<Item
			to={to(proposalPath(row))}
			title={format.text(row.title)}
			titleLang={language === "en" && !row.title.en ? "th" : undefined}
			summary={format.text(row.summary)}
			level={2}
			facts={
				<>
					<span>{t("comments.support.countText", { count: row.supports })}</span>
					<span className="text-ink-soft">
						{list === "supports"
							? t("comments.support.since", since)
							: t("comments.support.followedSince", since)}
					</span>
					{row.citizens && <ClaimBesideAnswers {...row.citizens} />}
				</>
			}
			aside={
				<>
					<StagePathCompact current={row.stage} outcome={row.outcome} withName />
					<span>{t(standingKey(row))}</span>
					<span className="text-ink-soft">
						{t(`domain.nextStep.${row.nextStep}`)}
						{row.nextStep !== "nobody" && <> · {format.relative(row.waitingSince, now)}</>}
					</span>
				</>
			}
		/>
	);
}
