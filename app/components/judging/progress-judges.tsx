import { useI18n } from "~/components/i18n";
import { Button, Checkbox, Form, Table, Tag } from "~/components/ui";
import { REMINDER_PAUSE_HOURS, wasJustReminded } from "~/domain/judging/progress";
import type { JudgeState } from "~/domain/judging/round";

/** A judge's progress as the page shows it; dates may be ISO text. */
export interface ShownProgress {
	id: string;
	code: string;
	name: string;
	state: JudgeState;
	assigned: number;
	done: number;
	open: number;
	lastAt: Date | string | null;
	behind: boolean;
	remindedAt: Date | string | null;
}

type ProgressJudgesProps = {
	judges: readonly ShownProgress[];
	/** Judged in pairs: choices are counted, nothing is assigned. */
	pairs: boolean;
	/** True once judging has begun. */
	begun: boolean;
	now: Date | string;
};

/** Ids of the two forms that the buttons of all rows send. */
const REMIND = "remind-judge";
const REMIND_AGAIN = "remind-judge-again";

/** Ballots by judge, who is behind, and the buttons that remind them. */
export function ProgressJudges({ judges, pairs, begun, now }: ProgressJudgesProps) {
	const { t, format } = useI18n();
	const late = judges.filter(({ behind }) => behind);
	const at = new Date(now);
	const isRecent = ({ remindedAt }: ShownProgress) =>
		wasJustReminded({ remindedAt: remindedAt ? new Date(remindedAt) : null, now: at });
	const canRemind = (judge: ShownProgress) => begun && judge.state === "active" && (pairs || judge.open > 0);
	return (
		<section aria-labelledby="judges-title" className="flex flex-col gap-5">
			<h2 id="judges-title" className="text-xl">
				{t("judgingRounds.progress.byJudge")}
			</h2>
			{begun && !pairs && (
				<div className="flex flex-col gap-3">
					<p>
						{late.length === 0
							? t("judgingRounds.progress.nobodyBehind")
							: t("judgingRounds.progress.behindCount", { count: late.length })}
					</p>
					{late.length > 0 && (
						<Form layout="none" className="flex flex-wrap items-center gap-5">
							<Button icon="bell">{t("judgingRounds.progress.remindAll", { count: late.length })}</Button>
							{late.some(isRecent) && (
								<Checkbox
									name="again"
									label={t("judgingRounds.progress.again")}
									hint={t("judgingRounds.progress.againHint", { hours: REMINDER_PAUSE_HOURS })}
								/>
							)}
						</Form>
					)}
				</div>
			)}
			<Form layout="none" id={REMIND} />
			<Form layout="none" id={REMIND_AGAIN}>
				<input type="hidden" name="again" value="on" />
			</Form>
			<Table
				caption={t("judgingRounds.progress.byJudge")}
				captionHidden
				rows={judges}
				rowKey={(judge) => judge.id}
				columns={[
					{
						key: "judge",
						header: t("judging.judge"),
						rowHeader: true,
						cell: (judge) => (
							<span className="flex flex-wrap items-center gap-2">
								{judge.code} {judge.name}
								{judge.behind && (
									<Tag tone="warning" icon="clock">
										{t("judgingRounds.progress.behind")}
									</Tag>
								)}
								{judge.state === "left" && <Tag>{t("judgingRounds.panel.states.left")}</Tag>}
							</span>
						),
					},
					{
						key: "done",
						header: t(pairs ? "judgingRounds.progress.choicesHead" : "judgingRounds.progress.done"),
						cell: ({ done, assigned }) =>
							pairs ? format.number(done) : t("judgingRounds.progress.of", { done, all: assigned }),
						numeric: true,
					},
					{
						key: "last",
						header: t("judgingRounds.progress.last"),
						cell: ({ lastAt }) => (
							<span className="whitespace-nowrap">{lastAt ? format.dateTime(lastAt) : "–"}</span>
						),
					},
					{
						key: "reminded",
						header: t("judgingRounds.progress.remindedAt"),
						cell: ({ remindedAt }) => (
							<span className="whitespace-nowrap">{remindedAt ? format.dateTime(remindedAt) : "–"}</span>
						),
					},
					{
						key: "remind",
						header: t("judgingRounds.progress.remind"),
						cell: (judge) =>
							canRemind(judge) ? (
								<Button
									form={isRecent(judge) ? REMIND_AGAIN : REMIND}
									name="judge"
									value={judge.id}
									variant="quiet"
									size="sm"
									aria-label={t("judgingRounds.progress.remindOf", { name: judge.name })}
								>
									{t(
										isRecent(judge) ? "judgingRounds.progress.remindAgain" : "judgingRounds.progress.remind",
									)}
								</Button>
							) : null,
					},
				]}
			/>
		</section>
	);
}
