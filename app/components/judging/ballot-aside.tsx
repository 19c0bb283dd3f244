import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Button, DescriptionList, Form, Notice } from "~/components/ui";
import type { Decision } from "~/domain/decision";
import type { CriterionScore } from "~/domain/judging/ballot";
import type { Rubric } from "~/domain/judging/rubric";
import { UndoBallot } from "./ballot-done";
import { BallotSheet } from "./ballot-sheet";

/** What stands beside an entry for its judge. */
export interface ShownBallot {
	round: { number: number };
	entry: { number: number };
	judgeId: string;
	rubric: Rubric & { print: string };
	decision: Decision;
	sheet: { scores: CriterionScore[]; toTeam: string; toPanel: string };
	version: number;
	draftAt: Date | string | null;
	submitted: { at: Date | string; scores: CriterionScore[] } | null;
	skipped: boolean;
	panelComments: { judge: string; text: string }[] | null;
	undone: boolean;
	formKey: string;
	undoKey: string;
}

/** The sheet to fill in while scores are taken; afterwards the scores that stand. With the other ways on. */
export function BallotAside({ page, answer }: { page: ShownBallot; answer: unknown }) {
	const { t, to, format } = useI18n();
	const { decision, submitted, draftAt, undoKey } = page;
	const path = to(`/judge/${page.round.number}/entries/${page.entry.number}`);
	return (
		<div className="flex flex-col gap-6">
			{page.undone && !submitted && (
				<Notice tone="success" role="status" title={t("judge.done.undone")}>
					<p>{t("judge.done.undoneHint")}</p>
				</Notice>
			)}
			{decision.allowed && submitted && (
				<Notice
					tone="success"
					title={t("judge.sheet.submittedAt", { at: format.dateTime(submitted.at) })}
					actions={<UndoBallot path={path} formKey={undoKey} />}
				>
					<p>{t(draftAt ? "judge.sheet.changing" : "judge.sheet.mayChange")}</p>
					{draftAt && (
						<Form layout="none" action={`${path}?index`}>
							<Button name="intent" value="discard" size="sm" variant="quiet" className="-ml-3">
								{t("judge.sheet.discard")}
							</Button>
						</Form>
					)}
				</Notice>
			)}
			{decision.allowed ? (
				<BallotSheet
					key={`${page.entry.number}-${page.version}`}
					round={page.round.number}
					entry={page.entry.number}
					judgeId={page.judgeId}
					rubric={page.rubric}
					sheet={page.sheet}
					version={page.version}
					draftAt={draftAt}
					submitted={submitted !== null}
					answer={answer}
					formKey={page.formKey}
				/>
			) : (
				<StandingScores page={page} reason={decision.reason} />
			)}
			{decision.allowed && (
				<section aria-labelledby="other-heading" className="border-t border-line pt-4">
					<h2 id="other-heading" className="text-lg">
						{t("judge.other.title")}
					</h2>
					<div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
						{!submitted && (
							<Form layout="none" action={`${path}?index`}>
								<Button name="intent" value="skip" size="sm" variant="quiet" className="-ml-3">
									{t("judge.other.skip")}
								</Button>
							</Form>
						)}
						<Link to={`${path}/recuse`} className="inline-block py-1.5 text-sm font-semibold">
							{t("judge.other.recuse")}
						</Link>
					</div>
					<p className="mt-1 text-sm text-ink-soft">{t("judge.other.hint")}</p>
				</section>
			)}
			{page.panelComments && <PanelComments comments={page.panelComments} />}
		</div>
	);
}

function StandingScores({
	page: { rubric, submitted, sheet },
	reason,
}: {
	page: ShownBallot;
	reason: Extract<Decision, { allowed: false }>["reason"];
}) {
	const { t, format } = useI18n();
	const given = new Map(submitted?.scores.map(({ criterion, score }) => [criterion, score]));
	return (
		<section aria-labelledby="sheet-heading" className="flex flex-col gap-4">
			<h2 id="sheet-heading">{t("judge.sheet.yours")}</h2>
			<Notice>
				<p>{t(`errors.${reason}`)}</p>
			</Notice>
			{submitted ? (
				<>
					<p className="text-sm text-ink-soft">
						{t("judge.sheet.submittedAt", { at: format.dateTime(submitted.at) })}
					</p>
					<DescriptionList
						items={[
							...rubric.criteria.map(({ key, name }) => ({
								term: format.text(name),
								detail: t("judge.sheet.scoreOf", {
									score: format.number(given.get(key) ?? 0),
									max: format.number(rubric.scaleMax),
								}),
							})),
							{
								term: t("judge.sheet.toTeam"),
								detail: sheet.toTeam && <span className="whitespace-pre-line">{sheet.toTeam}</span>,
							},
							{
								term: t("judge.sheet.toPanel"),
								detail: sheet.toPanel && <span className="whitespace-pre-line">{sheet.toPanel}</span>,
							},
						]}
					/>
				</>
			) : (
				<p>{t("judge.sheet.none")}</p>
			)}
		</section>
	);
}

function PanelComments({ comments }: { comments: NonNullable<ShownBallot["panelComments"]> }) {
	const { t } = useI18n();
	return (
		<section aria-labelledby="panel-heading">
			<h2 id="panel-heading" className="text-lg">
				{t("judge.panel.title")}
			</h2>
			{comments.length === 0 && <p className="mt-1 text-ink-soft">{t("judge.panel.none")}</p>}
			<ul className="mt-2 flex flex-col gap-4">
				{comments.map(({ judge, text }) => (
					<li key={judge} className="border-l-4 border-line pl-4">
						<p className="text-sm text-ink-soft">{t("judge.panel.by", { judge })}</p>
						<p className="whitespace-pre-line">{text}</p>
					</li>
				))}
			</ul>
		</section>
	);
}
