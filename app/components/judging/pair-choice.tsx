import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Button, Form, Notice } from "~/components/ui";
import type { Outcome } from "~/domain/judging/round";
import { BallotEntry, type ShownEntry } from "./ballot-entry";

type PairChoiceProps = {
	round: number;
	turn: number;
	pair: { left: ShownEntry; right: ShownEntry };
};

/** Two entries beside each other, or one under the other on a phone, and the question which is better. */
export function PairChoice({ round, turn, pair }: PairChoiceProps) {
	const { t, to, language } = useI18n();
	return (
		<div className="flex flex-col gap-8">
			{language === "en" && <Notice>{t("proposals.thaiOnly")}</Notice>}
			<div className="grid gap-10 lg:grid-cols-2 lg:gap-14">
				{(["left", "right"] as const).map((side) => (
					<Side key={side} entry={pair[side]} mark={t(`judge.pairs.${side}`)} />
				))}
			</div>
			<section
				aria-labelledby="question"
				className="border-t-4 border-brand bg-surface p-4 lg:sticky lg:bottom-0"
			>
				<h2 id="question" className="text-xl">
					{t("judge.pairs.question")}
				</h2>
				<Form layout="none" className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
					<input type="hidden" name="turn" value={turn} />
					<input type="hidden" name="left" value={pair.left.number} />
					<input type="hidden" name="right" value={pair.right.number} />
					<Button name="outcome" value="left">
						{t("judge.pairs.pick", { mark: t("judge.pairs.left"), entry: pair.left.number })}
					</Button>
					<Button name="outcome" value="right">
						{t("judge.pairs.pick", { mark: t("judge.pairs.right"), entry: pair.right.number })}
					</Button>
					<Button name="outcome" value="tie" variant="secondary">
						{t("judge.pairs.tie")}
					</Button>
					<Button name="outcome" value="skip" variant="quiet">
						{t("judge.pairs.skip")}
					</Button>
				</Form>
				<p className="mt-2 text-sm text-ink-soft">
					{t("judge.pairs.conflict")}{" "}
					<Link to={to(`/judge/${round}/conflicts`)}>{t("judge.conflicts.title")}</Link>
				</p>
			</section>
		</div>
	);
}

function Side({ entry, mark }: { entry: ShownEntry; mark: string }) {
	const { t, format, language } = useI18n();
	const lang = language === "en" ? "th" : undefined;
	return (
		<section aria-labelledby={`entry-${entry.number}`} className="min-w-0">
			<p className="text-sm font-semibold text-ink-soft">
				{mark} · {t("judge.entry.number", { number: entry.number })}
			</p>
			<h2 id={`entry-${entry.number}`} lang={entry.title.en ? undefined : lang}>
				{format.text(entry.title)}
			</h2>
			<p lang={entry.summary.en ? undefined : lang} className="mt-1 mb-4 text-lg text-ink-soft">
				{format.text(entry.summary)}
			</p>
			<BallotEntry entry={entry} open={false} withLanguageNote={false} />
		</section>
	);
}

/** The latest answer, and the way to take it back. */
export function UndoChoice({
	last,
}: {
	last: { turn: number; left: number; right: number; outcome: Outcome };
}) {
	const { t } = useI18n();
	return (
		<div className="flex flex-wrap items-center gap-x-4 gap-y-1">
			<p>
				{t("judge.pairs.last", {
					left: last.left,
					right: last.right,
					answer: t(`judge.pairs.answers.${last.outcome}`, { left: last.left, right: last.right }),
				})}
			</p>
			<Form layout="none">
				<input type="hidden" name="turn" value={last.turn} />
				<Button name="intent" value="undo" size="sm" variant="quiet">
					{t("judge.pairs.undo")}
				</Button>
			</Form>
		</div>
	);
}
