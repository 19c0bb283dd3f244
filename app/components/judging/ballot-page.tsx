import { useI18n } from "~/components/i18n";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { BallotAside, type ShownBallot } from "./ballot-aside";
import { BallotDone } from "./ballot-done";
import { BallotEntry, type ShownEntry } from "./ballot-entry";
import { JudgeProgressBar, type ShownRound, TimeLeft } from "./queue-facts";

type BallotPageViewProps = {
	page: ShownBallot & {
		round: ShownRound;
		entry: ShownEntry;
		progress: { done: number; of: number };
		closesAt: Date | string;
		now: Date | string;
		/** Number of the entry whose scores were submitted just before. */
		done: number | null;
		undoKey: string;
	};
	answer: unknown;
};

/** The page on which a judge reads an entry and scores it. */
export function BallotPageView({ page, answer }: BallotPageViewProps) {
	const { t, to, format, language } = useI18n();
	const { round, entry, progress, done, now, judgeId, undoKey, decision } = page;
	const lang = language === "en" ? "th" : undefined;
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/judge"), label: t("judge.title") },
								{ to: to(`/judge/${round.number}`), label: format.text(round.name) },
							]}
						/>
					}
					kicker={t("judge.entry.number", { number: entry.number })}
					title={format.text(entry.title)}
					titleLang={entry.title.en ? undefined : lang}
					lede={<span lang={entry.summary.en ? undefined : lang}>{format.text(entry.summary)}</span>}
					facts={
						<>
							<TimeLeft until={page.closesAt} now={now} closed={!decision.allowed} />
							<a href="#sheet-heading" className="inline-block py-1 text-sm lg:hidden">
								{t("judge.entry.toSheet")}
							</a>
						</>
					}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{done !== null && done !== entry.number && (
					<BallotDone
						judgeId={judgeId}
						round={round.number}
						done={done}
						open={decision.allowed}
						formKey={undoKey}
					/>
				)}
				<JudgeProgressBar mode={round.mode} progress={progress} />
				<div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_26rem] lg:gap-12">
					<section aria-labelledby="entry-heading" className="min-w-0">
						<h2 id="entry-heading" className="sr-only">
							{t("judge.entry.content")}
						</h2>
						<BallotEntry entry={entry} />
					</section>
					<div className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:scroll-pb-24 lg:px-1.5 lg:pb-4">
						<BallotAside page={page} answer={answer} />
					</div>
				</div>
			</div>
		</Page>
	);
}
