import { useI18n } from "~/components/i18n";
import { Notice } from "~/components/ui";
import type { Refusal } from "~/domain/judging/methods/outcome";
import { useResultText } from "./result-text";

type Title = { th: string; en: string | null } | null;

/** How certain a result is, as pages get it; null where the round asks for no estimate. */
export type ShownCertainty =
	| {
			ok: true;
			runs: number;
			ties: readonly { above: string; below: string; stays: number }[];
			moreTies: number;
	  }
	| { ok: false; reason: "tooFewBallots" | "tooFewJudges" }
	| null;

type CertaintyProps = { certainty: ShownCertainty; titles: Readonly<Record<string, Title | undefined>> };

/** What the repeated computations say: how it was done, and which neighbours cannot be told apart. */
export function Certainty({ certainty, titles }: CertaintyProps) {
	const { t, format } = useI18n();
	const text = useResultText();
	if (!certainty) return <p>{t("judgingResults.uncertainty.off")}</p>;
	if (!certainty.ok) return <p>{t(`judgingResults.uncertainty.${certainty.reason}`)}</p>;
	const nameOf = (code: string) => {
		const title = titles[code];
		return title ? format.text(title) : code;
	};
	return (
		<div className="flex max-w-narrow flex-col gap-4">
			<p>{t("judgingResults.uncertainty.how", { runs: certainty.runs })}</p>
			{certainty.ties.length === 0 ? (
				<p>{t("judgingResults.uncertainty.tiesNone")}</p>
			) : (
				<Notice tone="warning" title={t("judgingResults.uncertainty.tiesTitle")}>
					<p>{t("judgingResults.uncertainty.tiesSome")}</p>
					<ul className="mt-1 list-disc pl-6">
						{certainty.ties.map(({ above, below, stays }) => (
							<li key={`${above} ${below}`}>
								{t("judgingResults.uncertainty.tie", {
									above: nameOf(above),
									below: nameOf(below),
									share: text.chance(stays),
								})}
							</li>
						))}
					</ul>
					{certainty.moreTies > 0 && (
						<p className="mt-1">{t("judgingResults.uncertainty.tieMore", { count: certainty.moreTies })}</p>
					)}
				</Notice>
			)}
		</div>
	);
}

/** What would change without one of the judges. */
export interface ShownFlip {
	judge: string;
	entered: readonly string[];
	left: readonly string[];
	firstChanges: boolean;
	refusal?: Refusal;
}

/** Judges without whom others would win. */
export function Flips({
	flips,
	titles,
}: {
	flips: readonly ShownFlip[];
	titles: Readonly<Record<string, Title | undefined>>;
}) {
	const { t, format } = useI18n();
	const text = useResultText();
	if (flips.length === 0) return <p>{t("judgingResults.flips.none")}</p>;
	const names = (codes: readonly string[]) =>
		codes.map((code) => `“${titles[code] ? format.text(titles[code]) : code}”`).join(", ");
	return (
		<>
			<p>{t("judgingResults.flips.some")}</p>
			<ul className="mt-2 divide-y divide-line border-y border-line">
				{flips.map(({ judge, entered, left, firstChanges, refusal }) => (
					<li key={judge} className="py-2.5">
						<span className="font-semibold">{judge}</span>
						<ul className="text-ink-soft">
							{refusal && <li>{t("judgingResults.flips.refused", { why: text.refusal(refusal) })}</li>}
							{firstChanges && <li>{t("judgingResults.flips.first")}</li>}
							{entered.length > 0 && (
								<li>{t("judgingResults.flips.entered", { entries: names(entered) })}</li>
							)}
							{left.length > 0 && <li>{t("judgingResults.flips.left", { entries: names(left) })}</li>}
						</ul>
					</li>
				))}
			</ul>
		</>
	);
}
