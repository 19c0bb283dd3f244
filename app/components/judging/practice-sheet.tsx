import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ButtonLink, ErrorSummary, Form, Table } from "~/components/ui";
import { type Rubric, weightShares } from "~/domain/judging/rubric";
import type { Bilingual } from "~/domain/vocabulary";
import type { draftSchema } from "~/input/judge";
import { BallotCriterion } from "./ballot-criterion";

/** The sheet of the practice entry; nothing of it is a score. */
export function PracticeSheet({
	rubric,
	answer,
	again,
}: {
	rubric: Rubric;
	answer: unknown;
	/** True when it was filled in just before. */
	again: boolean;
}) {
	const { t } = useI18n();
	const form = useFormState<typeof draftSchema>({ answer });
	const typed = (form.source?.scores ?? {}) as Record<string, string>;
	const shares = weightShares(rubric.criteria.map(({ weight }) => weight));
	return (
		<section
			aria-labelledby="sheet-heading"
			className="flex min-w-0 flex-col gap-6 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:px-1.5 lg:pb-4"
		>
			<h2 id="sheet-heading">{t("judge.sheet.title")}</h2>
			<ErrorSummary errors={form.summary} />
			<Form>
				{rubric.criteria.map((criterion, index) => (
					<BallotCriterion
						key={criterion.key}
						criterion={criterion}
						scale={rubric}
						share={shares[index] ?? 0}
						value={typed[criterion.key]}
						error={form.errorOf(`scores.${criterion.key}`)}
					/>
				))}
				<div>
					<Button variant={again ? "secondary" : "primary"}>{t("judge.practice.compare")}</Button>
				</div>
			</Form>
		</section>
	);
}

type PracticeComparisonProps = {
	compared: {
		lines: { criterion: string; own: number; reference: number | null; why: Bilingual | null }[];
		own: number | null;
		reference: number | null;
	};
	rubric: Rubric;
	/** Address of the judge's queue. */
	path: string;
};

/** The judge's practice scores beside those of the organisers, with why. */
export function PracticeComparison({ compared, rubric, path }: PracticeComparisonProps) {
	const { t, format } = useI18n();
	const number = (value: number | null) => (value === null ? "–" : format.number(value));
	const names = new Map(rubric.criteria.map(({ key, name }) => [key, format.text(name)]));
	return (
		<section aria-labelledby="compared-heading" className="flex flex-col gap-4" role="status">
			<h2 id="compared-heading">{t("judge.practice.compared")}</h2>
			<p>
				{compared.own !== null && compared.reference !== null
					? t(verdictOf(compared.own - compared.reference, rubric), {
							own: format.number(compared.own),
							reference: format.number(compared.reference),
						})
					: t("judge.practice.read")}
			</p>
			<Table
				caption={t("judge.practice.compared")}
				captionHidden
				columns={[
					{
						key: "criterion",
						header: t("judge.practice.criterion"),
						rowHeader: true,
						cell: (line) => names.get(line.criterion) ?? line.criterion,
					},
					{ key: "own", header: t("judge.practice.own"), numeric: true, cell: (line) => number(line.own) },
					{
						key: "reference",
						header: t("judge.practice.reference"),
						numeric: true,
						cell: (line) => number(line.reference),
					},
					{
						key: "why",
						header: t("judge.practice.why"),
						cell: (line) => (line.why ? format.text(line.why) : "–"),
					},
				]}
				rows={compared.lines}
				rowKey={(line) => line.criterion}
			/>
			<div>
				<ButtonLink to={path} iconEnd="arrow">
					{t("judge.practice.done")}
				</ButtonLink>
			</div>
		</section>
	);
}

/** A difference within a tenth of the scale is none to speak of. */
const CLOSE = 0.1;

function verdictOf(difference: number, { scaleMin, scaleMax }: Rubric) {
	if (Math.abs(difference) <= CLOSE * (scaleMax - scaleMin)) return "judge.practice.close" as const;
	return difference > 0 ? ("judge.practice.higher" as const) : ("judge.practice.lower" as const);
}
