import { type KeyboardEvent, useRef } from "react";
import { useI18n } from "~/components/i18n";
import { Details, FieldError, joinClasses, TextField, useFieldLabel } from "~/components/ui";
import { stepsOf } from "~/domain/judging/ballot";
import type { RubricCriterion } from "~/domain/judging/rubric";

type BallotCriterionProps = {
	criterion: RubricCriterion;
	scale: { scaleMin: number; scaleMax: number };
	/** Share of all weights, 0 to 1. */
	share: number;
	/** What was chosen or typed so far. */
	value?: string;
	error?: string;
};

/** One line of a rubric: what is looked at, how much it weighs, what each score means, and the scores to choose from. */
export function BallotCriterion({ criterion, scale, share, value, error }: BallotCriterionProps) {
	const { t, format } = useI18n();
	const steps = stepsOf(scale);
	const name = `scores.${criterion.key}`;
	const about = format.text(criterion.about);
	const weight = t("judge.sheet.weight", { share: format.percent(share) });
	return (
		<div className="flex flex-col gap-2">
			{steps ? (
				<ScoreSteps
					name={name}
					legend={format.text(criterion.name)}
					weight={weight}
					about={about}
					steps={steps}
					value={value}
					error={error}
				/>
			) : (
				<TextField
					name={name}
					label={format.text(criterion.name)}
					hint={
						<>
							{about} {weight} · {t("judge.sheet.range", { min: scale.scaleMin, max: scale.scaleMax })}
						</>
					}
					width="xs"
					inputMode="decimal"
					autoComplete="off"
					defaultValue={value}
					error={error}
				/>
			)}
			{criterion.words.length > 0 && (
				<Details summary={t("judge.sheet.words")}>
					<dl className="flex flex-col gap-2">
						{[...criterion.words]
							.sort((a, b) => a.score - b.score)
							.map(({ score, text }) => (
								<div key={score} className="flex gap-3">
									<dt className="w-8 shrink-0 text-right font-semibold tabular-nums">
										{format.number(score)}
									</dt>
									<dd className="min-w-0">{format.text(text)}</dd>
								</div>
							))}
					</dl>
				</Details>
			)}
		</div>
	);
}

type ScoreStepsProps = {
	name: string;
	legend: string;
	weight: string;
	about: string;
	steps: readonly number[];
	value?: string;
	error?: string;
};

/** Scores as buttons of one group: to be pressed, walked with the arrow keys, or typed as a digit. */
function ScoreSteps({ name, legend, weight, about, steps, value, error }: ScoreStepsProps) {
	const { format } = useI18n();
	const group = useRef<HTMLFieldSetElement>(null);
	useFieldLabel(name, legend);

	function pickByDigit({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
		if (ctrlKey || metaKey || altKey || !/^\d$/.test(key)) return;
		// why: with ten buttons from 1 to 10, the key beside 9 stands for 10
		const wanted = key === "0" && !steps.includes(0) ? "10" : key;
		const input = group.current?.querySelector<HTMLInputElement>(`input[value="${wanted}"]`);
		input?.focus();
		input?.click();
	}

	return (
		<fieldset
			ref={group}
			id={name}
			tabIndex={-1}
			onKeyDown={pickByDigit}
			aria-describedby={joinClasses(`${name}-about`, error && `${name}-error`)}
			className={joinClasses("min-w-0", error && "border-l-4 border-danger pl-4")}
		>
			<legend className="font-semibold">
				{legend} <span className="text-sm font-normal whitespace-nowrap text-ink-soft">({weight})</span>
			</legend>
			<p id={`${name}-about`} className="text-sm text-ink-soft">
				{about}
			</p>
			{error && <FieldError id={`${name}-error`}>{error}</FieldError>}
			<div className="mt-2 flex flex-wrap gap-1.5">
				{steps.map((step) => (
					<label
						key={step}
						className="relative grid min-h-11 min-w-11 cursor-pointer place-content-center rounded-sm border-2 border-line-strong bg-page px-2 tabular-nums hover:bg-brand-soft has-checked:border-brand has-checked:bg-brand has-checked:font-semibold has-checked:text-on-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus-ink forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText]"
					>
						<input
							type="radio"
							name={name}
							value={step}
							defaultChecked={value === String(step)}
							className="sr-only"
						/>
						{format.number(step)}
					</label>
				))}
			</div>
		</fieldset>
	);
}
