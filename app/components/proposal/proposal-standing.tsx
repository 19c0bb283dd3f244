import { Link } from "@remix-run/react";
import { type Claim, ClaimBesideAnswers } from "~/components/confirmation/claim-beside-answers";
import { useI18n } from "~/components/i18n";
import { ButtonLink, Icon, Notice } from "~/components/ui";
import type { ReportReason } from "~/domain/moderation";
import type { NextStepOwner, ProgressKey, ProposalState } from "~/domain/proposal";
import type { ProposalOutcome } from "~/domain/proposal-outcome";
import { proposalPath } from "~/domain/proposal-path";
import type { Bilingual } from "~/domain/vocabulary";
import { HiddenNotice } from "./hidden-notice";
import { standingKey } from "./standing-key";

type NextStepProps = {
	nextStep: NextStepOwner;
	progress: ProgressKey;
	outcome: ProposalOutcome;
	waitingSince: Date | string;
	agency: { name: Bilingual } | null;
	/** What agencies answered; of one that is called live citizens' answers stand beside it. */
	commitments: readonly (Claim & { claimedDone: boolean })[];
	now: Date | string;
};

/** Where a proposal stands, who owes the next step, and since when. */
export function NextStep({
	nextStep,
	progress,
	outcome,
	waitingSince,
	agency,
	commitments,
	now,
}: NextStepProps) {
	const { t, format } = useI18n();
	const who = nextStep === "agency" && agency ? format.text(agency.name) : t(`domain.nextStep.${nextStep}`);
	const live = commitments.find(({ claimedDone }) => claimedDone);
	return (
		<section aria-labelledby="next-step">
			<h2 id="next-step" className="text-xl">
				{t("proposals.section.next")}
			</h2>
			<p className="mt-1 font-semibold text-brand">{t(standingKey({ outcome, progress }))}</p>
			{live && (
				<p className="text-sm">
					<ClaimBesideAnswers status={live.status} answers={live.answers} />
				</p>
			)}
			{nextStep === "nobody" ? (
				<p>{t("proposals.nobodyOwes")}</p>
			) : (
				<p className="flex gap-2">
					<Icon name="person" className="mt-1" />
					<span>
						<span className="font-semibold">{who}</span>{" "}
						<span className="text-ink-soft">
							{t("proposals.sinceLong", {
								date: format.date(waitingSince),
								ago: format.relative(waitingSince, now),
							})}
						</span>
					</span>
				</p>
			)}
		</section>
	);
}

type StateNoticeProps = {
	proposal: {
		number: number;
		slug: string;
		state: ProposalState;
		returnReason: string | null;
		hidden: { reason: ReportReason; note: string; at: Date | string } | null;
		mayShowAgain: boolean;
		mergedInto: { number: number; slug: string; title: string; titleEn: string | null } | null;
	};
};

/** What a reader must know of a proposal that is not on its path. Nothing for a published one. */
export function StateNotice({ proposal }: StateNoticeProps) {
	const { t, to, format } = useI18n();
	const { state, returnReason, hidden, mayShowAgain, mergedInto } = proposal;
	if (state === "published") return null;
	if (hidden)
		return (
			<HiddenNotice
				hidden={hidden}
				showTo={mayShowAgain ? to(`/proposals/${proposal.number}/show`) : undefined}
			/>
		);
	return (
		<Notice tone={state === "returned" || state === "withdrawn" ? "warning" : "info"}>
			<p>{t(`proposals.stateNote.${state}`)}</p>
			{returnReason && (
				<p className="whitespace-pre-line">{t("proposals.mine.why", { reason: returnReason })}</p>
			)}
			{mergedInto && (
				<>
					<p>
						<Link to={to(proposalPath(mergedInto))}>
							{t("proposals.mergedInto", {
								title: format.text({ th: mergedInto.title, en: mergedInto.titleEn }),
							})}
						</Link>
					</p>
					<p>
						<Link to={to(`${proposalPath(proposal)}/merged-support`)}>{t("proposals.mergedAnswer")}</Link>
					</p>
				</>
			)}
		</Notice>
	);
}

type AuthorActionsProps = {
	proposal: { mayEdit: boolean; mayWithdraw: boolean };
	/** Address of the proposal's page. */
	path: string;
};

/** What its authors can do with their proposal. Nothing for others. */
export function AuthorActions({ proposal, path }: AuthorActionsProps) {
	const { t } = useI18n();
	if (!proposal.mayEdit) return null;
	return (
		<>
			<ButtonLink to={`${path}/edit`} variant="secondary" icon="edit">
				{t("proposals.edit")}
			</ButtonLink>
			<ButtonLink to={`${path}/team`} variant="quiet">
				{t("proposals.team")}
			</ButtonLink>
			{proposal.mayWithdraw && (
				<ButtonLink to={`${path}/withdraw`} variant="quiet">
					{t("proposals.withdraw")}
				</ButtonLink>
			)}
		</>
	);
}
