import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ButtonLink, Notice } from "~/components/ui";
import type { ShownRound } from "./queue-facts";

type QueueAskProps = {
	round: ShownRound;
	/** Number of the entry that comes next. */
	next: number | null;
	progress: { done: number; of: number | null };
};

/** What the judge does next, and the other ways on. */
export function QueueAsk({ round, next, progress }: QueueAskProps) {
	const { t, to } = useI18n();
	const path = `/judge/${round.number}`;
	const open = round.time === "judging";
	const allDone = round.mode === "scores" && next === null && progress.of !== null && progress.of > 0;
	return (
		<div className="flex flex-col gap-4">
			{allDone && progress.done === progress.of && (
				<Notice tone="success" title={t("judge.queue.allDoneTitle")}>
					<p>{t(open ? "judge.queue.allDone" : "judge.queue.allDoneClosed")}</p>
				</Notice>
			)}
			{round.hasPractice && !round.practised && (round.time === "waiting" || open) && (
				<Notice
					title={t("judge.practice.askTitle")}
					actions={
						<ButtonLink to={to(`${path}/practice`)} size="sm" variant="secondary">
							{t("judge.practice.begin")}
						</ButtonLink>
					}
				>
					<p>{t("judge.practice.ask")}</p>
				</Notice>
			)}
			<div className="flex flex-wrap items-center gap-x-6 gap-y-3">
				{round.mode === "scores" && next !== null && (
					<ButtonLink to={to(`${path}/entries/${next}`)} iconEnd="arrow">
						{t(progress.done === 0 ? "judge.queue.begin" : "judge.queue.goOn", { entry: next })}
					</ButtonLink>
				)}
				{round.mode === "pairs" && open && (
					<ButtonLink to={to(`${path}/pairs`)} iconEnd="arrow">
						{t("judge.pairs.begin")}
					</ButtonLink>
				)}
				{round.mode === "rankings" && round.time !== "draft" && round.time !== "waiting" && (
					<ButtonLink to={to(`${path}/ranking`)} iconEnd="arrow">
						{t(progress.done > 0 ? "judge.ranking.look" : "judge.ranking.begin")}
					</ButtonLink>
				)}
				<Link to={to(`${path}/conflicts`)} className="inline-block py-2">
					{t("judge.conflicts.title")}
				</Link>
				{round.hasPractice && round.practised && (
					<Link to={to(`${path}/practice`)} className="inline-block py-2">
						{t("judge.practice.title")}
					</Link>
				)}
			</div>
		</div>
	);
}
